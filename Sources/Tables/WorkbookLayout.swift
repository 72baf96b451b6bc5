/// Where things stand on a sheet, and how wide its columns are; the same whatever writes the file.
struct WorkbookLayout {
    /// The title in rows of its own, none wider than the table: cells of their own are told apart by programs that read
    /// aloud, joined ones are not.
    let title: [String]
    /// The lines under the title, in rows likewise.
    let lines: [String]
    /// How wide each column is, in characters.
    let widths: [Int]
    /// Whether each column holds numbers, and the words that stand for one.
    let areNumbers: [Bool]
    /// How many lines the title takes on a sheet of words, where it wraps in its cell.
    let titleLines: Int
    /// How many lines the heads take.
    let headLines: Int
    /// How many lines each row takes.
    let rowLines: [Int]

    /// The row of the table's heads, counted from 0.
    var headRow: Int { title.count + lines.count }

    /// The width of a sheet of words, in characters.
    static let widthOfWords = 100
    /// As many columns as the title of a sheet runs over that is printed without its table.
    static let columnsOfTitle = 8

    init(_ sheet: Workbook.Sheet) {
        guard let table = sheet.table else {
            (title, lines, widths, areNumbers) = ([sheet.title], sheet.lines, [WorkbookLayout.widthOfWords], [])
            titleLines = WrappedText(sheet.title, width: WorkbookLayout.titleCharacters(in: widths[0])).lines.count
            (headLines, rowLines) = (1, [])
            return
        }
        let asTitle = (sheet.title.count * 5 + 2) / 3
        let columns = WorkbookColumns(table, under: max(asTitle, sheet.lines.map(\.count).max() ?? 0))
        let widths = columns.widths
        let over = table.isPrinted ? widths[...] : widths.prefix(WorkbookLayout.columnsOfTitle)
        let width = over.reduce(0, +)
        (title, titleLines) = (WrappedText(sheet.title, width: WorkbookLayout.titleCharacters(in: width)).lines, 1)
        lines = sheet.lines.flatMap { WrappedText($0, width: width).lines }
        (self.widths, areNumbers) = (widths, columns.areNumbers)
        headLines = WorkbookLayout.lines(table.columns, widths.map { $0 - WorkbookColumns.button })
        rowLines = table.rows.map { row in
            WorkbookLayout.lines(row.map(WorkbookLayout.words), widths.map(WorkbookLayout.letters))
        }
    }

    /// How many lines the longest of some texts takes.
    static func lines(_ texts: [String], _ widths: [Int]) -> Int {
        zip(texts, widths).map { WrappedText($0, width: $1).lines.count }.max() ?? 1
    }

    /// How many letters of a title, larger and bold, so many characters hold.
    private static func titleCharacters(in width: Int) -> Int { width * 3 / 5 }

    /// How many letters a column holds: widths are counted in digits, and letters are narrower on the whole.
    static func letters(_ width: Int) -> Int { (width - 1) * 23 / 20 }

    private static func words(_ cell: Workbook.Cell) -> String {
        switch cell {
        case .text(let text), .link(let text, _): text
        case .number, .blank: ""
        }
    }
}

extension Workbook.NumberStyle {
    /// The number format in the file's own notation, which every language's spreadsheet shows in its own way.
    public var formatCode: String {
        func places(_ count: Int) -> String { count > 0 ? "0." + String(repeating: "0", count: count) : "0" }
        switch self {
        case .integer: return "#,##0"
        case .percent(let decimals, let spaced): return places(decimals) + (spaced ? "\"\u{00A0}\"%" : "%")
        case .unsignedPercent(let spaced):
            let code = Workbook.NumberStyle.percent(decimals: 0, spaced: spaced).formatCode
            return code + ";" + code
        case .decimal(let decimals): return places(decimals)
        case .signed(let decimals):
            let code = places(decimals)
            return "+\(code);\"−\"\(code);\(code)"
        case .counted(let words): return "#,##0\"\(words.filter { $0 != "\"" })\""
        }
    }
}

extension Workbook {
    /// A name that may stand on a tab: what is forbidden becomes a space, and what is too long is cut.
    public static func tabName(_ text: String) -> String {
        let cleaned = text.map { "[]:*?/\\'".contains($0) ? " " : $0 }
        var name = String(cleaned)
        while name.utf16.count > 31 { name.removeLast() }
        return name
    }
}
