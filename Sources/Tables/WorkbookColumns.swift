/// How wide a table's columns are, in characters: what stands in them decides, as far as a page holds them side by side,
/// and no column is narrower than its longest word.
struct WorkbookColumns {
    /// The width of each column.
    private(set) var widths: [Int]
    /// Whether each column holds numbers, and the words that stand for one.
    let areNumbers: [Bool]

    /// The widest a column gets before its text wraps.
    private static let widest = 52
    /// The same in a table for other programs, which is not printed.
    private static let widestOfData = 34
    /// The longest word that widens its column.
    private static let widestWord = 30
    /// Room for the filter's button beside a head.
    static let button = 3
    private static let narrowest = 9

    /// The columns of a table under texts that take so many characters, if a page has them.
    init(_ table: Workbook.Table, under texts: Int) {
        let columns = table.columns.indices.map { column in table.rows.map { $0[column] } }
        areNumbers = columns.map(WorkbookColumns.areNumbers)
        let lengths = zip(columns, areNumbers).map(WorkbookColumns.length)
        let least = zip(table.columns, zip(columns, areNumbers)).enumerated().map { column, content in
            max(WorkbookColumns.least(content.0, content.1.0), table.leastWidths[column] ?? 0)
        }
        let most = table.isPrinted ? WorkbookColumns.widest : WorkbookColumns.widestOfData
        let wanted = zip(least, lengths).map { max($0, min($1 + 3, most)) }
        widths = wanted
        guard table.isPrinted else { return }
        if wanted.reduce(0, +) > WorkbookPaper.mostCharacters {
            widths = WorkbookColumns.shared(least: least, wanted: wanted, lengths: lengths)
        }
        widen(to: min(texts, WorkbookPaper.uprightCharacters))
    }

    /// The page's characters given one by one to the column whose longest text takes most lines.
    private static func shared(least: [Int], wanted: [Int], lengths: [Int]) -> [Int] {
        var widths = least
        var left = WorkbookPaper.mostCharacters - least.reduce(0, +)
        while left > 0 {
            let open = widths.indices.filter { widths[$0] < wanted[$0] }
            guard let next = open.max(by: { lengths[$0] * widths[$1] < lengths[$1] * widths[$0] }) else { break }
            widths[next] += 1
            left -= 1
        }
        return widths
    }

    /// Widens the last column of words until the table is as wide as the texts above it.
    private mutating func widen(to width: Int) {
        guard let column = areNumbers.lastIndex(of: false) else { return }
        widths[column] += max(0, width - widths.reduce(0, +))
    }

    /// A head and a text may break between words; their longest word may not.
    private static func least(_ head: String, _ cells: [Workbook.Cell]) -> Int {
        let content =
            cells.map { cell in
                switch cell {
                case .text(let text), .link(let text, _): min(WrappedText.longestPiece(of: text), widestWord) + 1
                case .number, .blank: length(of: cell) + 3
                }
            }.max() ?? 0
        return max(WrappedText.longestPiece(of: head) + button, content, narrowest)
    }

    private static func areNumbers(_ cells: [Workbook.Cell]) -> Bool {
        cells.contains { if case .number = $0 { true } else { false } }
    }

    /// How many characters the widest cell of a column shows; among numbers, words may break.
    private static func length(_ cells: [Workbook.Cell], areNumbers: Bool) -> Int {
        cells.map { cell in
            guard areNumbers, case .text(let text) = cell else { return length(of: cell) }
            return WrappedText.longestPiece(of: text)
        }.max() ?? 0
    }

    /// How many characters a cell shows, near enough.
    private static func length(of cell: Workbook.Cell) -> Int {
        switch cell {
        case .text(let text), .link(let text, _): text.count
        case .number(let number, let over, .integer): String(number / max(over, 1)).count * 4 / 3 + 1
        case .number(_, _, .percent(let decimals, _)): 6 + decimals
        case .number(_, _, .unsignedPercent): 6
        case .number(let number, _, .counted(let words)): String(number).count + words.count
        case .number(let number, let over, .decimal(let decimals)),
            .number(let number, let over, .signed(let decimals)):
            String(number / max(over, 1)).count + decimals + 2
        case .blank: 0
        }
    }
}
