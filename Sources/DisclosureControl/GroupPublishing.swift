import SurveyModel
import SurveyStatistics

/// Lists the groups that have something to show, with how many answered of how many asked.
struct GroupPublishing {
    let territory: Territory
    let results: PeriodResults

    func groups(for drafts: [ItemDraft], goals: [Goal]) -> [PublishedGroup] {
        let organisation = territory.organisation
        let answered = results.instruments.flatMap { Array($0.records.keys) + $0.silentNetworks }
        let present = Set(answered).subtracting([""])
        let scopes = Set(goals.map(\.description.scope))
            .union(results.instruments.flatMap { $0.indicators.map(\.scope) })
        var groups = [group("organisation", .organisation, organisation.name, networks: nil, present)]
        for area in organisation.programmeAreas {
            let members = Set(organisation.networks.filter { $0.area == area.id }.map(\.id))
            guard scopes.contains(.area(area.id)) || !present.isDisjoint(with: members) else { continue }
            groups.append(group("area:\(area.id)", .area, area.name, networks: members, present))
            groups += others(drafts, key: "others:\(area.id)", area: area)
        }
        groups += others(drafts, key: "others", area: nil)
        let isListed = { (id: String) in present.contains(id) || scopes.contains(.network(id)) }
        for network in organisation.networks where isListed(network.id) {
            var own = group("network:\(network.id)", .network, network.name, networks: [network.id], present)
            own.area = "area:\(network.area)"
            own.networkCount = nil
            groups.append(own)
        }
        return groups
    }

    private func group(
        _ key: String, _ kind: PublishedGroup.Kind, _ name: LocalizedText, networks: Set<String>?,
        _ present: Set<String>
    ) -> PublishedGroup {
        PublishedGroup(
            key: key, kind: kind, name: name, area: nil,
            networkCount: networks.map { $0.intersection(present).count } ?? present.count,
            responses: results.instruments.compactMap { responses(to: $0, networks: networks) })
    }

    private func others(_ drafts: [ItemDraft], key: String, area: ProgrammeArea?) -> [PublishedGroup] {
        let joined = drafts.filter { $0.group == key }.reduce(into: Set<String>()) { $0.formUnion($1.networks) }
        guard !joined.isEmpty else { return [] }
        var texts: [LanguageTag: String] = [.swedish: "Övriga nätverk", .english: "Other networks"]
        if let area {
            texts = texts.reduce(into: [:]) { $0[$1.key] = "\($1.value), \(area.name.text(in: $1.key))" }
        }
        return [
            PublishedGroup(
                key: key, kind: .others, name: LocalizedText(texts), area: area.map { "area:\($0.id)" },
                networkCount: joined.count, responses: [])
        ]
    }

    /// Registers are counted whole and have no response rate.
    private func responses(to source: InstrumentResults, networks: Set<String>?) -> PublishedResponses? {
        guard source.instrument.kind == .survey else { return nil }
        let counted = source.records.filter { networks?.contains($0.key) ?? true }
        let entries = source.population.entries.filter { entry in
            guard entry.instrument == source.instrument.id else { return false }
            return networks.map { $0.contains(entry.network ?? "") } ?? true
        }
        guard !counted.isEmpty || !entries.isEmpty else { return nil }
        // A network of the group that was never asked is no part of those asked.
        let asked = networks.map { all in
            all.intersection(Set(counted.keys).union(source.population.networks(askedBy: source.instrument.id)))
        }
        // One group says itself that more answered than were asked; a sum cannot tell where, and has no number asked.
        let isOneGroup = networks?.count == 1 || source.instrument.item(role: .network) == nil
        let unplaced = networks == nil ? 0 : source.unplaced
        return PublishedResponses(
            instrument: source.instrument.id, wave: source.instrument.wave, period: source.sourcePeriod,
            records: counted.values.reduce(0, +),
            invited: isOneGroup
                ? entries.map(\.invited).reduce(nil) { ($0 ?? 0) + $1 } : source.invited(networks: asked),
            unplaced: unplaced > 0 ? unplaced : nil,
            representation: RepresentationDrafting(
                results: source, units: territory.organisation.units, goals: results.plan.goals
            ).representation(of: networks))
    }
}
