/// Why a statistic cannot be computed: which column, what is wanted there, and what to do; never the value that stood
/// there, which may be an answer.
public struct StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The input is not among the columns or options, and has no standard value.
        case missing
        /// The cell is empty.
        case blank
        /// The cell holds no number.
        case notANumber
        /// The cell holds a number with decimals where a count is wanted.
        case notACount
        /// Nobody answered: every result of the row is empty, and the other rows are not.
        case nobodyAnswered
        /// The value does not fit what is asked; the text says what is wanted.
        case outOfRange(String)
    }

    /// The name of the input as in the table.
    public var column: String
    /// What is wrong.
    public var problem: Problem
    /// The row as the user counts, the headings being row 1; nil where there are no rows.
    public var row: Int?

    /// Takes the parts.
    public init(_ problem: Problem, column: String, row: Int? = nil) {
        self.problem = problem
        self.column = column
        self.row = row
    }

    /// The error as an English sentence, with its remedy.
    public var description: String { (row.map { "row \($0), " } ?? "") + "column '\(column)': \(message)" }

    /// What is wrong and what to do, as English sentences.
    public var message: String {
        switch problem {
        case .missing: "the method needs it. Add the column, or give it as an option."
        case .blank: "the cell is empty. Fill it, or leave the row out."
        case .notANumber: "this is no number. Write it with a decimal point and without thousands separators."
        case .notACount: "this is no whole number. Give a count of at least 0."
        case .nobodyAnswered: "nobody answered, so that there is nothing to compute. Leave the row out."
        case .outOfRange(let wanted): "the value is out of range. Wanted: \(wanted)."
        }
    }
}
