import SurveyModel

/// Which networks a joint figure may hold, so that no network can be found by subtraction.
///
/// Every joint figure is a sum of whole blocks: networks shown one by one, and small networks joined. A total
/// therefore never holds a network that is withheld alone.
struct RollUp {
    /// Networks shown one by one.
    let shown: Set<String>
    /// Small networks joined in their area, by area.
    let others: [String: Set<String>]
    /// Small networks joined over the whole organisation, for want of enough in their area.
    let othersOfOrganisation: Set<String>

    /// Forms the blocks.
    ///
    /// - Parameters:
    ///   - bases: Valid answers of each network that has any.
    ///   - areas: The area of each network.
    ///   - minimum: The fewest answers a joined block must hold after its largest network is taken out, so that
    ///     a member who knows one network's answers still meets that many of the others'.
    ///   - isShown: Whether a network may be shown alone.
    ///   - isJoined: Whether a set of networks may be shown as one.
    init(
        bases: [String: Int], areas: [String: String], minimum: Int, isShown: (String) -> Bool,
        isJoined: (Set<String>) -> Bool
    ) {
        let shown = Set(bases.keys.filter(isShown))
        let small = Set(bases.keys).subtracting(shown).filter { bases[$0] ?? 0 > 0 }
        func suffices(_ networks: Set<String>) -> Bool {
            let sizes = networks.map { bases[$0] ?? 0 }
            return sizes.reduce(0, +) - (sizes.max() ?? 0) >= minimum && isJoined(networks)
        }
        var others: [String: Set<String>] = [:]
        for (area, networks) in Dictionary(grouping: small, by: { areas[$0] ?? "" }) where suffices(Set(networks)) {
            others[area] = Set(networks)
        }
        let left = small.subtracting(others.values.reduce(into: []) { $0.formUnion($1) })
        self.shown = shown
        self.others = others
        othersOfOrganisation = suffices(left) ? left : []
    }

    /// The blocks of these networks alone.
    func limited(to networks: Set<String>) -> RollUp {
        RollUp(
            shown: shown.intersection(networks), others: others.filter { $0.value.isSubset(of: networks) },
            othersOfOrganisation: othersOfOrganisation.isSubset(of: networks) ? othersOfOrganisation : [])
    }

    /// The networks a figure of the whole may hold.
    var all: Set<String> {
        others.values.reduce(into: shown.union(othersOfOrganisation)) { $0.formUnion($1) }
    }

    private init(shown: Set<String>, others: [String: Set<String>], othersOfOrganisation: Set<String>) {
        (self.shown, self.others, self.othersOfOrganisation) = (shown, others, othersOfOrganisation)
    }

    /// The networks a figure of an area may hold.
    func networks(ofArea area: String, areas: [String: String]) -> Set<String> {
        shown.filter { areas[$0] == area }.union(others[area] ?? [])
    }

    /// Whether another roll-up shows all of these networks as they are shown here: one by one, or joined with the same.
    func isPart(of other: RollUp) -> Bool {
        let joined = Set(others.values).union([othersOfOrganisation]).filter { !$0.isEmpty }
        let theirs = Set(other.others.values).union([other.othersOfOrganisation])
        return shown.isSubset(of: other.shown) && joined.isSubset(of: theirs)
    }
}
