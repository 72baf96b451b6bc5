import DisclosureControl
import SurveyModel

/// The goals of an area with one line for each section that the plan gathers them under, its networks' among them.
struct PlanBySection {
    /// The sections in the plan's order, each with how its goals stand; none where the area has a single one.
    let lines: [(title: LocalizedText, summary: StatusSummary)]

    /// The lines of a group; none for all but areas.
    init(of group: PublishedGroup, in edition: Edition) {
        guard group.kind == .area else {
            lines = []
            return
        }
        let own = edition.publication.goals.filter { goal in
            goal.group == group.key || edition.group(goal.group)?.area == group.key
        }
        let found = (edition.publication.sections ?? []).compactMap { section in
            let goals = own.filter { $0.description.section == section.id }
            return goals.isEmpty ? nil : (title: section.title, summary: StatusSummary(goals))
        }
        lines = found.count > 1 ? found : []
    }

    /// The lines as a list.
    func list(in edition: Edition) -> Markup {
        guard !lines.isEmpty else { return .none }
        let rows = lines.map { line -> Markup in
            let title = Markup(line.title, in: edition)
            return "<li><strong>\(title)</strong>: \(line.summary.text(edition.phrases).loweringFirst)</li>"
        }
        return "<ul class=\"areas\">\n\(rows)\n</ul>"
    }

    /// The lines as a list in Markdown; blank without lines.
    func markdown(in edition: Edition) -> String {
        lines.map { line in
            let title = MarkdownText.escaped(edition.text(line.title))
            return "- **\(title)**: \(line.summary.text(edition.phrases).loweringFirst)"
        }.joined(separator: "\n")
    }
}
