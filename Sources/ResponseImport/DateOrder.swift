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

    /// Whether all of some cells may be days as Excel counts them.
    static func areSerial(_ cells: [String]) -> Bool { !cells.isEmpty && cells.allSatisfy { isSerial($0) } }

    /// Whether it may be a day of the years 1954 to 2119 as Excel counts them.
    private static func isSerial(_ cell: String) -> Bool {
        let parts = trimmed(cell).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts.dropFirst().allSatisfy({ !$0.isEmpty })
        else { return false }
        return (20_000...80_000).contains(whole) && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}

/// In what orders a column writes days.
struct DateOrders: Hashable {
    /// Of all days but the short ones; nil where nothing tells day and month apart.
    var usual: DateOrder?
    /// Of days as `24-01-05`, whose year may stand first or last; nil where nothing tells.
    var short: DateOrder?

    /// Days with the year first alone, which tell for themselves.
    static let yearFirst = DateOrders(usual: .yearFirst, short: nil)
}
