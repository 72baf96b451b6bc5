import SurveyModel

extension RandomSource {
    /// A time at which a form is plausibly handed in: mostly on working days, mostly in office hours.
    mutating func submission(in days: [CalendarDate]) -> SubmissionTime {
        let working = days.filter { !$0.isWeekend }
        let open = working.isEmpty || happens(Fraction(1, 20)) ? days : working
        let hours = happens(Fraction(9, 10)) ? 8...16 : 17...21
        let second = number(in: hours) * 3_600 + below(3_600)
        return SubmissionTime(day: open[below(open.count)], second: second)
    }
}
