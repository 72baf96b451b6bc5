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
        <p class="facts">\(Markup(edition.publication.period.planTitle, in: edition))</p>
        """
    }

    private var sections: [Markup] {
        let summary = HTMLSummary(
            goals: table.goals, edition: edition, details: StrategicGoalTable(table.goals, in: edition).markup,
            showsGoals: false)
        let contents = HTMLContents(parts: parts, phrases: phrases)
        return ([summary.section, contents.markup] + parts.map(\.markup)).filter { !$0.html.isEmpty }
    }

    private var parts: [PagePart] {
        let goals = table.sections.enumerated().map { number, section in
            part(
                ReportTable.anchor(number), ReportTable.heading(section, in: edition),
                [body(section)] + (section.prose(in: edition).map { [$0.markup] } ?? []))
        }
        let prose = table.proseByGroup(in: edition).enumerated().map { number, found in
            part("text-\(number + 1)", found.heading, [found.prose.markup])
        }
        let box = MethodBox(group: nil, goals: table.goals, in: edition)
        return goals + prose + [
            PagePart("legend", phrases.legendHeading, HTMLLegend(goals: table.goals, edition: edition).section),
            PagePart("method", phrases.methodHeading, HTMLMethod(box: box, edition: edition).section),
        ]
    }

    private func part(_ id: String, _ heading: String, _ content: [Markup]) -> PagePart {
        PagePart(id, heading, HTMLPage.section(id, heading, content))
    }

    private func body(_ section: ReportTable.Section) -> Markup {
        guard !section.rows.isEmpty else { return "<p class=\"intro\">\(phrases.noMeasuresHere)</p>" }
        return """
            <table class="report" role="table">
            <caption class="unseen">\(ReportTable.heading(section, in: edition))</caption>
            <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">\(phrases.measureColumn)</th>
            <th role="columnheader" scope="col">\(phrases.targetColumn)</th>
            <th role="columnheader" scope="col">\(phrases.resultColumn)</th>
            <th role="columnheader" scope="col">\(phrases.descriptionColumn)</th>
            </tr></thead>
            <tbody role="rowgroup">
            \(section.rows.map(row))
            </tbody>
            </table>
            """
    }

    private func row(_ row: ReportTable.Row) -> Markup {
        let line = row.line
        let word = line.leadingWord.map { word -> Markup in "<span class=\"word\">\(word)</span> " } ?? .none
        let group: Markup = row.group.map { "<span class=\"promise\">\(Markup($0, in: edition))</span>" } ?? .none
        return """
            <tr role="row" class="\(line.statusName)"\(HTMLSummary.anchor(of: line))>
            <th role="rowheader" scope="row">\(StatusMark.symbol(line)) \
            <span class="goal">\(Markup(line.title, in: edition))</span>\(group)</th>
            <td role="cell" data-label="\(phrases.targetColumn)"><span>\(line.target)</span></td>
            <td role="cell" class="result" data-label="\(phrases.resultColumn)"><span>\(result(line))</span></td>
            <td role="cell" data-label="\(phrases.descriptionColumn)"><span>\(word)\(line.sentence)\(beside(line))</span></td>
            </tr>
            """
    }

    /// What is said and done about the goal, and prose about it, each apart from the generated sentence.
    private func beside(_ line: GoalLine) -> Markup {
        let said = line.besides(phrases).map { remark -> Markup in "<span class=\"action\">\(remark)</span>" }
        return Markup(said + (ProseText(about: "goal:\(line.id)", in: edition).map { [$0.markup] } ?? []))
    }

    private func result(_ line: GoalLine) -> Markup {
        guard let arrow = line.arrow else { return "\(line.result)" }
        return
            """
            \(line.result)\(Typography.noBreakSpace)<span aria-hidden="true">\(arrow.symbol)</span>\
            <span class="unseen"> (\(phrases.word(for: arrow)))</span>
            """
    }
}
