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
        let heading = "\(phrases.title(of: table.kind)) \(edition.periodSpan)"
        let title = "\(edition.text(edition.publication.organisation)) – \(heading.loweringFirst)"
        return HTMLPage(title: title, linksToIndex: linksToIndex, header: header(heading), sections: sections).text(
            in: edition)
    }

    private func header(_ heading: String) -> Markup {
        """
        <p class="eyebrow">\(edition.text(edition.publication.organisation))</p>
        <h1>\(heading)</h1>
        <p class="facts">\(Markup(edition.publication.period.planTitle, in: edition))</p>
        """
    }

    private var sections: [Markup] {
        let summary: Markup = """
            <section class="summary" aria-label="\(phrases.say("Sammanfattning", "Summary"))">
            \(HTMLSummary.lead(table.goals, in: edition))
            \(contents)</section>
            """
        let goals = table.sections.enumerated().map { number, section in
            HTMLPage.section(
                ReportTable.anchor(number), ReportTable.heading(section, in: edition),
                [body(section)] + (section.prose(in: edition).map { [$0.markup] } ?? []))
        }
        let box = MethodBox(group: nil, goals: table.goals, in: edition)
        let prose = table.proseByGroup(in: edition).enumerated().map { number, part in
            HTMLPage.section("text-\(number + 1)", part.heading, [part.prose.markup])
        }
        return [summary] + goals + prose + [
            HTMLLegend(edition: edition).section, HTMLMethod(box: box, edition: edition).section,
        ]
    }

    /// The strategic goals with how theirs stand, each a link.
    private var contents: Markup {
        let parts = table.contents(in: edition).map { part -> Markup in
            "<li><a href=\"#\(part.anchor)\">\(part.heading)</a><br>\(part.sum)</li>\n"
        }
        return parts.isEmpty ? .none : "<ul class=\"contents\">\n\(parts)</ul>\n"
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
            <tr role="row" class="\(line.statusName)">
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
        let action = line.action.map { ["\(phrases.actionLabel): \($0)"] } ?? []
        let said = (line.remarks + action).map { remark -> Markup in "<span class=\"action\">\(remark)</span>" }
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
