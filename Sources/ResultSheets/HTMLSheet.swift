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
        return HTMLPage(title: title, linksToIndex: !edition.standsAlone, header: header, sections: sections)
            .text(in: edition)
    }

    private var goals: [PublishedGoal] { edition.goals(of: group.key) }

    private var sections: [Markup] {
        let contents = HTMLContents(parts: parts, phrases: edition.phrases).markup
        return ([summary, contents] + parts.map(\.markup)).filter { !$0.html.isEmpty }
    }

    private var parts: [PagePart] {
        let phrases = edition.phrases
        let units = HTMLUnits(goals: goals, edition: edition)
        let lines = HistoryLine.all(of: group.key, in: edition)
        let answers = HTMLAnswers(batteries: Battery.all(of: group.key, in: edition), edition: edition)
        let comments = HTMLComments(comments: edition.comments(of: group.key), edition: edition)
        let box = MethodBox(group: group.key, goals: goals, in: edition)
        let figures = [
            ("goals", phrases.goalsHeading, HTMLGoals(goals: goals, edition: edition).section),
            ("text", phrases.proseHeading, prose), ("answers", phrases.answersHeading, answers.section),
            ("networks", phrases.multiplesHeading, NetworkMultiples(of: group, in: edition).section),
            ("history", phrases.historyHeading, HTMLHistory(lines: lines, edition: edition).section),
            ("units", units.heading, units.section),
            ("indicators", phrases.indicatorsHeading, IndicatorTable(of: group.key, in: edition).section),
            ("comments", phrases.commentsHeading, comments.section),
        ]
        let legend = Legend(of: group, in: edition)
        let hasWithheld = figures.contains { $0.2.html.contains(phrases.withheldMark) }
        let hasSigns = hasWithheld || legend.hasArrows || !legend.statuses.isEmpty
        let signs = HTMLLegend(legend: legend, edition: edition, hasWithheld: hasWithheld)
        let last = [
            ("legend", phrases.legendHeading, hasSigns ? signs.section : .none),
            ("method", phrases.methodHeading, HTMLMethod(box: box, edition: edition).section),
        ]
        return (figures + last).map(PagePart.init)
    }

    private var header: Markup {
        let area = group.area.flatMap(edition.group).map { area -> Markup in
            " · \(Markup(area.name, in: edition))"
        }
        let joins = group.networkCount.map { " · \(edition.phrases.joins($0))" } ?? ""
        return """
            <p class="eyebrow">\(edition.phrases.resultSheet) \(edition.periodSpan) · \
            \(Markup(edition.publication.organisation, in: edition))\(area ?? .none)</p>
            <h1>\(Markup(group.name, in: edition, isNarrow: true))</h1>
            <p class="facts">\(edition.phrases.planLabel)\(Markup(edition.publication.period.planTitle, in: edition)) · \
            \(edition.phrases.kind(of: group))\(joins)</p>
            \(HTMLSheet.responses(of: group, in: edition))
            """
    }

    /// Above so many lines of responses, their sum stands instead and the lines are folded away.
    private static let mostResponses = 3

    /// What was asked and how many answered.
    static func responses(of group: PublishedGroup, in edition: Edition) -> Markup {
        let lines = edition.responseLines(of: group)
        guard !lines.isEmpty else { return .none }
        let rows = lines.map { line -> Markup in "<li>\(line.title): <strong>\(line.answered)</strong></li>" }
        let list: Markup = "<ul class=\"facts\">\n\(rows)\n</ul>"
        guard lines.count > HTMLSheet.mostResponses else { return list }
        return "<details class=\"facts\"><summary>\(edition.responseCount(of: group))</summary>\n\(list)\n</details>"
    }

    /// What the group's people write themselves, apart from what is generated.
    private var prose: Markup {
        ProseText(about: group.key, in: edition).map {
            HTMLPage.section("text", edition.phrases.proseHeading, [$0.markup])
        } ?? .none
    }

    /// The reports that have every goal of the plan, where they lie beside.
    private var reportLinks: Markup {
        let kinds = edition.standsAlone ? [] : ReportDocument.kinds(of: edition.publication)
        guard !kinds.isEmpty else { return .none }
        let links = kinds.map { kind -> Markup in
            "<li><a href=\"\(SheetName.report(kind)).html\">\(edition.title(of: kind)) \(edition.periodSpan)</a></li>"
        }
        return "<ul class=\"links\" aria-label=\"\(edition.phrases.reportsHeading)\">\n\(links)\n</ul>"
    }

    private var summary: Markup {
        let summed = edition.summedGoals(of: group)
        let isWhole = group.kind == .organisation && summed.count > goals.count
        let own = summed.count > goals.count && !isWhole ? PlanByArea.remark(on: group, in: edition) : nil
        return HTMLSummary(
            goals: isWhole ? summed : goals, headline: summed, edition: edition, lead: edition.lead(of: group),
            remarks: edition.responseRemarks(of: group).filter { $0 != own }, own: own,
            details: isWhole
                ? "\(PlanByArea(in: edition).list(in: edition))\n\(reportLinks)"
                : PlanBySection(of: group, in: edition).list(in: edition),
            showsGoals: !isWhole,
            hasRows: !isWhole
        ).section
    }
}
