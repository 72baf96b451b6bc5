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
            PrimarySuppression.restsOnAnswers(goal.measure), !goal.measure.countsActivities(of: source.instrument)
        else {
            return GoalDraft(
                goal: goal, results: source, networks: networks, answeredNetworks: networks.count { !$0.isEmpty },
                counts: counts,
                isAllowed: true)
        }
        let listed = AnswersListed(of: source.instrument)
        let distinct = listed.answers.intersection(goal.measure.distinct.map { [$0] } ?? [])
        let hasNoRow = distinct.contains { source.answers[$0] == nil }
        let read = rows(of: (goal.measure.filter?.items ?? []).union(distinct), in: source)
        let asked = read.reduce(into: Set<String>()) { networks, row in
            let answered = row.filter { $0.value.base.records > $0.value.base.notAsked }.keys
            networks.formUnion(territory.networks(for: goal, among: answered, of: source.instrument))
        }
        var draft: GoalDraft
        if hasNoRow || !listed.items(listedBy: goal.measure).isEmpty {
            draft = GoalDraft(
                goal: goal, results: source, networks: [], answeredNetworks: counts.count(where: GoalDraft.isAnswered),
                counts: counts, isAllowed: false)
        } else if let row = read.first, goal.measure.filter?.items.count ?? 0 > 1 || goal.measure.items.isEmpty {
            let isCross = goal.measure.filter?.items.count ?? 0 > 1
            draft = countDraft(of: goal, source, counts, row: isCross ? [:] : row, asked: asked)
        } else {
            draft = protectedDraft(of: goal, source, counts, read: read)
        }
        draft.readsAnswers = !asked.isEmpty
        draft.hidesZero = draft.readsAnswers || isOnPartOfNetwork(goal, source)
        return draft
    }

    /// Whether a goal counts some of those who answered in one network, by items that the wave has.
    private func isOnPartOfNetwork(_ goal: Goal, _ source: InstrumentResults) -> Bool {
        guard case .network(let id) = goal.description.scope, let filter = goal.measure.filter else { return false }
        return source.records[id, default: 0] > 0
            && filter.items.union(goal.measure.items).allSatisfy { source.instrument.item($0) != nil }
    }

    /// A count by what people answered to one item: what the item's row shows, and shown where that may be.
    ///
    /// A filter that reads an item together with something else crosses two tables; without a row to hold it against,
    /// it is shown nowhere.
    private func countDraft(
        of goal: Goal, _ source: InstrumentResults, _ counts: [String: GoalCounts], row: [String: AnswerCounts],
        asked: Set<String>
    ) -> GoalDraft {
        let rule = PrimarySuppression(anonymity: source.instrument.anonymity)
        let included = asked.filter { network in
            guard let answers = row[network], rule.allows(answers) else { return false }
            var taken = ShareCounts()
            taken.agreeing = counts[network]?.records ?? 0
            taken.base.valid = answers.base.records
            return rule.allows(taken)
        }
        return GoalDraft(
            goal: goal, results: source, networks: included, answeredNetworks: asked.count,
            counts: counts.filter { included.contains($0.key) || included.isEmpty }, isAllowed: !included.isEmpty)
    }

    private func protectedDraft(
        of goal: Goal, _ source: InstrumentResults, _ counts: [String: GoalCounts], read: [[String: AnswerCounts]]
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
            if sum.parts.isEmpty, !block.keepsSecret(networks, counted: sum.records) { return false }
            return rule.allows(sum, measure: goal.measure)
                && (sum.parts + (sum.parts.count > 1 ? [sum.joint] : [])).allSatisfy {
                    block.keepsSecret(networks, agreeing: $0.agreeing, valid: $0.base.valid)
                }
        }
        let asked = counts.filter(GoalDraft.isAnswered)
        let blocks = RollUp(
            bases: asked.mapValues { rule.base(of: $0, goal.measure) }, areas: territory.areaOfNetwork,
            minimum: rule.anonymity.minimumBase,
            isShown: { network in
                (counts[network].map { rule.allows($0, measure: goal.measure) } ?? false)
                    && read.allSatisfy { $0[network].map(rule.allows) ?? true }
            },
            isJoined: { networks in
                // A filter that reads an item tells of each network's answers to it.
                networks.allSatisfy { network in read.allSatisfy { $0[network].map(rule.allows) ?? true } }
                    && isJoined(networks)
            })
        let row = GoalRow(territory: territory).networks(of: goal, within: blocks, in: source)
        let included = row ?? blocks.all
        return GoalDraft(
            goal: goal, results: source, networks: included, answeredNetworks: asked.count,
            counts: counts.filter { included.contains($0.key) || included.isEmpty },
            isAllowed: !included.isEmpty && rule.allows(joined(included), measure: goal.measure)
                && (goal.description.reading != .meanOfUnits || rule.allowsMeanOfUnits(joined(included)))
                && (goal.description.reading != .meanOfActivities || rule.allowsMeanOfActivities(joined(included))))
    }

    /// The rows of the items whose answers a goal reads, network by network.
    private func rows(of items: Set<String>, in source: InstrumentResults) -> [[String: AnswerCounts]] {
        items.sorted().compactMap { source.answers[$0] }
    }
}
