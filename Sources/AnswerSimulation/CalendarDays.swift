import SurveyModel

/// Arithmetic on days, by counting them from 1 March of the year 0 (Hinnant's civil-day formulas).
extension CalendarDate {
    /// The number of the day, growing by one a day; 1 January 1970 is 719468.
    var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let shiftedMonth = month <= 2 ? month + 9 : month - 3
        let century = shiftedYear / 400
        let yearOfCentury = shiftedYear - century * 400
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        return century * 146_097 + yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear
    }

    /// The day with that number, or nil outside the years 1 through 9999.
    init?(dayNumber: Int) {
        let century = dayNumber / 146_097
        let dayOfCentury = dayNumber - century * 146_097
        let yearOfCentury =
            (dayOfCentury - dayOfCentury / 1_460 + dayOfCentury / 36_524 - dayOfCentury / 146_096) / 365
        let dayOfYear = dayOfCentury - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfCentury + century * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Whether it is a Saturday or a Sunday.
    var isWeekend: Bool { (dayNumber + 2) % 7 >= 5 }
}

extension DayRange {
    /// How many days.
    var count: Int { last.dayNumber - first.dayNumber + 1 }

    /// Every day, in order.
    var days: [CalendarDate] {
        (first.dayNumber...last.dayNumber).compactMap { CalendarDate(dayNumber: $0) }
    }
}
