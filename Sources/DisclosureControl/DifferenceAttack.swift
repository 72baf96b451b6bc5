import SurveyModel

/// Finds shown figures that leave fewer answers between them than any figure may rest on.
struct DifferenceAttack {
    private let knowledge: AttackKnowledge

    init(_ knowledge: AttackKnowledge) { self.knowledge = knowledge }

    var findings: [AttackFinding] { parts + splits + nested + areasOfNameless }

    /// A goal on some of a group's records, beside the group's row or a goal on all of them.
    private var parts: [AttackFinding] {
        knowledge.goals.flatMap { part -> [AttackFinding] in
            wholes(for: part).filter { isTooClose($0.valid, part.share.base) }.map { whole in
                finding(whole.figure, less: [part.figure])
            }
        }
    }

    private func wholes(for part: AttackKnowledge.GoalShare) -> [(figure: AttackedFigure, valid: Int)] {
        guard !knowledge.isWhole(part) else { return [] }
        let group = part.figure.group
        let hasNetworks = knowledge.rows.keys.contains { $0.hasPrefix("network:") }
        let rows = Set([group] + (hasNetworks ? [] : ["organisation"])).sorted().compactMap { knowledge.rows[$0] }
        let goals = knowledge.goals.filter { $0.figure.group == group && knowledge.isWhole($0) }
        return rows.filter { $0.answers != nil }.map { ($0.figure, $0.valid) }
            + goals.map { ($0.figure, $0.share.base) }
    }

    /// Two goals on some of a group's records that may share none: what both leave of the group's row is a part too.
    ///
    /// Filters are not published. Two that look at more records together than the group has are not apart.
    private var splits: [AttackFinding] {
        let byGroup = Dictionary(grouping: knowledge.goals.filter { !knowledge.isWhole($0) }) { $0.figure.group }
        return byGroup.keys.sorted().flatMap { group -> [AttackFinding] in
            guard let goals = byGroup[group], let row = knowledge.rows[group], row.answers != nil,
                let records = knowledge.records(of: group)
            else { return [] }
            return goals.enumerated().flatMap { position, first in
                goals[(position + 1)...].filter { second in
                    guard let one = first.records, let other = second.records, one + other <= records else {
                        return false
                    }
                    return isTooClose(row.valid, first.share.base + second.share.base)
                }.map { finding(row.figure, less: [first.figure, $0.figure]) }
            }
        }
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
            return finding(whole.figure, less: parts.map(\.figure))
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
        return [finding(whole.figure, less: largest.map(\.figure))]
    }

    private func isTooClose(_ whole: Int, _ part: Int) -> Bool {
        (1..<max(2, knowledge.instrument.minimumBase)).contains(whole - part)
    }

    private func finding(_ whole: AttackedFigure, less parts: [AttackedFigure]) -> AttackFinding {
        AttackFinding(
            path: .difference, target: whole, sources: [whole] + parts,
            sentence: AttackWords(knowledge: knowledge).difference(whole, less: parts))
    }
}
