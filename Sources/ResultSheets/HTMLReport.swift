import DisclosureControl
import SurveyModel

/// The report by strategic goal as a page.
struct HTMLReport {
    let table: ReportTable
    let edition: Edition
    /// Whether an index lies beside it.
    let linksToIndex: Bool

    private var phrases: Phrases { edition.phrases }

    /// The page.
    var text: String {
        let heading = "\(edition.title(of: table.kind)) \(edition.periodSpan)"
        let title = "\(edition.text(edition.publication.organisation)) – \(heading.loweringFirst)"
        return HTMLPage(title: title, linksToIndex: linksToIndex, header: header(heading), sections: sections).text(
            in: edition)
    }

    private func header(_ heading: String) -> Markup {
        """
        <p class="eyebrow">\(Markup(edition.publication.organisation, in: edition))</p>
        <h1>\(heading)</h1>
        <p class="facts">\(phrases.planLabel)\(Markup(edition.publication.period.planTitle, in: edition))</p>
        """
    }

    private var sections: [Markup] {
        let contents = HTMLContents(parts: parts, phrases: phrases)
        return ([summary, contents.markup] + parts.map(\.markup)).filter { !$0.html.isEmpty }
    }

    private var summary: Markup {
        let said = table.lead(in: edition).dropFirst(
            table.goals.isEmpty ? 0 : StatusSummary(table.goals).sentences(phrases).count)
        return HTMLSummary(
            goals: table.goals, edition: edition, remarks: Array(said),
            details: StrategicGoalTable(table.goals, in: edition).markup, showsGoals: false
        ).section
    }

    private var parts: [PagePart] {
        let goals = table.told(in: edition).map { section in
            part(
                section.anchor, ReportTable.heading(section, in: edition),
                (section.prose(in: edition).map { [$0.markup] } ?? []) + body(section))
        }
        let indicators = PagePart(
            "indicators", phrases.indicatorsHeading, IndicatorTable(of: table, in: edition).section)
        guard !table.goals.isEmpty else { return goals + areas + [indicators] }
        let legend = HTMLLegend(legend: Legend(goals: table.goals), edition: edition)
        let box = MethodBox(group: nil, goals: table.goals, in: edition)
        return goals + areas + [
            indicators,
            PagePart("legend", phrases.legendHeading, legend.section),
            PagePart("method", phrases.methodHeading, HTMLMethod(box: box, edition: edition).section),
        ]
    }

    private var areas: [PagePart] {
        let found = ReportAreas(of: table, in: edition).parts.map { part -> Markup in
            let sum = part.sum.map { sum -> Markup in "<p>\(sum)</p>" } ?? .none
            return "<h3>\(part.heading)</h3>\n\(sum)\(part.prose?.markup ?? .none)"
        }
        return found.isEmpty ? [] : [part("areas", ReportAreas.heading(phrases), found)]
    }

    private func part(_ id: String, _ heading: String, _ content: [Markup]) -> PagePart {
        PagePart(id, heading, HTMLPage.section(id, heading, content))
    }

    private func body(_ section: ReportTable.Section) -> [Markup] {
        section.parts.map { part in
            let heading = part.heading(phrases, isOnly: section.parts.count == 1)
            let title = heading.map { heading -> Markup in "<h3>\(heading)</h3>\n" } ?? .none
            let caption = heading ?? ReportTable.heading(section, in: edition)
            return "\(title)\(table(part, caption: caption))"
        }
    }

    private func table(_ part: ReportPart, caption: String) -> Markup {
        let columns = part.columns(phrases)
        guard !columns.isEmpty else {
            return "<ul class=\"unjudged\">\n\(part.rows.map(item))\n</ul>"
        }
        let heads = columns.map { head -> Markup in "<th role=\"columnheader\" scope=\"col\">\(head)</th>" }
        let hasTarget = columns.contains(phrases.targetColumn)
        return """
            <table class="\(hasTarget ? "report" : "report untargeted")" role="table">
            <caption class="unseen">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">
            \(heads)
            </tr></thead>
            <tbody role="rowgroup">
            \(part.rows.map { row($0, hasTarget: hasTarget) })
            </tbody>
            </table>
            """
    }

    /// A goal without a result, by its name.
    private func item(_ row: ReportRow) -> Markup {
        let promise = row.promise(in: edition).map { said -> Markup in ": \(said)" } ?? .none
        return "<li>\(StatusMark.symbol(row.line)) \(name(row))\(promise)\(beside(row.line))</li>"
    }

    private func name(_ row: ReportRow) -> Markup {
        let places = row.places.map { place -> Markup in
            "<span class=\"promise\">\(Markup(place, in: edition, isNarrow: true))</span>"
        }
        let group: Markup = "\(places)"
        return "<span class=\"goal\">\(Markup(row.line.title, in: edition, isNarrow: true))</span>\(group)"
    }

    private func row(_ row: ReportRow, hasTarget: Bool) -> Markup {
        let line = row.line
        let aim = WordBreaks.softened(line.target.isEmpty ? phrases.noTarget : line.target)
        let target: Markup =
            hasTarget
            ? "<td role=\"cell\" data-label=\"\(phrases.targetColumn)\"><span>\(aim)</span></td>\n"
            : .none
        return """
            <tr role="row" class="\(line.statusName)"\(HTMLSummary.anchor(of: line))>
            <th role="rowheader" scope="row">\(StatusMark.full(line)) \(name(row))</th>
            \(target)<td role="cell" class="result" data-label="\(phrases.resultColumn)"><span>\(result(line))</span></td>
            <td role="cell" data-label="\(phrases.descriptionColumn)"><span>\(row.words.markup)\(beside(line))</span></td>
            </tr>
            """
    }

    /// What is said and done about the goal, and prose about it, each apart from the generated sentence.
    private func beside(_ line: GoalLine) -> Markup {
        let said = line.besides.map { remark -> Markup in "<span class=\"action\">\(remark.markup)</span>" }
        return Markup(said + (ProseText(about: "goal:\(line.id)", in: edition).map { [$0.markup] } ?? []))
    }

    private func result(_ line: GoalLine) -> Markup {
        let result = WordBreaks.softened(line.result)
        guard let arrow = line.arrow else { return "\(result)" }
        return
            """
            \(result)\(Typography.noBreakSpace)<span aria-hidden="true">\(arrow.symbol)</span>\
            <span class="unseen"> (\(phrases.word(for: arrow)))</span>
            """
    }
}
