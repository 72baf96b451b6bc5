import SurveyModel
import SurveyStatistics

/// A goal's figure as it was published for an earlier period.
struct EarlierFigure {
    let value: MeasuredValue
    /// The wave that was asked; nil where the instrument has none.
    var wave: String?
    /// The networks that the goal counted, where it names them.
    var networks: [String]?
}

/// A goal's earlier figure through the crosswalk of a scale that was changed, from distributions that were published.
///
/// A goal of its group's answers is recoded from the group's distributions, one of named networks from those networks'. A
/// goal of some records only, and the joint share of several statements, cannot be recoded, as no distribution of theirs is
/// published: the series then has a gap.
struct RecodedFigure {
    let goal: Goal
    let items: [Item]
    let instrument: String
    let link: SeriesLink

    /// The figure in the present scale; nil where the distributions behind it are not published.
    func value(of before: EarlierFigure) -> MeasuredValue? {
        guard goal.measure.filter == nil, goal.measure.options == nil else { return nil }
        switch before.value {
        case .share(let share):
            return items.first.flatMap { recoded(share, of: $0, before.networks) }.map(MeasuredValue.share)
        case .allOf(let allOf) where allOf.reading == .eachItem && allOf.parts.count == items.count:
            let parts = zip(items, allOf.parts).map { item, part in
                AllOf.Part(item: item.name, share: part.share.flatMap { recoded($0, of: item, before.networks) })
            }
            guard parts.allSatisfy({ $0.share != nil }) else { return nil }
            return .allOf(AllOf(reading: .eachItem, parts: parts, joint: nil))
        case .allOf, .count, .units, .mean, .score, .pairs, .perUnit: return nil
        }
    }

    /// One statement's share, of exactly the answers that made it.
    private func recoded(_ share: Share, of item: Item, _ networks: [String]?) -> Share? {
        let published =
            networks.map { link.earlier(item.concept, networks: $0, instrument: instrument) }
            ?? link.earlier(item.concept, group: goal.description.scope.groupKey, instrument: instrument)
        guard let published, published.answers.figure?.agree == share else { return nil }
        return SeriesLink.share(of: published, recodedFor: item)
    }
}
