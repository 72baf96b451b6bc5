import SurveyModel
import Tables

/// The marks of forms that put their own columns first: Google Forms, Microsoft Forms, Formbricks.
enum FormSigns {
    /// Google puts the time first; a column that was moved is told by how its times are written.
    static func google(_ sample: ExportSample) -> DialectCandidate? {
        let keys = sample.keys(ofRow: 0)
        if let column = keys.firstIndex(of: "tidstämpel"), isSwedish(sample, column) { return swedish(sample, column) }
        guard let column = keys.firstIndex(of: "timestamp") else { return nil }
        let times = sample.filled(column: column, below: 1)
        let isAmerican = !times.isEmpty && times.allSatisfy(isAmericanTime)
        let isSure = isAmerican || !times.isEmpty && times.allSatisfy(isTimeInZone)
        guard isSure || column == 0 else { return nil }
        let named = LocalizedText.both(
            "\(place(column, in: sample, .swedish)) är Timestamp, som Google Forms skriver på engelska",
            "\(place(column, in: sample, .english)) is Timestamp, as Google Forms writes in English")
        guard isSure else { return DialectCandidate(.googleForms, layout: .plain, .likely, named) }
        return DialectCandidate(
            .googleForms, layout: .plain, .certain, named,
            isAmerican
                ? .both("tiderna är skrivna som 9/18/2017 18:00:16", "times are written as 9/18/2017 18:00:16")
                : .both(
                    "tiderna är skrivna som 2021/03/04 3:14:15 PM GMT+1",
                    "times are written as 2021/03/04 3:14:15 PM GMT+1"))
    }

    private static func swedish(_ sample: ExportSample, _ column: Int) -> DialectCandidate {
        DialectCandidate(
            .googleFormsSwedish, layout: .plain, .certain,
            .both(
                "\(place(column, in: sample, .swedish)) är Tidstämpel, som Google Forms skriver",
                "\(place(column, in: sample, .english)) is Tidstämpel, as Google Forms writes"))
    }

    /// Whether a column that is not the first writes times as `2023-09-29 14.54.27`.
    private static func isSwedish(_ sample: ExportSample, _ column: Int) -> Bool {
        let times = sample.filled(column: column, below: 1)
        return column == 0
            || !times.isEmpty
                && times.allSatisfy { time in
                    if isTimeInZone(time) { return true }
                    let parts = time.split { " .-:".contains($0) }
                    return parts.count == 6 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
                }
    }

    private static func place(_ column: Int, in sample: ExportSample, _ language: LanguageTag) -> String {
        let name = sample.table.container.value.name(ofColumn: column + 1)
        if language.isSwedish { return column == 0 ? "den första rubriken" : "rubriken i kolumn \(name)" }
        return column == 0 ? "the first heading" : "the heading of column \(name)"
    }

    /// Whether it is as `9/18/2017 18:00:16`.
    private static func isAmericanTime(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        guard parts.count >= 2 else { return false }
        let (day, time) = (parts[0].split(separator: "/"), parts[1].split(separator: ":"))
        return day.count == 3 && time.count == 3 && day.allSatisfy { Int($0) != nil } && day[2].count == 4
    }

    /// Whether it is as `2021/03/04 3:14:15 PM GMT+1`, in the words of any language.
    private static func isTimeInZone(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard (3...4).contains(parts.count) else { return false }
        let (day, time) = (parts[0].split(separator: "/"), parts[1].split(separator: ":"))
        return day.count == 3 && day[0].count == 4 && time.count == 3
            && (day + time).allSatisfy { $0.allSatisfy(\.isASCIIDigit) } && parts[2].first?.isLetter == true
    }

    /// The five headings of its own, first unless columns were moved; they follow the language of the form's pages and not
    /// that of the questions.
    private static let microsoftHeads: [[String]] = [
        ["id", "start time", "completion time", "email", "name"],
        ["id", "starttid", "slutförandetid", "e-post", "namn"],
        ["id", "starttidspunkt", "fullføringstidspunkt", "e-post", "navn"],
        ["id", "startzeit", "fertigstellungszeit", "e-mail", "name"],
        ["id", "hora de inicio", "hora de finalización", "correo electrónico", "nombre"],
        ["id", "starttidspunkt", "fuldførelsestidspunkt", "mail", "navn"],
    ]

    static func microsoft(_ sample: ExportSample) -> DialectCandidate? {
        let all = sample.keys(ofRow: 0)
        if microsoftHeads.contains(where: { Set(all).isSuperset(of: $0) }) {
            return DialectCandidate(
                .microsoftForms, layout: .plain, .certain,
                .both("fem av rubrikerna är Microsoft Forms egna", "five of the headings are those of Microsoft Forms"))
        }
        let keys = Array(all.prefix(5))
        guard keys.first == "id", keys.count == 5, sample.rows.count > 2 else { return nil }
        let numbers = sample.filled(column: 0, below: 1).map { Int($0) }
        let addresses = sample.filled(column: 3, below: 1)
        guard !numbers.isEmpty, numbers == numbers.indices.map({ $0 + 1 }), !addresses.isEmpty,
            addresses.allSatisfy({ $0.lowercased().hasPrefix("anonym") || $0.contains("@") })
        else { return nil }
        return DialectCandidate(
            .microsoftForms, layout: .plain, .likely,
            .both(
                "kolumn 1 räknar från 1 och kolumn 4 håller e-post eller ”anonym”, som i Microsoft Forms",
                "column 1 counts from 1 and column 4 holds e-mail addresses or \"anonymous\", as in Microsoft Forms"))
    }

    static func formbricks(_ sample: ExportSample) -> DialectCandidate? {
        let own = ["no.", "response id", "timestamp", "finished", "survey id"]
        guard Set(sample.keys(ofRow: 0)).isSuperset(of: own) else { return nil }
        return DialectCandidate(
            .formbricks, layout: .plain, .certain,
            .both("fem av rubrikerna är Formbricks egna", "five of the headings are those of Formbricks"))
    }
}
