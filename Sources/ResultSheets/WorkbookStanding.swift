import DisclosureControl
import SurveyModel
import Tables

/// The sheet of how the goals stand: by strategic goal, programme area and section of the plan, a column for each status.
struct WorkbookStanding {
    private struct Row {
        let kind: String
        let title: String
        let summary: StatusSummary
    }

    private let rows: [Row]
    private let edition: Edition

    /// The rows of some groups: of an area its sections, of everything all of them.
    init(groups: [PublishedGroup], goals: [PublishedGoal], isWhole: Bool, edition: Edition) {
        self.edition = edition
        let phrases = edition.phrases
        let sections = groups.flatMap { group in
            PlanBySection(of: group, in: edition).lines.map { line in
                Row(
                    kind: phrases.sectionColumn, title: "\(edition.text(group.name)): \(edition.text(line.title))",
                    summary: line.summary)
            }
        }
        guard isWhole else {
            rows = sections
            return
        }
        let own = goals.filter(\.description.isOfPlan)
        let strategic = edition.publication.strategicGoals.map { goal in
            Row(
                kind: phrases.strategicGoalLabel, title: edition.title(of: goal),
                summary: StatusSummary(own.filter { $0.description.strategicGoal == goal.id }))
        }
        let areas = PlanByArea(in: edition).lines.map { line in
            Row(kind: phrases.areaColumn, title: edition.text(line.group.name), summary: line.summary)
        }
        let ids = Set(edition.publication.strategicGoals.map(\.id))
        let rest = own.filter { !($0.description.strategicGoal.map(ids.contains) ?? false) }
        let without = Row(
            kind: phrases.strategicGoalLabel, title: phrases.withoutStrategicGoal, summary: StatusSummary(rest))
        rows = strategic + (rest.isEmpty ? [] : [without]) + areas + sections
    }

    /// The sheet; nil without rows.
    var sheet: Workbook.Sheet? {
        guard !rows.isEmpty else { return nil }
        let phrases = edition.phrases
        let columns =
            [phrases.partColumn, phrases.nameColumn, phrases.goalsHeading]
            + StatusSummary.legend.map { "\($0.symbol) \(phrases.word(for: $0))" } + [phrases.notShownColumn]
        return Workbook.Sheet(
            name: phrases.standingTab, title: phrases.standingTitle, lines: [phrases.standingRule],
            table: Workbook.Table(distinct: columns, name: "standing", rows: rows.map(cells)))
    }

    private func cells(_ row: Row) -> [Workbook.Cell] {
        let summary = row.summary
        let counts =
            [summary.shown + summary.withheld] + StatusSummary.legend.map(summary.countInLegend) + [summary.withheld]
        return [.text(row.kind), .text(row.title)] + counts.map { .integer($0) }
    }
}

extension Phrases {
    fileprivate var standingTab: String { say("Läget", "Standing") }

    fileprivate var standingTitle: String {
        say(
            "Antal mål i varje läge, per strategiskt mål, område och avsnitt",
            "Number of goals in each status, by strategic goal, area and section")
    }

    fileprivate var standingRule: String {
        say(
            "Ett områdes mål är också dess nätverks. Ett tal som planen visar flera gånger räknas en gång i varje rad.",
            "An area’s goals are its networks’ as well. A figure that the plan shows several times counts once in each row."
        )
    }

    fileprivate var partColumn: String { say("Del av planen", "Part of the plan") }
    fileprivate var nameColumn: String { say("Namn", "Name") }
    fileprivate var sectionColumn: String { say("Avsnitt", "Section") }
    fileprivate var areaColumn: String { say("Programområde", "Programme area") }
}
