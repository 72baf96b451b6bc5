import Testing

@testable import Tables

/// The workbook's layout, and that its bytes repeat; what stands in it is read by an independent program in Tests/Formats.
@Suite struct `Workbooks` {
    static let workbook = Workbook(
        title: "Blad", author: "Exempel", created: 1_546_171_200,
        sheets: [
            Workbook.Sheet(
                name: "Mål", title: "Målen",
                table: Workbook.Table(
                    name: "goals", columns: ["Grupp", "Andel", "Antal"],
                    rows: [
                        [.text("A"), .number(26, over: 29, .percent(decimals: 1, spaced: true)), .integer(26)],
                        [.link("Mål", sheet: "Mål"), .blank, .text("visas inte")],
                    ], tints: [.init(column: 0, prefix: "A", ink: 0, ground: 0xFFFFFF)]),
                charts: [
                    Workbook.Chart(
                        kind: .bars, title: "Andel", description: "A 89,7 %", categories: 0,
                        series: [.init(column: 1, colour: 0x0B5C60)])
                ])
        ])

    #if CommandLine
        @Test func `the same workbook makes the same bytes`() throws {
            let bytes = try Self.workbook.xlsx()
            #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            #expect(bytes == (try Self.workbook.xlsx()))
        }
    #endif

    @Test func `a column of running text has the room it asks for, on a sheet of many columns too`() {
        let long = Array(repeating: "ord", count: 90).joined(separator: " ")
        let cells = [Workbook.Cell](repeating: .text("enhetsövergripande " + long), count: 14)
        let heads = cells.indices.map { "Kolumn \($0)" }
        let table = Workbook.Table(name: "goals", columns: heads, rows: [cells], leastWidths: [6: 64])
        #expect(WorkbookColumns(table, under: 40).widths[6] == 64)
    }

    @Test(arguments: [(UInt32(0x954717), true), (0x0B5C60, true), (0xDFEAE8, false), (0xCD8A5A, false)])
    func `a head in a chart's colour has the ink that stands out`(colour: UInt32, isDark: Bool) {
        #if CommandLine
            #expect(WorkbookStyles.isDark(colour) == isDark)
        #endif
    }

    @Test(arguments: [
        ("Svaren: [1]", "Svaren   1 "), ("a/b\\c?d*e'f", "a b c d e f"),
        ("En väldigt lång rubrik som inte får plats", "En väldigt lång rubrik som inte"),
    ])
    func `a tab's name holds nothing forbidden and is no longer than allowed`(text: String, name: String) {
        #expect(Workbook.tabName(text) == name)
    }

    @Test(arguments: [
        (Workbook.NumberStyle.integer, "#,##0"), (.percent(decimals: 0, spaced: false), "0%"),
        (.percent(decimals: 1, spaced: true), "0.0\"\u{A0}\"%"), (.decimal(4), "0.0000"),
        (.counted(" av 13"), "#,##0\" av 13\""), (.counted(" \"13\""), "#,##0\" 13\""),
        (.signed(decimals: 1), "+0.0;\"−\"0.0;0.0"),
        (.unsignedPercent(spaced: true), "0\"\u{A0}\"%;0\"\u{A0}\"%"), (.unsignedPercent(spaced: false), "0%;0%"),
    ])
    func `number formats are in the file's own notation`(style: Workbook.NumberStyle, code: String) {
        #expect(style.formatCode == code)
    }

    @Test(arguments: [
        ("ett två tre", 20, 1), ("ett två tre", 7, 2), ("ett två tre", 3, 3), ("", 5, 1),
        ("ett\ntvå\n\ntre fyra", 20, 4),
        ("enhetsövergripande", 6, 3), ("ett enhetsövergripande", 6, 4), ("vp18-bou-kompetens", 9, 2), ("- ett", 3, 2),
    ])
    func `a text wraps between words, and where the column ends`(text: String, width: Int, lines: Int) {
        #expect(WorkbookLayout.lines([text], [width]) == lines)
    }

    @Test(arguments: [
        ([30, 20], false, 100, 428), ([60, 38], true, 100, 696), ([60, 50], true, 100, 425),
        ([100, 80], true, 75, 705), ([150, 150], true, 45, 1_055),
    ])
    func `a chart is no wider than its page`(widths: [Int], isLandscape: Bool, scale: Int, chart: Int) {
        let paper = WorkbookPaper(widths: widths)
        #expect(paper.isLandscape == isLandscape)
        #expect(paper.scale == scale && paper.chartWidth == chart)
        #expect(paper.chartHeight * scale / 100 <= (isLandscape ? 550 : 880))
        let drawn = WorkbookPaper(widths: widths, isDrawn: true)
        #expect(drawn.fitsOnePage == (widths.reduce(0, +) > 190))
        #expect(drawn.scale * widths.reduce(0, +) <= (isLandscape ? 9_800 : 6_400))
    }

    @Test(arguments: [([60, 130], 1), ([60, 131], 2), ([28, 56, 200, 97], 3)])
    func `a wide table goes over several pages side by side`(widths: [Int], pages: Int) {
        #expect(WorkbookPaper(widths: widths).pagesAcross == pages)
        #expect(WorkbookPaper(widths: widths, isDrawn: true).pagesAcross == 1)
    }

    @Test func `a column is as wide as its content, within bounds, and words among numbers break`() {
        let layout = WorkbookLayout(Self.workbook.sheets[0])
        #expect(layout.headRow == 1)
        #expect(layout.widths == [9, 10, 9])
    }

    @Test func `words beside numbers stand apart from them`() {
        let rows: [[Workbook.Cell]] = [
            [.text("A"), .integer(12), .text("jämförbar"), .text("b")],
            [.text("B"), .text("visas inte"), .text("2017–2018, omräknad skala"), .text("b")],
        ]
        let columns = ["Namn", "2021, n", "Anmärkning", "Mer"]
        let sheet = Workbook.Sheet(
            name: "Över år", title: "Över år", table: Workbook.Table(name: "t", columns: columns, rows: rows))
        #expect(WorkbookLayout(sheet).followsNumbers == [false, false, true, false])
    }

    @Test func `title and lines wrap in rows of their own that are no wider than the table`() {
        let words =
            "Ett områdes mål är också dess nätverks, och ett tal som visas flera gånger räknas en gång i varje rad."
        let sheet = Workbook.Sheet(
            name: "Läget", title: "Antal mål i varje läge, per strategiskt mål, område och avsnitt av planen",
            lines: [words],
            table: Workbook.Table(name: "t", columns: ["Namn", "Antal"], rows: [[.text("A"), .integer(1)]]))
        let layout = WorkbookLayout(sheet)
        let width = layout.widths.reduce(0, +)
        #expect(width == 95 && layout.widths[1] == 9)
        #expect(layout.title.count == 2 && layout.title.joined(separator: " ") == sheet.title)
        #expect(layout.title.allSatisfy { $0.count * 5 <= width * 3 })
        #expect(layout.lines.count == 2 && layout.lines.joined(separator: " ") == words)
        #expect(layout.lines.allSatisfy { $0.count <= width })
        #expect(layout.headRow == 4)
    }

    @Test func `a wide table is made narrow for one page, but no column narrower than its longest word`() {
        let sentence = String(repeating: "tolv av tretton instämmer ", count: 8)
        let cells: [Workbook.Cell] =
            [.text("kompetensutvecklingsplanering"), .text("vp18-bou-oppenvard-g5")]
            + [Workbook.Cell](repeating: .text(sentence), count: 8)
        let columns = WorkbookColumns(
            Workbook.Table(name: "t", columns: cells.indices.map { "Kolumn \($0)" }, rows: [cells]), under: 0)
        #expect(columns.widths.reduce(0, +) == 190)
        #expect(columns.widths[0] == 30 && columns.widths[1] >= 9)
        #expect(columns.widths[2...].allSatisfy { (14...19).contains($0) })
    }
}
