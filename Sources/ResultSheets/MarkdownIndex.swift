import DisclosureControl
import SurveyModel

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
            edition.easyNote ?? "",
            publication.goals.isEmpty ? "" : MarkdownText.lead(StatusSummary(publication.goals), phrases),
            links.joined(separator: "\n"), edition.sheets.isEmpty ? "" : table,
            MarkdownGoals(goals: elsewhere, edition: edition).text(heading: phrases.goalsElsewhere),
            MarkdownLegend(legend: Legend(goals: publication.goals), edition: edition).text,
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
            let symbols = StatusSummary.ordered(goals).map { GoalLine($0, in: edition).symbol }.joined(separator: " ")
            let plain = SurveySummary(of: group, in: edition).map { MarkdownText.escaped($0.headline) } ?? ""
            let summary = goals.isEmpty ? plain : "\(symbols)<br>\(StatusSummary(goals).text(phrases))"
            return "| \(link) | \(answered) | \(summary) |"
        }
        return ([head] + rows).joined(separator: "\n")
    }
}
