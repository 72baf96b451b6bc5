#if CommandLine

    /// What a variable's print format says that its numbers are.
    struct SpssFormat {
        /// What cells hold.
        let type: ColumnDescription.ValueType

        /// Reads a format as `F8.2` or `DATETIME20`.
        init(_ format: String, isText: Bool) {
            guard !isText else {
                type = .text
                return
            }
            switch format.prefix(while: { $0.isLetter }).uppercased() {
            case "DATE", "ADATE", "EDATE", "SDATE", "JDATE", "QYR", "MOYR", "WKYR", "DATETIME", "YMDHMS": type = .date
            case "TIME", "DTIME", "MTIME": type = .time
            default: type = .number
            }
        }

        /// The seconds from the first day of the Gregorian calendar, on which SPSS counts from zero, to 1970-01-01.
        private static let secondsTo1970 = 141_428 * 86_400
        /// From the year 10000 on no date has four digits for its year.
        private static let secondsTo10000 = 3_074_325 * 86_400

        /// A number as text: days and times as such, unless they lie beyond the calendar.
        func text(_ value: Double) -> String? {
            let hasMeaning = value.isFinite && value >= 0 && value < Double(SpssFormat.secondsTo10000)
            guard hasMeaning, type == .date || type == .time else { return NumberText.text(value) }
            let (seconds, part) = Int((value * 1000).rounded()).quotientAndRemainder(dividingBy: 1000)
            let fraction = TimeText.fraction(part)
            if type == .time { return TimeText.time(seconds) + fraction }
            let since1970 = seconds - SpssFormat.secondsTo1970
            let day = since1970 >= 0 ? since1970 / 86_400 : (since1970 - 86_399) / 86_400
            let second = since1970 - day * 86_400
            guard !fraction.isEmpty else { return TimeText.point(day: day, second: second) }
            return "\(TimeText.day(day)) \(TimeText.time(second))\(fraction)"
        }
    }

#endif
