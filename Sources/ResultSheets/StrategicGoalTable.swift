import DisclosureControl
import SurveyModel

/// How the goals stand under each strategic goal: a row each, a column for each status that occurs.
struct StrategicGoalTable {
    private struct Row {
        let title: String
        let summary: StatusSummary
    }

    private let rows: [Row]
    /// The whole of the plan, each figure once.
    private let whole: StatusSummary
    private let edition: Edition

    /// The table of those goals.
    init(_ goals: [PublishedGoal], in edition: Edition) {
        self.edition = edition
        whole = StatusSummary(goals)
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
        func cells(_ summary: StatusSummary) -> [Markup] {
            columns.map { $0.count(summary) }.map { count in "<td>\(count == 0 ? "" : String(count))</td>" }
        }
        let body = rows.map { row -> Markup in "<tr><th scope=\"row\">\(row.title)</th>\(cells(row.summary))</tr>" }
        let note: Markup = repeatsAcrossRows ? "<p class=\"note\">\(edition.phrases.wholePlanRule)</p>" : .none
        return """
            <table class="standing">
            <caption class="unseen">\(edition.phrases.standingCaption)</caption>
            <thead><tr><th scope="col">\(edition.phrases.strategicGoalLabel)</th>\(heads)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            <tfoot><tr><th scope="row">\(edition.phrases.wholePlan)</th>\(cells(whole))</tr></tfoot>
            </table>
            \(note)
            """
    }

    /// Whether some figure stands in several rows, so that the rows together hold more than the plan.
    private var repeatsAcrossRows: Bool {
        func count(_ summary: StatusSummary) -> Int { summary.shown + summary.withheld }
        return rows.reduce(0) { $0 + count($1.summary) } > count(whole)
    }

    private typealias Column = (head: Markup, count: (StatusSummary) -> Int)

    /// Every status, those followed without a target by themselves, and what is not shown.
    private var columns: [Column] {
        let phrases = edition.phrases
        let all: Column = ("\(phrases.numberOfGoals)", { $0.shown + $0.withheld })
        func head(_ status: Status) -> Markup {
            """
            <span aria-hidden="true" class="symbol \(status.styleName)">\(status.symbol)</span> \
            <span class="word">\(phrases.word(for: status))</span>
            """
        }
        return [all] + StatusSummary.legend.map { status in (head(status), { $0.countInLegend(status) }) } + [
            ("\(phrases.withheldMark) <span class=\"word\">\(phrases.notShownColumn)</span>", \.withheld)
        ]
    }
}

extension Phrases {
    var standingCaption: String {
        say("Antal mål i varje läge, per strategiskt mål", "Number of goals in each status, by strategic goal")
    }

    var numberOfGoals: String { say("Mål", "Goals") }
    var wholePlan: String { say("Hela planen", "The whole plan") }

    /// Why the rows are more than the line for the whole of them.
    var wholePlanRule: String {
        say(
            "Ett tal som planen visar under flera strategiska mål räknas i var och en av de raderna, men en gång i hela planen.",
            "A figure that the plan shows under several strategic goals counts in each of those rows, but once in the whole plan."
        )
    }

    var notShownColumn: String { say("Visas inte", "Not shown") }
}
