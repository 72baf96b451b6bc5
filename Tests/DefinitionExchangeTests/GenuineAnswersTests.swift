import DefinitionExchange
import ResponseImport
import SurveyModel
import Tables
import Testing

/// Genuine exports read with the genuine definitions beside them, to exact counts.
///
/// The counts were made with Python's csv module and, for Triple-S, by hand from the bit strings.
@Suite(.enabled(if: GenuineDefinitionTests.isPresent, "the genuine exports are not here"))
struct GenuineAnswersTests {
    struct Pair: CustomTestStringConvertible, Sendable {
        let definition: String
        let export: String
        let dialect: ResponseDialect
        let records: Int
        /// Cells set aside, which the definition itself does not allow.
        var setAside = 0
        /// Items and their counts, an option or kind of missing each.
        let counts: [String: [String]]
        var testDescription: String { export }
    }

    private static let exhibition = [
        "Q2": ["0 1", "1 1", "2 1"], "Q3": ["1 2", "2 2", "3 1", "5 1", "9 2"], "Q4": ["1 1", "2 1", "_dont_know 1"],
        "Q5": ["1 1", "2 2", "5 1", "9 1"], "Q7": ["0 1", "1 2"], "Q8": ["A 1", "C 1", "_not_asked 1"],
    ]

    static let pairs = [
        Pair(
            definition: "qualtrics/qt-no-basis.qsf", export: "qualtrics/qt-no-basis-insights.csv", dialect: .qualtrics,
            records: 15,
            counts: [
                "Q1": ["1 3", "2 3", "3 7", "_not_applicable 2"], "Q2": ["-1 10", "-2 8", "1 9", "2 10", "3 9"],
                "Q3_1": ["1 3", "2 3", "3 4", "_not_applicable 5"], "Q4_2": ["1 3", "2 2", "3 3", "_not_applicable 7"],
            ]),
        Pair(
            definition: "redcap/checkboxes-dictionary.csv", export: "redcap/checkboxes-data.csv", dialect: .redcap,
            records: 4,
            counts: [
                "check_one": ["1 2", "2 1", "3 1", "4 1", "_no_answer 2"],
                "check_two": ["_no_answer 2", "a 1", "b 1", "c 1", "d 1"],
            ]),
        // Two lengths and two weights lie outside what the dictionary allows.
        Pair(
            definition: "redcap/simple-dictionary.csv", export: "redcap/simple-data.csv", dialect: .redcap, records: 5,
            setAside: 4,
            counts: [
                "ethnicity": ["0 1", "1 3", "2 1"], "race": ["1 1", "2 1", "3 1", "4 1", "5 4", "6 1"],
                "sex": ["0 2", "1 3"],
            ]),
        Pair(
            definition: "redcap/decimal-comma-dictionary.csv", export: "redcap/decimal-comma-data.csv",
            dialect: .redcap,
            records: 4, counts: [:]),
        Pair(
            definition: "triple-s/v20-example1.sss", export: "triple-s/v20-example1.sss", dialect: .tripleS, records: 3,
            counts: exhibition),
        Pair(
            definition: "triple-s/v20-example2.sss", export: "triple-s/v20-example2.sss", dialect: .tripleS, records: 3,
            counts: exhibition),
    ]

    @Test(arguments: pairs)
    func `an export with its definition beside it gives exact counts`(pair: Pair) throws {
        let folder = GenuineDefinitionTests.folder
        let instrument = try DefinitionConverter.read(ByteSource(path: "\(folder)/\(pair.definition)")).instrument
        let (tally, receipt) = try ResponseImporter(instrument: instrument)
            .tally(from: ByteSource(path: "\(folder)/\(pair.export)"), by: [])
        #expect(receipt.isBalanced && receipt.records == pair.records && receipt.cellsSetAside == pair.setAside)
        #expect(receipt.dialect.value == pair.dialect.rawValue)
        for (item, counts) in pair.counts {
            #expect(tally.rows.filter { $0.item == item }.map { "\($0.option) \($0.count)" } == counts)
        }
    }

    @Test func `an export with the key to its words beside it gives exact counts`() throws {
        let folder = "\(GenuineDefinitionTests.folder)/other"
        let names = ["workshop_attended_content", "how_tools_help"]
        let rows = try key(at: "\(folder)/carpentries-longterm-2020-answer-key.csv")
        let instrument = Instrument(
            id: "key", language: .english, title: "Key",
            items: names.enumerated().map { index, name in
                let choices = rows.filter { $0[0] == name }.map { Choice(code: $0[2], label: LocalizedText($0[1])) }
                return Item(
                    name: "item\(index)", type: .selectMultiple, choices: ChoiceList(name: name, choices: choices),
                    label: LocalizedText(name))
            })
        let (tally, receipt) = try ResponseImporter(instrument: instrument)
            .tally(from: ByteSource(path: "\(folder)/carpentries-longterm-2020.csv"), by: [])
        func counts(_ item: String) -> [String] {
            tally.rows.filter { $0.item == item }.map { "\($0.option) \($0.count)" }
        }
        // 29 and 34 cells say NA; 11 and 9 hold words that the key does not list.
        #expect(receipt.isBalanced && receipt.cellsSetAside == 20)
        #expect(
            counts("item0") == [
                "_no_answer 29", "_unreadable 11", "cloud 5", "git 73", "matlab 1", "or 33", "py 62", "r 83",
                "spreads 22",
                "sql 32", "unix 64",
            ])
        #expect(
            counts("item1") == [
                "_no_answer 34", "_unreadable 9", "analysis 74", "efficiency 76", "mgt 72", "nohelp 10", "nouse 23",
            ])
    }

    /// The rows of a key: column, words, short name.
    private func key(at path: String) throws -> [[String]] {
        var reader = try DelimitedReader(ByteSource(path: path))
        var rows: [[String]] = []
        while try reader.next() == .row { rows.append(reader.cells[..<3].map { reader.text(of: $0) }) }
        return rows
    }
}
