/// The time that an imported value is about, read from its text: a year, half-year, tertial, quarter or month.
///
///     ValuePeriod("2018-T2")   // May to August 2018: ends in month 8, 4 months long
public struct ValuePeriod: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The last month, 1 to 12.
    public let lastMonth: Int
    /// How many months it is.
    public let months: Int

    /// Reads `2018`, `2018-H1`, `2018-T2`, `2018-Q3` or `2018-05`; nil for all else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ $0.utf8.count == 4 ? Int($0) : nil }), year >= 0, parts.count <= 2 else {
            return nil
        }
        self.year = year
        guard parts.count == 2 else {
            (lastMonth, months) = (12, 12)
            return
        }
        let lengths: [Character: Int] = ["H": 6, "T": 4, "Q": 3]
        let letter = parts[1].first
        months = letter.flatMap { lengths[$0] } ?? 1
        guard let number = Int(months == 1 ? parts[1] : parts[1].dropFirst()), (1...12).contains(number),
            number * months <= 12,
            months > 1 || parts[1].utf8.count == 2
        else { return nil }
        lastMonth = number * months
    }
}

extension ValuePeriod: Comparable {
    /// The one that ends first is the earlier; of two that end together the shorter.
    public static func < (lhs: ValuePeriod, rhs: ValuePeriod) -> Bool {
        (lhs.year, lhs.lastMonth, lhs.months) < (rhs.year, rhs.lastMonth, rhs.months)
    }
}

extension Measuring.Rhythm {
    /// How many months a measurement is about; nil where it follows something else than the calendar.
    public var months: Int? {
        switch self {
        case .month: 1
        case .tertial: 4
        case .halfYear: 6
        case .year: 12
        case .meeting, .activity, .placement: nil
        }
    }
}
