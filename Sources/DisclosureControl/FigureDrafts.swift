import SurveyModel
import SurveyStatistics

/// An item's counts in one group, before it is decided whether they are shown.
struct ItemDraft {
    let group: String
    let results: InstrumentResults
    let item: Item
    let networks: Set<String>
    let answeredNetworks: Int
    let counts: AnswerCounts
    let isAllowed: Bool

    /// The instrument belongs to the name: two instruments may ask items of one name.
    var name: String { "item \(group) \(results.instrument.id) \(item.name)" }

    var importance: LinkedFigure.Importance {
        if group.hasPrefix("others") { return .others }
        if group.hasPrefix("area:") { return .area }
        return group.hasPrefix("network:") ? .network : .organisation
    }
}

/// A goal's counts, before it is decided whether its figure is shown.
struct GoalDraft {
    let goal: Goal
    let results: InstrumentResults?
    let networks: Set<String>
    let answeredNetworks: Int
    let counts: [String: GoalCounts]
    let isAllowed: Bool
    /// Whether the filter counts by what people answered.
    var readsAnswers = false
    /// Whether also a zero tells of people: of what they answered, or of everybody in a network.
    var hidesZero = false

    var name: String { "goal \(goal.id)" }

    /// Whether disclosure control has a say: answers of a protected instrument, and somebody was asked.
    var isProtected: Bool {
        guard let results, results.instrument.anonymity.isProtected else { return false }
        return PrimarySuppression.restsOnAnswers(goal.measure) && !countsActivities && (hasAnswers || hidesZero)
    }

    /// Whether it counts what was held or done, which is no answer, in a protected instrument.
    var countsActivities: Bool {
        guard let instrument = results?.instrument, instrument.anonymity.isProtected else { return false }
        return goal.measure.countsActivities(of: instrument)
    }

    /// Whether anybody was asked what the goal measures.
    var hasAnswers: Bool { counts.contains(where: GoalDraft.isAnswered) }

    /// Whether anybody in a network was asked what the goal measures.
    static func isAnswered(_ entry: (key: String, value: GoalCounts)) -> Bool {
        let counts = entry.value
        if counts.parts.isEmpty { return counts.records > 0 }
        return counts.parts.contains { $0.base.records > $0.base.notAsked }
    }
}
