import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Matrices whose rows have names that look like a divided question's.
@Suite struct MatrixRowTests {
    private static func row(_ name: String, _ label: String) -> Item {
        let list = ChoiceList(
            name: "ja_nej", choices: [Choice(code: "1", label: "Ja", agrees: true), Choice(code: "2", label: "Nej")])
        return Item(name: name, type: .selectOne, choices: list, label: LocalizedText(label))
    }

    private static let instrument = Instrument(
        id: "tva", title: "Två rader", items: [row("Q7_1", "Lokalen – ljus"), row("Q7_2", "Lokalen – ljud")])

    private func read(_ headings: [(code: String, words: String)], _ rows: String) throws -> [[String]] {
        let all = [("EndDate", "Slut"), ("Finished", "Klar")] + headings
        let ids = all.map { "{\"ImportId\":\"\($0.0)\"}" }
        let text = CSVWriter.text(of: [all.map(\.0), all.map(\.1), ids]) + rows
        let found = try ResponseImporter(instrument: Self.instrument).records(from: ByteSource(text: text))
        #expect(found.receipt.dialect.value == "qualtrics" && found.receipt.cellsSetAside == 0)
        return CanonicalWriter(found.records).text().split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: [
        ("Nej,Ja", ["2", "1"]), ("Ja,", ["1", "_no_answer"]), ("1,", ["1", "_no_answer"]), ("2,1", ["2", "1"]),
        (",2", ["_no_answer", "2"]),
    ])
    func `a matrix of two rows is two items`(cells: String, expected: [String]) throws {
        let headings = [(code: "Q7_1", words: "Lokalen - ljus"), ("Q7_2", "Lokalen - ljud")]
        let rows = try read(headings, "2022-01-31 10:05:00,1,\(cells)\n")
        #expect(rows == [expected])
    }

    @Test func `rows that the definition lacks are no boxes of those it has`() throws {
        let rows = try read(
            [("Q7_1", "Lokalen - ljus"), ("Q7_2", "Lokalen - ljud"), ("Q7_3", "Lokalen - luft")],
            "2022-01-31 10:05:00,1,1,2,1\n2022-01-31 10:06:00,1,,,2\n")
        #expect(rows == [["1", "2"], ["_no_answer", "_no_answer"]])
    }
}
