import DisclosureControl
import SurveyModel

/// How a goal's figure moved, in what the figure itself is told in: points, units, scale steps, or done and not done.
extension GoalFigures {
    /// The change in words, or why there is no arrow: "+2 kommuner sedan 2017", "nej år 2017".
    func change(_ trend: Trend, value: MeasuredValue?) -> String {
        if case .change(let change) = trend, change.difference != .zero {
            if let deed = deed(before: change) { return deed }
            if let units = unitsChange(change, value) { return units }
        }
        return changes(of: value).text(trend, value: value)
    }

    /// How the one deed stood before, "inte gjort år 2017"; nil for other goals.
    func deed(before change: Change) -> String? {
        guard goal.kind == .yesNo, let wasDone = isDone(change.previous) else { return nil }
        return edition.phrases.done(wasDone, in: change.previousPeriod)
    }

    /// "+2 kommuner sedan 2017", of another number of units than before "2 av 6 kommuner år 2017"; nil for figures that are
    /// not told in units.
    private func unitsChange(_ change: Change, _ value: MeasuredValue?) -> String? {
        guard let value, let now = told(value), let before = told(change.previous) else { return nil }
        let phrases = edition.phrases
        guard now.all == before.all else {
            return phrases.told("\(text(change.previous)) \(noun(ofUnitsIn: change.previous, before.all))", change)
        }
        let more = now.reaching - before.reaching
        let amount = "\(edition.typography.signed(more)) \(noun(ofUnitsIn: value, abs(more)))"
        let since = phrases.since(change.previousPeriod)
        return change.arrow == .flat ? "\(phrases.word(for: .flat)) (\(amount)) \(since)" : "\(amount) \(since)"
    }

    /// How many of how many units a figure tells, where it is told by their number.
    private func told(_ value: MeasuredValue) -> (reaching: Int, all: Int)? {
        switch value {
        case .share(let share) where countsUnits: (share.agreeing, share.base)
        case .units(let units): (units.reaching, units.count)
        case .perUnit(let numbers) where numbers.reading != .meanOfUnits: (numbers.reaching, numbers.members.count)
        default: nil
        }
    }

    /// How the changes of such a figure of the goal are told.
    func changes(of value: MeasuredValue?) -> ChangeText {
        ChangeText(
            edition: edition, tolerance: goal.tolerance, isScore: goal.kind == .scoreMean || goal.kind == .beforeAfter,
            countsPersons: goal.kind == .shareAgree || goal.kind == .shareAgreeAllOf,
            noun: value.flatMap(noun(ofBaseOf:)), another: ItemNoun(of: goal, in: edition).another,
            rounding: ScoreRounding(target: goal.target, nearly: goal.nearlyInForce))
    }
}

extension Phrases {
    /// "2 av 6 kommuner år 2017".
    fileprivate func told(_ figure: String, _ change: Change) -> String {
        "\(figure) \(then(change.previousPeriod))"
    }
}
