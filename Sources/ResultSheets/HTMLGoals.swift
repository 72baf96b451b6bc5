import DisclosureControl
import SurveyModel

/// The goals: symbol and word, the goal with one plain sentence, result, target and change.
struct HTMLGoals {
    let goals: [PublishedGoal]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The section; nothing without goals.
    var section: Markup {
        guard !goals.isEmpty else { return .none }
        let bars = goals.compactMap { GoalLine($0, in: edition).bar }
        let rule: Markup = bars.isEmpty ? .none : "<p class=\"intro\">\(phrases.goalBarRule(bars))</p>"
        return HTMLPage.section("goals", phrases.goalsHeading, [rule, table(caption: phrases.goalsHeading)])
    }

    /// The table of goals.
    func table(caption: String) -> Markup {
        let rows = goals.map { row(GoalLine($0, in: edition)) }
        return """
            <table class="goals" role="table">
            <caption class="unseen">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">\(phrases.statusColumn)</th>
            <th role="none" scope="col"><span role="columnheader">\(phrases.goalColumn)</span>\
            <span role="columnheader" class="unseen">\(phrases.descriptionColumn)</span></th>
            <th role="columnheader" scope="col">\(phrases.resultColumn)</th>
            <th role="columnheader" scope="col">\(phrases.targetColumn)</th>
            <th role="columnheader" scope="col">\(phrases.changeColumn)</th>
            </tr></thead>
            <tbody role="rowgroup">
            \(rows)
            </tbody>
            </table>
            """
    }

    /// One goal; the cell with its name and what is told of it is two to those who hear the table: the row's head is the
    /// name alone.
    private func row(_ line: GoalLine) -> Markup {
        """
        <tr role="row" class="\(line.statusName)"\(HTMLSummary.anchor(of: line))>
        <td role="cell">\(StatusMark.full(line))</td>
        <td role="none" class="named"><span role="rowheader" class="goal">\(Markup(line.title, in: edition))</span>
        <span role="cell" class="told">\(told(line))</span></td>
        \(figures(line))
        </tr>
        """
    }

    private func told(_ line: GoalLine) -> Markup {
        var parts: [Markup] = []
        if line.promise != line.title {
            parts.append("<span class=\"promise\">\(Markup(line.promise, in: edition))</span>")
        }
        parts.append("<span class=\"sentence\">\(line.words.markup)</span>")
        if let bar = line.bar { parts.append(bar.svg) }
        for remark in line.saidRemarks + [line.plannedAction].compactMap(\.self) {
            parts.append("<span class=\"action\">\(remark.markup)</span>")
        }
        if let strategic = line.strategicGoal {
            let number = strategic.number.map { " \($0)" } ?? ""
            parts.append(
                """
                <span class="strategic">\(phrases.strategicGoalLabel)\(number): \
                \(Markup(strategic.text, in: edition))</span>
                """
            )
        }
        return Markup(parts)
    }

    private func figures(_ line: GoalLine) -> Markup {
        let counts: Markup = line.counts.map { " <span class=\"counts\">\($0)</span>" } ?? .none
        let uncertainty: Markup = line.uncertainty.map { " <span class=\"uncertainty\">\($0)</span>" } ?? .none
        let noun: Markup = line.noun.map { " <span class=\"unit\">\($0)</span>" } ?? .none
        let target = line.target.isEmpty ? phrases.noTarget : line.target
        return """
            <td role="cell" class="result" data-label="\(phrases.resultColumn)">\
            <span class="value">\(line.number)</span>\(noun)\(counts)\(uncertainty)</td>
            <td role="cell" class="target" data-label="\(phrases.targetColumn)"><span>\(target)</span></td>
            <td role="cell" class="change" data-label="\(phrases.changeColumn)"><span>\(change(line))</span></td>
            """
    }

    private func change(_ line: GoalLine) -> Markup {
        guard let arrow = line.arrow else { return "\(line.changeWithArrow)" }
        // A change that is about the same says so itself.
        let spoken: Markup = arrow == .flat ? .none : "<span class=\"unseen\">\(phrases.word(for: arrow)): </span>"
        return """
            <span class="arrow" aria-hidden="true">\(arrow.symbol)</span>\(spoken) \(line.change)
            """
    }
}

/// The symbols that occur, with their words and meanings.
struct HTMLLegend {
    let legend: Legend
    let edition: Edition
    /// Whether some figure is not shown.
    var hasWithheld = true

    /// The section.
    var section: Markup {
        let phrases = edition.phrases
        let statuses = legend.statuses.map { status -> Markup in
            """
            <li><span class="status \(status.styleName)"><span class="symbol" aria-hidden="true">\(status.symbol)</span> \
            <span>\(phrases.word(for: status))</span></span> \(phrases.meaning(of: status))</li>
            """
        }
        let words = Arrow.allCases.map { "\($0.symbol) \(phrases.word(for: $0))" }.joined(separator: " · ")
        let arrows: Markup = legend.hasArrows ? "\n<li class=\"arrows\">\(words)</li>" : .none
        let withheld: Markup =
            hasWithheld
            ? """

            <li><span class="status withheld"><span class="symbol" aria-hidden="true">\(phrases.withheldMark)</span></span> \
            \(phrases.withheldMeaning)</li>
            """ : .none
        let rule: Markup =
            legend.statuses.isEmpty ? .none : "\n<p class=\"intro\">\(phrases.oneSymbolRule)</p>"
        return HTMLPage.section(
            "legend", phrases.legendHeading,
            [
                """
                <ul class="legend">
                \(statuses)\(withheld)\(arrows)
                </ul>\(rule)
                """
            ])
    }
}

/// The rules behind the figures.
struct HTMLMethod {
    let box: MethodBox
    let edition: Edition

    /// The section.
    var section: Markup {
        let entries = box.rules.map { entry -> Markup in
            let lines = entry.lines.map { line -> Markup in "<dd>\(line)</dd>" }
            return "<div><dt>\(entry.term)</dt>\n\(lines)\n</div>"
        }
        return HTMLPage.section(
            "method", edition.phrases.methodHeading, ["<dl class=\"method\">\n\(entries)\n</dl>", readings])
    }

    /// The readings as a table for each area, folded; nothing where nothing is said.
    private var readings: Markup {
        guard !box.readings.isEmpty else { return .none }
        let heading = edition.phrases.readingsHeading
        let tables = box.readings.map { part -> Markup in
            """
            <details>
            <summary>\(part.area ?? heading) (\(String(part.rows.count)))</summary>
            \(table(part, caption: [heading, part.area].compactMap(\.self).joined(separator: ", ")))
            </details>
            """
        }
        let title: Markup = box.readings.contains { $0.area != nil } ? "<h3>\(heading)</h3>\n" : .none
        return "<div class=\"readings\">\n\(title)\(tables)\n</div>"
    }

    private func table(_ part: MethodBox.Readings, caption: String) -> Markup {
        let heads = edition.phrases.readingsColumns.map { head -> Markup in
            "<th role=\"columnheader\" scope=\"col\">\(head)</th>"
        }
        let rows = part.rows.map { row -> Markup in
            "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(WordBreaks.softened(row.goals, isRunning: true))</th><td role=\"cell\">\(row.words)</td></tr>"
        }
        return """
            <table role="table">
            <caption class="unseen">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(rows)
            </tbody>
            </table>
            """
    }
}

/// Free text, where it is published.
struct HTMLComments {
    let comments: [PublishedComments]
    let edition: Edition

    /// The section; nothing without comments.
    var section: Markup {
        guard !comments.isEmpty else { return .none }
        let questions = comments.map { question -> Markup in
            let texts = question.texts.map { text -> Markup in "<li><q>\(text)</q></li>" }
            let mark = edition.languageMark(of: question.label.defaultLanguage)
            return "<h3>\(Markup(question.label, in: edition))</h3>\n<ul class=\"comments\"\(mark)>\n\(texts)\n</ul>"
        }
        return HTMLPage.section("comments", edition.phrases.commentsHeading, questions)
    }
}
