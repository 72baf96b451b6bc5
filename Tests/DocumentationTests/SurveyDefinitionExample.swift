import SurveyDefinition
import Testing

@Test func `the example of SurveyDefinition`() {
    let organisation = #"{"organisation": {"id": "exempel", "nmae": "Exempelförbundet", "language": "sv"}}"#
    let files = ["organisation.json": Array(organisation.utf8)]
    let (library, issues) = SurveyLibrary.load(embedded: files)  // library is nil: there is an error
    let first = issues.first?.description
    // "organisation.json:1:36: error: unknown key 'nmae' in organisation. Did you mean 'name'?"

    #expect(library == nil)
    #expect(first == "organisation.json:1:36: error: unknown key 'nmae' in organisation. Did you mean 'name'?")
}
