import DefinitionExchange
import ResponseImport
import SurveyModel
import Tables
import Testing

/// A genuine export read with the key to its words beside it, to exact counts made with Python's csv module.
@Suite(.enabled(if: GenuineDefinitionTests.isPresent, "the genuine exports are not here"))
struct AnswerKeyTests {
    @Test func `an export with the key to its words beside it gives exact counts`() throws {
        let folder = "\(GenuineDefinitionTests.folder)/other"
        // The key's other questions are none of the export's.
        let names = [
            "workshop_attended_content", "how_tools_help", "behavior_adopted", "community_involvement",
            "other_activities",
        ]
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
        // 29, 34, 42, 105 and 97 cells say NA; 11, 9, 64, 8 and 16 hold words that the key does not list.
        #expect(receipt.isBalanced && receipt.cellsSetAside == 108)
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
        #expect(
            counts("item2") == [
                "_no_answer 42", "_unreadable 64", "datashare 16", "plan 11", "projorg 40", "repetitive 44", "reuse 15",
                "scripts 8", "vcs 19", "vcsshare 11",
            ])
        #expect(
            counts("item3") == [
                "_no_answer 105", "_unreadable 8", "comm 1", "commcall 15", "contrib 12", "helper 20", "instructor 18",
                "mentor 2", "newsletter 46", "twitter 2",
            ])
        #expect(
            counts("item4") == [
                "_no_answer 97", "_unreadable 16", "carp-sg 35", "inperson 12", "meetup 17", "other-sg 33",
                "semester 6",
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
