import DisclosureControl
import SurveyModel

/// How the goals stand under each strategic goal: a row each, a column for each status that occurs.
struct StrategicGoalTable {
    private struct Row {
        let title: String
        let summary: StatusSummary
    }

    private let rows: [Row]
    private let edition: Edition

    /// The table of those goals.
    init(_ goals: [PublishedGoal], in edition: Edition) {
        self.edition = edition
        func row(_ title: String, _ goals: [PublishedGoal]) -> Row? {
            goals.isEmpty ? nil : Row(title: title, summary: StatusSummary(goals))
        }
        let known = edition.publication.strategicGoals
        let ids = Set(known.map(\.id))
        let rest = goals.filter {
            $0.description.isOfPlan && !($0.description.strategicGoal.map(ids.contains) ?? false)
        }
        rows =
            known.compactMap { strategic in
                row(
                    edition.title(of: strategic),
                    goals.filter { $0.description.isOfPlan && $0.description.strategicGoal == strategic.id })
            } + (row(edition.phrases.withoutStrategicGoal, rest).map { [$0] } ?? [])
    }

    /// The table; nothing where it would say no more than the line above it.
    var markup: Markup {
        guard rows.count > 1 else { return .none }
        let columns = self.columns.filter { column in rows.contains { column.count($0.summary) > 0 } }
        let heads = columns.map { "<th scope=\"col\">\($0.head)</th>" as Markup }
        let body = rows.map { row -> Markup in
            let counts = columns.map { $0.count(row.summary) }
            let cells = counts.map { count -> Markup in "<td>\(count == 0 ? "" : String(count))</td>" }
            return "<tr><th scope=\"row\">\(row.title)</th>\(cells)</tr>"
        }
        return """
            <table class="standing">
            <caption class="unseen">\(edition.phrases.standingCaption)</caption>
            <thead><tr><th scope="col">\(edition.phrases.strategicGoalLabel)</th>\(heads)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table>
            """
    }

    private typealias Column = (head: Markup, count: (StatusSummary) -> Int)

    /// Every status, those followed without a target by themselves, and what is not shown.
    private var columns: [Column] {
        let phrases = edition.phrases
        func head(_ status: Status) -> Markup {
            """
            <span aria-hidden="true" class="symbol \(status.styleName)">\(status.symbol)</span> \
            <span class="word">\(phrases.word(for: status))</span>
            """
        }
        return StatusSummary.legend.map { status in (head(status), { $0.countInLegend(status) }) } + [
            ("\(phrases.withheldMark) <span class=\"word\">\(phrases.notShownColumn)</span>", \.withheld)
        ]
    }
}

extension Phrases {
    var standingCaption: String {
        say("Antal mål i varje läge, per strategiskt mål", "Number of goals in each status, by strategic goal")
    }

    var notShownColumn: String { say("Visas inte", "Not shown") }
}
