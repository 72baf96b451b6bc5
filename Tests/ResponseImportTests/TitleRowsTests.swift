import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Files with a title, a day and blank rows above their headings, as people save them from spreadsheets.
@Suite struct TitleRowsTests {
    private static let agree = ChoiceList(
        name: "agree", choices: [Choice(code: "1", label: "Inte alls"), Choice(code: "2", label: "Helt", agrees: true)])
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "stod", type: .selectOne, choices: agree, label: "Stödet är bra"),
            Item(name: "nytta", type: .selectOne, choices: agree, label: "Mötena är till nytta"),
            Item(name: "antal", type: .integer, label: "Antal möten"),
            Item(name: "fri", type: .text, label: "Något mer?"),
        ])

    private func read(
        _ text: String, options: ImportOptions = .init()
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let importer = ResponseImporter(instrument: Self.instrument, options: options)
        let source = ByteSource(text: text, name: "svar.csv")
        let (records, receipt) = try importer.records(from: source)
        #expect(receipt.isBalanced)
        let (tally, other) = try importer.tally(from: source, by: [])
        #expect(tally == Tally(records: records, by: []) && other == receipt)
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    private static let heads = "Stödet är bra;Mötena är till nytta;Antal möten;Något mer?"

    /// What stands above the headings, the rows of title that are told, their cells, and the row of the headings.
    static let titles: [(String, [Int], cells: Int, headings: Int)] = [
        ("Utvärdering 2021\n", [1], 1, 2),
        ("Utvärdering 2021\nUttag 2021-11-03\n\n", [1, 2], 2, 4),
        ("Utvärdering 2021;;;\nUttag 2021-11-03;;;\n;;;\n", [1, 2], 2, 4),
        ("Utvärdering 2021;;;\nUttag;2021-11-03;;\n;;;\n", [1, 2], 3, 4),
        ("\n\n;Utvärdering 2021;;\n\n", [3], 1, 5),
        (";;;\n;;;\n", [], 0, 3),
        ("Utvärdering, hösten 2021\nUttag;2021-11-03\n\nRegion Jönköpings län\nSekretess\n\n", [1, 2, 4, 5], 5, 7),
    ]

    @Test(arguments: titles)
    func `rows of title are passed over, told and accounted for`(
        above: String, rows: [Int], cells: Int, headings: Int
    ) throws {
        let text = above + Self.heads + "\nHelt;Inte alls;3;bra, tack\nHelt;Helt;4;\nInte alls;Helt;12;nej, tack\n"
        let (records, receipt) = try read(text)
        #expect(records == ["2,1,3,\"bra, tack\"", "2,2,4,", "1,2,12,\"nej, tack\""])
        #expect(receipt.titleRows == rows && receipt.titleCells == cells && receipt.headerRows == 1)
        #expect(receipt.rowsRead == 3 && receipt.setAside.isEmpty)
        #expect(receipt.blankRows == headings - 1 - rows.count)
        let told = receipt.warnings.first { $0.text(in: .swedish).contains("rubrikerna står på rad \(headings)") }
        #expect((told != nil) == !rows.isEmpty)
    }

    @Test(arguments: titles)
    func `a profile saved of such a file reads it and the next`(
        above: String, rows: [Int], cells: Int, headings: Int
    ) throws {
        let text = above + Self.heads + "\nHelt;Inte alls;3;bra\nInte alls;Helt;4;\n"
        let source = ByteSource(text: text, name: "svar.csv")
        let profile = try ResponseImporter(instrument: Self.instrument).proposedProfile(id: "p", for: source).profile
        #expect(profile.table.headerRows == [headings])
        let (records, receipt) = try read(text, options: .init(profile: profile))
        #expect(records == ["2,1,3,bra", "1,2,4,"])
        #expect(receipt.titleRows == rows && receipt.titleCells == cells)
    }

    @Test func `the tool is told by what stands below the title`() throws {
        let text =
            "Enkät 2021,,,\n,,,\nTidstämpel,Stödet är bra,Antal möten,Något mer?\n"
            + "2021-11-14 09.32.05,Helt,3,a\n2021-11-14 10.01.40,Inte alls,4,b\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["2,3,a", "1,4,b"])
        #expect(receipt.dialect.value == "google-forms-sv" && receipt.titleRows == [1])
    }

    @Test func `two rows of headings below a title are both taken`() throws {
        let text =
            "Enkät 2021,,,\nRespondent ID,Stödet är bra,,Något mer?\n,Inte alls,Helt,Open-Ended Response\n"
            + "11,,Helt,a\n12,Inte alls,,b\n"
        let (rows, receipt) = try read(text)
        #expect(rows.map { $0.prefix(1) } == ["2", "1"])
        #expect(receipt.titleRows == [1] && receipt.headerRows == 2)
    }

    @Test(arguments: [
        "Tabell 1,,\nNätverket är ett stöd,Kvinnor,Män\nHelt,40 %,50 %\nInte alls,60 %,50 %\n",
        "Inbjudna våren 2021,,\n\nNamn,E-post,Roll\nA B,a@example.org,chef\nC D,c@example.org,chef\n",
    ])
    func `what is no answers is so below a title too`(text: String) {
        #expect {
            _ = try read(text)
        } throws: { error in
            if case .notResponses = (error as? ImportError)?.problem { true } else { false }
        }
    }

    /// Narrow rows above wider ones that may be headings: nothing is passed over.
    @Test(arguments: [
        "stod,,\nHelt,a,b\nInte alls,c,d\nHelt,e,f\n", "stod,,\n2,a,b\n1,c,d\n",
        "stod,,,\nHelt,2021-01-01,x,y\nInte alls,2021-01-02,x,y\n",
    ])
    func `answers below a few headings are no headings`(text: String) throws {
        #expect(try read(text).receipt.titleRows.isEmpty)
    }

    @Test func `one question over its options is no title`() throws {
        let told = try ResponseImporter.overview(
            of: ByteSource(text: "Hur vill du lära dig?,,\nMöten,Kurser,Brev\n1,0,1\n0,1,0\n", name: "svar.csv"))
        #expect(told.overview.titleRows.isEmpty)
    }

    @Test func `where the rows above are too wide for a title, the row of headings is told`() throws {
        let above = "Utvärdering;2021;Uttag;2021-11-03\n"
        let text = above + Self.heads + "\nHelt;Inte alls;3;bra\nInte alls;Helt;4;\n"
        let source = ByteSource(text: text, name: "svar.csv")
        let importer = ResponseImporter(instrument: Self.instrument)
        let error = #expect(throws: ImportError.self) { _ = try importer.records(from: source) }
        #expect(error?.problem == .headingsBelow(instrument: "prov", row: 2))
        #expect(error?.text(in: .swedish).contains("headerRows: [2]") == true)
        let profile = try importer.proposedProfile(id: "p", for: source).profile
        #expect(profile.table.headerRows == [2])
        #expect(try read(text, options: .init(profile: profile)).rows == ["2,1,3,bra", "1,2,4,"])
    }
}
