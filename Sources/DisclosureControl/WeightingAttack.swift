import SurveyModel

/// Finds weighted shares that are not what the rows shown one by one give: they would tell of rows that are withheld.
struct WeightingAttack {
    let publication: Publication

    var findings: [AttackFinding] {
        publication.goals.compactMap { goal in
            guard let outcome = goal.outcome.figure, let weighted = outcome.weighted,
                case .share(let share)? = outcome.value, let item = goal.description.items.first,
                let instrument = publication.instruments.first(where: { $0.id == goal.description.instrument }),
                instrument.mode != .open, !isKnown(weighted, share, rows(of: item, instrument.id, goal))
            else { return nil }
            let figure = AttackedFigure(
                publication: publication.period.id, group: goal.group, instrument: instrument.id, item: item,
                goal: goal.description.id)
            return AttackFinding(
                path: .difference, target: figure, sources: [figure],
                sentence: LocalizedText([
                    .swedish: "Det viktade talet för målet ”\(goal.description.id)” kommer inte av rader som visas.",
                    .english:
                        "The weighted figure of the goal “\(goal.description.id)” does not come of rows that are shown.",
                ]))
        }
    }

    /// Whether some of the rows, those of networks alone or with small ones joined, give both figures.
    private func isKnown(
        _ weighted: PublishedWeighting, _ share: Share, _ rows: [NetworkWeighting.Stratum]
    ) -> Bool {
        [rows, rows.filter { $0.group.hasPrefix("network:") }].contains { strata in
            strata.reduce(0) { $0 + $1.agreeing } == share.agreeing
                && strata.reduce(0) { $0 + $1.base.valid } == share.base
                && NetworkWeighting.weighting(of: strata) == weighted
        }
    }

    /// The rows shown of the goal's networks, in the publication's order.
    private func rows(of item: String, _ instrument: String, _ goal: PublishedGoal) -> [NetworkWeighting.Stratum] {
        publication.items.compactMap { row in
            guard row.name == item, row.instrument == instrument, isCounted(row.group, by: goal),
                let answers = row.answers.figure, let agree = answers.agree
            else { return nil }
            return NetworkWeighting.Stratum(group: row.group, agreeing: agree.agreeing, base: answers.base)
        }
    }

    private func isCounted(_ group: String, by goal: PublishedGoal) -> Bool {
        let isWhole = goal.group == GoalScope.organisation.groupKey
        if group.hasPrefix("others") { return isWhole || publication.group(group)?.area == goal.group }
        guard group.hasPrefix("network:") else { return false }
        if let named = goal.networks { return named.contains(String(group.dropFirst("network:".count))) }
        return isWhole || publication.group(group)?.area == goal.group
    }
}
