import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct ColumnMatchingTests {
    private func match(_ headings: String...) throws -> ColumnMatching {
        try ColumnMatching(
            headings: headings, instrument: Sample.instrument, at: TableLocation(file: "svar.csv", row: 1))
    }

    @Test(arguments: [
        ("kompetens", MatchRule.name), ("KOMPETENS", .name), ("natverk.kompetens", .concept),
        ("Nätverket stärker min kompetens *", .alias), ("nätverket  stärker min kompetens:", .alias),
        ("Arbetet i Chefsnätverk barn och unga stärker min yrkeskompetens *", .labelPattern),
        ("<p>Arbetet i\u{A0}nätverket stärker min yrkeskompetens</p>", .labelPattern),
        ("The work of the network helps me", .labelPattern),
    ])
    func `a heading finds its item by name, concept, label or alias`(heading: String, rule: MatchRule) throws {
        #expect(try match(heading).uses == [.item(3, rule)])
    }

    @Test func `a label is matched in every language and spelling`() throws {
        #expect(
            try match("\u{FEFF}Hur vill du lära dig?", "Na\u{308}tverk").uses == [.item(5, .label), .item(1, .label)])
    }

    @Test func `unknown, bookkeeping and time columns are told apart`() throws {
        let uses = try match("Tidstämpel", "_row", "kompetens", "Ålder", "Timestamp", "").uses
        #expect(uses == [.item(9, .timestamp), .bookkeeping, .item(3, .name), .unknown, .timestamp, .unknown])
    }

    @Test func `two columns for one item are an error that names both`() {
        let place = TableLocation(file: "svar.csv", row: 1, column: 3)
        let error = ImportError(.twoColumns(item: "kompetens", first: 1, second: 3), at: place)
        #expect(throws: error) { try match("kompetens", "nytta", "Nätverket stärker min kompetens") }
        #expect(
            error.description
                == "svar.csv, row 1, column 3: columns 1 and 3 both fit item kompetens. "
                + "Remove one of the columns, or give it another heading.")
    }

    @Test func `headings that fit nothing are an error that says what was expected`() throws {
        do {
            _ = try match("kompetes", "b")
            Issue.record("it matched")
        } catch let error as ImportError {
            #expect(error.suggestion == "kompetens")
            #expect(error.message.contains("\"svar_id\", \"natverk\""))
        }
    }

    @Test func `a heading that fits two items is an error`() {
        let items = ["a", "b"].map { Item(name: $0, type: .text, label: "Kommentar") }
        let twins = Instrument(id: "x", title: "X", items: items)
        #expect(throws: ImportError.self) {
            try ColumnMatching(headings: ["Kommentar"], instrument: twins, at: TableLocation(file: "svar.csv", row: 1))
        }
        #expect(throws: Never.self) {
            try ColumnMatching(headings: ["a", "b"], instrument: twins, at: TableLocation(file: "svar.csv", row: 1))
        }
    }

    @Test(arguments: [
        ("Arbetet i {n} är bra", "arbetet i x är bra", true), ("Arbetet i {n} är bra", "arbetet i  är bra", false),
        ("{n}: nytta", "barn: nytta", true), ("{a} och {b}", "x och y", true), ("{a} och {b}", "x och ", false),
        ("Hur var {n}?", "hur var mötet?", true), ("Hur var {n}?", "hur var mötet", false),
        ("{n} är {n}", "ära är bra", true),
    ])
    func `a variable stands for at least one letter`(label: String, heading: String, fits: Bool) throws {
        #expect(try #require(HeadingPattern(label)).matches(heading) == fits)
    }
}
