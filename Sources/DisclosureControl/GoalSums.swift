import SurveyModel

/// What is left of goals on some networks when the networks shown one by one are taken away.
///
/// A goal may name its networks, and then counts others than any row does; together with rows it may leave only one
/// table that fits.
struct GoalSums {
    private let knowledge: AttackKnowledge

    init(_ knowledge: AttackKnowledge) { self.knowledge = knowledge }

    /// The sums that are not a row's own.
    func sums(beside rows: [HiddenTable.JointSum]) -> [HiddenTable.JointSum] {
        var sums: [HiddenTable.JointSum] = []
        for goal in knowledge.goals {
            guard let sum = sum(of: goal), !tellsNothing(sum, goal) else { continue }
            if !(rows + sums).contains(where: { $0.counts(theSameAs: sum) }) { sums.append(sum) }
        }
        return sums
    }

    /// Those who answered and every network of the goal that is shown: it is sure to be counted.
    private func sum(of goal: AttackKnowledge.GoalShare) -> HiddenTable.JointSum? {
        guard goal.filter == nil, !goal.isStatement, let records = goal.records, let members = goal.members,
            !goal.figure.group.hasPrefix("network:")
        else { return nil }
        let area = goal.figure.group.hasPrefix("area:") ? goal.figure.group : nil
        func isCounted(_ network: PublishedGroup) -> Bool {
            goal.networks.map { $0.contains(String(network.key.dropFirst("network:".count))) } ?? true
        }
        let scope = goal.networks == nil ? area : nil
        let hidden = knowledge.networks(areShown: false, in: scope).filter(isCounted)
        var sum = HiddenTable.JointSum(
            figures: [goal.figure], candidates: hidden.map(\.key), members: members, agreeing: goal.share.agreeing,
            disagreeing: goal.share.base - goal.share.agreeing, missing: records - goal.share.base, invited: nil,
            isGoal: true)
        for network in knowledge.networks(areShown: true, in: scope).filter(isCounted) {
            if let own = knowledge.rows[network.key] { sum.subtract(HiddenTable.JointSum(own)) }
        }
        sum.figures = [goal.figure]
        return sum
    }

    /// Nothing is left, or it is not made as supposed.
    private func tellsNothing(_ sum: HiddenTable.JointSum, _ goal: AttackKnowledge.GoalShare) -> Bool {
        sum.members < 1 || min(sum.agreeing, sum.disagreeing, sum.missing) < 0 || sum.members > sum.candidates.count
    }
}

extension HiddenTable.JointSum {
    /// Whether another sum is of the same size in all and may hold the same networks.
    fileprivate func counts(theSameAs other: Self) -> Bool {
        members == other.members && agreeing == other.agreeing && disagreeing == other.disagreeing
            && missing == other.missing && Set(candidates) == Set(other.candidates)
    }
}
