import SurveyModel
import SurveyStatistics

/// Compares a goal's figure with the one published for the period before, as far as the series holds.
struct GoalComparison {
    let link: SeriesLink?
    let goal: Goal
    let source: InstrumentResults
    let period: Period
    /// Each network's part of a joint attendance.
    var attendance: [PublishedOutcome.NetworkAttendance]?
    /// The figure of the period before by the same register, where what was published then has none.
    var told: (value: MeasuredValue, values: ImportedValues)?
    /// How many of the networks that answered the figure covers.
    var covered: NetworkCoverage?

    /// The movement to a figure; of imported values only to such as can be held against them.
    ///
    /// Where units that are expected to answer have not, it is a figure of others than the one before: `isPart`.
    func trend(
        to now: MeasuredValue?, base: Base? = nil, of imported: ImportedValues? = nil, isPart: Bool = false
    ) -> Trend {
        let trend = movement(to: now, base: base, of: imported, isPart: isPart)
        guard case .change(var change) = trend, case .network(let id) = goal.description.scope else { return trend }
        change.carriedOn = link?.carriedOn(by: id)
        return .change(change)
    }

    private func movement(
        to now: MeasuredValue?, base: Base?, of imported: ImportedValues?, isPart: Bool
    ) -> Trend {
        guard let link else { return .none(.noPreviousPeriod) }
        guard let now else { return .none(.noFigure) }
        let earlier = continued(in: link.previous)
        if let told, earlier.allSatisfy({ $0.outcome.figure.map { $0.value == nil } ?? false }) {
            if let obstacle = imported?.obstacle(against: told.values) { return .none(obstacle) }
            return isPart ? .none(.partMissing) : trend(from: EarlierFigure(value: told.value), to: now, link)
        }
        guard !earlier.isEmpty else { return trendOfItem(to: now, base: base, link) ?? .none(.noGoalBefore) }
        let outcomes = earlier.compactMap(\.outcome.figure)
        guard outcomes.count == earlier.count else { return .none(.tooFewAnswers) }
        if isPart || outcomes.contains(where: \.hasUnknownUnits) { return .none(.partMissing) }
        // Blanks that were there before as well belong to the register; new ones are missing now.
        let lacks = lacksNumbers(now, base, imported)
        if outcomes.contains(where: { $0.value != nil && lacksNumbers($0.value, $0.base, $0.values) != lacks }) {
            return .none(.partMissing)
        }
        let obstacles = outcomes.compactMap { outcome in outcome.values.flatMap { imported?.obstacle(against: $0) } }
        if let obstacle = obstacles.first { return .none(obstacle) }
        if imported == nil, let obstacle = obstacleOfTime(link.previous.period) { return .none(obstacle) }
        let values = outcomes.compactMap(\.value)
        guard let first = values.first, values.count == outcomes.count else { return .none(.notMeasuredBefore) }
        guard let before = values.dropFirst().reduce(Optional(first), { $0?.joined(with: $1) }) else {
            return .none(.changedItem)
        }
        if let networks = networks(outcomes, link), networks.before != nil || networks.common == 0 {
            return trend(over: networks, from: before, link)
        }
        let figure = EarlierFigure(value: before, wave: outcomes.first?.wave, networks: earlier.first?.networks)
        var trend = trend(from: figure, to: now, link)
        guard case .change(var change) = trend, isOfAnswers else { return trend }
        change.networks = networks(outcomes, link)
        trend = .change(change)
        let bases = outcomes.compactMap(\.base)
        let joined = bases.count == outcomes.count ? bases.dropFirst().reduce(into: bases.first) { $0? += $1 } : nil
        return YearDifference(before: joined, now: base).completing(change, to: now).map(Trend.change) ?? trend
    }

    /// Whether a register's sum or mean is of those records alone that tell a number.
    private func lacksNumbers(_ value: MeasuredValue?, _ base: Base?, _ imported: ImportedValues?) -> Bool {
        guard imported == nil, let base else { return false }
        switch value {
        case .count?: return base.valid < base.records
        case .score(let score)? where source.instrument.kind == .register:
            let allows = goal.measure.answeredAtLeast != nil
            return base.unscored(incomplete: score.incomplete, allowsIncomplete: allows) > 0
        case .share? where goal.measure.kind == .coverage: return base.unanswered > 0
        case .share? where source.instrument.kind == .register && isOfRecords: return base.unanswered > 0
        default: return false
        }
    }

    /// Whether each record of a register is to tell its part of a share.
    private var isOfRecords: Bool {
        [.shareOfCases, .attendanceShare, .eachUnitAttendance, .yesNo].contains(goal.measure.kind)
    }

    /// What hinders a comparison of figures that grow with the time they are counted over: eight months of courses are not
    /// fewer than a year's.
    private func obstacleOfTime(_ previous: PublishedPeriod) -> TrendObstacle? {
        guard goal.growsWithTime(in: source.instrument) else { return nil }
        return period.span.obstacle(against: PeriodSpan(from: previous.from, to: previous.to))
    }

    /// The movement of the same share where it was published as an item of the group, though it was no goal then.
    private func trendOfItem(to now: MeasuredValue, base: Base?, _ link: SeriesLink) -> Trend? {
        guard let concept = goal.concept(in: source.instrument), case .share = now,
            let item = link.earlier(concept, group: goal.description.scope.groupKey, instrument: source.instrument.id),
            let answers = item.answers.figure, let before = answers.agree
        else { return nil }
        let trend = trend(from: EarlierFigure(value: .share(before), wave: item.wave), to: now, link)
        guard isOfAnswers, case .change(var change) = trend else { return trend }
        change.networks = networks([], link)
        return YearDifference(before: answers.base, now: base).completing(change, to: now).map(Trend.change) ?? trend
    }

    /// What the comparison covers, where it is of other networks than the one before.
    private func networks(_ earlier: [PublishedOutcome], _ link: SeriesLink) -> NetworksCompared? {
        let comparison = NetworkComparison(previous: link.previous, organisation: link.organisation, goal: goal)
        guard source.instrument.anonymity.isProtected else {
            return earlier.count == 1 ? comparison.attendance(attendance, before: earlier[0].attendance) : nil
        }
        let present = Territory(link.organisation).networks(
            for: goal, among: source.records.filter { $0.value > 0 }.keys, of: source.instrument)
        return comparison.answers(present, of: source.instrument)
            ?? comparison.covered(covered, before: earlier.first?.networks)
    }

    /// The movement over the networks that are in both figures, beside what was published of all of them.
    private func trend(over networks: NetworksCompared, from before: MeasuredValue, _ link: SeriesLink) -> Trend {
        guard let earlier = networks.before, let now = networks.now else { return .none(.otherNetworks) }
        guard case .change(var change) = trend(from: EarlierFigure(value: earlier), to: now, link) else {
            return .none(.changedItem)
        }
        (change.previous, change.networks) = (before, networks)
        return .change(change)
    }

    /// The goal as it was, else those that it continues, as when networks have become one.
    private func continued(in previous: Publication) -> [PublishedGoal] {
        if let own = previous.goals.first(where: { $0.description.id == goal.id }) { return [own] }
        return goal.continues.compactMap { id in previous.goals.first { $0.description.id == id } }
    }

    /// A register is what happened, and a share of a survey may have been another.
    private var isOfAnswers: Bool {
        let kind = goal.measure.kind
        return source.instrument.kind == .survey && (kind == .shareAgree || kind == .shareAgreeAllOf)
    }

    private func trend(from before: EarlierFigure, to now: MeasuredValue, _ link: SeriesLink) -> Trend {
        let instrument = source.instrument
        if let wave = before.wave, wave == instrument.wave { return .none(.sameWave) }
        let items = goal.measure.items.compactMap(instrument.item)
        let levels = items.map { SeriesLink.level(of: $0, since: before.wave) }
        if levels.contains(.broken) { return .none(.changedItem) }
        if items.contains(where: { $0.since != nil && $0.since == instrument.wave }) { return .none(.newItem) }
        var earlierValue = before.value
        let isRescaled = levels.contains(.rescaled)
        if isRescaled {
            let recoding = RecodedFigure(goal: goal, items: items, instrument: instrument.id, link: link)
            guard let recoded = recoding.value(of: before) else { return .none(.notRecoded) }
            earlierValue = recoded
        }
        let change = Movement(tolerance: goal.description.tolerance, isDeed: goal.measure.kind == .yesNo).change(
            from: earlierValue, to: now, period: link.previous.period.id, isRescaled: isRescaled)
        return change.map(Trend.change) ?? .none(.changedItem)
    }
}

extension PublishedOutcome {
    /// Whether units have told nothing, or left blank what decides.
    fileprivate var hasUnknownUnits: Bool {
        guard silentUnits == nil else { return true }
        if case .units(let units)? = value { return !units.undecided.isEmpty }
        return false
    }
}

extension Goal {
    /// Whether its figure is of what has happened, so that it is the more the longer it is counted; a return of how things
    /// stand is not.
    fileprivate func growsWithTime(in instrument: Instrument) -> Bool {
        switch (measure.kind, description.target.amount) {
        case (.count, _), (.countTarget, _), (.minPerUnit, _), (.coverage, _), (.yesNo, _): true
        case (.eachUnitAttendance, .number?): true
        case (.shareOfUnits, _): !instrument.everyMunicipality
        case (.trend, _): measure.whole == nil
        default: false
        }
    }

    /// What the goal's share is of, where it is all answers of its group to one item, as the item itself is published.
    ///
    /// Of several networks only answers are: an attendance is compared network by network.
    fileprivate func concept(in instrument: Instrument) -> String? {
        var isOfAll = countsAllAnswers && instrument.anonymity.isProtected
        if case .network = description.scope {
            isOfAll = countsAllAnswers || measure.kind == .attendanceShare && countsAll
        }
        guard isOfAll, measure.options == nil, description.reading == nil || description.reading == .pooled else {
            return nil
        }
        return measure.items.first.flatMap(instrument.item)?.concept
    }
}
