import SurveyModel
import SurveyStatistics

/// How an item of this wave continues what an earlier publication says of the same concept.
struct SeriesLink {
    let previous: Publication
    let organisation: Organisation

    /// The item as it was published before, in the same group or in one that the group continues.
    func earlier(_ concept: String, group: String, instrument: String) -> PublishedItem? {
        for key in keys(of: group) {
            let found = previous.items.first {
                $0.concept == concept && $0.group == key && $0.instrument == instrument
            }
            if let found { return found }
        }
        return nil
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

    /// The group's own key, then those of networks it continues.
    private func keys(of group: String) -> [String] {
        guard case .network(let id)? = GoalScope(groupKey: group) else { return [group] }
        return [group] + (organisation.network(id)?.continues ?? []).map { "network:\($0)" }
    }
}
