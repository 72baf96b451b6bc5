public import SurveyModel

/// A table that survey tools give away beside the answers, and that is no answers itself.
public enum NotResponses: String, CaseIterable, Sendable, Hashable, Codable {
    /// Blocks of `Answer Choices, Response Percent, Responses`: counts already made.
    case summary
    /// One sheet a question, crossed with another: counts already made.
    case crosstab
    /// A table of percentages, each column of which is a whole, or of options with their counts and shares.
    case percentages
    /// Who was invited, with addresses and tokens.
    case participants
    /// A questionnaire: XLSForm.
    case xlsForm = "xlsform"
    /// A questionnaire: REDCap's data dictionary.
    case redcapDictionary = "redcap-dictionary"
    /// A questionnaire: LimeSurvey's tab-separated structure.
    case limeSurveyStructure = "limesurvey-structure"

    /// What it is, as a clause.
    public var message: LocalizedText {
        switch self {
        case .summary:
            .both(
                "filen är en sammanställning med färdiga antal och andelar, inte svaren själva",
                "the file is a summary with counts and percentages already made, not the answers themselves")
        case .crosstab:
            .both(
                "arbetsboken har en flik per fråga med färdiga korstabeller, inte svaren själva",
                "the workbook has a sheet for each question with cross tables already made, not the answers themselves")
        case .percentages:
            .both(
                "filen är en tabell med färdiga andelar, inte svaren själva",
                "the file is a table of percentages already made, not the answers themselves")
        case .participants:
            .both(
                "filen är listan över inbjudna med namn och adresser, inte svaren",
                "the file is the list of those invited, with names and addresses, not the answers")
        case .xlsForm:
            .both(
                "filen är ett frågeformulär (XLSForm), inte svar", "the file is a questionnaire (XLSForm), not answers")
        case .redcapDictionary:
            .both(
                "filen är REDCaps beskrivning av fälten (data dictionary), inte svar",
                "the file is REDCap's description of the fields (data dictionary), not answers")
        case .limeSurveyStructure:
            .both(
                "filen är LimeSurveys frågeformulär (TSV-struktur), inte svar",
                "the file is LimeSurvey's questionnaire (TSV structure), not answers")
        }
    }

    /// Which export is wanted, as a sentence.
    public var remedy: LocalizedText {
        switch self {
        case .summary:
            .both(
                "I SurveyMonkey heter rätt export ”Exportera alla → Alla enskilda svar”, som CSV eller XLSX (Save As → Export file → "
                    + "All individual responses).",
                "In SurveyMonkey the export wanted is Save As → Export file → All individual responses, as CSV or XLSX."
            )
        case .crosstab:
            .both(
                "Exportera i stället alla enskilda svar (All individual responses), en rad per svarande.",
                "Export all individual responses instead, one row for each respondent.")
        case .percentages:
            .both(
                "Exportera i stället de enskilda svaren ur enkätverktyget, en rad för varje svarande.",
                "Export the individual answers from the survey tool instead, one row for each respondent.")
        case .participants:
            .both(
                "Exportera svaren i stället (i LimeSurvey: Svar → Exportera → Exportera svar, i CSV). Spara inte listan här: "
                    + "den innehåller personuppgifter.",
                "Export the answers instead (in LimeSurvey: Responses → Export → Export responses, as CSV). Do not keep the "
                    + "list here: it holds personal data.")
        case .xlsForm:
            .both(
                "Exportera svaren: i Kobo Data → Downloads → CSV med ”XML values and headers”.",
                "Export the answers: in Kobo Data → Downloads → CSV with \"XML values and headers\".")
        case .redcapDictionary:
            .both(
                "Exportera svaren: Data Exports, Reports and Stats → Export → CSV / Microsoft Excel (raw data).",
                "Export the answers: Data Exports, Reports and Stats → Export → CSV / Microsoft Excel (raw data).")
        case .limeSurveyStructure:
            .both(
                "Exportera svaren: Svar → Exportera → Exportera svar, i CSV.",
                "Export the answers: Responses → Export → Export responses, as CSV.")
        }
    }

    /// What the first rows and the names of sheets show, or nil where they may be answers.
    static func found(in sample: ExportSample, sheets: [String]) -> NotResponses? {
        let keys = sheets.map(folded)
        if keys.count(where: { isNumbered($0) }) >= 2, keys.allSatisfy(isNumbered) { return .crosstab }
        let first = sample.keys(ofRow: 0)
        if isXLSForm(sample, sheets: keys) { return .xlsForm }
        if first.first == "variable / field name" { return .redcapDictionary }
        if first.starts(with: ["class", "type/scale", "name"]) { return .limeSurveyStructure }
        let own: Set = ["tid", "firstname", "lastname", "email", "emailstatus", "token"]
        if own.intersection(first).count >= 5 || isPeople(first) { return .participants }
        if isSummary(sample) { return .summary }
        return PercentTable.isOne(sample) || CountTable.isOne(sample) ? .percentages : nil
    }

    /// Whether a name and an address stand in it, and else only what lists of people tell.
    private static func isPeople(_ headings: [String]) -> Bool {
        let filled = headings.filter { !$0.isEmpty }
        let kinds = filled.map { OwnColumns.personal[$0] ?? PersonalHeadings.kind(of: $0) }
        guard kinds.contains(.name), kinds.contains(.email) else { return false }
        return zip(filled, kinds).allSatisfy { $1 != nil || listHeads.contains($0) }
    }

    private static let listHeads: Set = [
        "id", "nr", "kommun", "municipality", "organisation", "organization", "enhet", "unit", "förvaltning",
        "arbetsplats",
        "avdelning", "department", "befattning", "titel", "title", "roll", "role", "nätverk", "network", "grupp",
        "group",
        "språk", "language", "status", "response status", "svarsstatus", "skickat", "skickad", "sent", "inbjuden",
        "invited",
        "påmind", "reminded", "öppnat", "opened", "länk", "link",
    ]

    /// Whether it is as `Question 12` or `Fråga 12`.
    private static func isNumbered(_ sheet: String) -> Bool {
        let parts = sheet.split(separator: " ")
        return parts.count == 2 && ["question", "fråga"].contains(parts[0]) && parts[1].allSatisfy(\.isNumber)
    }

    private static func isXLSForm(_ sample: ExportSample, sheets: [String]) -> Bool {
        if sheets.contains("survey"), sheets.contains("choices") { return true }
        let second = sample.keys(ofRow: 1)
        return sample.keys(ofRow: 0).first == "survey" && second.contains("type") && second.contains("name")
    }

    /// Whether a question stands alone in its row, over heads as `Answer Choices` and `Responses`.
    private static func isSummary(_ sample: ExportSample) -> Bool {
        let rows = (0..<min(sample.rows.count, 40)).map { sample.keys(ofRow: $0) }
        return zip(rows, rows.dropFirst()).contains { question, heads in
            let heads = heads.count == 1 ? parted(heads[0]) : heads
            guard question.count(where: { !$0.isEmpty }) == 1, let first = question.first, !first.isEmpty,
                heads.count(where: { !$0.isEmpty }) >= 2, !countHeads.isDisjoint(with: heads)
            else { return false }
            return heads.contains("answer choices") || heads.contains("svarsalternativ") || isNumberedQuestion(first)
        }
    }

    /// A row whose cells stand in one, since nothing in the file's first row tells what stands between cells.
    private static func parted(_ row: String) -> [String] {
        row.split(omittingEmptySubsequences: false) { ";\t|,".contains($0) }.map { folded(String($0)) }
    }

    private static let countHeads: Set = ["responses", "response percent", "svar", "antal", "antal svar", "count"]

    /// Whether it is as `q12. how …`.
    private static func isNumberedQuestion(_ key: String) -> Bool {
        let digits = key.dropFirst().prefix(while: \.isNumber)
        return key.first == "q" && !digits.isEmpty && key.dropFirst(1 + digits.count).hasPrefix(". ")
    }
}
