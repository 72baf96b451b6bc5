import DisclosureControl
import SurveyModel

/// A publication as tidy CSV: one figure a row, column names that stay, a withheld row without a number.
struct CSVSheet {
    /// The document.
    let text: String

    /// The columns, in order.
    enum Column: String, CaseIterable {
        case figure, period, group, groupKind = "group_kind", groupName = "group_name", goal, instrument, wave, item,
            option
        case unit, title, target, shown, status, agreeing, base, percent, count, invited
        case notAsked = "not_asked"
        case noAnswer = "no_answer"
        case dontKnow = "dont_know"
        case notApplicable = "not_applicable"
        case unreadable, arrow
        case difference, persons
        case previousPeriod = "previous_period"
        case noArrow = "no_arrow"
        case continuation, networksIncluded = "networks_included", networksAnswered = "networks_answered"
        case intervalLow = "interval_low"
        case intervalHigh = "interval_high"
        case intervalMethod = "interval_method"
        case certainty, mean
        case differenceLow = "difference_low"
        case differenceHigh = "difference_high"
        case weighted
        case weightedError = "weighted_error"
        case weightedLow = "weighted_low"
        case weightedHigh = "weighted_high"
        case effectiveSize = "effective_size"
        case unitsAsked = "units_asked"
        case unitsSilent = "units_silent"
        case why, value, part
        case measuredIn = "measured_in"
        case source, retrieved
        case scaleLow = "scale_low"
        case scaleHigh = "scale_high"
    }

    /// One row under construction.
    struct Row {
        /// The cells that have something in them.
        var cells: [Column: String] = [:]

        subscript(column: Column) -> String? {
            get { cells[column] }
            set { cells[column] = newValue }
        }
    }

    /// All figures of an edition.
    init(_ edition: Edition, dialect: CSVText.Dialect = .plain) {
        var document = CSVText(Column.allCases.map(\.rawValue), dialect: dialect)
        for row in CSVRows(edition: edition).rows() {
            document.append(
                Column.allCases.map { column in
                    let cell = row[column] ?? ""
                    return column.isNumeric ? cell.replacing(".", with: dialect.decimalSeparator) : cell
                })
        }
        text = document.text
    }
}
