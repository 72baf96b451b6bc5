import SurveyModel
import SurveyStatistics

/// Gathers the counts behind each goal, rolling up only networks that may be shown.
struct GoalDrafting {
    let territory: Territory
    let results: PeriodResults

    func draft(of goal: Goal) -> GoalDraft {
        let source = results.instruments.first { $0.instrument.id == goal.measure.instrument }
        let all = source?.goals[goal.id] ?? [:]
        let networks = territory.networks(for: goal, in: source)
        let counts = all.filter { networks.contains($0.key) }
        guard let source, source.instrument.anonymity.isProtected,
            PrimarySuppression.restsOnAnswers(goal.measure)
        else {
            return GoalDraft(
                goal: goal, results: source, networks: networks, answeredNetworks: networks.count, counts: counts,
                isAllowed: true)
        }
        return protectedDraft(of: goal, source, counts)
    }

    private func protectedDraft(
        of goal: Goal, _ source: InstrumentResults, _ counts: [String: GoalCounts]
    ) -> GoalDraft {
        let rule = PrimarySuppression(source.instrument)
        func joined(_ networks: Set<String>) -> GoalCounts {
            networks.sorted().reduce(into: GoalCounts(parts: goal.measure.items.count)) { sum, network in
                if let own = counts[network] { sum += own }
            }
        }
        let block = JointBlock(source)
        func isJoined(_ networks: Set<String>) -> Bool {
            let sum = joined(networks)
            return rule.allows(sum, measure: goal.measure)
                && (sum.parts + (sum.parts.count > 1 ? [sum.joint] : [])).allSatisfy {
                    block.keepsSecret(networks, agreeing: $0.agreeing, valid: $0.base.valid)
                }
        }
        let asked = counts.filter(GoalDraft.isAnswered)
        let blocks = RollUp(
            bases: asked.mapValues { rule.base(of: $0, goal.measure) }, areas: territory.areaOfNetwork,
            minimum: rule.anonymity.minimumBase,
            isShown: { counts[$0].map { rule.allows($0, measure: goal.measure) } ?? false },
            isJoined: isJoined)
        let included = blocks.all
        return GoalDraft(
            goal: goal, results: source, networks: included, answeredNetworks: asked.count,
            counts: counts.filter { included.contains($0.key) || included.isEmpty },
            isAllowed: !included.isEmpty && rule.allows(joined(included), measure: goal.measure)
                && (goal.description.reading != .meanOfUnits || rule.allowsMeanOfUnits(joined(included))))
    }
}
