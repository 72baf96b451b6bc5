public import SurveyModel

/// The inputs of one problem as they were written, by column; reads them as numbers.
public struct StatisticsRow: Hashable, Sendable {
    private var cells: [String: String]
    /// The row as the user counts, the headings being row 1; nil on the command line.
    public let row: Int?

    /// Takes the cells by column.
    public init(_ cells: [String: String], row: Int? = nil) {
        self.cells = cells
        self.row = row
    }

    /// The text of a cell, which is never empty.
    public func text(_ column: String) throws(StatisticsError) -> String {
        guard let text = cells[column] else { throw fault(.missing, column) }
        guard !text.isEmpty else { throw fault(.blank, column) }
        return text
    }

    /// Whether the column is there and the cell not empty.
    public func has(_ column: String) -> Bool { cells[column]?.isEmpty == false }

    /// A number.
    public func number(_ column: String) throws(StatisticsError) -> Double {
        try number(in: try text(column)[...], column)
    }

    /// A count of at least `low` and, where given, at most `high`.
    public func count(_ column: String, atLeast low: Int = 0, atMost high: Int? = nil) throws(StatisticsError) -> Int {
        let number = try number(column)
        guard let count = Int(exactly: number) else { throw fault(.notACount, column) }
        guard count >= low, count <= high ?? count else {
            throw fault(.outOfRange(high.map { "from \(low) to \($0)" } ?? "at least \(low)"), column)
        }
        return count
    }

    /// A part of one, as 0.95, read exactly.
    public func fraction(_ column: String) throws(StatisticsError) -> Fraction {
        let text = try text(column)
        guard let fraction = Fraction(decimal: StatisticsRow.trimmed(text[...])) else {
            throw fault(.notANumber, column)
        }
        return fraction
    }

    /// A confidence level, strictly between 0 and 1.
    public func level(_ column: String = "level") throws(StatisticsError) -> ConfidenceLevel {
        guard let level = ConfidenceLevel(try fraction(column)) else {
            throw fault(.outOfRange("between 0 and 1, as 0.95"), column)
        }
        return level
    }

    /// Numbers with semicolons between; an empty place, or NA as R writes it, is nil.
    public func optionalNumbers(_ column: String) throws(StatisticsError) -> [Double?] {
        var numbers: [Double?] = []
        for part in try text(column).split(separator: ";", omittingEmptySubsequences: false) {
            let text = StatisticsRow.trimmed(part)
            numbers.append(text.isEmpty || text == "NA" ? nil : try number(in: part, column))
        }
        return numbers
    }

    /// Numbers with semicolons between, none of them missing.
    public func numbers(_ column: String) throws(StatisticsError) -> [Double] {
        var numbers: [Double] = []
        for part in try text(column).split(separator: ";", omittingEmptySubsequences: false) {
            numbers.append(try number(in: part, column))
        }
        return numbers
    }

    /// An error at a column of this row.
    public func fault(_ problem: StatisticsError.Problem, _ column: String) -> StatisticsError {
        StatisticsError(problem, column: column, row: row)
    }

    /// The row with standard values where columns are missing; columns may also go by their plainer names.
    func completed(for inputs: [StatisticsMethod.Input]) throws(StatisticsError) -> StatisticsRow {
        var completed = self
        for input in inputs where cells[input.name] == nil {
            guard let value = input.option.flatMap({ cells[$0] }) ?? input.standard else {
                throw fault(.missing, input.name)
            }
            completed.cells[input.name] = value
        }
        return completed
    }

    /// A text without the spaces around it.
    static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.dropLast(start.reversed().prefix { $0 == " " }.count))
    }

    private func number(in text: Substring, _ column: String) throws(StatisticsError) -> Double {
        guard let number = Double(StatisticsRow.trimmed(text)), number.isFinite else {
            throw fault(.notANumber, column)
        }
        return number
    }
}
