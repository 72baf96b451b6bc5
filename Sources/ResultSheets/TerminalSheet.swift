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
            + "\n" + StatusSummary(goals).text(phrases) + ".\n"
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
        let phrases = edition.phrases
        let columns = [phrases.measureColumn, phrases.targetColumn, phrases.resultColumn, phrases.descriptionColumn]
        let sections = ReportTable(kind, in: edition).sections.map { section in
            let heading = ReportTable.heading(section, in: edition) + "\n\n"
            let prose = section.prose(in: edition).map { "\n" + $0.plain } ?? ""
            guard !section.rows.isEmpty else { return heading + phrases.noMeasuresHere + "\n" + prose }
            let rows = section.rows.map { row in
                let group = row.group.map { " (\(edition.text($0)))" } ?? ""
                return [
                    "\(row.line.symbol) \(edition.text(row.line.title))\(group)", row.line.target,
                    row.line.resultWithArrow,
                    ([row.line.sentence] + row.line.besides(phrases)).joined(separator: " "),
                ]
            }
            return heading + TerminalTable(columns: columns, rows: rows).text(width: width, emphasis: emphasis) + prose
        }
        return "\(edition.title(of: kind)) \(edition.periodSpan)\n\n" + sections.joined(separator: "\n")
            + ReportTable(kind, in: edition).proseByGroup(in: edition).map { "\n\($0.heading)\n\n\($0.prose.plain)" }
            .joined() + "\n\(legend(phrases))"
    }

    /// One paragraph, so that only a goal's row begins with a symbol.
    private static func legend(_ phrases: Phrases) -> String {
        let entries = StatusSummary.legend.map { status in
            "\(status.symbol) \(phrases.word(for: status).loweringFirst) (\(phrases.meaning(of: status)))"
        }
        return "\(phrases.legendHeading): \(entries.joined(separator: ", ")).\n"
    }
}
