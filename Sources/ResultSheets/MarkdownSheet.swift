import DisclosureControl
import SurveyModel

/// One group's result sheet in Markdown, with the same parts as the page.
struct MarkdownSheet {
    let group: PublishedGroup
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var goals: [PublishedGoal] { edition.goals(of: group.key) }

    /// The document.
    var text: String {
        let parts =
            [
                head, summary, goalsTable, prose, answers, NetworkMultiples(of: group, in: edition).markdown, history,
                units,
            ] + IndicatorTable(of: group.key, in: edition).markdown
            + [comments, MarkdownLegend(legend: Legend(of: group, in: edition), edition: edition).text]
            + [MarkdownMethod(box: MethodBox(group: group.key, goals: goals, in: edition), edition: edition).text]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let area = group.area.map { " · \(edition.groupName($0))" } ?? ""
        let facts =
            "\(phrases.resultSheet) \(edition.periodSpan) · \(edition.text(edition.publication.organisation))\(area)"
        let lines = edition.responseLines(of: group).map {
            "- \(MarkdownText.escaped($0.title)): \(MarkdownText.escaped($0.answered))"
        }
        return [
            "# \(MarkdownText.escaped(edition.text(group.name)))", MarkdownText.escaped(facts),
            edition.easyNote ?? "", lines.joined(separator: "\n"),
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var summary: String {
        let isWhole = group.kind == .organisation
        let summed = edition.summedGoals(of: group)
        let plain = edition.lead(of: group).map { ["**\(MarkdownText.escaped($0))**"] } ?? []
        let lead = summed.isEmpty ? plain : [MarkdownText.lead(StatusSummary(summed), phrases)]
        let remarks = edition.responseRemarks(of: group).map(MarkdownText.escaped)
        let plan = isWhole ? PlanByArea(in: edition) : nil
        let areas = (plan?.lines ?? []).map { line in
            let name = MarkdownText.escaped(edition.text(line.group.name))
            return "- **\(name)**: \(line.text(phrases))"
        }
        let sections = PlanBySection(of: group, in: edition).markdown(in: edition)
        let intro = [plan?.intro(phrases)].compactMap(\.self)
        return (lead + remarks + intro + [areas.joined(separator: "\n"), sections]).filter { !$0.isEmpty }.joined(
            separator: "\n\n")
    }

    private var prose: String {
        ProseText(about: group.key, in: edition).map {
            "## \(phrases.proseHeading)\n\n\($0.markdown)"
        } ?? ""
    }

    private var goalsTable: String { MarkdownGoals(goals: goals, edition: edition).text(heading: phrases.goalsHeading) }

    private var answers: String {
        let batteries = Battery.all(of: group.key, in: edition)
        let tables = batteries.enumerated().map { number, battery in
            let isFirst = number == 0 || batteries[number - 1].instrument != battery.instrument
            let title = MarkdownText.escaped(edition.instrumentTitle(battery.instrument))
            let table = AnswerTable(battery: battery, edition: edition)
            let rows = battery.lines.map { line in
                [edition.text(line.item.label)]
                    + (table.cells(line)
                        ?? table.columns.map { _ in "\(phrases.withheldMark) \(phrases.withheldWords)" })
            }
            return (isFirst ? "### \(title)\n\n" : "")
                + MarkdownText.table([phrases.statementColumn] + table.columns, rows)
        }
        return section(phrases.answersHeading, tables)
    }

    private var history: String {
        let lines = HistoryLine.all(of: group.key, in: edition)
        guard !lines.isEmpty else { return "" }
        let table = HistoryTable(lines: lines, edition: edition)
        let rows = lines.map { [edition.text($0.item.label)] + table.cells($0) }
        return section(
            phrases.historyHeading,
            [
                phrases.shareColumn + ".",
                MarkdownText.table([phrases.statementColumn] + table.columns, rows),
            ])
    }

    private var units: String {
        let lists = UnitList.all(goals, in: edition)
        let tables = lists.map { list in
            let rows = list.rows.map { [$0.name] + $0.figures + [$0.reach] }
            let heads = [phrases.unitColumn] + list.heads(phrases) + [phrases.goalReachColumn]
            return "\(MarkdownText.escaped(edition.text(list.title))), \(list.target)\n\n"
                + MarkdownText.table(heads, rows)
        }
        return section(lists.allSatisfy(\.isAttendance) ? phrases.attendanceHeading : phrases.partsHeading, tables)
    }

    private var comments: String {
        let questions = edition.comments(of: group.key).map { question in
            "### \(MarkdownText.escaped(edition.text(question.label)))\n\n"
                + question.texts.map { "> \(MarkdownText.escaped($0.brokenForMarkdown))" }.joined(separator: "\n>\n")
        }
        return section(phrases.commentsHeading, questions)
    }

    private func section(_ heading: String, _ parts: [String]) -> String {
        parts.isEmpty ? "" : "## \(heading)\n\n" + parts.joined(separator: "\n\n")
    }
}

/// Goals as a Markdown table.
struct MarkdownGoals {
    let goals: [PublishedGoal]
    let edition: Edition

    /// The table under a heading; empty without goals.
    func text(heading: String) -> String {
        guard !goals.isEmpty else { return "" }
        let phrases = edition.phrases
        let columns = [
            phrases.statusColumn, phrases.goalColumn, phrases.resultColumn, phrases.targetColumn, phrases.changeColumn,
            phrases.descriptionColumn,
        ]
        let rows = goals.map { goal in
            let line = GoalLine(goal, in: edition)
            return [
                "\(line.symbol) \(line.word)", edition.text(line.title), result(line),
                line.target.isEmpty ? phrases.noTarget : line.target,
                line.changeWithArrow, told(line),
            ]
        }
        return "## \(heading)\n\n" + MarkdownText.table(columns, rows)
    }

    private func told(_ line: GoalLine) -> String {
        (line.words.lines + line.besides.map(\.text)).joined(separator: MarkdownText.lineBreak)
    }

    private func result(_ line: GoalLine) -> String { line.counts.map { "\(line.result) (\($0))" } ?? line.result }
}

/// The symbols used, in words.
struct MarkdownLegend {
    let legend: Legend
    let edition: Edition

    /// The section.
    var text: String {
        let phrases = edition.phrases
        let lines = legend.statuses.map {
            "- \($0.symbol) **\(phrases.word(for: $0))**: \(phrases.meaning(of: $0))"
        }
        let withheld = "- \(phrases.withheldMark) \(phrases.withheldMeaning)"
        return "## \(phrases.legendHeading)\n\n" + (lines + [withheld]).joined(separator: "\n")
            + (lines.isEmpty ? "" : "\n\n" + phrases.oneSymbolRule)
    }
}

/// The rules behind the figures as a list.
struct MarkdownMethod {
    let box: MethodBox
    let edition: Edition

    /// The section.
    var text: String {
        let entries = box.rules.map { entry in
            "- **\(entry.term).** " + entry.lines.map(MarkdownText.escaped).joined(separator: "<br>")
        }
        let readings = box.readings.map { part in
            let heading = [edition.phrases.readingsHeading, part.area].compactMap(\.self).joined(separator: ", ")
            return "### \(MarkdownText.escaped(heading))\n\n"
                + MarkdownText.table(edition.phrases.readingsColumns, part.rows.map { [$0.goals, $0.words] })
        }
        return (["## \(edition.phrases.methodHeading)", entries.joined(separator: "\n")] + readings)
            .joined(separator: "\n\n")
    }
}
