import DisclosureControl
import ResultSheets
import SurveyModel
import Testing

@Test func `the example of ResultSheets`() throws {
    let organisation = Organisation(
        id: "exempel", name: "Exempelförbundet", networks: [Network(id: "n", name: "Nätverket", area: "")])
    let results = try PublicationExample.results(of: organisation, answers: ["n": (8, of: 9)])
    let publication = try PublicationMaker().publication(of: results)

    let files = try SheetSet.files(for: publication, language: .swedish, format: .markdown)
    let names = files.map(\.path)  // ["index.md", "organisation.md", "network-n.md", "report-year.md"]
    let lines = publication.goals.map { GoalLine($0, in: Edition(publication)) }
    let words = lines.map { "\($0.symbol) \($0.result)" }  // ["● 89 %"], with a no-break space

    #expect(names == ["index.md", "organisation.md", "network-n.md", "report-year.md"])
    #expect(words == ["● 89\u{A0}%"])
}
