import DisclosureControl
import SurveyModel

/// Pairs the goals and items of two publications and says what became of each pair.
struct Pairing {
    let old: Publication
    let new: Publication

    /// Why what grows with time cannot be held against each other; nil for the same months of two years.
    var obstacle: TrendObstacle? {
        PeriodSpan(from: new.period.from, to: new.period.to)
            .obstacle(against: PeriodSpan(from: old.period.from, to: old.period.to))
    }

    func goalRows() -> [Comparison.Row] {
        let before = old.goals.reduce(into: [String: PublishedGoal]()) { $0[$1.description.id] = $1 }
        let now = Set(new.goals.map(\.description.id))
        let carriedOn = Set(new.goals.flatMap { continued($0, before).map(\.description.id) })
        let rows = new.goals.map { goal in
            let parts = before[goal.description.id].map { [$0] } ?? continued(goal, before)
            return row(of: goal, parts, now: goal)
        }
        let gone = old.goals.filter { !now.contains($0.description.id) && !carriedOn.contains($0.description.id) }
        return rows + gone.map { row(of: $0, [$0], now: nil) }
    }

    /// The goals of the older plan that a goal without a namesake there carries on.
    private func continued(_ goal: PublishedGoal, _ before: [String: PublishedGoal]) -> [PublishedGoal] {
        guard before[goal.description.id] == nil else { return [] }
        return (goal.continues ?? []).compactMap { before[$0] }
    }

    private func row(of goal: PublishedGoal, _ before: [PublishedGoal], now: PublishedGoal?) -> Comparison.Row {
        // Several goals that have become one are a definition of their own.
        let fingerprint = before.count > 1 ? "" : before.first?.fingerprint
        let isSameDefinition = isSame(fingerprint, now?.fingerprint)
        var row = row(
            .goal, goal.description.id, goal.group, goal.description.title, state(before), state(now),
            isSameDefinition)
        compareTrends(
            before.first?.outcome.figure?.trend, now?.outcome.figure?.trend, isSameDefinition, &row)
        if let first = before.first, let now, !isComparable(first, now), row.isMovement {
            (row.movement, row.cause) = (.notComparable, nil)
        }
        row.target = goal.description.target
        row.nearly = goal.description.nearlyInForce
        if before.contains(where: { $0.description.id != goal.description.id }) {
            row.continues = before.map { .init(id: $0.description.id, title: $0.description.title) }
        }
        if !before.isEmpty, now != nil, let caveat = goal.description.caveat,
            [old.period.id, old.period.plan].contains(caveat.with)
        {
            row.caveat = caveat.text
        }
        return row
    }

    /// Whether two figures are of spans of time that can be held against each other.
    ///
    /// Imported values are about periods of their own. Where the newer run was itself compared with the older period, it
    /// says which of its figures could be.
    private func isComparable(_ before: PublishedGoal, _ now: PublishedGoal) -> Bool {
        if let values = now.outcome.figure?.values, let earlier = before.outcome.figure?.values {
            return values.obstacle(against: earlier) != .otherLength
                && values.obstacle(against: earlier) != .otherPartOfYear
        }
        guard obstacle != nil else { return true }
        if new.period.previous == old.period.id, case .change? = now.outcome.figure?.trend { return true }
        return !now.description.growsWithTime
    }

    /// How several goals stood taken together; withheld where any of them is, and without a status where they differ.
    private func state(_ goals: [PublishedGoal]) -> Comparison.State {
        guard let first = goals.first, goals.count > 1 else { return state(goals.first) }
        let outcomes = goals.compactMap(\.outcome.figure)
        guard outcomes.count == goals.count else { return .withheld }
        let joined = outcomes.dropFirst().reduce(outcomes[0].value) { sum, outcome in
            outcome.value.flatMap { sum?.joined(with: $0) }
        }
        let isOneStatus = outcomes.allSatisfy { $0.status == first.outcome.figure?.status }
        return .shown(value: joined, status: isOneStatus ? outcomes[0].status : nil)
    }

    func itemRows() -> [Comparison.Row] {
        func key(_ item: PublishedItem) -> String { "\(item.instrument) \(item.concept) \(item.group)" }
        let before = old.items.reduce(into: [String: PublishedItem]()) { $0[key($1)] = $1 }
        let after = new.items.reduce(into: [String: PublishedItem]()) { $0[key($1)] = $1 }
        let keys = new.items.map(key) + old.items.map(key).filter { after[$0] == nil }
        return keys.compactMap { key in
            guard let item = after[key] ?? before[key] else { return nil }
            let isSameDefinition = isSame(before[key].map(definition), after[key].map(definition))
            var row = row(
                .item, item.name, item.group, item.label, state(before[key]), state(after[key]), isSameDefinition)
            compareTrends(before[key]?.trend.figure, after[key]?.trend.figure, isSameDefinition, &row)
            let side = after[key] == nil ? old : new
            row.instrument = side.instruments.first { $0.id == item.instrument }?.title
            return row
        }
    }

    /// What is on one side only has nothing to compare; then it is the definition files that tell.
    private func isSame<Definition: Equatable>(_ before: Definition?, _ after: Definition?) -> Bool {
        before == nil || after == nil ? old.definitions == new.definitions : before == after
    }

    /// What respondents saw and what counts as agreeing: the parts of an item's definition that are published.
    private func definition(_ item: PublishedItem) -> [String] {
        [item.label.original] + item.options.map { "\($0.code) \($0.label.original) \($0.agrees)" }
    }

    private func state(_ goal: PublishedGoal?) -> Comparison.State {
        guard let goal else { return .absent }
        return goal.outcome.figure.map { .shown(value: $0.value, status: $0.status) } ?? .withheld
    }

    private func state(_ item: PublishedItem?) -> Comparison.State {
        guard let item else { return .absent }
        return item.answers.figure.map { .shown(value: $0.agree.map(MeasuredValue.share), status: nil) } ?? .withheld
    }

    private func row(
        _ kind: Comparison.Kind, _ id: String, _ group: String, _ title: LocalizedText, _ before: Comparison.State,
        _ after: Comparison.State, _ isSameDefinition: Bool
    ) -> Comparison.Row {
        let movement = Pairing.movement(from: before, to: after)
        let name = new.group(group)?.name ?? old.group(group)?.name ?? LocalizedText(group)
        return Comparison.Row(
            kind: kind, id: id, group: group, groupName: name, title: title, old: before, new: after,
            movement: movement, cause: movement == .same ? nil : cause(isSameDefinition))
    }

    /// Between two periods every change is another; between two runs of one period it ought to be the same.
    private func compareTrends(_ before: Trend?, _ after: Trend?, _ isSameDefinition: Bool, _ row: inout Comparison.Row)
    {
        guard old.period.id == new.period.id, row.movement == .same, let before, let after, before != after else {
            return
        }
        row.movement = .trend
        row.cause = cause(isSameDefinition)
        (row.oldTrend, row.newTrend) = (before, after)
    }

    private func cause(_ isSameDefinition: Bool) -> Comparison.Cause {
        switch (isSameDefinition, old.engine == new.engine) {
        case (true, true): .answers
        case (false, true): .definition
        case (true, false): .engine
        case (false, false): .definitionAndEngine
        }
    }

    static func movement(from before: Comparison.State, to after: Comparison.State) -> Comparison.Movement {
        switch (before, after) {
        case _ where before == after: .same
        case (.absent, _): .added
        case (_, .absent): .removed
        case (_, .withheld): .nowWithheld
        case (.withheld, _): .nowShown
        // When something is measured, or why it cannot be judged, may be told in other words; nothing has moved.
        case (.shown(let before, let old?), .shown(let after, let new?))
        where before == after && old.rank == nil && old.symbol == new.symbol: .same
        case (.shown(_, let old?), .shown(_, let new?)) where old != new && old.symbol != new.symbol:
            if let old = old.rank, let new = new.rank { new < old ? .worse : .better } else { .status }
        case (.shown, .shown): .moved
        }
    }
}

extension Comparison.Row {
    /// Whether both stand there and are not the same.
    fileprivate var isMovement: Bool { [.worse, .better, .moved, .status].contains(movement) }
}

extension GoalDescription {
    /// Whether the figure is of what has happened, so that it is the more the longer it is counted.
    fileprivate var growsWithTime: Bool {
        switch (kind, target.amount) {
        case (.count, _), (.countTarget, _), (.minPerUnit, _), (.coverage, _), (.yesNo, _), (.shareOfUnits, _),
            (.trend, _),
            (.eachUnitAttendance, .number?):
            true
        default: false
        }
    }
}
