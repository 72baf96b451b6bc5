/// Days and times written as ISO 8601 has them, with a space between: `2022-01-31 14:54:27`.
enum TimeText {
    /// The text of a day, counted from 1970-01-01, in the proleptic Gregorian calendar (Hinnant, "chrono-compatible
    /// low-level date algorithms", days to civil).
    static func day(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9, 2))-\(padded(day, 2))"
    }

    /// The text of a time of day or a duration: `14:54:27`, `112:00:00`.
    static func time(_ seconds: Int) -> String {
        let (hours, rest) = seconds.magnitude.quotientAndRemainder(dividingBy: 3600)
        return (seconds < 0 ? "-" : "")
            + "\(padded(Int(hours), 2)):\(padded(Int(rest) / 60, 2)):\(padded(Int(rest) % 60, 2))"
    }

    /// The text of a point in time, by the day and its second; midnight is left out.
    static func point(day: Int, second: Int) -> String {
        second == 0 ? self.day(day) : self.day(day) + " " + time(second)
    }

    /// Thousandths of a second behind its text, as `.25`; nothing where there are none.
    static func fraction(_ thousandths: Int) -> String {
        guard thousandths > 0 else { return "" }
        let digits = padded(thousandths, 3).reversed().drop { $0 == "0" }.reversed()
        return "." + String(digits)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
