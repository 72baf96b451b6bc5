import DisclosureControl
import SurveyModel

/// How the goals stand under each strategic goal: a row each, a column for each status that occurs.
struct StrategicGoalTable {
    private struct Row {
        let title: String
        let summary: StatusSummary
    }

    private let rows: [Row]
    /// All of them, each figure once.
    private let whole: StatusSummary
    /// What the line for all of them is called.
    private let wholeTitle: String
    private let edition: Edition

    /// The table of those goals: of the whole plan, or of as many as a report shows.
    init(_ goals: [PublishedGoal], in edition: Edition) {
        self.edition = edition
        whole = StatusSummary(goals)
        let isWhole = whole.all == StatusSummary(edition.publication.goals).all
        wholeTitle = isWhole ? edition.phrases.wholePlan : edition.phrases.wholeReport
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

    /// Whether it says more than the line that sums up.
    private var isTold: Bool { rows.count > 1 }

    /// The columns that have something in some row.
    private var shown: [Column] { columns.filter { column in rows.contains { column.count($0.summary) > 0 } } }

    /// The table; nothing where it would say no more than the line above it.
    var markup: Markup {
        guard isTold else { return .none }
        let columns = shown
        let heads = columns.map { "<th role=\"columnheader\" scope=\"col\">\($0.markup)</th>" as Markup }
        func line(_ title: String, _ summary: StatusSummary) -> Markup {
            let cells = columns.map { column -> Markup in
                "<td role=\"cell\" data-label=\"\(column.head)\">\(column.text(summary))</td>"
            }
            return "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(title)</th>\(cells)</tr>"
        }
        let body = rows.map { line($0.title, $0.summary) }
        let note: Markup = self.note.map { "<p class=\"note\">\($0)</p>" } ?? .none
        return """
            <table class="standing" role="table">
            <caption class="unseen">\(edition.phrases.standingCaption)</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(edition.phrases.strategicGoalLabel)</th>\
            \(heads)</tr></thead>
            <tbody role="rowgroup">
            \(body)
            </tbody>
            <tfoot role="rowgroup">\(line(wholeTitle, whole))</tfoot>
            </table>
            \(note)
            """
    }

    /// The same in Markdown; empty where it is not told.
    var markdown: [String] {
        guard isTold else { return [] }
        let heads = [edition.phrases.strategicGoalLabel] + shown.map(\.head)
        return [MarkdownText.table(heads, lines)] + (note.map { [MarkdownText.escaped($0)] } ?? [])
    }

    /// The same in a document; nothing where it is not told.
    var word: [WordBlock] {
        guard isTold else { return [] }
        let last = lines.count - 1
        let rows = lines.enumerated().map { number, line in line.map { WordCell.text($0, bold: number == last) } }
        let columns = [(edition.phrases.strategicGoalLabel, 48)] + shown.map { ($0.head, 12) }
        let table = WordTable(description: edition.phrases.standingCaption, columns: columns, rows: rows)
        return [.table(table)] + (note.map { [.paragraph("Caption", [WordRun($0)])] } ?? [])
    }

    /// The rows as text, the line for all of them last.
    private var lines: [[String]] {
        let all = rows.map { ($0.title, $0.summary) } + [(wholeTitle, whole)]
        return all.map { title, summary in [title] + shown.map { $0.text(summary) } }
    }

    /// Why the rows are more than the last line, where they are.
    private var note: String? { repeatsAcrossRows ? edition.phrases.wholePlanRule : nil }

    /// Whether some figure stands in several rows, so that the rows together hold more than the plan.
    private var repeatsAcrossRows: Bool {
        rows.reduce(0) { $0 + $1.summary.all } > whole.all
    }

    /// A number of goals, under the sign and word of a status.
    private struct Column {
        var symbol = ""
        var style = ""
        let word: String
        let count: (StatusSummary) -> Int

        var head: String { symbol.isEmpty ? word : "\(symbol) \(word)" }

        var markup: Markup {
            symbol.isEmpty
                ? "\(word)"
                : """
                <span aria-hidden="true" class="symbol \(style)">\(symbol)</span> <span class="word">\(word)</span>
                """
        }

        /// The number; nothing where there are none.
        func text(_ summary: StatusSummary) -> String {
            let count = count(summary)
            return count == 0 ? "" : String(count)
        }
    }

    /// Every status, those followed without a target by themselves, and what is not shown.
    private var columns: [Column] {
        let phrases = edition.phrases
        let statuses = StatusSummary.legend.map { status in
            Column(symbol: status.symbol, style: status.styleName, word: phrases.word(for: status)) {
                $0.countInLegend(status)
            }
        }
        return [Column(word: phrases.numberOfGoals, count: \.all)] + statuses + [
            Column(symbol: phrases.withheldMark, style: "withheld", word: phrases.notShownColumn, count: \.withheld)
        ]
    }
}

extension Phrases {
    var standingCaption: String {
        say("Antal mål i varje läge, per strategiskt mål", "Number of goals in each status, by strategic goal")
    }

    var numberOfGoals: String { say("Mål", "Goals") }
    var wholePlan: String { say("Hela planen", "The whole plan") }
    var wholeReport: String { say("Alla i rapporten", "All in the report") }

    /// Why the rows are more than the line for the whole of them.
    var wholePlanRule: String {
        say(
            "Ett tal som planen visar under flera strategiska mål räknas i var och en av de raderna, men en gång i den sista.",
            "A figure that the plan shows under several strategic goals counts in each of those rows, but once in the last."
        )
    }

    var notShownColumn: String { say("Visas inte", "Not shown") }
}
