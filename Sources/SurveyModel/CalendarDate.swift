/// A day in the Gregorian calendar, without a clock or a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The year, as 2022.
    public let year: Int
    /// The month, 1 through 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The date, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date written as `2022-08-31`, or nil.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as `2022-08-31`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// One number that orders dates: 20220831.
    public var ordinal: Int { year * 10_000 + month * 100 + day }

    /// The date with that ordinal, or nil.
    public init?(ordinal: Int) {
        self.init(year: ordinal / 10_000, month: ordinal / 100 % 100, day: ordinal % 100)
    }

    /// Orders dates in time.
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool { lhs.ordinal < rhs.ordinal }

    /// The day before, or nil where the calendar begins.
    ///
    ///     CalendarDate(year: 2024, month: 3, day: 1)?.dayBefore   // 2024-02-29
    public var dayBefore: CalendarDate? {
        if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    /// Reads `2022-08-31`.
    public init(from decoder: any Decoder) throws {
        let text = try String(from: decoder)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a date as 2022-08-31"))
        }
        self = date
    }

    /// Writes `2022-08-31`.
    public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}
