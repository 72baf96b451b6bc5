import DisclosureControl
import SurveyModel

/// The signs that a document uses, so that its legend explains no others.
struct Legend {
    /// The statuses that some goal has.
    let statuses: [Status]
    /// Whether some figure has an arrow.
    let hasArrows: Bool

    /// The signs of some goals, and of the items beside them.
    init(goals: [PublishedGoal], items: [PublishedItem] = []) {
        statuses = StatusSummary.occurring(in: goals)
        let trends = goals.compactMap(\.outcome.figure?.trend) + items.compactMap(\.trend.figure)
        hasArrows = trends.contains { if case .change = $0 { true } else { false } }
    }

    /// The signs of one group's sheet; the organisation's sums up the whole plan.
    init(of group: PublishedGroup, in edition: Edition) {
        let goals = group.kind == .organisation ? edition.publication.goals : edition.goals(of: group.key)
        self.init(goals: goals, items: edition.items(of: group.key))
    }
}
