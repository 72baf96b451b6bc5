import DisclosureControl
import SurveyModel
import Testing
import YearSnapshots

@Test func `the example of YearSnapshots`() throws {
    let organisation = Organisation(
        id: "exempel", name: "Exempelförbundet", networks: [Network(id: "n", name: "Nätverket", area: "")])
    func publication(_ year: String, _ agreeing: Int) throws -> Publication {
        let results = try PublicationExample.results(of: organisation, answers: ["n": (agreeing, of: 9)], period: year)
        return try PublicationMaker().publication(of: results)
    }
    let (older, newer) = (try publication("2017", 8), try publication("2018", 7))

    let text = try Snapshot.text(of: older)
    let again = try Snapshot.publication(from: Array(text.utf8), file: "2017.json")  // equal to `older`
    let comparison = Comparison(old: again, new: newer)
    let worse = comparison.failures(of: .worse).map(\.id)  // ["g-stod"]: from ● 8 of 9 to ◆ 7 of 9
    let table = ComparisonDocument(comparison, language: .swedish).markdown

    #expect(again == older)
    #expect(worse == ["g-stod"])
    #expect(table.contains("sämre status"))
}
