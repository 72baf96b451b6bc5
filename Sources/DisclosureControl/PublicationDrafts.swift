import SurveyModel
import SurveyStatistics

/// All figures of a period after primary suppression: what is large enough, and totals of what is shown.
struct PublicationDrafts {
    let territory: Territory
    let items: [ItemDraft]
    let goals: [GoalDraft]

    init(of results: PeriodResults) {
        let territory = Territory(results.organisation)
        self.territory = territory
        items = results.instruments.flatMap(ItemDrafting(territory: territory).drafts)
        goals = results.plan.goals.map(GoalDrafting(territory: territory, results: results).draft)
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
