import SurveyModel

/// How a column writes days.
enum DateOrder: String, CaseIterable, Sendable, Hashable, Codable {
    /// `2022-01-31`, and `20220131`.
    case yearFirst = "year_first"
    /// `1/31/2022`, as in the United States.
    case monthFirst = "month_first"
    /// `31/1/2022`.
    case dayFirst = "day_first"
    /// Days since the end of 1899, as Excel counts: `44592.5`.
    case serial

    /// The order that the cells of a column show, or that their tool is known to use; nil where nothing tells day and
    /// month apart.
    static func found(in cells: [String], dialect: ResponseDialect) -> DateOrder? {
        if !cells.isEmpty, cells.allSatisfy({ isSerial($0) }) { return .serial }
        return DateEvidence(cells).order(in: dialect)
    }

    /// Whether it may be a day of the years 1954 to 2119 as Excel counts them.
    private static func isSerial(_ cell: String) -> Bool {
        let parts = trimmed(cell).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts.dropFirst().allSatisfy({ !$0.isEmpty })
        else { return false }
        return (20_000...80_000).contains(whole) && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}
