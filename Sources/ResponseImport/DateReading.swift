import SurveyModel

/// Reads days written with the year first; what stands behind the day, as a time, is passed over.
enum DateReading {
    /// The answer in a cell.
    ///
    ///     "2023-09-29 14.54.27"   // 2023-09-29
    ///     "31/1/2022"             // set aside: day and month cannot be told apart in general
    static func answer(_ bytes: Span<UInt8>) -> CodedAnswer {
        var start = 0
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        if start == bytes.count { return .blank }
        if let date = yearFirst(bytes, from: start) {
            return CodedAnswer(bits: UInt64(date.ordinal), status: .answered)
        }
        return .unreadable(hasYearLast(bytes, from: start) ? .ambiguousDate : .notADate)
    }

    private static func yearFirst(_ bytes: Span<UInt8>, from start: Int) -> CalendarDate? {
        guard bytes.count - start >= 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
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
