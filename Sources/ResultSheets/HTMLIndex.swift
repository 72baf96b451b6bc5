import DisclosureControl
import SurveyModel

/// The page that leads to every sheet and report, with each group's goals at a glance.
struct HTMLIndex {
    let edition: Edition
    /// Reports beside the sheets.
    let reports: [ReportKind]

    private var phrases: Phrases { edition.phrases }
    private var publication: Publication { edition.publication }

    /// The page.
    var text: String {
        let organisation = edition.text(publication.organisation)
        let title = "\(organisation) – \(phrases.allSheets.loweringFirst) \(edition.periodSpan)"
        let page = HTMLPage(
            title: title, linksToIndex: false, header: header, sections: sections,
            script: isSearched ? search.script : .none)
        return page.text(in: edition)
    }

    private var header: Markup {
        """
        <p class="eyebrow">\(phrases.allSheets) \(edition.periodSpan)</p>
        <h1>\(Markup(publication.organisation, in: edition))</h1>
        <p class="facts">\(phrases.planLabel)\(Markup(publication.period.planTitle, in: edition))</p>\(isSearched ? shortcut : .none)
        """
    }

    /// Past the summary, for who looks for one network.
    private var shortcut: Markup {
        "\n<p class=\"shortcut\"><a href=\"#sheets\">\(phrases.say("Till resultatbladen", "To the result sheets"))</a></p>"
    }

    private var sections: [Markup] {
        let elsewhere = publication.goals.filter { edition.group($0.group) == nil }
        var parts: [Markup] = [overall]
        if !reports.isEmpty { parts.append(reportLinks) }
        let groups = edition.sheets
        if !groups.isEmpty {
            let form = isSearched ? search.form : .none
            parts.append(HTMLPage.section("sheets", phrases.allSheets, [form, table(groups)]))
        }
        if !elsewhere.isEmpty {
            let goals = HTMLGoals(goals: elsewhere, edition: edition)
            parts.append(
                HTMLPage.section("elsewhere", phrases.goalsElsewhere, [goals.table(caption: phrases.goalsElsewhere)]))
        }
        parts.append(HTMLLegend(legend: Legend(goals: publication.goals), edition: edition).section)
        let box = MethodBox(of: publication, in: edition)
        return parts + [HTMLMethod(box: box, edition: edition).section]
    }

    /// A list that fits on a screen needs no search.
    private var isSearched: Bool { edition.sheets.count > 10 }

    private var search: IndexSearch {
        let statuses = StatusSummary.occurring(in: publication.goals)
        return IndexSearch(
            edition: edition, statuses: statuses.map { ($0.styleName, phrases.word(for: $0).loweringFirst) })
    }

    private var overall: Markup {
        guard !publication.goals.isEmpty else { return .none }
        return HTMLSummary(
            goals: publication.goals, edition: edition,
            details: StrategicGoalTable(publication.goals, in: edition).markup, showsGoals: false, hasRows: false
        ).section
    }

    private var reportLinks: Markup {
        let links = reports.map { kind -> Markup in
            "<li><a href=\"\(SheetName.report(kind)).html\">\(edition.title(of: kind)) \(edition.periodSpan)</a></li>"
        }
        return HTMLPage.section("reports", phrases.reportsHeading, ["<ul class=\"links\">\n\(links)\n</ul>"])
    }

    private func table(_ groups: [PublishedGroup]) -> Markup {
        """
        <table class="index">
        <caption class="unseen">\(phrases.allSheets)</caption>
        <thead><tr><th scope="col">\(phrases.resultSheet)</th><th scope="col">\(phrases.answeredColumn)</th>\
        <th scope="col">\(phrases.goalsHeading)</th></tr></thead>
        <tbody>
        \(groups.map(row))
        </tbody>
        </table>
        """
    }

    private func row(_ group: PublishedGroup) -> Markup {
        let goals = edition.goals(of: group.key)
        let symbols = StatusSummary.ordered(goals).map { goal -> Markup in
            "<li>\(StatusMark.symbol(GoalLine(goal, in: edition)))</li>"
        }
        // The sentence after them counts the same to those who hear it.
        let list: Markup = "<ul class=\"symbols small\" aria-hidden=\"true\">\n\(symbols)\n</ul>\n"
        let drawn: Markup = symbols.isEmpty ? .none : list
        let answered = self.answered(group)
        let answers: Markup =
            answered.isEmpty
            ? "<span aria-hidden=\"true\">\(phrases.noFigureMark)</span><span class=\"unseen\">\(phrases.noFigureWords)</span>"
            : "<ul class=\"answered\">\(answered)</ul>"
        let told: Markup =
            goals.isEmpty
            ? withoutGoals(group)
            : "\(drawn)<p class=\"counts\">\(StatusSummary(goals).text(phrases))</p>"
        let own: Markup =
            group.joinsNetworks && !goals.isEmpty
            ? "<p class=\"kind\">\(phrases.say("Egna mål, utan nätverkens", "Its own goals, without the networks’"))</p>"
            : .none
        return """
            <tr class="\(group.kind.rawValue)">
            <th scope="row"><a href="\(SheetName.sheet(group.key)).html">\(Markup(group.name, in: edition, isNarrow: true))</a>\
            <span class="kind">\(phrases.kind(of: group))</span></th>
            <td data-label="\(phrases.answeredColumn)">\(answers)</td>
            <td data-label="\(phrases.goalsHeading)">\(own)\(told)</td>
            </tr>
            """
    }

    /// That the plan has no goals for it, and how it went all the same.
    private func withoutGoals(_ group: PublishedGroup) -> Markup {
        let told: Markup =
            SurveySummary(of: group, in: edition).map { "<p class=\"counts\">\($0.headline)</p>" } ?? .none
        return "<span class=\"kind\">\(phrases.noGoals)</span>\(told)"
    }

    /// How many answered its surveys; the registers' records where it has no survey.
    private func answered(_ group: PublishedGroup) -> [Markup] {
        let surveys = edition.responseLines(of: group, surveysOnly: true)
        let registers = surveys.isEmpty ? edition.responseLines(of: group) : []
        let all =
            surveys.map { line -> Markup in "<li><span class=\"kind\">\(line.title):</span> \(line.answered)</li>" }
            + registers.map { line -> Markup in "<li class=\"kind\">\(line.title): \(line.answered)</li>" }
        guard all.count > HTMLIndex.mostAnswered + 1 else { return all }
        let more = phrases.say("och", "and") + " " + phrases.more(all.count - HTMLIndex.mostAnswered)
        return all.prefix(HTMLIndex.mostAnswered) + ["<li class=\"kind\">\(more)</li>"]
    }

    /// So many surveys are named in a row; the group's own sheet names them all.
    private static let mostAnswered = 2
}
