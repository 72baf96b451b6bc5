import DisclosureControl
import SurveyModel

/// The report by strategic goal in Markdown.
struct MarkdownReport {
    let table: ReportTable
    let edition: Edition

    /// The document.
    var text: String {
        let phrases = edition.phrases
        let publication = edition.publication
        let facts = "\(edition.text(publication.organisation)) · \(edition.text(publication.period.planTitle))"
        let head = "# \(edition.title(of: table.kind)) \(edition.periodSpan)\n\n" + MarkdownText.escaped(facts)
        let method = MethodBox(group: nil, goals: table.goals, in: edition)
        let parts =
            [head, "**\(StatusSummary(table.goals).text(phrases)).**"] + contents + table.sections.map(section)
            + table.proseByGroup(in: edition).map { "## \(MarkdownText.escaped($0.heading))\n\n\($0.prose.markdown)" }
            + [MarkdownLegend(edition: edition).text, MarkdownMethod(box: method, edition: edition).text]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The strategic goals with how theirs stand.
    private var contents: [String] {
        let parts = table.contents(in: edition).map { part in "- **\(MarkdownText.escaped(part.heading))**: \(part.sum)"
        }
        return parts.isEmpty ? [] : [parts.joined(separator: "\n")]
    }

    private func section(_ section: ReportTable.Section) -> String {
        let phrases = edition.phrases
        let heading = "## \(MarkdownText.escaped(ReportTable.heading(section, in: edition)))\n\n"
        let prose = section.prose(in: edition).map { "\n\n" + $0.markdown } ?? ""
        guard !section.rows.isEmpty else { return heading + phrases.noMeasuresHere + prose }
        let columns = [phrases.measureColumn, phrases.targetColumn, phrases.resultColumn, phrases.descriptionColumn]
        return heading + MarkdownText.table(columns, section.rows.map(cells)) + goals(section) + prose
    }

    /// Prose about single goals, below the table.
    private func goals(_ section: ReportTable.Section) -> String {
        section.rows.compactMap { row in
            ProseText(about: "goal:\(row.line.id)", in: edition).map { prose in
                "\n\n### \(MarkdownText.escaped(edition.text(row.line.title)))\n\n\(prose.markdown)"
            }
        }.joined()
    }

    private func cells(_ row: ReportTable.Row) -> [String] {
        let group = row.group.map { " (\(edition.text($0)))" } ?? ""
        return [
            "\(row.line.symbol) \(edition.text(row.line.title))\(group)", row.line.target, row.line.resultWithArrow,
            ([row.line.sentence] + row.line.besides(edition.phrases)).joined(separator: " "),
        ]
    }
}

/// The index of Markdown sheets.
struct MarkdownIndex {
    let edition: Edition
    /// Reports beside the sheets.
    let reports: [ReportKind]

    /// The document.
    var text: String {
        let phrases = edition.phrases
        let publication = edition.publication
        let elsewhere = publication.goals.filter { edition.group($0.group) == nil }
        let links = reports.map { "- [\(edition.title(of: $0)) \(edition.periodSpan)](\(SheetName.report($0)).md)" }
        let parts = [
            "# \(MarkdownText.escaped(edition.text(publication.organisation)))",
            MarkdownText.escaped(
                "\(phrases.allSheets) \(edition.periodSpan) · \(edition.text(publication.period.planTitle))"),
            publication.goals.isEmpty ? "" : "**\(StatusSummary(publication.goals).text(phrases)).**",
            links.joined(separator: "\n"), edition.sheets.isEmpty ? "" : table,
            MarkdownGoals(goals: elsewhere, edition: edition).text(heading: phrases.goalsElsewhere),
            MarkdownLegend(edition: edition).text,
            MarkdownMethod(box: MethodBox(of: publication, in: edition), edition: edition).text,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var table: String {
        let phrases = edition.phrases
        let head =
            "| \(phrases.resultSheet) | \(phrases.answeredColumn) | \(phrases.goalsHeading) |\n| --- | --- | --- |"
        let rows = edition.sheets.map { group in
            let goals = edition.goals(of: group.key)
            let link = "[\(MarkdownText.escaped(edition.text(group.name)))](\(SheetName.sheet(group.key)).md)"
            let lines = edition.responseLines(of: group, surveysOnly: true)
            let answered = lines.map { MarkdownText.escaped("\($0.title): \($0.answered)") }.joined(separator: "<br>")
            let symbols = goals.map { GoalLine($0, in: edition).symbol }.joined(separator: " ")
            let summary = goals.isEmpty ? "" : "\(symbols)<br>\(StatusSummary(goals).text(phrases))"
            return "| \(link) | \(answered) | \(summary) |"
        }
        return ([head] + rows).joined(separator: "\n")
    }
}
