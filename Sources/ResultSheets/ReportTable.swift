import DisclosureControl
import SurveyModel

/// The rows of a report by strategic goal: Mätetal | Målvärde | Resultat | Beskrivning av resultat.
struct ReportTable {
    /// One strategic goal and its rows.
    struct Section {
        /// The strategic goal; nil gathers the goals without one, last.
        let strategicGoal: PublishedStrategicGoal?
        /// Its goals, in the plan's order.
        let goals: [PublishedGoal]
        /// Its rows, one a goal.
        let rows: [Row]

        /// The prose about the strategic goal, where there is any.
        func prose(in edition: Edition) -> ProseText? {
            strategicGoal.flatMap { ProseText(about: "strategic-goal:\($0.id)", in: edition) }
        }
    }

    /// One goal's row.
    struct Row {
        /// The goal.
        let line: GoalLine
        /// The group it is about, where not the whole organisation.
        let group: LocalizedText?
    }

    /// Which report.
    let kind: ReportKind
    /// The goals that stand in it.
    let goals: [PublishedGoal]
    /// The sections in the plan's order.
    let sections: [Section]

    /// The report of an edition.
    init(_ kind: ReportKind, in edition: Edition) {
        self.kind = kind
        let goals = edition.publication.goals.filter { $0.description.reports.contains(kind) }
        self.goals = goals
        func section(_ strategic: PublishedStrategicGoal?, _ matches: (PublishedGoal) -> Bool) -> Section {
            let own = goals.filter(matches)
            let rows = own.map { goal in
                let group = edition.group(goal.group)
                // A tertial report's measures name their network themselves; a year's rarely do.
                let name = kind == .tertial || group?.kind == .organisation ? nil : group?.name
                return Row(line: GoalLine(goal, in: edition), group: name)
            }
            return Section(strategicGoal: strategic, goals: own, rows: rows)
        }
        let known = edition.publication.strategicGoals.map { strategic in
            section(strategic) { $0.description.strategicGoal == strategic.id }
        }
        let ids = Set(edition.publication.strategicGoals.map(\.id))
        let rest = section(nil) { goal in !(goal.description.strategicGoal.map(ids.contains) ?? false) }
        sections = known + (rest.rows.isEmpty ? [] : [rest])
    }

    /// A section's place, heading and sum in a report that is too long to be seen at once; none in a short one.
    func contents(in edition: Edition) -> [(anchor: String, heading: String, sum: String)] {
        guard goals.count > ReportTable.mostAtOnce else { return [] }
        return sections.enumerated().map { number, section in
            (
                ReportTable.anchor(number), ReportTable.heading(section, in: edition),
                section.goals.isEmpty
                    ? edition.phrases.noMeasuresHere : StatusSummary(section.goals).text(edition.phrases)
            )
        }
    }

    /// The most goals that are seen at once.
    private static let mostAtOnce = 20

    /// The id of a section on a page.
    static func anchor(_ number: Int) -> String { "goal-\(number + 1)" }

    /// Prose about areas, networks and the whole, with their names.
    func proseByGroup(in edition: Edition) -> [(heading: String, prose: ProseText)] {
        (edition.publication.texts ?? []).compactMap { text in
            guard let group = edition.publication.group(text.about) else { return nil }
            return (edition.text(group.name), ProseText(text.text))
        }
    }

    /// A section's heading: "2 Vi har ett starkt …", or that it gathers the rest.
    static func heading(_ section: Section, in edition: Edition) -> String {
        section.strategicGoal.map(edition.title) ?? edition.phrases.withoutStrategicGoal
    }
}
