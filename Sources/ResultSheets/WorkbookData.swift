import DisclosureControl
import SurveyModel
import Tables

/// The tidy sheet for pivots: the rows of the CSV, numbers as numbers.
struct WorkbookData {
    let rows: [CSVSheet.Row]
    let edition: Edition

    /// The sheet; nil without rows.
    var sheet: Workbook.Sheet? {
        guard !rows.isEmpty else { return nil }
        let phrases = edition.phrases
        let cells = rows.map { row in CSVSheet.Column.allCases.map { cell(row[$0], in: $0) } }
        return Workbook.Sheet(
            name: phrases.dataTab, title: phrases.dataTitle, lines: [phrases.dataRule],
            table: Workbook.Table(
                name: "data", columns: CSVSheet.Column.allCases.map(\.rawValue), rows: cells, isPrinted: false))
    }

    private func cell(_ text: String?, in column: CSVSheet.Column) -> Workbook.Cell {
        guard let text, !text.isEmpty else { return .blank }
        guard column.isNumeric else { return .text(CSVText.unguarded(text)) }
        return WorkbookData.number(text) ?? .text(text)
    }

    /// A decimal number as the CSV writes it: "89.7" is 897 of 10.
    static func number(_ text: String) -> Workbook.Cell? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
        let places = parts.count == 2 ? parts[1].count : 0
        guard places <= 9, let units = Int(parts.joined()) else { return nil }
        let over = (0..<places).reduce(1) { product, _ in product * 10 }
        return .number(units, over: over, places == 0 ? .integer : .decimal(places))
    }
}

extension CSVSheet.Column {
    /// Whether its cells are numbers.
    var isNumeric: Bool {
        switch self {
        case .agreeing, .base, .percent, .count, .invited, .notAsked, .noAnswer, .dontKnow, .notApplicable, .unreadable,
            .difference, .persons, .networksIncluded, .networksAnswered, .intervalLow, .intervalHigh, .mean,
            .differenceLow, .differenceHigh, .weighted, .weightedError, .weightedLow, .weightedHigh, .effectiveSize,
            .unitsAsked,
            .unitsSilent, .value, .scaleLow, .scaleHigh:
            true
        default: false
        }
    }
}
