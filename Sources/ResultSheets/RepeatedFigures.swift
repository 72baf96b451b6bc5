import DisclosureControl
import SurveyModel

extension PublishedGoal {
    /// What makes its figure one and the same as another goal's; nil where it has none that is computed.
    fileprivate var figureKey: String? {
        guard !fingerprint.isEmpty, description.kind != .unspecified, description.kind != .qualitative else {
            return nil
        }
        return "\(group) \(fingerprint)"
    }
}

extension [PublishedGoal] {
    /// The goals with each computed figure once, the first of those that share it.
    var eachFigureOnce: [PublishedGoal] {
        var seen: Set<String> = []
        return filter { goal in goal.figureKey.map { seen.insert($0).inserted } ?? true }
    }

    /// For each goal that repeats a figure, by its id, the goal that showed it first.
    var firstOfRepeated: [String: PublishedGoal] {
        var first: [String: PublishedGoal] = [:]
        var repeated: [String: PublishedGoal] = [:]
        for goal in self {
            guard let key = goal.figureKey else { continue }
            if let shown = first[key] { repeated[goal.description.id] = shown } else { first[key] = goal }
        }
        return repeated
    }
}
