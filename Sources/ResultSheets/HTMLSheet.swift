import DisclosureControl
import SurveyModel

/// One group's result sheet as a page.
struct HTMLSheet {
    let group: PublishedGroup
    let edition: Edition

    /// The page.
    var text: String {
        let name = edition.text(group.name)
        let title = "\(name) – \(edition.phrases.resultSheet.loweringFirst) \(edition.periodSpan)"
        return HTMLPage(title: title, linksToIndex: true, header: header, sections: sections).text(in: edition)
    }

    private var goals: [PublishedGoal] { edition.goals(of: group.key) }

    private var sections: [Markup] {
        let batteries = Battery.all(of: group.key, in: edition)
        let parts: [Markup] = [
            summary, HTMLGoals(goals: goals, edition: edition).section, prose,
            HTMLAnswers(batteries: batteries, edition: edition).section,
            NetworkMultiples(of: group, in: edition).section,
            HTMLHistory(lines: HistoryLine.all(of: group.key, in: edition), edition: edition).section,
            HTMLUnits(goals: goals, edition: edition).section,
            HTMLComments(comments: edition.comments(of: group.key), edition: edition).section,
            HTMLLegend(edition: edition).section,
            HTMLMethod(box: MethodBox(group: group.key, goals: goals, in: edition), edition: edition).section,
        ]
        return parts.filter { !$0.html.isEmpty }
    }

    private var header: Markup {
        let area = group.area.map { " · \(edition.groupName($0))" } ?? ""
        let joins = group.networkCount.map { " · \(edition.phrases.joins($0))" } ?? ""
        return """
            <p class="eyebrow">\(edition.phrases.resultSheet) \(edition.periodSpan) · \
            \(edition.text(edition.publication.organisation))\(area)</p>
            <h1>\(Markup(group.name, in: edition))</h1>
            <p class="facts">\(Markup(edition.publication.period.planTitle, in: edition)) · \
            \(edition.phrases.kind(of: group))\(joins)</p>
            \(HTMLSheet.responses(of: group, in: edition))
            """
    }

    /// What was asked and how many answered.
    static func responses(of group: PublishedGroup, in edition: Edition) -> Markup {
        let lines = edition.responseLines(of: group)
        guard !lines.isEmpty else { return .none }
        let rows = lines.map { line -> Markup in "<li>\(line.title): <strong>\(line.answered)</strong></li>" }
        return "<ul class=\"facts\">\n\(rows)\n</ul>"
    }

    /// What the group's people write themselves, apart from what is generated.
    private var prose: Markup {
        ProseText(about: group.key, in: edition).map {
            HTMLPage.section("text", edition.phrases.say("Med egna ord", "In their own words"), [$0.markup])
        } ?? .none
    }

    private var summary: Markup { HTMLSummary(goals: goals, edition: edition).section }
}

/// What can be read in ten seconds: how many goals stand where, and every goal's symbol.
struct HTMLSummary {
    let goals: [PublishedGoal]
    let edition: Edition

    /// The section.
    var section: Markup {
        guard !goals.isEmpty else { return .none }
        let symbols = goals.map { goal -> Markup in
            let line = GoalLine(goal, in: edition)
            return """
                <li>\(StatusMark.symbol(line))<span class="paper">\(Markup(line.title, in: edition)): \
                <strong>\(line.result)</strong></span></li>
                """
        }
        return """
            <section class="summary" aria-label="\(edition.phrases.say("Sammanfattning", "Summary"))">
            \(HTMLSummary.lead(goals, in: edition))
            <ul class="symbols" aria-label="\(edition.phrases.goalsHeading)">
            \(symbols)
            </ul>
            </section>
            """
    }

    /// The line that sums up.
    static func lead(_ goals: [PublishedGoal], in edition: Edition) -> Markup {
        let parts = StatusSummary(goals).parts(edition.phrases).map { part -> Markup in "<span>\(part)</span>" }
        return "<p class=\"lead\">\(parts).</p>"
    }
}
