import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Questions with several answers whose lists are long.
@Suite struct LongListTests {
    private static func instrument(_ count: Int) -> Instrument {
        let choices = (1...count).map { Choice(code: "o\($0)", label: LocalizedText("Val nummer \($0)")) }
        let list = ChoiceList(name: "lang", choices: choices)
        return Instrument(
            id: "lang", title: "Lång lista",
            items: [
                Item(name: "alla", type: .selectMultiple, choices: list, label: "Vilka?"),
                Item(name: "ord", type: .text, label: "Ord"),
            ])
    }

    private func canonical(_ text: String, _ count: Int) throws -> (rows: [String], tally: Tally) {
        let importer = ResponseImporter(instrument: Self.instrument(count))
        let records = try importer.records(from: ByteSource(text: text)).records
        let copy = CanonicalWriter(records).text()
        let again = try importer.records(from: ByteSource(text: copy)).records
        #expect(CanonicalWriter(again).text() == copy)
        let tally = try importer.tally(from: ByteSource(text: text), by: []).tally
        return (copy.split(separator: "\n").dropFirst().map(String.init), tally)
    }

    @Test(arguments: [56, 57, 65, 91, AnswerSet.mostOptions])
    func `every option of a long list is counted, joined in a cell as well as in boxes`(count: Int) throws {
        let joined = "alla,ord\no1;o\(count),x\no\(count),y\n,z\n"
        let boxes = (1...count).map { "alla___o\($0)" }.joined(separator: ",")
        let row = { (chosen: Set<Int>) in (1...count).map { chosen.contains($0) ? "1" : "0" }.joined(separator: ",") }
        let spread = "\(boxes),ord\n\(row([1, count])),x\n\(row([count])),y\n\(row([])),z\n"
        let expected = ["o1;o\(count),x", "o\(count),y", "_no_answer,z"]
        let (first, second) = (try canonical(joined, count), try canonical(spread, count))
        #expect(first.rows == expected && second.rows == expected)
        #expect(first.tally == second.tally)
    }

    @Test func `the kinds of missing are apart from every option`() {
        let all = (0..<AnswerSet.mostOptions).reduce(AnswerSet.empty) { $0.inserting($1) }
        #expect(all.missing == nil && all.positions == Array(0..<AnswerSet.mostOptions))
        for kind in MissingKind.allCases {
            #expect(AnswerSet(kind).missing == kind && AnswerSet(kind).positions.isEmpty)
        }
    }
}
