import SurveyModel
import Tables

/// Finds rows of sums or means that stand below a table, as spreadsheets have them: `Summa;;21;9,0`.
///
/// Counted as a record, such a row would count everything once more.
struct SumRows {
    /// Whether rows have to be looked at one by one.
    private(set) var isAsked: Bool
    /// The number of a last row that names nothing and holds the sums of those above.
    private let unnamed: Int?
    /// For columns of options the words that name one, which are answers there.
    private let options: [Int: Set<String>]
    /// The columns of answers in words of one's own.
    private let texts: Set<Int>

    private static let words: Set = [
        "summa", "summor", "totalt", "total", "totalsumma", "summa totalt", "delsumma", "medel", "medelvärde",
        "medeltal",
        "genomsnitt", "snitt", "sum", "totals", "grand total", "subtotal", "mean", "average", "avg", "median",
        "medianvärde", "mdv", "standardavvikelse", "std", "stdav", "std.av", "std.avv", "standard deviation", "varians",
        "antal svar", "antal svarande", "svarsfrekvens", "response rate",
    ]

    /// Words that may be anything by themselves, and below a row of sums are more of the kind.
    private static let wordsBelow: Set = ["max", "min", "maximum", "minimum", "n", "antal", "count"]

    /// How many of the last rows of a text are looked at.
    private static let foot = 20

    /// Whether the row before was one.
    private var isInFoot = false

    /// None, in a table that nothing is known of.
    static let none = SumRows()

    private init() {
        (isAsked, unnamed, options, texts) = (false, nil, [:], [])
    }

    /// Looks at the first rows of a table: in a workbook any row may be one, in text those in which the file ends.
    init(_ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument) {
        var options: [Int: Set<String>] = [:]
        for (column, use) in uses.enumerated() {
            guard let item = use.item else { continue }
            options[column] = Set(
                instrument.items[item].options.flatMap { [$0.code] + $0.label.texts.values + $0.aliases }.map(folded))
        }
        self.options = options
        texts = Set(uses.indices.filter { uses[$0].item.map { instrument.items[$0].type == .text } ?? false })
        let container = layout.sample.table.container.value
        guard container == .delimitedText || container == .workbook else {
            (isAsked, unnamed) = (false, nil)
            return
        }
        let rows = Array(layout.sample.rows.dropFirst(layout.headerRows))
        let isWhole = layout.sample.rows.count < ExportSample.mostRows
        unnamed = isWhole && SumRows.holdsSums(rows, uses, instrument) ? layout.sample.numbers.last : nil
        isAsked = container == .workbook || unnamed != nil
        isAsked = isAsked || isWhole && rows.suffix(SumRows.foot).contains { isNamed($0) }
    }

    /// Looks at the end of a text that is longer than its first rows.
    mutating func look(atEnd bytes: [UInt8], delimiter: DelimitedDialect.Delimiter, encoding: TextEncoding) {
        guard !isAsked else { return }
        let lines = encoding.text(of: bytes).split { $0.isNewline }
        isAsked = lines.suffix(SumRows.foot).contains { line in
            let cells = line.split(separator: Character(delimiter.rawValue), omittingEmptySubsequences: false)
            return isNamed(cells.map { cell in String(cell.filter { $0 != "\"" }) })
        }
    }

    /// Whether the last row read is one, or stands below one and goes on with it.
    mutating func holds(_ row: some TableReader) -> Bool {
        isInFoot = row.row == unnamed || isNamed(row) || SumRows.isComputed(row) || isInFoot && goesOn(row)
        return isInFoot
    }

    /// Whether every filled cell is a formula that sums up what stands above it.
    private static func isComputed(_ row: some TableReader) -> Bool {
        let filled = row.cells[..<row.cellCount].filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy(\.isTotal)
    }

    /// Whether a row below sums is no record either: a note alone in its cell, or numbers beside a word as `Max`.
    private func goesOn(_ row: some TableReader) -> Bool {
        let cells = row.cells[..<row.cellCount].map { row.text(of: $0) }
        let filled = cells.filter { !isBlank($0) }
        guard let first = filled.first, filled.count > 1 else { return true }
        return SumRows.wordsBelow.contains(folded(first)) && SumRows.areNumbers(Array(filled.dropFirst()))
    }

    private func isNamed(_ row: some TableReader) -> Bool {
        let cells = row.cells[..<row.cellCount]
        guard let first = cells.firstIndex(where: { !$0.isEmpty }), cells[first].end - cells[first].start <= 40,
            names(row.text(of: cells[first]), column: first)
        else { return false }
        let rest = cells[(first + 1)...]
        let told = rest.filter { !($0.isUncomputed && $0.isTotal) }.map { row.text(of: $0) }
        return SumRows.areNumbers(told) || told.count < rest.count && told.allSatisfy { isBlank($0) }
    }

    /// Whether the first filled cell names sums or means, and all others hold numbers.
    private func isNamed(_ cells: [String]) -> Bool {
        guard let first = cells.firstIndex(where: { !isBlank($0) }) else { return false }
        return names(cells[first], column: first) && SumRows.areNumbers(Array(cells[(first + 1)...]))
    }

    private func names(_ cell: String, column: Int) -> Bool {
        let key = folded(cell)
        guard options[column]?.contains(key) != true else { return false }
        let word = String(key.prefix { $0 != ":" })
        // In an answer in words of one's own such a word may begin anything.
        return SumRows.words.contains(word)
            || !texts.contains(column) && SumRows.words.contains { word.hasPrefix($0 + " ") }
    }

    private static func areNumbers(_ cells: [String]) -> Bool {
        let filled = cells.filter { !isBlank($0) }
        return !filled.isEmpty && filled.allSatisfy { number($0) != nil }
    }

    /// Whether the last of some rows holds nothing but the sums of at least three above it, in columns of numbers alone.
    private static func holdsSums(_ rows: [[String]], _ uses: [ColumnUse], _ instrument: Instrument) -> Bool {
        guard rows.count > 3, let last = rows.last else { return false }
        let filled = last.indices.filter { !isBlank(last[$0]) }
        guard !filled.isEmpty, filled.count < uses.count else { return false }
        return filled.allSatisfy { column in
            guard column < uses.count, let item = uses[column].item,
                [.integer, .decimal].contains(instrument.items[item].type), let sum = number(last[column]), sum != 0
            else { return false }
            let above = rows.dropLast().map { column < $0.count ? $0[column] : "" }.filter { !isBlank($0) }
            let numbers = above.compactMap(number)
            return numbers.count == above.count && numbers.count > 2 && numbers.reduce(0, +) == sum
        }
    }

    /// A number in millionths, whichever mark stands before its decimals.
    private static func number(_ text: String) -> Int? {
        let bytes = Array(text.utf8.filter { $0 != 0x25 })
        for mark in [DecimalMark.comma, .point] {
            let style = NumberStyle(isDecimal: true, mark: mark, hasGroups: true)
            let answer = NumberReading.answer(bytes.span, style: style)
            if answer.status == .answered { return Int(Int64(truncatingIfNeeded: answer.bits)) }
        }
        return nil
    }
}
