import SurveyModel
import SurveyStatistics

/// Finds figures of scores, pairs and repeated persons that differ by too few persons.
///
/// Two sums over the same items, one of eight answers and one of the seven of them that could be paired, give the
/// eighth away. Such figures are kept in the plan's order, each only where it lies apart from every kept one by nobody
/// or by at least the minimum base of persons, on either side.
struct PersonOverlap {
    let goals: [GoalDraft]

    /// The goals to take out besides those that are withheld already.
    func suppressedNames(besides withheld: Set<String>) -> Set<String> {
        var kept: [(draft: GoalDraft, rows: [Int: String])] = []
        var taken: Set<String> = []
        for draft in goals where draft.isAllowed && draft.isProtected && !withheld.contains(draft.name) {
            let rows = self.rows(of: draft)
            guard !rows.isEmpty else { continue }
            let fits = kept.allSatisfy { other in
                !isOnTheSame(draft, other.draft) || isApart(rows, other.rows, minimum(draft))
            }
            if fits { kept.append((draft, rows)) } else { taken.insert(draft.name) }
        }
        return taken
    }

    private func rows(of draft: GoalDraft) -> [Int: String] {
        draft.counts.filter { draft.networks.contains($0.key) }.reduce(into: [:]) { all, network in
            all.merge(network.value.rows) { mine, _ in mine }
        }
    }

    private func minimum(_ draft: GoalDraft) -> Int { draft.results?.instrument.anonymity.minimumBase ?? 1 }

    private func isOnTheSame(_ first: GoalDraft, _ second: GoalDraft) -> Bool {
        first.results?.instrument.id == second.results?.instrument.id
            && !Set(first.goal.measure.items).isDisjoint(with: second.goal.measure.items)
    }

    private func isApart(_ first: [Int: String], _ second: [Int: String], _ minimum: Int) -> Bool {
        let shared = Set(first.keys).intersection(second.keys)
        guard !shared.isEmpty else { return true }
        return [first, second].allSatisfy { rows in
            let outside = Set(rows.filter { !shared.contains($0.key) }.values).count
            return outside == 0 || outside >= minimum
        }
    }
}
