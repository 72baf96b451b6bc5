import SurveyModel

/// What goals on some of the records tell of withheld networks: counts that those have at least.
///
/// A goal under a filter, or one statement of several, counts a part of each network's answers. What is left of it when
/// every answer of the networks shown is taken away is in the withheld ones.
struct GoalFloors {
    private let knowledge: AttackKnowledge

    init(_ knowledge: AttackKnowledge) { self.knowledge = knowledge }

    /// How many figures of a group are tried together.
    private static let mostTogether = 6

    /// All that could tell something: with a policy that is known, even a floor far below all answers may.
    var floors: [HiddenTable.Floor] {
        let some = knowledge.goals.filter { $0.filter != nil || $0.isStatement }
        let scopes = Dictionary(grouping: some) { Scope(group: $0.figure.group, networks: $0.networks) }
        return scopes.keys.sorted().flatMap { scope -> [HiddenTable.Floor] in
            apart(scopes[scope] ?? []).compactMap { floor(of: $0, in: scope) }
        }
    }

    private struct Scope: Hashable, Comparable {
        let group: String
        let networks: [String]?

        static func < (lhs: Self, rhs: Self) -> Bool {
            lhs.group != rhs.group
                ? lhs.group < rhs.group : (lhs.networks ?? []).lexicographicallyPrecedes(rhs.networks ?? [])
        }
    }

    /// Each goal, and all goals together that count nobody twice.
    private func apart(_ goals: [AttackKnowledge.GoalShare]) -> [[AttackKnowledge.GoalShare]] {
        let single = goals.map { [$0] }
        let filtered = goals.filter { $0.filter != nil }
        guard (2...GoalFloors.mostTogether).contains(filtered.count),
            let outcomes = FilterOutcomes.all(of: filtered.map(\.filter))
        else { return single }
        let subsets = (0..<(1 << filtered.count)).map { subset in
            filtered.indices.filter { subset >> $0 & 1 == 1 }
        }
        let together = subsets.filter { places in
            places.count > 1 && outcomes.allSatisfy { outcome in places.count { outcome[$0] } <= 1 }
        }
        return single + together.map { places in places.map { filtered[$0] } }
    }

    private func floor(of goals: [AttackKnowledge.GoalShare], in scope: Scope) -> HiddenTable.Floor? {
        let hidden = knowledge.networks(areShown: false).filter { isCounted($0, in: scope) }
        let shown = knowledge.networks(areShown: true).filter { isCounted($0, in: scope) }
            .compactMap { knowledge.rows[$0.key].map(HiddenTable.JointSum.init) }
        let records = hidden.compactMap { knowledge.responses(of: $0)?.records }
        guard !hidden.isEmpty, records.count == hidden.count, !hasNameless(scope) else { return nil }
        func left(_ part: (AttackKnowledge.GoalShare) -> Int, _ whole: (HiddenTable.JointSum) -> Int) -> Int {
            max(0, goals.reduce(0) { $0 + part($1) } - shown.reduce(0) { $0 + whole($1) })
        }
        let floor = HiddenTable.Floor(
            figures: goals.map(\.figure), candidates: hidden.map(\.key),
            agreeing: left({ $0.share.agreeing }, { $0.agreeing }),
            disagreeing: left({ $0.share.base - $0.share.agreeing }, { $0.disagreeing }),
            missing: left({ ($0.records ?? $0.share.base) - $0.share.base }, { $0.missing }),
            records: records.reduce(0, +))
        return floor.agreeing + floor.disagreeing > 0 && floor.slack >= 0 ? floor : nil
    }

    private func isCounted(_ network: PublishedGroup, in scope: Scope) -> Bool {
        if let named = scope.networks { return named.contains(String(network.key.dropFirst("network:".count))) }
        return scope.group == "organisation" || scope.group == network.key || scope.group == network.area
    }

    /// Whether the goal may count records that no network has.
    private func hasNameless(_ scope: Scope) -> Bool {
        guard scope.group == "organisation", scope.networks == nil else { return false }
        let named = knowledge.groups.filter { $0.kind == .network }
            .reduce(0) { $0 + (knowledge.responses(of: $1)?.records ?? 0) }
        return knowledge.records(of: "organisation") != named
    }
}
