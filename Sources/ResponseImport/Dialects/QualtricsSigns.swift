import SurveyModel
import Tables

/// The marks of Qualtrics in both its generations.
enum QualtricsSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        if sample.rows.count > 2 {
            let third = sample.rows[2].filter { isImportID($0) }.count
            if third > 0, third * 2 >= sample.rows[2].count(where: { !$0.isEmpty }) {
                return DialectCandidate(
                    .qualtrics, rows: 3, layout: .codeOverText, .certain,
                    .both("rad 3 håller varje kolumns ImportId", "row 3 holds the ImportId of each column"))
            }
        }
        let (first, second) = (sample.keys(ofRow: 0), sample.keys(ofRow: 1))
        if let rejects = joined(first) { return rejects }
        guard first.first == "v1", ["responseid", "response id"].contains(second.first) else { return nil }
        return DialectCandidate(
            .qualtricsLegacy, rows: 2, layout: .codeOverText, .certain,
            .both("rad 1 börjar med V1 och rad 2 med ResponseID", "row 1 begins with V1 and row 2 with ResponseID"))
    }

    /// A file of rejects, in whose headings code and words stand in one row.
    private static func joined(_ headings: [String]) -> DialectCandidate? {
        let isLegacy = headings.contains { $0 == "v1 | responseid" || $0 == "v1 | response id" }
        guard isLegacy || headings.contains(where: ownJoined.contains) else { return nil }
        return DialectCandidate(
            isLegacy ? .qualtricsLegacy : .qualtrics, layout: .codeBesideText, .certain,
            .both(
                "rubrikerna är Qualtrics egna, kod och ord i en rad",
                "the headings are Qualtrics' own, code and words in one row"))
    }

    private static let ownJoined: Set = [
        "responseid | response id", "startdate | start date", "enddate | end date", "status | response type",
        "recordeddate | recorded date",
    ]

    /// Whether a cell is as `{"ImportId":"QID1"}`, with either kind of quotes.
    static func isImportID(_ cell: String) -> Bool {
        let key = folded(cell).filter { $0 != " " }
        return key.hasPrefix("{\"importid\":") || key.hasPrefix("{'importid':")
    }

    /// The words of a question without those that stand where one of its options asks for words of one's own:
    /// `Question - Selected Choice`, `Question - Selected Choice Option`, `Question - Selected Choice - Option`.
    static func withoutSelectedChoice(_ words: String) -> String {
        let mark = " - Selected Choice"
        if words.hasSuffix(mark) { return String(words.dropLast(mark.count)) }
        return words.replacing("\(mark) - ", with: " - ").replacing("\(mark) ", with: " - ")
    }

    /// Question and option of the words written beside an option, as `Q2_5_TEXT` over `Question - Option - Text`.
    static func wordsBeside(
        code: String, _ words: String
    ) -> (code: String, optionCode: String, question: String, option: String)? {
        guard code.hasSuffix("_TEXT"), words.hasSuffix(" - Text") else { return nil }
        let (field, asked) = (code.dropLast("_TEXT".count), words.dropLast(" - Text".count))
        guard let under = field.lastIndex(of: "_"), let dash = asked.ranges(of: " - ").last else { return nil }
        return (
            String(field[..<under]), String(field[field.index(after: under)...]), String(asked[..<dash.lowerBound]),
            String(asked[dash.upperBound...])
        )
    }

    /// The id in such a cell.
    static func importID(_ cell: String) -> String? {
        guard isImportID(cell), let colon = cell.firstIndex(of: ":") else { return nil }
        let value = cell[cell.index(after: colon)...].drop { $0 == " " }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}
