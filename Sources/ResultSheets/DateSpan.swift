import SurveyModel

/// A period in words: "2018", "januari–augusti 2022", "1 mars 2017–31 augusti 2019".
struct DateSpan {
    let from: CalendarDate
    let to: CalendarDate

    /// The span in a language's words.
    func text(_ phrases: Phrases) -> String {
        guard isWholeMonths else { return "\(day(from, phrases))–\(day(to, phrases))" }
        if from.year == to.year {
            if from.month == 1, to.month == 12 { return String(to.year) }
            if from.month == to.month { return "\(phrases.month(to.month)) \(to.year)" }
            return "\(phrases.month(from.month))–\(phrases.month(to.month)) \(to.year)"
        }
        return "\(phrases.month(from.month)) \(from.year)–\(phrases.month(to.month)) \(to.year)"
    }

    /// How many whole months it holds within one year, or nil.
    var months: Int? { isWholeMonths && from.year == to.year ? to.month - from.month + 1 : nil }

    private var isWholeMonths: Bool {
        let dayAfter = CalendarDate(year: to.year, month: to.month, day: to.day + 1)
        return from.day == 1 && dayAfter == nil && from < to
    }

    private func day(_ date: CalendarDate, _ phrases: Phrases) -> String {
        "\(date.day) \(phrases.month(date.month)) \(date.year)"
    }
}

extension Phrases {
    /// The month's name.
    func month(_ number: Int) -> String {
        let swedish = [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november",
            "december",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let names = isEnglish ? english : swedish
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    /// A period's id as readers say it: "2022-T2" is "tertial 2 2022", of reports that count from the year's beginning
    /// "januari–augusti 2022".
    func period(_ id: String) -> String {
        let parts = id.split(separator: "-")
        guard parts.count == 2, parts[0].count == 4, let kind = parts[1].first, let number = Int(parts[1].dropFirst())
        else { return id }
        switch kind {
        case "T" where countsFromJanuary && (1...3).contains(number):
            return number == 3 ? String(parts[0]) : "\(month(1))–\(month(4 * number)) \(parts[0])"
        case "T": return say("tertial \(number) \(parts[0])", "four-month period \(number) of \(parts[0])")
        case "Q", "K": return say("kvartal \(number) \(parts[0])", "quarter \(number) of \(parts[0])")
        case "H": return say("halvår \(number) \(parts[0])", "half-year \(number) of \(parts[0])")
        default: return id
        }
    }
}
