import Testing

@testable import Tables

@Suite struct CSVWriterTests {
    @Test(arguments: [
        (["a", "b"], "a,b\n"), (["1,5", ""], "\"1,5\",\n"), (["say \"ja\""], "\"say \"\"ja\"\"\"\n"), ([""], "\"\"\n"),
        (["två\nrader", " x"], "\"två\nrader\",\" x\"\n"), (["=1+1"], "=1+1\n"), (["-5", "@a"], "-5,@a\n"),
    ])
    func `quotes where it must and only there`(cells: [String], expected: String) {
        #expect(CSVWriter.text(of: [cells]) == expected)
    }

    @Test func `the style decides delimiter, line end and mark`() {
        let style = CSVWriter.Style(delimiter: .semicolon, newline: .returnLineFeed, hasByteOrderMark: true)
        #expect(CSVWriter.text(of: [["a", "1,5", "x;y"]], style: style) == "\u{FEFF}a;1,5;\"x;y\"\r\n")
    }

    @Test(arguments: ["=SUM(A1)", "+x", "-1+2", "@x", "\tx"])
    func `text a spreadsheet would run is guarded on request`(text: String) {
        let written = CSVWriter.text(of: [[text]], style: .init(guardsFormulas: true))
        #expect(written == "\"'\(text)\"\n")
    }

    @Test(arguments: ["=SUM(A1)", "'=1", "''@x", "'70-tal", "-5", "'-5", "'-5a", "'", "", "\tx", "a'=b", "'å", "-"])
    func `what is guarded comes back as it was`(text: String) throws {
        let written = CSVWriter.text(of: [["a", text]], style: .init(guardsFormulas: true))
        let read = try readInFull(Array("x,y\n\(written)".utf8))
        #expect(read.rows.first.map { CSVWriter.unguarded($0.cells[1]) } == text)
        #expect(!["=", "@", "\t"].contains { written.dropFirst(2).hasPrefix($0) })
    }

    @Test func `a negative number is no formula`() {
        #expect(
            CSVWriter.text(of: [["-5", "+2,5"]], style: .init(delimiter: .tab, guardsFormulas: true)) == "-5\t+2,5\n")
    }

    @Test(arguments: DelimitedDialect.Delimiter.allCases, [DelimitedDialect.Newline.lineFeed, .returnLineFeed])
    func `what is written reads back`(
        delimiter: DelimitedDialect.Delimiter, newline: DelimitedDialect.Newline
    ) throws {
        let rows = [
            ["rubrik ett", "två;tre", "fyra|fem"], ["", "\"", "a\r\nb"], ["å,ä", "\t", "'="], ["\"\"", "x\ny", " z "],
        ]
        let text = CSVWriter.text(of: rows, style: .init(delimiter: delimiter, newline: newline))
        let read = try readInFull(Array(text.utf8))
        #expect([read.headings] + read.rows.map(\.cells) == rows)
    }
}
