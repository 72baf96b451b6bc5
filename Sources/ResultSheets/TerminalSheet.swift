public import DisclosureControl
public import SurveyModel

/// Outcomes as tables for the terminal.
public enum TerminalSheet {
    /// The goals of a publication, or of one group, with a line that sums them up.
    ///
    /// - Parameters:
    ///   - publication: What may be shown.
    ///   - group: The key of a group, as `network:bou-chef`; nil for all goals.
    ///   - language: The language of words and numbers.
    ///   - width: How many characters fit on a line; nil never wraps.
    ///   - emphasis: Whether heads are bold; ask only for a terminal.
    /// - Returns: The text, ending in a line break.
    public static func results(
        _ publication: Publication, group: String? = nil, language: LanguageTag = .swedish, width: Int? = nil,
        emphasis: Bool = false
    ) -> String {
        let edition = Edition(publication, language: language)
        let phrases = edition.phrases
        let goals = publication.goals.filter { group == nil || $0.group == group }
        var columns = [
            phrases.statusColumn, phrases.goalColumn, phrases.resultColumn, phrases.targetColumn, phrases.changeColumn,
        ]
        if group == nil { columns.insert(phrases.say("Grupp", "Group"), at: 1) }
        let rows = goals.map { goal in
            let line = GoalLine(goal, in: edition)
            let change = [line.arrow?.symbol ?? "", line.change].filter { !$0.isEmpty }.joined(separator: " ")
            var cells = [
                "\(line.symbol) \(line.word)", edition.text(line.title),
                line.counts.map { "\(line.result) (\($0))" } ?? line.result,
                line.target, change,
            ]
            if group == nil { cells.insert(edition.groupName(goal.group), at: 1) }
            return cells
        }
        return TerminalTable(columns: columns, rows: rows).text(width: width, emphasis: emphasis)
            + "\n" + StatusSummary(goals).sentences(phrases).joined(separator: " ") + "\n"
    }

    /// The report by strategic goal.
    ///
    /// - Parameters:
    ///   - publication: What may be shown.
    ///   - kind: Which report.
    ///   - language: The language of words and numbers.
    ///   - width: How many characters fit on a line; nil never wraps.
    ///   - emphasis: Whether heads are bold; ask only for a terminal.
    /// - Returns: The text, ending in a line break.
    public static func report(
        _ publication: Publication, kind: ReportKind, language: LanguageTag = .swedish, width: Int? = nil,
        emphasis: Bool = false
    ) -> String {
        let edition = Edition(publication, language: language)
        return TerminalReport(
            table: ReportTable(kind, in: edition), edition: edition, width: width, emphasis: emphasis
        ).text
    }
}
