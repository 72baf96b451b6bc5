import SurveyModel

/// Reads days; what stands behind the day, as a time, is passed over.
enum DateReading {
    /// The answer in a cell, by the orders in which its column writes days.
    ///
    ///     "2023-09-29 14.54.27"   // 2023-09-29
    ///     "31/1/2022"             // 2022-01-31: no month is a 31st
    ///     "3/1/2022"              // set aside, unless the order is known
    ///     "20220131"              // 2022-01-31
    static func answer(_ bytes: Span<UInt8>, orders: DateOrders = .yearFirst) -> CodedAnswer {
        var start = 0
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        if start == bytes.count { return .blank }
        if let date = yearFirst(bytes, from: start) ?? compact(bytes, from: start) {
            return CodedAnswer(bits: UInt128(date.ordinal), status: .answered)
        }
        if orders.usual == .serial, let date = serial(bytes, from: start) {
            return CodedAnswer(bits: UInt128(date.ordinal), status: .answered)
        }
        guard let day = YearLastDay(bytes, from: start) else { return .unreadable(.notADate) }
        if let date = day.day(in: orders) {
            return CodedAnswer(bits: UInt128(date.ordinal), status: .answered)
        }
        let order = day.isShort ? orders.short : orders.usual
        let isKnown = order == .monthFirst || order == .dayFirst
        return .unreadable(day.isAmbiguous && !isKnown ? .ambiguousDate : .notADate)
    }

    /// `20220131`, and nothing else.
    private static func compact(_ bytes: Span<UInt8>, from start: Int) -> CalendarDate? {
        guard bytes.count - start == 8, let number = number(bytes, start, bytes.count) else { return nil }
        return CalendarDate(ordinal: number)
    }

    /// Days since the end of 1899, as Excel counts since 1 March 1900; the time of day is passed over.
    private static func serial(_ bytes: Span<UInt8>, from start: Int) -> CalendarDate? {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        guard end - start == 5, let days = number(bytes, start, end) else { return nil }
        return CalendarDate(daysSince1900: days)
    }

    /// `2022-01-31`, and `2022/01/31` as Google writes it; a time may stand behind.
    private static func yearFirst(_ bytes: Span<UInt8>, from start: Int) -> CalendarDate? {
        guard bytes.count - start >= 10, bytes[start + 4] == 0x2D || bytes[start + 4] == 0x2F,
            bytes[start + 7] == bytes[start + 4],
            let year = number(bytes, start, start + 4), let month = number(bytes, start + 5, start + 7),
            let day = number(bytes, start + 8, start + 10)
        else { return nil }
        let isAlone = bytes.count - start == 10 || isSpace(bytes[start + 10]) || bytes[start + 10] == 0x54
        return isAlone ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var value = 0
        for index in start..<end {
            guard isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0xA0 }
}

extension CalendarDate {
    /// The day that Excel counts as so many; 1 March 1900 is 61 (Hinnant 2021, "chrono-Compatible Low-Level Date
    /// Algorithms", civil_from_days).
    fileprivate init?(daysSince1900 serial: Int) {
        guard serial >= 61 else { return nil }
        let days = serial - 25_569 + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        self.init(year: year + era * 400 + (civil <= 2 ? 1 : 0), month: civil, day: day)
    }
}
