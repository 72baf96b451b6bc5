import DisclosureControl
import SurveyModel

/// The rows of the tidy table: responses, goals with their units and statements, items with their options and history.
struct CSVRows {
    let edition: Edition

    private typealias Row = CSVSheet.Row

    /// Every row, or those of some groups.
    func rows(of groups: [PublishedGroup]? = nil) -> [CSVSheet.Row] {
        guard let groups else {
            let all = edition.publication
            return all.groups.flatMap(responses) + all.goals.flatMap(goal) + all.items.flatMap(item)
                + (all.indicators ?? []).map(indicator)
        }
        return groups.flatMap(responses) + groups.flatMap { edition.goals(of: $0.key) }.flatMap(goal)
            + groups.flatMap { edition.items(of: $0.key) }.flatMap(item)
            + groups.flatMap { edition.indicators(of: $0.key) }.map(indicator)
    }

    private func row(_ figure: String, group: String) -> Row {
        var row = Row()
        row[.figure] = figure
        row[.period] = edition.publication.period.id
        row[.group] = CSVText.guarded(group)
        row[.groupKind] = edition.group(group)?.kind.rawValue
        row[.groupName] = CSVText.guarded(edition.groupName(group))
        return row
    }

    // MARK: Responses

    private func responses(_ group: PublishedGroup) -> [Row] {
        group.responses.flatMap { responses -> [Row] in
            var row = self.row("responses", group: group.key)
            row[.period] = responses.period
            row[.instrument] = CSVText.guarded(responses.instrument)
            row[.wave] = responses.wave.map(CSVText.guarded)
            row[.shown] = "true"
            row[.count] = String(responses.records)
            row[.invited] = responses.invited.map(String.init)
            row[.unitsAsked] = (responses.representation?.units?.asked).map(String.init)
            row[.unitsSilent] = (responses.representation?.units?.silent).map(String.init)
            return [row] + (responses.representation?.positions ?? []).map { position($0, of: row) }
        }
    }

    /// How many of a position answered of how many asked; several small ones together have no title.
    private func position(_ position: PublishedRepresentation.Position, of responses: Row) -> Row {
        var row = responses
        row[.figure] = "position"
        row[.title] = position.label.map { CSVText.guarded(edition.text($0)) }
        row[.count] = String(position.answered)
        row[.invited] = String(position.asked)
        (row[.unitsAsked], row[.unitsSilent]) = (nil, nil)
        return row
    }

    // MARK: Goals

    private func goal(_ goal: PublishedGoal) -> [Row] {
        var row = self.row("goal", group: goal.group)
        row[.goal] = CSVText.guarded(goal.description.id)
        row[.instrument] = goal.description.instrument.map(CSVText.guarded)
        row[.title] = CSVText.guarded(edition.text(goal.description.title))
        row[.target] = CSVText.guarded(GoalFigures(goal: goal.description, edition: edition).target)
        guard let outcome = goal.outcome.figure else { return [withheld(row)] }
        row[.shown] = "true"
        row[.wave] = outcome.wave.map(CSVText.guarded)
        row[.scaleLow] = goal.scale.map { exact($0.lowest) }
        row[.scaleHigh] = goal.scale.map { exact($0.highest) }
        row[.status] = outcome.status.styleName
        if case .cannotBeJudged(let obstacle) = outcome.status { row[.why] = obstacle.name }
        if let base = outcome.base { fill(&row, base) }
        if let value = outcome.value { fill(&row, value, goal.description) }
        fill(&row, outcome.trend)
        fill(&row, outcome.networks)
        row[.intervalLow] = outcome.uncertainty?.lower
        row[.intervalHigh] = outcome.uncertainty?.upper
        row[.intervalMethod] = outcome.uncertainty?.method
        row[.certainty] = outcome.uncertainty?.certainty?.rawValue
        row[.weighted] = outcome.weighted?.share
        row[.weightedError] = outcome.weighted?.standardError
        row[.weightedLow] = outcome.weighted?.lower
        row[.weightedHigh] = outcome.weighted?.upper
        row[.effectiveSize] = outcome.weighted?.effectiveSize
        return [row] + parts(outcome.value, of: row, goal.description)
    }

    private func parts(_ value: MeasuredValue?, of goalRow: Row, _ goal: GoalDescription) -> [Row] {
        func part(_ figure: String, _ share: Share?) -> Row {
            var row = Row()
            for column in [CSVSheet.Column.period, .group, .groupKind, .groupName, .goal, .instrument, .wave, .shown] {
                row[column] = goalRow[column]
            }
            row[.figure] = figure
            share.map { fill(&row, $0, goal) }
            return row
        }
        switch value {
        case .units(let units):
            return units.members.map { member in
                var row = part("goal_unit", member.share)
                row[.unit] = CSVText.guarded(member.id)
                row[.title] = CSVText.guarded(edition.unitName(member.id))
                row[.status] = member.reaches ? "reached" : member.isUndecided ? "cannot_be_judged" : "not_reached"
                if member.isUndecided { row[.why] = JudgementObstacle.partMissing.name }
                return row
            }
        case .allOf(let allOf):
            return allOf.parts.map { statement in
                var row = part("goal_item", statement.share)
                row[.item] = CSVText.guarded(statement.item)
                return row
            }
        case .perUnit(let numbers):
            return numbers.members.map { member in
                var row = part("goal_unit", nil)
                row[.unit] = CSVText.guarded(member.id)
                row[.title] = CSVText.guarded(edition.unitName(member.id))
                row[.count] = member.number.map(String.init)
                row[.status] = member.reaches ? "reached" : "not_reached"
                return row
            }
        case .share, .count, .mean, .score, .pairs, nil: return []
        }
    }

    // MARK: Items

    private func item(_ item: PublishedItem) -> [Row] {
        var row = self.row("item", group: item.group)
        row[.instrument] = CSVText.guarded(item.instrument)
        row[.wave] = item.wave.map(CSVText.guarded)
        row[.item] = CSVText.guarded(item.name)
        let identity = row
        row[.title] = CSVText.guarded(edition.text(item.label))
        let past = item.history.map { history($0, of: identity) }
        guard let answers = item.answers.figure else { return [withheld(row)] + past }
        row[.shown] = "true"
        fill(&row, answers.base)
        if let share = answers.agree { fill(&row, share, nil) }
        if let trend = item.trend.figure { fill(&row, trend) }
        fill(&row, answers.networks)
        let options = zip(item.options, answers.counts).map { option($0, $1, answers.base.valid, of: identity) }
        return [row] + options + past
    }

    private func option(_ option: PublishedItem.Option, _ count: Int, _ base: Int, of identity: Row) -> Row {
        var row = identity
        row[.figure] = "option"
        row[.option] = CSVText.guarded(option.code)
        row[.title] = CSVText.guarded(edition.text(option.label))
        row[.shown] = "true"
        row[.count] = String(count)
        row[.base] = String(base)
        row[.percent] =
            base > 0 ? percent(DecimalDigits(rounding: Fraction(count, base) * Fraction(100), decimals: 0)) : nil
        return row
    }

    private func history(_ point: HistoryPoint, of identity: Row) -> Row {
        var row = identity
        row[.figure] = "history"
        row[.period] = point.period
        row[.wave] = point.wave.map(CSVText.guarded)
        row[.continuation] = point.continuation.rawValue
        guard let share = point.agree.figure else { return withheld(row) }
        row[.shown] = "true"
        fill(&row, share, nil)
        return row
    }

    // MARK: Indicators

    private func indicator(_ indicator: PublishedIndicator) -> Row {
        var row = self.row("indicator", group: indicator.group)
        row[.period] = CSVText.guarded(indicator.period)
        row[.instrument] = CSVText.guarded(indicator.instrument)
        row[.unit] = indicator.unit.map(CSVText.guarded)
        row[.title] = CSVText.guarded(edition.text(indicator.name))
        row[.shown] = "true"
        row[.value] = indicator.value.map(exact)
        row[.part] = indicator.part.map { CSVText.guarded(edition.text($0)) }
        row[.measuredIn] = indicator.measuredIn.map { CSVText.guarded(edition.text($0)) }
        row[.source] = indicator.source.map { CSVText.guarded($0.name) }
        row[.retrieved] = indicator.source?.retrieved?.description
        return row
    }

    // MARK: Cells

    /// A withheld row says that it is withheld, and nothing else.
    private func withheld(_ row: Row) -> Row {
        var row = row
        row[.shown] = "false"
        return row
    }

    private func fill(_ row: inout Row, _ base: Base) {
        row[.base] = String(base.valid)
        row[.invited] = base.invited.map(String.init)
        row[.notAsked] = String(base.notAsked)
        row[.noAnswer] = String(base.noAnswer)
        row[.dontKnow] = String(base.dontKnow)
        row[.notApplicable] = String(base.notApplicable)
        row[.unreadable] = String(base.unreadable)
    }

    private func fill(_ row: inout Row, _ share: Share, _ goal: GoalDescription?) {
        row[.agreeing] = String(share.agreeing)
        row[.base] = String(share.base)
        row[.percent] = percent(
            GoalSafeRounding(target: goal?.target, nearly: goal?.nearly).percent(of: share.fraction))
    }

    private func fill(_ row: inout Row, _ value: MeasuredValue, _ goal: GoalDescription) {
        if let share = value.share { fill(&row, share, goal) }
        switch value {
        case .count(let number): row[.count] = String(number)
        case .mean(let mean):
            row[.percent] = percent(GoalSafeRounding(target: goal.target, nearly: goal.nearly).percent(of: mean.value))
        case .score(let score):
            row[.mean] = decimal(score.mean)
            row[.base] = String(score.scored)
        case .pairs(let pairs):
            row[.mean] = decimal(pairs.difference)
            row[.base] = String(pairs.pairs)
        case .perUnit(let numbers):
            if numbers.reading == .meanOfUnits { row[.mean] = numbers.mean.map(decimal) }
        case .share, .units, .allOf: break
        }
    }

    private func fill(_ row: inout Row, _ trend: Trend) {
        switch trend {
        case .none(let obstacle): row[.noArrow] = obstacle.rawValue
        case .change(let change):
            row[.arrow] = change.arrow.rawValue
            row[.difference] = decimal(change.difference)
            row[.persons] = change.persons.map(String.init)
            row[.previousPeriod] = change.previousPeriod
            row[.differenceLow] = change.interval?.lower
            row[.differenceHigh] = change.interval?.upper
        }
    }

    private func fill(_ row: inout Row, _ networks: NetworkCoverage?) {
        row[.networksIncluded] = networks.map { String($0.included) }
        row[.networksAnswered] = networks.map { String($0.answered) }
    }

    private func percent(_ digits: DecimalDigits) -> String { digits.text(separator: ".") }

    /// A number with all the decimals it has, at most six.
    private func exact(_ value: Fraction) -> String {
        let all = (0..<6).map { DecimalDigits(rounding: value.magnitude, decimals: $0) }
        let digits = all.first { $0.value == value.magnitude } ?? DecimalDigits(rounding: value.magnitude, decimals: 6)
        return (value < .zero ? "-" : "") + digits.text(separator: ".")
    }

    /// A number with a hyphen for minus, as other programs read it.
    private func decimal(_ value: Fraction) -> String {
        let digits = DecimalDigits(rounding: value.magnitude, decimals: value.denominator == 1 ? 0 : 4)
        return (value < .zero ? "-" : "") + digits.text(separator: ".")
    }
}

/// The report by strategic goal as CSV: the four columns as read, with the ids beside them.
struct CSVReport {
    /// The document.
    let text: String

    /// A report of an edition.
    init(_ table: ReportTable, edition: Edition, dialect: CSVText.Dialect = .plain) {
        let columns = [
            "strategic_goal", "goal", "group", "status", "measure", "target", "result", "arrow", "description",
        ]
        var document = CSVText(columns, dialect: dialect)
        for section in table.sections {
            for row in section.rows {
                document.append(
                    [
                        ReportTable.heading(section, in: edition), row.line.id, row.group.map(edition.text) ?? "",
                        row.line.statusName, edition.text(row.line.title), row.line.target, row.line.result,
                        row.line.arrow?.rawValue ?? "", row.line.sentence,
                    ].map(CSVText.guarded))
            }
        }
        text = document.text
    }
}
