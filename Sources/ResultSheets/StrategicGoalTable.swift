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
        let rest = goals.filter { !($0.description.strategicGoal.map(ids.contains) ?? false) }
        rows =
            known.compactMap { strategic in
                row(edition.title(of: strategic), goals.filter { $0.description.strategicGoal == strategic.id })
            } + (row(edition.phrases.withoutStrategicGoal, rest).map { [$0] } ?? [])
    }

    /// The table; nothing where it would say no more than the line above it.
    var markup: Markup {
        guard rows.count > 1 else { return .none }
        let phrases = edition.phrases
        let statuses = StatusSummary.statuses.filter { status in rows.contains { $0.summary.count(status) > 0 } }
        let hasWithheld = rows.contains { $0.summary.withheld > 0 }
        var heads = statuses.map { status -> Markup in
            """
            <th scope="col"><span aria-hidden="true" class="symbol \(status.name)">\(status.symbol)</span> \
            <span class="word">\(phrases.word(for: status))</span></th>
            """
        }
        if hasWithheld {
            heads.append(
                "<th scope=\"col\">\(phrases.withheldMark) <span class=\"word\">\(phrases.notShownColumn)</span></th>")
        }
        let body = rows.map { row -> Markup in
            let counts = statuses.map { row.summary.count($0) } + (hasWithheld ? [row.summary.withheld] : [])
            let cells = counts.map { count -> Markup in "<td>\(count == 0 ? "" : String(count))</td>" }
            return "<tr><th scope=\"row\">\(row.title)</th>\(cells)</tr>"
        }
        return """
            <table class="standing">
            <caption class="unseen">\(phrases.standingCaption)</caption>
            <thead><tr><th scope="col">\(phrases.strategicGoalLabel)</th>\(heads)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table>
            """
    }
}

extension Phrases {
    var standingCaption: String {
        say("Antal mål i varje läge, per strategiskt mål", "Number of goals in each status, by strategic goal")
    }

    var notShownColumn: String { say("Visas inte", "Not shown") }
}
