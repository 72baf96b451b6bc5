import SurveyModel
import SurveyStatistics

/// Turns goal drafts into reported outcomes: figure, base, status, bounds and trend, or the bare fact "withheld".
struct GoalPublishing {
    let results: PeriodResults
    let link: SeriesLink?
    let weighting: NetworkWeighting
    private let territory: Territory

    init(results: PeriodResults, link: SeriesLink?, weighting: NetworkWeighting) {
        (self.results, self.link, self.weighting) = (results, link, weighting)
        territory = Territory(results.organisation)
    }

    func published(_ draft: GoalDraft, isSuppressed: Bool) -> PublishedGoal {
        let isShown =
            (draft.isAllowed && !isSuppressed) || !(draft.hasAnswers || draft.hidesZero) || isNotYet(draft.goal)
        var goal = PublishedGoal(
            description: draft.goal.description, group: draft.goal.description.scope.groupKey,
            fingerprint: draft.goal.fingerprint, filter: draft.goal.measure.filter,
            networks: territory.networksNamed(by: draft.goal),
            countsActivities: draft.countsActivities ? true : nil,
            outcome: isShown ? .shown(outcome(of: draft)) : .withheld)
        goal.options = draft.goal.measure.options
        goal.scale = draft.results.flatMap { draft.goal.measure.scale(in: $0.instrument) }
        if !draft.goal.continues.isEmpty { goal.continues = draft.goal.continues }
        // What is said of a withheld figure could tell it.
        if isShown { goal.followUp = followUp(of: draft.goal) }
        return goal
    }

    private func followUp(of goal: Goal) -> PublishedFollowUp? {
        let own = results.period.followUp[goal.id]
        let all = PublishedFollowUp(
            comment: own?.comment, action: own?.action, earlier: earlierAction(goal), done: own?.done)
        return all == PublishedFollowUp() ? nil : all
    }

    /// What was to be done about a goal that was shown the period before and not reached, or not known to be.
    private func earlierAction(_ goal: Goal) -> PublishedFollowUp.EarlierAction? {
        let ids = [goal.id] + goal.continues
        guard let previous = link?.previous,
            let earlier = previous.goals.first(where: { ids.contains($0.description.id) }),
            let status = earlier.outcome.figure?.status, status == .nearly || status == .notReached || status.isOpen,
            let action = earlier.followUp?.action ?? earlier.description.action
        else { return nil }
        return .init(period: previous.period.id, status: status, action: action)
    }

    private func isNotYet(_ goal: Goal) -> Bool { results.period.notYet[goal.id] != nil }

    private func outcome(of draft: GoalDraft) -> PublishedOutcome {
        let goal = draft.goal.description
        if let when = results.period.notYet[goal.id] { return unmeasured(.notMeasuredYet(when)) }
        let withoutData = Judgement(of: goal).status(of: nil)
        if draft.results == nil || !draft.hasAnswers, let later = measuredLater(goal) { return unmeasured(later) }
        guard let source = draft.results else {
            return unmeasured(withoutData == .cannotBeJudged(.noValidAnswer) ? .cannotBeJudged(.noData) : withoutData)
        }
        let counted = draft.counts.filter { draft.networks.contains($0.key) }
        let figure = self.figure(of: draft, source, counted)
        if figure.value == nil, !draft.hasAnswers, withoutData == .cannotBeJudged(.noValidAnswer) {
            return unmeasured(.cannotBeJudged(.noData))
        }
        let values = counted.keys.sorted().compactMap { counted[$0]?.values }.first
        let attendance = attendance(of: draft, source, counted)
        let trend = GoalComparison(
            link: link, goal: draft.goal, source: source, period: results.period, attendance: attendance,
            told: figureBefore(of: draft, source), covered: coverage(of: draft)
        ).trend(
            to: figure.value, base: figure.base, of: values,
            isPart: figure.silentUnits > 0 || figure.isUnderstated && (figure.base == nil || goal.isOfAllOrNothing))
        let judgement = Judgement(of: goal)
        let status = judgement.status(of: figure, trend: trend)
        var outcome = PublishedOutcome(
            value: figure.value, base: figure.base, status: status,
            statusWithDontKnow: statusWithDontKnow(figure, status, judgement), bounds: figure.bounds,
            uncertainty: uncertainty(of: figure, goal, source), trend: trend,
            wave: source.instrument.wave,
            carriedFrom: source.sourcePeriod == results.period.id ? nil : source.sourcePeriod,
            networks: coverage(of: draft), otherReading: figure.otherReading,
            weighted: weighting.weighting(of: draft, value: figure.value))
        if !source.instrument.anonymity.isProtected, figure.value != nil {
            let sources = FigureSource.latest(of: counted.values.flatMap(\.sources))
            outcome.sources = sources.isEmpty ? nil : sources
        }
        // A promise without a figure is made of no values.
        let isOfValues = figure.value != nil || status == .cannotBeJudged(.noValidAnswer)
        if !source.instrument.anonymity.isProtected, isOfValues { outcome.values = values }
        outcome.silentOfParts = silentOfParts(figure)
        // Who has given a return is known as how many have answered a survey is.
        if figure.silentUnits > 0 { outcome.silentUnits = figure.silentUnits }
        outcome.elapsed = ElapsedTarget(of: goal, figure, in: results.period)
        outcome.attendance = attendance
        outcome.activityNames = activityNames(figure.value, source, counted)
        if goal.kind == .qualitative { outcome.words = PublishedWords(source: source).words(of: draft) }
        return outcome
    }

    /// Each network's own attendance behind a joint one of an open register.
    private func attendance(
        of draft: GoalDraft, _ source: InstrumentResults, _ counted: [String: GoalCounts]
    ) -> [PublishedOutcome.NetworkAttendance]? {
        guard draft.goal.measure.kind == .attendanceShare, !source.instrument.anonymity.isProtected else { return nil }
        if case .network = draft.goal.description.scope { return nil }
        let parts = counted.keys.filter { !$0.isEmpty }.sorted().compactMap { network in
            counted[network]?.parts.first?.share.map {
                PublishedOutcome.NetworkAttendance(network: "network:\(network)", share: $0)
            }
        }
        return parts.isEmpty ? nil : parts
    }

    /// What an open register of imported values holds of the period before.
    private func figureBefore(
        of draft: GoalDraft, _ source: InstrumentResults
    ) -> (value: MeasuredValue, values: ImportedValues)? {
        guard !source.instrument.anonymity.isProtected, let counts = source.goalsBefore[draft.goal.id],
            let values = counts.values.compactMap(\.values).first,
            let value = figure(of: draft, source, counts.filter { draft.networks.contains($0.key) }).value
        else { return nil }
        return (value, values)
    }

    /// What the activities of a figure are called, where an open register says.
    private func activityNames(
        _ value: MeasuredValue?, _ source: InstrumentResults, _ counted: [String: GoalCounts]
    ) -> [String: String]? {
        guard case .units(let units)? = value, !source.instrument.anonymity.isProtected else { return nil }
        let names = counted.values.reduce(into: [:]) { $0.merge($1.activityNames) { first, _ in first } }
            .filter { units.ids.contains($0.key) }
        return names.isEmpty ? nil : names
    }

    /// A yearly measurement that comes after the period's end is not late, and no data are not missing.
    private func measuredLater(_ goal: GoalDescription) -> Status? {
        // What has no measure is not measured later either.
        guard goal.kind != .unspecified else { return nil }
        return goal.measuring?.coming(after: results.period).map(Status.notMeasuredYet)
    }

    /// The figure, without a joint share that would tell what the few outside it answered.
    private func figure(
        of draft: GoalDraft, _ source: InstrumentResults, _ counted: [String: GoalCounts]
    ) -> GoalFigure {
        var figure = GoalFigure(draft.goal.description, counts: counted, context: context(of: draft, source))
        let anonymity = source.instrument.anonymity
        guard anonymity.isProtected else { return figure }
        let guarded = JointTelling(minimumBase: anonymity.minimumBase).guarded(figure.value)
        let isOfUnits = draft.goal.measure.kind == .scoreMean || draft.goal.measure.kind == .shareOfCases
        let sum = counted.values.reduce(into: GoalCounts()) { $0 += $1 }
        let tellsUnits = isOfUnits && !PrimarySuppression(source.instrument).allowsMeanOfUnits(sum)
        let tellsActivities =
            draft.goal.measure.kind == .shareAgree
            && !PrimarySuppression(source.instrument).allowsMeanOfActivities(sum)
        if guarded != figure.value || tellsUnits || tellsActivities { figure.otherReading = nil }
        figure.value = guarded
        return figure
    }

    private func unmeasured(_ status: Status) -> PublishedOutcome {
        PublishedOutcome(
            value: nil, base: nil, status: status, statusWithDontKnow: nil, bounds: nil, uncertainty: nil,
            trend: .none(.noFigure),
            wave: nil, carriedFrom: nil, networks: nil, otherReading: nil)
    }

    private func context(of draft: GoalDraft, _ source: InstrumentResults) -> GoalFigure.Context {
        let knowsNetworks = source.instrument.item(role: .network) != nil
        let silent = territory.silentNetworks(for: draft.goal, in: source)
        let invited = source.invited(networks: knowsNetworks ? draft.networks.union(silent) : nil)
        let expected = UnitsExpected(of: draft.goal.measure, in: results)
        var context = GoalFigure.Context(
            invited: invited, units: expected.count, named: expected.named,
            hasSilence: source.instrument.kind == .survey && draft.goal.measure.filter == nil,
            countsDistinct: draft.goal.measure.distinct != nil, isRatio: draft.goal.measure.whole != nil,
            hasRecords: source.instrument.anonymity.isProtected
                || draft.networks.contains { source.records[$0, default: 0] > 0 },
            isImported: source.instrument.holdsImportedValues)
        context.isRegister = source.instrument.kind == .register
        context.hasOwnUnits = draft.goal.measure.countsOwnUnits
        context.allowsIncomplete = draft.goal.measure.answeredAtLeast != nil
        context.unknown = expected.unknown
        context.absent = ExpectedAttendance(of: draft.goal, in: source, results.organisation).absent
        return context
    }

    /// A survey's share may have been another if the silent had answered; a register's is what happened.
    private func uncertainty(
        of figure: GoalFigure, _ goal: GoalDescription, _ source: InstrumentResults
    ) -> PublishedUncertainty? {
        guard source.instrument.kind == .survey, goal.kind == .shareAgree || goal.kind == .shareAgreeAllOf,
            let share = figure.value?.share
        else { return nil }
        var uncertainty = PublishedUncertainty(of: share, silent: figure.bounds?.silent, target: goal.target)
        if case .allOf(let allOf)? = figure.value, allOf.reading == .eachItem {
            uncertainty.certainty = VerdictCertainty.ofStatements(
                allOf, silent: figure.silentOfParts, target: goal.target)
        }
        return uncertainty
    }

    /// The silent of each statement, beside the bounds of the one that decides.
    private func silentOfParts(_ figure: GoalFigure) -> [Int]? {
        guard figure.bounds != nil, case .allOf(let allOf)? = figure.value, allOf.reading == .eachItem else {
            return nil
        }
        let known = figure.silentOfParts.compactMap(\.self)
        return known.count == allOf.parts.count ? known : nil
    }

    private func coverage(of draft: GoalDraft) -> NetworkCoverage? {
        if case .network = draft.goal.description.scope { return nil }
        let named = draft.networks.count { !$0.isEmpty }
        return named == 0 ? nil : NetworkCoverage(included: named, answered: draft.answeredNetworks)
    }

    private func statusWithDontKnow(_ figure: GoalFigure, _ status: Status, _ judgement: Judgement) -> Status? {
        guard let value = figure.valueWithDontKnow, status.rank != nil else { return nil }
        let other = judgement.status(of: value)
        return other == status ? nil : other
    }
}

extension GoalDescription {
    /// Whether what was not told could make the figure another one altogether: of what is done or not, and of whom the goal
    /// promises to cover.
    fileprivate var isOfAllOrNothing: Bool { kind == .yesNo || kind == .coverage }
}

extension Measure {
    /// The ends of the scale that its mean is on; nil of other measures, and of values that others published.
    fileprivate func scale(in instrument: Instrument) -> ScoreScale? {
        guard !instrument.holdsImportedValues else { return nil }
        let measured = items.compactMap(instrument.item)
        guard measured.count == items.count else { return nil }
        switch kind {
        case .scoreMean: return ScoreScale(ofSum: measured)
        case .beforeAfter: return ScoreScale(ofEach: measured)
        default: return nil
        }
    }
}
