import SurveyModel
import SurveyStatistics

/// All figures of a period after primary suppression: what is large enough, and totals of what is shown.
struct PublicationDrafts {
    let territory: Territory
    let items: [ItemDraft]
    let goals: [GoalDraft]

    /// Drafts a period's figures; totals of an item do without the networks `leftOut` of it.
    init(of results: PeriodResults, leavingOut leftOut: [ItemDraft.Row: Set<String>] = [:]) {
        let territory = Territory(results.organisation)
        self.territory = territory
        items = results.instruments.flatMap(ItemDrafting(territory: territory, leftOut: leftOut).drafts)
        goals = results.plan.goals.map(GoalDrafting(territory: territory, results: results).draft)
    }

    /// The networks that totals had better do without: their own rows are given up, and totals that hold them with them.
    ///
    /// A total of the networks that are shown tells nothing new, and readers miss it more than one network in it. What
    /// readers have already holds those networks for good.
    func networksBetterLeftOut(_ suppressed: Set<String>, shown: Set<String>) -> [ItemDraft.Row: Set<String>] {
        Dictionary(grouping: items.filter(\.isAllowed), by: \.row).compactMapValues { drafts in
            let givenUp = drafts.filter { suppressed.contains($0.name) }
            let networks = Set(givenUp.filter { $0.importance == .network }.flatMap(\.networks))
            let totals = drafts.filter { $0.importance != .network && !$0.networks.isDisjoint(with: networks) }
            guard !totals.contains(where: { shown.contains($0.name) }) else { return nil }
            let held = totals.filter { suppressed.contains($0.name) }.reduce(into: Set<String>()) {
                $0.formUnion($1.networks)
            }
            return held.isDisjoint(with: networks) ? nil : held.intersection(networks)
        }
    }

    /// The figure that an attack used and that is missed the least, else the least missed of those on the same item; nil
    /// where none of this publication's is left.
    func leastImportant(
        on finding: AttackFinding, in publication: Publication, except suppressed: Set<String>
    ) -> String? {
        let used = finding.sources.filter { $0.publication == publication.period.id }
        let rows = used.filter { $0.goal == nil }.map { "item \($0.group) \($0.instrument) \($0.item)" }
        let promised = used.compactMap(\.goal).map { "goal \($0)" }
        return least(items.filter { rows.contains($0.name) }, goals.filter { promised.contains($0.name) }, suppressed)
            ?? least(
                items.filter {
                    $0.results.instrument.id == finding.target.instrument && $0.item.name == finding.target.item
                },
                goals.filter {
                    $0.results?.instrument.id == finding.target.instrument
                        && $0.goal.measure.items.contains(finding.target.item)
                }, suppressed)
    }

    private func least(_ items: [ItemDraft], _ goals: [GoalDraft], _ suppressed: Set<String>) -> String? {
        let candidates =
            items.filter(\.isAllowed).map { ($0.importance, $0.name) }
            + goals.filter(\.isAllowed).map { (.goal, $0.name) }
        return candidates.filter { !suppressed.contains($0.1) }.min { $0 < $1 }?.1
    }

    /// What was taken out, beside what could have been shown.
    func account(suppressed: Set<String>) -> DisclosureAccount {
        let items = items.filter { $0.results.instrument.anonymity.isProtected }
        let goals = goals.filter(\.isProtected)
        return DisclosureAccount(
            protectedFigures: items.count + goals.count,
            withheld: items.count { !$0.isAllowed || suppressed.contains($0.name) }
                + goals.count { !$0.isAllowed || suppressed.contains($0.name) })
    }
}
