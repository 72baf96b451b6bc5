import Testing

@testable import Tables

/// All rows of a container, headings first, and what is told of it.
func readContainer(
    _ source: ByteSource, options: TableOptions = .init()
) throws -> (rows: [[String]], reader: ContainerReader, broken: [RowProblem]) {
    guard case .container(var reader) = try OpenTable(source, options: options) else {
        throw TableError(.empty, at: .init(file: "delimited text"))
    }
    var (rows, broken) = ([reader.headings], [RowProblem]())
    while true {
        switch try reader.next() {
        case .end: return (rows, reader, broken)
        case .broken(let problem): broken.append(problem)
        case .row: rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) })
        }
    }
}

@Suite struct SheetReadingTests {
    private func rows(_ file: WorkbookFile, options: TableOptions = .init()) throws -> [[String]] {
        try readContainer(ByteSource(bytes: file.bytes, name: "svar.xlsx"), options: options).rows
    }

    @Test func `shared, inline and rich texts are joined without their phonetics`() throws {
        let sheet = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>\
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>
            """
        let strings = [
            "<t>Nätverk</t>", "<r><t>Till </t></r><r><rPr/><t xml:space=\"preserve\">nytta </t></r><rPh><t>x</t></rPh>",
            "<t>rad_x000A_två_x005F_</t>",
        ]
        let file = WorkbookFile(sheets: [("Svar", sheet)], strings: strings)
        #expect(try rows(file) == [["Nätverk", "b"], ["Till nytta ", "rad\ntvå_"]])
    }

    @Test func `cells without a reference or with gaps find their columns`() throws {
        let sheet = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>\
            <row r="3"><c r="B3"><v>2</v></c></row><row r="4" spans="1:3"/><row r="7"><c r="A7"/><c r="C7"><v>5</v></c></row>
            """
        let (found, reader, _) = try readContainer(
            ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes, name: "x"))
        #expect(found == [["a", "b", "c"], ["", "2", ""], ["", "", "5"]])
        #expect(reader.row == 7 && reader.blankLines == 4)
        #expect(reader.location(cell: 27).description == "x, sheet \"S\", row 7, column AB")
    }

    @Test func `prefixed names, a lying dimension and empty shared cells are read as Microsoft Forms writes them`()
        throws
    {
        let sheet = """
            <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>\
            <x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" t="s"/></x:row>
            """
        let file = WorkbookFile(sheets: [("Sheet1", sheet)], strings: ["<t>ID</t>", "<t>Epost</t>"], prefix: "x:")
        #expect(try rows(file) == [["ID", "Epost"], ["1", ""]])
    }

    @Test func `numbers are written as they show`() throws {
        let values = [
            ("5", "5"), ("5.0", "5"), ("0.1", "0.1"), ("3.3000000000000003", "3.3"), ("1E-3", "0.001"),
            ("-12.50", "-12.5"),
            ("1.2345678901234567E+19", "12345678901234600000"), ("43290.53487", "43290.53487"),
            ("123456789012", "123456789012"),
        ]
        let body = values.map { "<row><c><v>\($0.0)</v></c></row>" }.joined()
        let file = WorkbookFile(sheets: [("S", "<row><c t=\"str\"><v>tal</v></c></row>" + body)])
        #expect(try rows(file).dropFirst().map { $0[0] } == values.map(\.1))
    }

    @Test(arguments: [
        ("yyyy\\-mm\\-dd", "", "43101", "2018-01-01"), ("d mmmm yyyy;@", "", "1", "1900-01-01"),
        ("[$-41D]d mmm yy", "", "59", "1900-02-28"), ("mmm", "", "60", "1900-02-29"), ("mmm", "", "61", "1900-03-01"),
        ("yyyy-mm-dd hh:mm:ss", "", "45198.6211111111", "2023-09-29 14:54:24"),
        ("yyyy-mm-dd", "date1904=\"1\"", "0", "1904-01-01"), ("yyyy-mm-dd", "date1904=\"true\"", "41639", "2018-01-01"),
        ("hh:mm", "", "0.5", "12:00:00"), ("[h]:mm", "", "1.5", "36:00:00"),
        ("hh:mm", "", "43101.25", "2018-01-01 06:00:00"),
        ("0.00", "", "43101", "43101"), ("&quot;dag&quot; 0", "", "3", "3"), ("General", "", "43101.5", "43101.5"),
        ("#,##0 \\k\\r", "", "12", "12"), ("[Red]0", "", "12", "12"), ("yyyy-mm-dd", "", "-1", "-1"),
        ("yyyy-mm-dd", "", "2958466", "2958466"),
    ])
    func `dates are told by the cell's style`(format: String, property: String, value: String, text: String) throws {
        let sheet = "<row><c t=\"str\"><v>dag</v></c></row><row><c s=\"1\"><v>\(value)</v></c></row>"
        let file = WorkbookFile(sheets: [("S", sheet)], formats: [format], workbookProperties: property)
        #expect(try rows(file)[1] == [text])
    }

    @Test func `formulas give their cached values, and those never computed a fault`() throws {
        let sheet = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c><c t="str"><v>d</v></c>\
            <c t="str"><v>e</v></c><c t="str"><v>f</v></c></row>\
            <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>text</v></c><c><f>1+1</f></c>\
            <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>""</f><v></v></c></row>
            """
        var (found, reader, _) = try readContainer(
            ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes))
        #expect(found[1] == ["2", "text", "#?", "TRUE", "#N/A", ""])
        reader = try readerAtFirstRow(sheet)
        #expect(reader.cells[..<6].map(\.isFault) == [false, false, true, false, true, false])
        #expect(reader.cells[..<6].map(\.isUncomputed) == [false, false, true, false, false, false])
        #expect(reader.cells[..<6].map(\.isNumber) == [true, false, false, false, false, false])
    }

    private func readerAtFirstRow(_ sheet: String) throws -> ContainerReader {
        let source = ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes)
        guard case .container(var reader) = try OpenTable(source) else { throw TableError(.empty, at: .init(file: "")) }
        _ = try reader.next()
        return reader
    }

    private static let two = [("Om", ""), ("Svar", "<row><c t=\"str\"><v>a</v></c></row><row><c><v>1</v></c></row>")]

    @Test func `the first visible sheet that is not empty is read, or the one that is named`() throws {
        let file = WorkbookFile(sheets: Self.two)
        #expect(try rows(file) == [["a"], ["1"]])
        #expect(try rows(file, options: .init(sheet: "svar")) == [["a"], ["1"]])
        #expect(try rows(file, options: .init(sheet: "2")) == [["a"], ["1"]])
        let error = TableError(.noSheet(among: ["Om", "Svar"]), at: .init(file: "svar.xlsx"))
        #expect(throws: error) { try rows(file, options: .init(sheet: "Svra")) }
        #expect(throws: TableError(.empty, at: .init(file: "svar.xlsx", sheet: "Om"))) {
            try rows(file, options: .init(sheet: "Om"))
        }
    }

    @Test func `a hidden sheet is read only by its name`() throws {
        let row = { (text: String) in "<row><c t=\"str\"><v>\(text)</v></c></row>" }
        let file = WorkbookFile(sheets: [("Dold", row("x")), ("Svar", row("a"))], hidden: ["Dold"])
        #expect(try rows(file) == [["a"]])
        #expect(try rows(file, options: .init(sheet: "Dold")) == [["x"]])
    }

    @Test func `what stands beside the table breaks its row`() throws {
        let sheet = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c r="A2"><v>1</v></c><c r="XFD2"><v>9</v></c></row>\
            <row><c><v>1</v></c><c><v>2</v></c></row>
            """
        let (found, _, broken) = try readContainer(
            ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes))
        #expect(found == [["a", "b"], ["1", "2"]])
        #expect(broken == [.ragged(cells: 3, headings: 2)])
    }

    @Test func `merged headings are told`() throws {
        let sheet = """
            <row><c t="str"><v>Id</v></c><c t="str"><v>Hur nöjd är du?</v></c><c/><c t="str"><v>Ort</v></c></row>\
            <row><c r="B2" t="str"><v>Möten</v></c><c t="str"><v>Kurser</v></c></row>
            """
        let file = WorkbookFile(
            sheets: [("S", sheet)],
            afterRows:
                "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A90:B90\"/></mergeCells>"
        )
        let (_, reader, _) = try readContainer(ByteSource(bytes: file.bytes))
        #expect(
            reader.table.headingSpans == [
                HeadingSpan(rows: 1...2, columns: 0...0), HeadingSpan(rows: 1...1, columns: 1...2),
            ])
    }

    @Test func `merged cells among the answers are told once the sheet is read`() throws {
        let sheet = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>\
            <row r="3"><c r="B3"><v>3</v></c></row>
            """
        func remarks(_ merged: String) throws -> [TableRemark] {
            let cells = merged.split(separator: " ").map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            let file = WorkbookFile(sheets: [("S", sheet)], afterRows: "<mergeCells>\(cells)</mergeCells>")
            return try readContainer(ByteSource(bytes: file.bytes)).reader.table.remarks
        }
        #expect(try remarks("A1:B1") == [])
        #expect(try remarks("A1:B1 A2:A3") == [.mergedCells(1, first: "A2:A3")])
        #expect(try remarks("A2:A3 B3:AC4") == [.mergedCells(2, first: "A2:A3")])
        #expect(HeadingSpan(rows: 3...4, columns: 1...28).name == "B3:AC4")
    }

    /// The third row of a sheet, and how many are told to be hidden.
    @Test(arguments: [
        ("", 0), (" hidden=\"1\"", 1), (" hidden=\"true\"", 1), (" hidden=\"0\"", 0),
    ])
    func `hidden rows are read and told`(attribute: String, count: Int) throws {
        let sheet = """
            <row r="1" hidden="1"><c t="str"><v>a</v></c></row><row r="2"><c><v>1</v></c></row>\
            <row r="3"\(attribute)><c><v>2</v></c></row><row r="4" hidden="1"/>
            """
        let (rows, reader, _) = try readContainer(ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes))
        #expect(rows == [["a"], ["1"], ["2"]])
        #expect(reader.table.remarks == (count > 0 ? [.hiddenRows(count)] : []))
    }

    /// What stands of the columns above the rows, and which remarks it makes: what hides the empty rest of a sheet is none.
    @Test(arguments: [
        ("<col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/>", [TableRemark.hiddenColumns(1, first: "B")]),
        ("<col min=\"1\" max=\"3\" hidden=\"true\"/>", [.hiddenColumns(3, first: "A")]),
        ("<col min=\"4\" max=\"16384\" hidden=\"1\"/>", []), ("<col min=\"1\" max=\"2\" hidden=\"0\"/>", []),
        ("<col min=\"3\" max=\"1\" hidden=\"1\"/><col hidden=\"1\"/><col min=\"0\" max=\"1\" hidden=\"1\"/>", []),
    ])
    func `hidden columns with a heading are read and told`(columns: String, remarks: [TableRemark]) throws {
        let sheet = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>\
            <row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
            """
        let file = WorkbookFile(sheets: [("S", sheet)], beforeRows: "<cols>\(columns)</cols>")
        let (rows, reader, _) = try readContainer(ByteSource(bytes: file.bytes))
        #expect(rows == [["a", "b", "c"], ["1", "2", "3"]] && reader.table.remarks == remarks)
    }

    /// A formula in B5, and whether it sums up what stands above it.
    @Test(arguments: [
        ("SUM(B2:B4)", true), ("AVERAGE(B$2:B$4)", true), ("SUBTOTAL(109,Tabell1[Antal])", true),
        ("_xlfn.STDEV.S(B2:B4)", true), ("SUM(B2:B5)", false), ("SUM(A5:C5)", false), ("SUM(C2:C4)", false),
        ("B2+B3", false), ("SUM(B2:B4)/2", false), ("IF(B2>1,1,2)", false),
    ])
    func `a formula tells that a cell sums up what stands above it`(formula: String, isTotal: Bool) throws {
        let sheet = """
            <row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>\
            <row r="5"><c r="A5"><v>1</v></c><c r="B5"><f>\(formula)</f><v>9</v></c></row>
            """
        let source = ByteSource(bytes: WorkbookFile(sheets: [("S", sheet)]).bytes)
        guard case .container(var reader) = try OpenTable(source) else { return }
        #expect(try reader.next() == .row)
        #expect(reader.cells[1].isTotal == isTotal && reader.cells[1].isNumber && !reader.cells[0].isTotal)
    }

    @Test func `many rows come in batches and in order`() throws {
        let body = (2...40_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c t=\"s\"><v>0</v></c></row>" }
        let file = WorkbookFile(
            sheets: [("S", "<row r=\"1\"><c t=\"str\"><v>n</v></c><c t=\"s\"><v>0</v></c></row>" + body.joined())],
            strings: ["<t>Instämmer helt</t>"])
        let found = try rows(file)
        #expect(found.count == 40_000)
        #expect(found.dropFirst().enumerated().allSatisfy { $1 == ["\($0 + 2)", "Instämmer helt"] })
    }
}
