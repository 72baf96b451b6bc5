import SurveyDefinition
import SurveyModel
import Testing

/// Profiles as files: what is written is what was read.
@Suite struct ImportProfileFileTests {
    @Test(arguments: [
        "profile: {id: p}\n", "profile: {id: 'p\" x'}\ncolumns: []\n",
        "profile: {id: p}\ncolumns:\n  - {heading: A, item: a}\n  - {heading: 'B # c', leave_out: true}\n",
    ])
    func `a profile is read as it was written, with columns and without`(text: String) throws {
        let profile = try #require(ImportProfileFile.read("p.yaml", embedded: ["p.yaml": Array(text.utf8)]).profile)
        for language in [LanguageTag.swedish, .english] {
            let written = ImportProfileFile.text(of: profile, in: language)
            #expect(ImportProfileFile.read("p.yaml", embedded: ["p.yaml": Array(written.utf8)]).profile == profile)
        }
    }
}
