import SurveyModel
import SurveyStatistics

/// Compares a figure of several networks with the one before where they are not the same networks.
///
/// An attendance that joins a network more, or one less, moves though nobody came more often than before. The arrow is
/// therefore drawn over the networks that are in both. Of a survey the networks' own figures may be withheld: there the
/// comparison stands, and it is told that it is of other networks.
struct NetworkComparison {
    let previous: Publication
    let organisation: Organisation
    let goal: Goal

    /// What is in both figures, and the networks that are not; nil where they are of the same networks, or where the
    /// earlier publication does not tell.
    func attendance(
        _ now: [PublishedOutcome.NetworkAttendance]?, before: [PublishedOutcome.NetworkAttendance]?
    ) -> NetworksCompared? {
        guard let now, let before else { return nil }
        let own = Dictionary(grouping: now) { NetworkComparison.id($0.network) }
        let earlier = Dictionary(grouping: before) { continued(NetworkComparison.id($0.network), now: Set(own.keys)) }
        guard Set(own.keys) != Set(earlier.keys) else { return nil }
        let common = Set(own.keys).intersection(earlier.keys)
        func value(_ parts: [String: [PublishedOutcome.NetworkAttendance]]) -> MeasuredValue? {
            NetworkComparison.value(
                common.sorted().flatMap { parts[$0] ?? [] }.map(\.share), reading: goal.description.reading)
        }
        return compared(Set(own.keys), Set(earlier.keys), before: value(earlier), now: value(own))
    }

    /// The networks that answered now and not before, and the other way; nil where they are the same.
    func answers(_ now: Set<String>, of instrument: Instrument) -> NetworksCompared? {
        if case .network = goal.description.scope { return nil }
        let groups = previous.groups.filter { group in
            group.kind == .network && group.responses.contains { $0.instrument == instrument.id && $0.records > 0 }
        }
        let earlier = Territory(organisation).networks(
            for: goal, among: groups.map { NetworkComparison.id($0.key) }, of: instrument)
        let present = asked(now, instrument)
        let before = asked(Set(earlier.map { continued($0, now: now) }), instrument)
        return before.isEmpty || present.isEmpty || present == before ? nil : compared(present, before)
    }

    /// That a figure covers more of the networks that answered than the one before, or fewer, as those too small to be shown
    /// are others; which they are is not told.
    func covered(_ now: NetworkCoverage?, before: NetworkCoverage?) -> NetworksCompared? {
        guard let now, let before, now.included != before.included else { return nil }
        return NetworksCompared(common: min(now.included, before.included), added: [], gone: [])
    }

    /// Only networks that are asked the items have a part in the figure.
    private func asked(_ networks: Set<String>, _ instrument: Instrument) -> Set<String> {
        let named = goal.measure.items.compactMap { instrument.item($0)?.networks }
        return networks.filter { network in named.allSatisfy { $0.contains(network) } && !network.isEmpty }
    }

    private func compared(
        _ now: Set<String>, _ earlier: Set<String>, before: MeasuredValue? = nil, now value: MeasuredValue? = nil
    ) -> NetworksCompared {
        NetworksCompared(
            common: now.intersection(earlier).count, added: names(now.subtracting(earlier)),
            gone: gone(earlier.subtracting(now)), before: before, now: value)
    }

    /// In the organisation's order.
    private func names(_ ids: Set<String>) -> [LocalizedText] {
        organisation.networks.filter { ids.contains($0.id) }.map(\.name)
    }

    /// The same of networks that are no longer there, with what carries one on and why that is not counted here.
    private func gone(_ ids: Set<String>) -> [LocalizedText] {
        let territory = Territory(organisation)
        return organisation.networks.filter { ids.contains($0.id) }.map { network in
            guard let next = organisation.networks.first(where: { $0.continues.contains(network.id) }) else {
                return network.name
            }
            let isCounted = territory.isCounted(next.id, for: goal)
            func told(_ now: String, _ why: String, _ tag: LanguageTag) -> String {
                "\(network.name.text(in: tag)) (\(now) \(next.name.text(in: tag)), \(why))"
            }
            return LocalizedText([
                .swedish: told("numera", isCounted ? "som saknar uppgifter" : "som målet inte räknar", .swedish),
                .english: told(
                    "now", isCounted ? "of which there are no data" : "which the goal does not count", .english),
            ])
        }
    }

    /// The network of now that carries on one of that id, which may be itself.
    private func continued(_ id: String, now: Set<String>) -> String {
        if now.contains(id) { return id }
        return organisation.networks.first { $0.continues.contains(id) && now.contains($0.id) }?.id ?? id
    }

    private static func id(_ key: String) -> String {
        if case .network(let id)? = GoalScope(groupKey: key) { id } else { key }
    }

    private static func value(_ shares: [Share], reading: Reading?) -> MeasuredValue? {
        if reading == .meanOfShares { return MeanOfShares(of: shares).map(MeasuredValue.mean) }
        return Share(
            checking: shares.reduce(0) { $0 + $1.agreeing }, of: shares.reduce(0) { $0 + $1.base }
        ).map(MeasuredValue.share)
    }
}
