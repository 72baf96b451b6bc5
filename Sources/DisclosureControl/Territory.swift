import SurveyModel
import SurveyStatistics

/// Which networks lie where, for the groups that figures are about.
struct Territory {
    let organisation: Organisation
    let areaOfNetwork: [String: String]

    init(_ organisation: Organisation) {
        self.organisation = organisation
        areaOfNetwork = organisation.networks.reduce(into: [:]) { $0[$1.id] = $1.area }
    }

    /// The networks whose records a goal counts, among those that have any.
    ///
    /// Records of an instrument that knows no networks stand under "" and belong wherever the goal does; which of
    /// them count is its filter's business.
    func networks(for goal: Goal, in results: InstrumentResults?) -> Set<String> {
        let counts = results?.goals[goal.id] ?? [:]
        let counted = networks(for: goal, among: counts.keys, of: results?.instrument)
        // Records of an open register without a network may be of any; where some alone count, they stand there as open.
        guard let instrument = results?.instrument, instrument.isFilledIn, !instrument.anonymity.isProtected,
            counts[""]?.records == 0
        else { return counted }
        return counted.union([""])
    }

    /// The networks that a goal is about, among some.
    func networks(
        for goal: Goal, among present: some Sequence<String>, of instrument: Instrument?
    ) -> Set<String> {
        guard instrument?.item(role: .network) != nil else { return Set(present) }
        return Set(present.filter { isCounted($0, for: goal) })
    }

    /// The networks that a goal counts, where it names them or their kinds; nil where it counts all of its scope.
    func networksNamed(by goal: Goal) -> [String]? {
        guard goal.measure.networks != nil || goal.measure.networkKinds != nil else { return nil }
        return organisation.networks.map(\.id).filter { isCounted($0, for: goal) }
    }

    /// The networks that a goal is about though nobody in them answered.
    func silentNetworks(for goal: Goal, in results: InstrumentResults) -> Set<String> {
        results.silentNetworks.filter { isCounted($0, for: goal) }
    }

    /// Whether a goal is about a network.
    func isCounted(_ network: String, for goal: Goal) -> Bool {
        switch goal.description.scope {
        // In a time before it began, a network is those that it carries on.
        case .network(let id): return network == id || organisation.earlierNetworks(of: id).contains(network)
        case .area(let id): guard areaOfNetwork[network] == id || isNamed(network, in: goal) else { return false }
        case .organisation: break
        }
        if goal.measure.networks != nil, !isNamed(network, in: goal) { return false }
        if let kinds = goal.measure.networkKinds {
            guard let kind = organisation.network(network)?.kind, kinds.contains(kind) else { return false }
        }
        return true
    }

    /// A goal may name networks of other areas than its own.
    private func isNamed(_ network: String, in goal: Goal) -> Bool {
        goal.measure.networks?.contains(network) ?? false
    }
}
