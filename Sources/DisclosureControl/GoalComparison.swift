import SurveyModel
import SurveyStatistics

/// Compares a goal's figure with the one published for the period before, as far as the series holds.
struct GoalComparison {
    let link: SeriesLink?
    let goal: Goal
    let source: InstrumentResults

    /// The movement to a figure, of imported values to that of another period than theirs.
    func trend(to now: MeasuredValue?, base: Base? = nil, of period: String? = nil) -> Trend {
        guard let link else { return .none(.noPreviousPeriod) }
        guard let now else { return .none(.noFigure) }
        let earlier = continued(in: link.previous)
        guard !earlier.isEmpty else { return .none(.notMeasuredBefore) }
        let outcomes = earlier.compactMap(\.outcome.figure)
        guard outcomes.count == earlier.count else { return .none(.tooFewAnswers) }
        if let period, outcomes.contains(where: { $0.values?.period == period }) { return .none(.sameWave) }
        let values = outcomes.compactMap(\.value)
        guard let first = values.first, values.count == outcomes.count else { return .none(.notMeasuredBefore) }
        guard let before = values.dropFirst().reduce(Optional(first), GoalComparison.together) else {
            return .none(.changedItem)
        }
        let trend = trend(from: before, wave: outcomes.first?.wave, to: now, link)
        guard case .change(let change) = trend, isOfAnswers else { return trend }
        let bases = outcomes.compactMap(\.base)
        let joined = bases.count == outcomes.count ? bases.dropFirst().reduce(into: bases.first) { $0? += $1 } : nil
        return YearDifference(before: joined, now: base).completing(change, to: now).map(Trend.change) ?? trend
    }

    /// The goal as it was, else those that it continues, as when networks have become one.
    private func continued(in previous: Publication) -> [PublishedGoal] {
        if let own = previous.goals.first(where: { $0.description.id == goal.id }) { return [own] }
        return goal.continues.compactMap { id in previous.goals.first { $0.description.id == id } }
    }

    /// Two figures as one: counts add, shares are pooled, others cannot be joined.
    private static func together(_ first: MeasuredValue?, _ second: MeasuredValue) -> MeasuredValue? {
        switch (first, second) {
        case (.count(let mine)?, .count(let theirs)): .count(mine + theirs)
        case (.share(let mine)?, .share(let theirs)):
            Share(checking: mine.agreeing + theirs.agreeing, of: mine.base + theirs.base).map(MeasuredValue.share)
        default: nil
        }
    }

    /// A register is what happened, and a share of a survey may have been another.
    private var isOfAnswers: Bool {
        let kind = goal.measure.kind
        return source.instrument.kind == .survey && (kind == .shareAgree || kind == .shareAgreeAllOf)
    }

    private func trend(from before: MeasuredValue, wave: String?, to now: MeasuredValue, _ link: SeriesLink) -> Trend {
        let instrument = source.instrument
        if let wave, wave == instrument.wave { return .none(.sameWave) }
        let items = goal.measure.items.compactMap(instrument.item)
        let levels = items.map { SeriesLink.level(of: $0, since: wave) }
        if levels.contains(.broken) { return .none(.changedItem) }
        if items.contains(where: { $0.since != nil && $0.since == instrument.wave }) { return .none(.newItem) }
        var earlierValue = before
        let isRescaled = levels.contains(.rescaled)
        if isRescaled {
            guard let recoded = recoded(before, items, link) else { return .none(.changedItem) }
            earlierValue = recoded
        }
        let change = Movement(tolerance: goal.description.tolerance, isDeed: goal.measure.kind == .yesNo).change(
            from: earlierValue, to: now, period: link.previous.period.id, isRescaled: isRescaled)
        return change.map(Trend.change) ?? .none(.changedItem)
    }

    /// The figure before through the crosswalk, from the distribution published for the same group.
    ///
    /// A goal of some records or networks only, and the joint share of several statements, cannot be recoded: their
    /// distribution is not published, and so the series has a gap.
    private func recoded(_ before: MeasuredValue, _ items: [Item], _ link: SeriesLink) -> MeasuredValue? {
        let measure = goal.measure
        guard measure.filter == nil, measure.options == nil, measure.networks == nil, measure.networkKinds == nil else {
            return nil
        }
        let group = goal.description.scope.groupKey
        func share(_ item: Item) -> Share? {
            link.earlier(item.concept, group: group, instrument: source.instrument.id)
                .flatMap { SeriesLink.share(of: $0, recodedFor: item) }
        }
        switch before {
        case .share: return items.first.flatMap(share).map(MeasuredValue.share)
        case .allOf(let allOf) where allOf.reading == .eachItem:
            let parts = items.map { AllOf.Part(item: $0.name, share: share($0)) }
            guard parts.allSatisfy({ $0.share != nil }) else { return nil }
            return .allOf(AllOf(reading: .eachItem, parts: parts, joint: nil))
        case .allOf, .count, .units, .mean, .score, .pairs, .perUnit: return nil
        }
    }
}
