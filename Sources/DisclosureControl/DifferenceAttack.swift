import SurveyModel

/// Finds shown figures that leave fewer answers between them than any figure may rest on.
struct DifferenceAttack {
    private let knowledge: AttackKnowledge

    init(_ knowledge: AttackKnowledge) { self.knowledge = knowledge }

    var findings: [AttackFinding] { parts + nested + areasOfNameless }

    /// What the goals on a group's records, and the group's row, leave of each other.
    private var parts: [AttackFinding] {
        let byGroup = Dictionary(grouping: knowledge.goals) { $0.figure.group }
        return byGroup.keys.sorted().flatMap { group -> [AttackFinding] in
            guard let goals = byGroup[group], goals.contains(where: { !knowledge.isWhole($0) }) else { return [] }
            let sums = wholes(of: group) + goals.map(sum)
            guard let combinations = PartCombinations(sums) else { return [undecided(sums)] }
            var found: [AttackFinding] = []
            for rest in combinations.rests where (1..<minimum).contains(rest.size) {
                guard !found.contains(where: { Set($0.sources).isSubset(of: rest.added + rest.taken) }) else {
                    continue
                }
                found.append(finding(rest.added, less: rest.taken))
            }
            return found
        }
    }

    /// The rows that a group's goals lie in.
    private func wholes(of group: String) -> [PartCombinations.Sum] {
        let hasNetworks = knowledge.rows.keys.contains { $0.hasPrefix("network:") }
        let rows = Set([group] + (hasNetworks ? [] : ["organisation"])).sorted().compactMap { knowledge.rows[$0] }
        return rows.filter { $0.answers != nil }.map {
            PartCombinations.Sum(figure: $0.figure, filter: nil, networks: nil, size: $0.valid)
        }
    }

    private func sum(_ goal: AttackKnowledge.GoalShare) -> PartCombinations.Sum {
        PartCombinations.Sum(
            figure: goal.figure, filter: knowledge.isWhole(goal) ? nil : goal.filter, networks: goal.networks,
            size: goal.share.base)
    }

    /// A goal of an area or the whole, beside goals on some records of its networks.
    private var nested: [AttackFinding] {
        let byNetwork = Dictionary(
            grouping: knowledge.goals.filter { $0.figure.group.hasPrefix("network:") && !knowledge.isWhole($0) }
        ) { $0.figure.group }
        return knowledge.goals.filter { !$0.figure.group.hasPrefix("network:") }.compactMap { whole in
            let inside = byNetwork.keys.sorted().filter { lies($0, in: whole.figure.group) }
            let parts = inside.compactMap { byNetwork[$0]?.max { $0.share.base < $1.share.base } }
            guard !parts.isEmpty, isTooClose(whole.share.base, parts.reduce(0) { $0 + $1.share.base }) else {
                return nil
            }
            return finding([whole.figure], less: parts.map(\.figure))
        }
    }

    private func lies(_ network: String, in group: String) -> Bool {
        group == "organisation" || knowledge.groups.contains { $0.key == network && $0.area == group }
    }

    /// An instrument without networks is split by the goals of areas; what they leave of the whole is a part too.
    private var areasOfNameless: [AttackFinding] {
        guard let whole = knowledge.rows["organisation"], whole.answers != nil,
            !knowledge.rows.keys.contains(where: { $0.hasPrefix("network:") })
        else { return [] }
        let byArea = Dictionary(grouping: knowledge.goals.filter { $0.figure.group.hasPrefix("area:") }) {
            $0.figure.group
        }
        let largest = byArea.values.compactMap { goals in goals.max { $0.share.base < $1.share.base } }
            .sorted { $0.figure.group < $1.figure.group }
        let sum = largest.reduce(0) { $0 + $1.share.base }
        guard largest.count > 1, isTooClose(whole.valid, sum) else { return [] }
        return [finding([whole.figure], less: largest.map(\.figure))]
    }

    private var minimum: Int { max(2, knowledge.instrument.minimumBase) }

    private func isTooClose(_ whole: Int, _ part: Int) -> Bool { (1..<minimum).contains(whole - part) }

    private func finding(_ wholes: [AttackedFigure], less parts: [AttackedFigure]) -> AttackFinding {
        let sources = wholes + parts
        return AttackFinding(
            path: .difference, target: sources[0], sources: sources,
            sentence: AttackWords(knowledge: knowledge).difference(wholes, less: parts))
    }

    private func undecided(_ sums: [PartCombinations.Sum]) -> AttackFinding {
        let figures = sums.map(\.figure)
        return AttackFinding(
            path: .undecided, target: figures[0], sources: figures,
            sentence: AttackWords(knowledge: knowledge).tooManyParts(figures[0].group))
    }
}
