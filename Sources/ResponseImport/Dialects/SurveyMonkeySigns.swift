import SurveyModel
import Tables

/// The marks of SurveyMonkey: a row of questions over a row of options, with and without its own columns.
enum SurveyMonkeySigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        withIDs(sample) ?? withoutIDs(sample) ?? numeric(sample)
    }

    private static func withIDs(_ sample: ExportSample) -> DialectCandidate? {
        let first = sample.keys(ofRow: 0)
        guard first.first == "respondent id" || first.first == "respondentid" else { return nil }
        let second = sample.keys(ofRow: 1)
        guard second.first == "", second.contains(where: { !$0.isEmpty }) else {
            return DialectCandidate(
                .surveyMonkey, layout: .plain, .likely,
                .both("den första rubriken är ”Respondent ID”", "the first heading is \"Respondent ID\""),
                .both("en enda rubrikrad", "a single row of headings"))
        }
        return DialectCandidate(
            .surveyMonkey, rows: 2, layout: .questionOverOption, .certain,
            .both("den första rubriken är ”Respondent ID”", "the first heading is \"Respondent ID\""),
            .both("raden under håller svarsalternativen", "the row below holds the options"))
    }

    private static func withoutIDs(_ sample: ExportSample) -> DialectCandidate? {
        let second = sample.keys(ofRow: 1)
        let answers = second.filter { $0 == "response" || $0 == "open-ended response" }.count
        let isOpen = second.contains("open-ended response")
        guard answers >= 2 || isOpen, sample.rows[0].contains(where: { !$0.isEmpty }) else { return nil }
        let isMostly = answers * 2 >= second.count(where: { !$0.isEmpty })
        return DialectCandidate(
            .surveyMonkey, rows: 2, layout: .questionOverOption, isOpen || isMostly ? .certain : .likely,
            .both(
                "rad 2 säger ”Response” eller ”Open-Ended Response” i \(answers) kolumner",
                "row 2 says \"Response\" or \"Open-Ended Response\" in \(answers) columns"),
            .both("kolumnerna om den svarande är borttagna", "the columns about the respondent are taken out"))
    }

    private static func numeric(_ sample: ExportSample) -> DialectCandidate? {
        let (codes, questions, options) = (sample.keys(ofRow: 0), sample.keys(ofRow: 1), sample.keys(ofRow: 2))
        let filled = codes.filter { !$0.isEmpty }
        let coded = filled.filter(isCode).count
        guard sample.rows.count > 3, filled.count >= 3, coded * 10 >= filled.count * 6,
            questions.count(where: { $0.contains(" ") }) >= 2, options.contains(where: { !$0.isEmpty }),
            !questions.contains(where: isNumber), !options.contains(where: isNumber)
        else { return nil }
        return DialectCandidate(
            .surveyMonkeyNumeric, rows: 3, layout: .codeOverQuestionOverOption, .likely,
            .both(
                "rad 1 håller koder som Q1_0, rad 2 frågor och rad 3 alternativ",
                "row 1 holds codes as Q1_0, row 2 questions and row 3 options"))
    }

    /// Whether it is a code as `q1` or `q1_0`.
    private static func isCode(_ key: String) -> Bool {
        key.first == "q" && key.dropFirst().first?.isNumber == true
            && key.dropFirst().allSatisfy { $0.isNumber || $0 == "_" }
    }

    private static func isNumber(_ key: String) -> Bool { !key.isEmpty && key.allSatisfy(\.isNumber) }
}

/// The marks of Typeform, as it writes itself and with a row of questions above.
enum TypeformSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let (first, second) = (sample.keys(ofRow: 0), sample.keys(ofRow: 1))
        if first.first == "", second.first == "#", first.count(where: { !$0.isEmpty }) >= 2 {
            return DialectCandidate(
                .typeform, rows: 2, layout: .questionOverOption, .certain,
                .both("rad 2 börjar med #", "row 2 begins with #"),
                .both("rad 1 håller frågorna", "row 1 holds the questions"))
        }
        let own: Set = ["start date (utc)", "submit date (utc)", "network id", "response type", "stage date (utc)"]
        guard first.first == "#", !own.isDisjoint(with: first) else { return nil }
        return DialectCandidate(
            .typeform, layout: .plain, .certain,
            .both(
                "den första rubriken är #, och Typeforms egna kolumner finns",
                "the first heading is #, and Typeform's own columns are there"))
    }
}
