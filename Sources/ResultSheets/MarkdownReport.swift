import DisclosureControl
import SurveyModel

/// The report by strategic goal in Markdown.
struct MarkdownReport {
    let table: ReportTable
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The document.
    var text: String {
        let publication = edition.publication
        let facts = "\(edition.text(publication.organisation)) · \(edition.text(publication.period.planTitle))"
        let head = "# \(edition.title(of: table.kind)) \(edition.periodSpan)\n\n" + MarkdownText.escaped(facts)
        let parts =
            [head] + [edition.easyNote].compactMap(\.self) + lead
            + StrategicGoalTable(table.goals, in: edition).markdown
            + table.told(in: edition).map(section) + areas
            + IndicatorTable(of: table, in: edition).markdown + end
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var lead: [String] {
        table.lead(in: edition).enumerated().map { number, sentence in
            let words = MarkdownText.escaped(sentence)
            return number == 0 ? "**\(words)**" : words
        }
    }

    /// What the symbols and figures mean; without goals there are none.
    private var end: [String] {
        guard !table.goals.isEmpty else { return [] }
        let method = MethodBox(group: nil, goals: table.goals, in: edition)
        let legend = MarkdownLegend(legend: Legend(goals: table.goals), edition: edition)
        return [legend.text, MarkdownMethod(box: method, edition: edition).text]
    }

    private func section(_ section: ReportTable.Section) -> String {
        let prose = section.prose(in: edition).map { [$0.markdown] } ?? []
        let parts = section.parts.flatMap { part in
            (part.heading(phrases, isOnly: section.parts.count == 1).map { ["### \(MarkdownText.escaped($0))"] } ?? [])
                + [body(part)]
        }
        let heading = "## \(MarkdownText.escaped(ReportTable.heading(section, in: edition)))"
        return ([heading] + prose + parts + goals(section)).joined(separator: "\n\n")
    }

    private func body(_ part: ReportPart) -> String {
        let columns = part.columns(phrases)
        guard columns.isEmpty else {
            return MarkdownText.table(columns, part.cells(in: edition, separator: MarkdownText.lineBreak))
        }
        return part.rows.map { "- \(MarkdownText.escaped(part.item($0, in: edition)))" }.joined(separator: "\n")
    }

    /// Prose about single goals, below the tables.
    private func goals(_ section: ReportTable.Section) -> [String] {
        section.rows.compactMap { row in
            ProseText(about: "goal:\(row.line.id)", in: edition).map { prose in
                "### \(MarkdownText.escaped(edition.text(row.line.title)))\n\n\(prose.markdown)"
            }
        }
    }

    private var areas: [String] {
        let parts = ReportAreas(of: table, in: edition).parts.map { part in
            let words = [part.sum.map(MarkdownText.escaped), part.prose?.markdown].compactMap(\.self)
            return (["### \(MarkdownText.escaped(part.heading))"] + words).joined(separator: "\n\n")
        }
        return parts.isEmpty ? [] : ["## \(ReportAreas.heading(phrases))"] + parts
    }
}
