import DisclosureControl
import SurveyModel

extension Edition {
    /// The goals that a sheet's first line counts: on the organisation's the whole plan's, on an area's its networks' with
    /// its own, so that nobody takes one reached for all.
    func summedGoals(of group: PublishedGroup) -> [PublishedGoal] {
        let own = goals(of: group.key)
        switch group.kind {
        case .organisation: return publication.goals
        case .area where !own.isEmpty:
            return publication.goals.filter { goal in
                goal.group == group.key || self.group(goal.group)?.area == group.key
            }
        case .area, .network, .others: return own
        }
    }
}
