/// The days a period covers, which tell whether what is counted over it can be held against another's.
///
///     // January to August 2018 against the whole of 2017
///     now.obstacle(against: before)   // .otherLength
public struct PeriodSpan: Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let to: CalendarDate

    /// Takes the first and the last day.
    public init(from: CalendarDate, to: CalendarDate) {
        self.from = from
        self.to = to
    }

    /// How many whole months it covers; nil where it begins or ends inside one.
    public var months: Int? {
        let endsMonth = CalendarDate(year: to.year, month: to.month, day: to.day + 1) == nil
        guard from.day == 1, endsMonth, from <= to else { return nil }
        return (to.year - from.year) * 12 + to.month - from.month + 1
    }

    /// Why a number counted over it cannot be held against one counted over an earlier span; nil where it can, as over the
    /// same months of another year.
    public func obstacle(against earlier: PeriodSpan) -> TrendObstacle? {
        if let now = months, let then = earlier.months {
            if now != then { return .otherLength }
            return to.month == earlier.to.month ? nil : .otherPartOfYear
        }
        let isAlike =
            PeriodSpan.isSameDay(from, earlier.from) && PeriodSpan.isSameDay(to, earlier.to)
            && to.year - from.year == earlier.to.year - earlier.from.year
        return isAlike ? nil : .otherLength
    }

    private static func isSameDay(_ one: CalendarDate, _ other: CalendarDate) -> Bool {
        one.month == other.month && one.day == other.day
    }
}

extension Period {
    /// The days it covers.
    public var span: PeriodSpan { PeriodSpan(from: from, to: to) }
}
