/// Where things stand on a sheet, and how wide its columns are; the same whatever writes the file.
struct WorkbookLayout {
    /// The row of the table's heads, counted from 0.
    let headRow: Int
    /// How wide each column is, in characters.
    let widths: [Int]
    /// Whether each column holds numbers, and the words that stand for one.
    let areNumbers: [Bool]
    /// How many lines the heads take.
    let headLines: Int
    /// How many lines each row takes.
    let lines: [Int]

    /// The widest a column gets before its text wraps.
    private static let widest = 52
    /// The same where a page does not hold them all.
    private static let widestOfMany = 34
    /// Room for the filter's button beside a head.
    private static let button = 3

    init(_ sheet: Workbook.Sheet) {
        headRow = 1 + sheet.lines.count
        guard let table = sheet.table else {
            (widths, areNumbers, headLines, lines) = ([100], [], 1, [])
            return
        }
        let columns = table.columns.indices.map { column in table.rows.map { $0[column] } }
        let wanted = zip(table.columns, columns).map { head, cells in
            // A head may break between words; its longest word may not.
            let word = head.split(separator: " ").map(\.count).max() ?? 0
            return min(max(WorkbookLayout.length(cells) + 3, word + WorkbookLayout.button, 9), WorkbookLayout.widest)
        }
        let isWide = wanted.reduce(0, +) > WorkbookPaper.mostCharacters
        let widths = isWide ? wanted.map { min($0, WorkbookLayout.widestOfMany) } : wanted
        self.widths = widths
        areNumbers = columns.map(WorkbookLayout.areNumbers)
        headLines = WorkbookLayout.lines(table.columns, widths.map { $0 - WorkbookLayout.button })
        lines = table.rows.map { row in
            // Widths are counted in digits, and letters are narrower on the whole.
            WorkbookLayout.lines(row.map(WorkbookLayout.words), widths.map { ($0 - 1) * 23 / 20 })
        }
    }

    /// How many lines the longest of some texts takes, in lines of its own and where it wraps between words.
    static func lines(_ texts: [String], _ widths: [Int]) -> Int {
        zip(texts, widths).map { text, width in
            // No text has more characters than bytes; most are short.
            if text.utf8.count <= width, !text.utf8.contains(where: { (0x0A...0x0D).contains($0) }) { return 1 }
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .reduce(0) { $0 + lines(of: $1, width) }
        }.max() ?? 1
    }

    private static func lines(of text: Substring, _ width: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in text.split(separator: " ") {
            if used > 0, used + 1 + word.count > width {
                lines += 1
                used = 0
            }
            used += word.count + (used > 0 ? 1 : 0)
            // A word that is wider than the column is broken wherever it meets the edge.
            while width > 0, used > width {
                lines += 1
                used -= width
            }
        }
        return lines
    }

    private static func words(_ cell: Workbook.Cell) -> String {
        switch cell {
        case .text(let text), .link(let text, _): text
        case .number, .blank: ""
        }
    }

    /// How many characters the widest cell of a column shows; among numbers, words may break.
    private static func length(_ cells: [Workbook.Cell]) -> Int {
        let areNumbers = areNumbers(cells)
        return cells.map { cell in
            guard areNumbers, case .text(let text) = cell else { return length(cell) }
            return text.split(separator: " ").map(\.count).max() ?? 0
        }.max() ?? 0
    }

    private static func areNumbers(_ cells: [Workbook.Cell]) -> Bool {
        cells.contains { if case .number = $0 { true } else { false } }
    }

    /// How many characters a cell shows, near enough.
    private static func length(_ cell: Workbook.Cell) -> Int {
        switch cell {
        case .text(let text), .link(let text, _): text.count
        case .number(let number, let over, .integer): String(number / max(over, 1)).count * 4 / 3 + 1
        case .number(_, _, .percent(let decimals, _)): 6 + decimals
        case .number(let number, let over, .decimal(let decimals)):
            String(number / max(over, 1)).count + decimals + 2
        case .blank: 0
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
        case .decimal(let decimals): return places(decimals)
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
