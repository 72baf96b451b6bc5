import SurveyModel
import SurveyStatistics

/// How an item of this wave continues what an earlier publication says of the same concept.
struct SeriesLink {
    let previous: Publication
    let organisation: Organisation

    /// The item as it was published before, in the same group, or in those that the group continues taken together.
    func earlier(_ concept: String, group: String, instrument: String) -> PublishedItem? {
        func published(_ key: String) -> PublishedItem? {
            previous.items.first { $0.concept == concept && $0.group == key && $0.instrument == instrument }
        }
        if let own = published(group) { return own }
        let parts = continued(group).compactMap(published)
        return parts.count > 1 ? SeriesLink.merged(parts) : parts.first
    }

    /// The item over those of some networks that it was published of, taken together; nil where there are none.
    func earlier(_ concept: String, networks: [String], instrument: String) -> PublishedItem? {
        let keys = Set(networks.map { GoalScope.network($0).groupKey })
        let parts = previous.items.filter {
            $0.concept == concept && keys.contains($0.group) && $0.instrument == instrument
                && $0.answers.figure != nil
        }
        return parts.count > 1 ? SeriesLink.merged(parts) : parts.first
    }

    /// One item of several networks that have become one; withheld where any part is, and its earlier past left out.
    private static func merged(_ parts: [PublishedItem]) -> PublishedItem? {
        guard var sum = parts.first else { return nil }
        sum.history = []
        let shown = parts.compactMap(\.answers.figure)
        let isOneScale = parts.allSatisfy { $0.options == sum.options && $0.wave == sum.wave }
        guard isOneScale, shown.count == parts.count, var answers = shown.first else {
            sum.answers = .withheld
            return sum
        }
        for own in shown.dropFirst() {
            answers.counts = zip(answers.counts, own.counts).map { $0 + $1 }
            answers.base += own.base
            answers.agree = answers.agree.flatMap { mine in
                own.agree.flatMap { Share(checking: mine.agreeing + $0.agreeing, of: mine.base + $0.base) }
            }
        }
        sum.answers = .shown(answers)
        return sum
    }

    /// How far an item holds its series since an earlier wave.
    ///
    /// An entry speaks of the step from its `with` wave; a step older than the wave compared with is already past.
    static func level(of item: Item, since earlierWave: String?) -> Comparability.Level {
        guard let entry = item.comparability, let earlierWave else { return .identical }
        return entry.with >= earlierWave ? entry.level : .identical
    }

    /// The earlier share, recoded through the crosswalk where the scale changed; nil where that cannot be done.
    static func share(of earlier: PublishedItem, recodedFor item: Item) -> Share? {
        guard let answers = earlier.answers.figure else { return nil }
        guard level(of: item, since: earlier.wave) == .rescaled else { return answers.agree }
        guard let codes = item.crosswalk[earlier.wave ?? ""] else { return nil }
        let agreeing = Set(item.options.filter(\.agrees).map(\.code))
        let counted = zip(earlier.options, answers.counts).compactMap { option, count in
            codes[option.code].map { (code: $0, count: count) }
        }
        let sum = counted.reduce(0) { agreeing.contains($1.code) ? $0 + $1.count : $0 }
        return Share(checking: sum, of: counted.reduce(0) { $0 + $1.count })
    }

    /// The names of the networks that stood in a network's place in the period before; nil where it stood there itself.
    func carriedOn(by id: String) -> [LocalizedText]? {
        guard let network = organisation.network(id), !network.valid.contains(year: String(previous.period.from.year))
        else {
            return nil
        }
        let earlier = organisation.earlierNetworks(of: id).map { GoalScope.network($0).groupKey }
        let groups = previous.groups.filter { earlier.contains($0.key) }
        return groups.isEmpty ? nil : groups.map(\.name)
    }

    /// The keys of the networks that a network continues.
    private func continued(_ group: String) -> [String] {
        guard case .network(let id)? = GoalScope(groupKey: group) else { return [] }
        return (organisation.network(id)?.continues ?? []).map { "network:\($0)" }
    }
}
