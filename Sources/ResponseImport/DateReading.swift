import SurveyModel

/// Reads days; what stands behind the day, as a time, is passed over.
enum DateReading {
    /// The answer in a cell, by the order in which its column writes days; nil where that is not known.
    ///
    ///     "2023-09-29 14.54.27"   // 2023-09-29
    ///     "31/1/2022"             // set aside, unless the order is known
    ///     "20220131"              // 2022-01-31
    static func answer(_ bytes: Span<UInt8>, order: DateOrder? = .yearFirst) -> CodedAnswer {
        var start = 0
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        if start == bytes.count { return .blank }
        if let date = yearFirst(bytes, from: start) ?? compact(bytes, from: start) {
            return CodedAnswer(bits: UInt64(date.ordinal), status: .answered)
        }
        let date: CalendarDate? =
            switch order {
            case .serial: serial(bytes, from: start)
            case .monthFirst, .dayFirst: yearLast(bytes, from: start, isMonthFirst: order == .monthFirst)
            case .yearFirst, nil: nil
            }
        if let date { return CodedAnswer(bits: UInt64(date.ordinal), status: .answered) }
        let isKnown = order == .monthFirst || order == .dayFirst
        return .unreadable(hasYearLast(bytes, from: start) && !isKnown ? .ambiguousDate : .notADate)
    }

    /// `20220131`, and nothing else.
    private static func compact(_ bytes: Span<UInt8>, from start: Int) -> CalendarDate? {
        guard bytes.count - start == 8, let number = number(bytes, start, bytes.count) else { return nil }
        return CalendarDate(ordinal: number)
    }

    /// `31/1/2022` or `1/31/2022`; years of two digits belong to this century.
    private static func yearLast(_ bytes: Span<UInt8>, from start: Int, isMonthFirst: Bool) -> CalendarDate? {
        var numbers = [0]
        var index = start
        while index < bytes.count {
            if isDigit(bytes[index]), numbers[numbers.count - 1] < 10_000 {
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(bytes[index] - 0x30)
            } else if [0x2F, 0x2E, 0x2D].contains(bytes[index]), numbers.count < 3 {
                numbers.append(0)
            } else {
                break
            }
            index += 1
        }
        guard numbers.count == 3, hasYearLast(bytes, from: start) else { return nil }
        let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        return isMonthFirst
            ? CalendarDate(year: year, month: numbers[0], day: numbers[1])
            : CalendarDate(year: year, month: numbers[1], day: numbers[0])
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

    /// Whether it looks like `31/1/2022`, `31.1.2022` or `1-31-22`.
    private static func hasYearLast(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var runs = [0]
        for index in start..<bytes.count {
            if isDigit(bytes[index]) {
                runs[runs.count - 1] += 1
            } else if [0x2F, 0x2E, 0x2D].contains(bytes[index]), runs.count < 3 {
                runs.append(0)
            } else {
                break
            }
        }
        return runs.count == 3 && (1...2).contains(runs[0]) && (1...2).contains(runs[1]) && [2, 4].contains(runs[2])
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
