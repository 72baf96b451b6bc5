import DisclosureControl
import SurveyModel

/// The report by strategic goal for the terminal, with the same parts as the document.
struct TerminalReport {
    let table: ReportTable
    let edition: Edition
    let width: Int?
    let emphasis: Bool

    private var phrases: Phrases { edition.phrases }

    /// The text, ending in a line break.
    var text: String {
        let title = "\(edition.title(of: table.kind)) \(edition.periodSpan)"
        let lead = table.lead(in: edition).joined(separator: "\n\n")
        let contents = table.contents(in: edition).map { "  \($0.heading): \($0.sum)." }.joined(separator: "\n")
        let parts =
            [title, lead, contents] + table.told(in: edition).map(section) + areas
            + indicators + end
        return parts.filter { !$0.isEmpty }.map(trimmed).joined(separator: "\n\n") + "\n"
    }

    private func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0.isNewline }.reversed())
    }

    private func section(_ section: ReportTable.Section) -> String {
        let heading = ReportTable.heading(section, in: edition)
        let prose = section.prose(in: edition).map { [$0.plain] } ?? []
        let parts = section.parts.map { part in
            (part.heading(phrases, isOnly: section.parts.count == 1).map { $0 + "\n\n" } ?? "") + body(part)
        }
        let goals = section.rows.compactMap { row in
            ProseText(about: "goal:\(row.line.id)", in: edition).map {
                "\(edition.text(row.line.title))\n\n\($0.plain)"
            }
        }
        return ([strong(heading)] + prose + parts + goals).map(trimmed).joined(separator: "\n\n")
    }

    private func strong(_ heading: String) -> String { emphasis ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading }

    private func body(_ part: ReportPart) -> String {
        let columns = part.columns(phrases)
        guard columns.isEmpty else {
            return TerminalTable(columns: columns, rows: part.cells(in: edition)).text(width: width, emphasis: emphasis)
        }
        return part.rows.map { "• \(part.item($0, in: edition))" }.joined(separator: "\n")
    }

    private var areas: [String] {
        let parts = ReportAreas(of: table, in: edition).parts.map { part in
            let sum = part.sum.map { ": \($0)" } ?? ""
            return part.heading + sum + (part.prose.map { "\n\n\(trimmed($0.plain))" } ?? "")
        }
        return parts.isEmpty ? [] : [strong(ReportAreas.heading(phrases))] + parts
    }

    private var indicators: [String] {
        IndicatorTable(of: table, in: edition).terminal(width: width, emphasis: emphasis)
            .map { [strong(phrases.indicatorsHeading), $0] } ?? []
    }

    /// One paragraph, so that only a goal's row begins with a symbol; nothing without goals.
    private var end: [String] {
        guard !table.goals.isEmpty else { return [] }
        let entries = StatusSummary.legend.map { status in
            "\(status.symbol) \(phrases.word(for: status).loweringFirst) (\(phrases.meaning(of: status)))"
        }
        let legend = "\(phrases.legendHeading): \(entries.joined(separator: ", ")). \(phrases.oneSymbolRule)"
        return [([legend] + MethodBox.bands(of: table.goals, in: edition)).joined(separator: " ")]
    }
}
