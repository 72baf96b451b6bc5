import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// What spreadsheets leave in a file: sums below the table, rows of quoted blanks, ids written as numbers.
@Suite struct SpreadsheetHabitsTests {
    /// A last row, and whether it is one of sums; the rows above have 1 to 4 meetings and half as many hours.
    private static let endings = [
        ("Summa;;10;5,0;", true), (";;10;5,0;", true), ("Totalt:;;10;;", true), ("Medel;;2,5;1,25;", true),
        ("Summa 4 kommuner;;10;;", true),
        (";;;;", false),
        ("Aneby;;10;5,0;", false), (";;11;5,0;", false), ("Summa;;10;5,0;bra", false), ("SUMMA;;;;", false),
        (";;10;5,0;tack", false),
    ]

    private static func table(_ ending: String, above rows: Int = 4) -> String {
        let numbered = (0..<rows).map { "Aneby;barn;\($0 % 4 + 1);\(["0,5", "1", "1,5", "2"][$0 % 4]);\n" }
        return "kommun;natverk;antal;timmar;fritext\n" + numbered.joined() + ending + "\n"
    }

    @Test(arguments: endings)
    func `a row of sums below the table is no record, and is told`(ending: String, isSum: Bool) throws {
        let (rows, receipt) = try Sample.read(Self.table(ending))
        #expect(receipt.rowsLeftOut == (isSum ? 1 : 0) && receipt.isBalanced)
        #expect(rows.count - 1 == (isSum || ending == ";;;;" ? 4 : 5))
        if isSum { #expect(receipt.setAside.first?.reason == RowVerdict.sum.words) }
        let importer = ResponseImporter(instrument: Sample.instrument)
        let source = ByteSource(text: Self.table(ending), name: "svar.csv")
        #expect(try importer.tally(from: source, by: [], threads: 3).receipt == receipt)
    }

    /// Rows below the table of which the first is one of sums, and how many are no records.
    @Test(arguments: [
        (["Summa;;10;5,0;", "Källa: Webropol;;;;"], 2), (["Medel;;2,5;1,25;", "Median;;2,5;1,25;", "Max;;4;2;"], 3),
        (["Summa;;10;5,0;", "", "Antal svar;;4;4;"], 2), (["Summa;;10;5,0;", "Habo;barn;3;1;"], 1),
        (["Max;barn;4;2;"], 0), (["Källa: Webropol;;;;"], 0),
    ])
    func `what goes on below sums is no record either`(below: [String], leftOut: Int) throws {
        for above in [4, 400] {
            let (rows, receipt) = try Sample.read(Self.table(below.joined(separator: "\n"), above: above))
            #expect(receipt.rowsLeftOut == leftOut && receipt.isBalanced)
            #expect(rows.count - 1 == above + below.filter { !$0.isEmpty }.count - leftOut)
        }
    }

    @Test func `sums below a long table are found too`() throws {
        let (_, receipt) = try Sample.read(Self.table("Summa;;1000;500;", above: 400))
        #expect(receipt.records == 400 && receipt.rowsLeftOut == 1)
    }

    @Test func `an option that is named as a sum is an answer`() throws {
        let parts = ChoiceList(
            name: "d", choices: [Choice(code: "t", label: "Totalt"), Choice(code: "k", label: "Kvinnor")])
        let instrument = Instrument(
            id: "x", title: "X",
            items: [
                Item(name: "del", type: .selectOne, choices: parts, label: "Del"),
                Item(name: "antal", type: .integer, label: "Antal"),
            ])
        let source = ByteSource(text: "del,antal\nKvinnor,2\nTotalt,5\n", name: "svar.csv")
        #expect(try ResponseImporter(instrument: instrument).tally(from: source, by: []).receipt.records == 2)
    }

    /// A row of a table put together of two, and whether it repeats the headings.
    @Test(arguments: [
        ("kommun;natverk;antal;timmar;fritext", true), ("KOMMUN; natverk ;antal;timmar;fritext", true),
        ("kommun;barn;antal;timmar;fritext", false), ("Aneby;barn;3;1;fritext", false), ("kommun;;;;", false),
    ])
    func `a row that repeats all headings is no record in any file`(row: String, isHeading: Bool) throws {
        for above in [4, 400] {
            let text = Self.table(row, above: above) + "Aneby;barn;3;1;\n"
            let (rows, receipt) = try Sample.read(text)
            #expect(receipt.rowsLeftOut == (isHeading ? 1 : 0) && receipt.isBalanced)
            #expect(rows.count - 1 == above + (isHeading ? 1 : 2))
            let importer = ResponseImporter(instrument: Sample.instrument)
            let source = ByteSource(text: text, name: "svar.csv")
            #expect(try importer.tally(from: source, by: [], threads: 3).receipt == receipt)
        }
    }

    @Test(arguments: ["\"\",\"\"", "\"\",", ",\"\"", ",", "\" \",\"\""])
    func `a row of blanks is no record, be they quoted or not`(row: String) throws {
        let text = "Dag,Antal möten\n2022-01-31,5\n\(row)\n2022-01-31,4\n"
        let (_, receipt) = try Sample.read(text)
        #expect(receipt.records == 2 && receipt.blankRows == 1)
        let importer = ResponseImporter(instrument: Sample.instrument)
        #expect(try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: []).receipt == receipt)
    }

    @Test func `ids that a spreadsheet has shortened are no ids, and that is told`() throws {
        let text = "svar_id;antal\n1,14E+11;1\n1,14E+11;2\n1.14E+11;2\n"
        let (rows, receipt) = try Sample.read(text)
        #expect(rows.count == 4 && receipt.duplicates == 0)
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("Exportera på nytt ur enkätverktyget") })
        #expect(try Sample.read("svar_id;antal\n1E+11;1\n1E+11;2\n").receipt.duplicates == 1)
    }
}
