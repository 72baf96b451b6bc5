#if CommandLine
    import Foundation
    public import SurveyModel

    extension CalendarDate {
        /// The day by the machine's clock; only collecting, reminders and retention ask for it, no figure does.
        public static var today: CalendarDate? {
            let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
            guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
    }
#endif
