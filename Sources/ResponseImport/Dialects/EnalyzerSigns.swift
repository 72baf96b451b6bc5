import SurveyModel
import Tables

/// The marks of Enalyzer, as its help pages tell of its files: text in UTF-8, days as `MM-DD-YYYY`, which no other tool
/// writes, and the fields that it keeps of everybody who is asked.
enum EnalyzerSigns {
    /// Its own fields in the languages of its pages: first name, last name, e-mail, identity number.
    private static let fields: Set = [
        "förnamn", "efternamn", "e-post", "personnummer", "first name", "last name", "email", "e-mail", "fornavn",
        "efternavn", "etternavn", "cpr", "cpr-nummer", "vorname", "nachname",
    ]

    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        guard sample.table.container.value == .delimitedText, sample.table.encoding?.value == .utf8 else { return nil }
        let keys = sample.keys(ofRow: 0)
        let own = Set(keys).intersection(fields)
        guard !own.isEmpty, keys.indices.contains(where: { writesDays(sample.filled(column: $0, below: 1)) }) else {
            return nil
        }
        return DialectCandidate(
            .enalyzer, layout: .plain, .likely,
            .both(
                "dagar är skrivna som 03-25-2022, med månaden först och bindestreck, som Enalyzer skriver",
                "days are written as 03-25-2022, the month first and with hyphens, as Enalyzer writes"),
            .both(
                "\(own.count) av Enalyzers fält om den svarande finns",
                "\(own.count) of Enalyzer's fields on the respondent are there"))
    }

    /// Whether every cell begins with a day as `03-25-2022`, and one at least has a day that is no month.
    private static func writesDays(_ cells: [String]) -> Bool {
        var isTold = false
        for cell in cells {
            let parts = trimmed(cell).prefix { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.map(\.count) == [2, 2, 4], let month = Int(parts[0]), let day = Int(parts[1]),
                Int(parts[2]) != nil, (1...12).contains(month), (1...31).contains(day)
            else { return false }
            isTold = isTold || day > 12
        }
        return isTold
    }
}
