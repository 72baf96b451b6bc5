public import SurveyModel

/// Holds an exact figure against a goal (rules 2, 4 and 7 of the arithmetic); no float decides.
public struct Judgement: Hashable, Sendable {
    private let goal: GoalDescription

    /// Prepares the verdicts of a goal.
    public init(of goal: GoalDescription) { self.goal = goal }

    /// The status of a figure.
    ///
    ///     // 26 of 29 against "at least 90 %": 89.66 % lies within ten points of it
    ///     Judgement(of: goal).status(of: .share(Share(26, of: 29)))   // .nearly
    ///
    /// - Parameters:
    ///   - value: The figure; nil where there is none.
    ///   - trend: How it moved, which decides goals that promise a change.
    ///   - isUnderstated: Whether the figure is only a least, so that it can reach a target but not miss it.
    ///   - highest: The most an understated figure can be: what it misses even then is missed.
    /// - Returns: One of five; "cannot be judged" names its obstacle.
    public func status(
        of value: MeasuredValue?, trend: Trend = .none(.noPreviousPeriod), isUnderstated: Bool = false,
        highest: MeasuredValue? = nil
    ) -> Status {
        switch goal.kind {
        case .qualitative: return .cannotBeJudged(.qualitative)
        case .unspecified: return .cannotBeJudged(.unspecified)
        default: break
        }
        guard let value else { return .cannotBeJudged(.noValidAnswer) }
        if isUnderstated, let highest { return status(of: value, upTo: highest, trend) }
        if goal.kind == .yesNo {
            // What is surely not done decides; what was not told could be either.
            guard value.share?.fraction == .one else { return .notReached }
            return isUnderstated ? .cannotBeJudged(.partMissing) : .reached
        }
        switch goal.target {
        case .track: return .cannotBeJudged(.noTarget)
        case .unknown(let text): return .cannotBeJudged(.targetUnknown(text))
        case .increase, .decrease, .nonDecrease:
            if case .pairs(let pairs) = value { return status(ofDifference: pairs.difference) }
            return isUnderstated ? .cannotBeJudged(.partMissing) : status(ofMovement: trend)
        case .atLeast, .atMost, .equal, .between:
            let status = status(ofLevel: value)
            guard isUnderstated else { return status }
            if case .atLeast = goal.target, status == .reached { return status }
            return .cannotBeJudged(.partMissing)
        }
    }

    /// The status of a figure that knows what it can be at least and at most.
    public func status(of figure: GoalFigure, trend: Trend = .none(.noPreviousPeriod)) -> Status {
        let status = status(
            of: figure.lowest ?? figure.value, trend: trend, isUnderstated: figure.isUnderstated,
            highest: figure.highest)
        return figure.isOfSomeUnits && status.rank != nil ? .cannotBeJudged(.partMissing) : status
    }

    /// What holds for the least and for the most holds; otherwise what was not told could decide either way.
    private func status(of least: MeasuredValue, upTo most: MeasuredValue, _ trend: Trend) -> Status {
        let (low, high) = (status(of: least, trend: trend), status(of: most, trend: trend))
        return low == high && !passes(least, most) ? low : .cannotBeJudged(.partMissing)
    }

    /// Whether what is wanted lies between the least and the most, and neither of them is it.
    private func passes(_ least: MeasuredValue, _ most: MeasuredValue) -> Bool {
        guard let low = held(least), let high = held(most) else { return false }
        switch levelTarget(for: least) {
        case .equal(let amount): return low < amount.value && amount.value < high
        case .between(let first, let last): return low < first.value && last.value < high
        default: return false
        }
    }

    private func status(ofLevel value: MeasuredValue) -> Status {
        if case .allOf(let allOf) = value, allOf.reading == .eachItem { return status(ofStatements: allOf) }
        let target = levelTarget(for: value)
        guard let level = held(value), let isMet = target.isMet(by: level), let band = goal.nearlyInForce else {
            return .cannotBeJudged(.noTarget)
        }
        if isMet { return .reached }
        return target.isNear(level, band) ? .nearly : .notReached
    }

    /// Three-valued: reached when enough statements surely are, missed when the missing ones could not help.
    private func status(ofStatements allOf: AllOf) -> Status {
        guard let band = goal.nearlyInForce else { return .cannotBeJudged(.noTarget) }
        let shares = allOf.parts.compactMap { $0.share?.fraction }
        let open = allOf.parts.count - shares.count
        let met = shares.count { goal.target.isMet(by: $0) == true }
        if met >= allOf.needed { return .reached }
        if met + open >= allOf.needed { return .cannotBeJudged(.partMissing) }
        let near = shares.count { goal.target.isMet(by: $0) == true || goal.target.isNear($0, band) }
        return near + open >= allOf.needed ? .nearly : .notReached
    }

    /// A goal for every unit aims at all units; its own target is each unit's limit.
    private func levelTarget(for value: MeasuredValue) -> Target {
        switch value {
        case .units: .atLeast(.share(.one))
        case .perUnit(let numbers) where numbers.reading != .meanOfUnits: .atLeast(.share(.one))
        default: goal.target
        }
    }

    private func held(_ value: MeasuredValue) -> Fraction? {
        if case .share(let share) = value, case .number? = goal.target.amount { return Fraction(share.agreeing) }
        return value.deciding
    }

    /// A change in the same persons is told by its own mean, not by the period before.
    private func status(ofDifference difference: Fraction) -> Status {
        let tolerance = goal.tolerance ?? Movement.scoreTolerance
        let arrow: Arrow = difference.magnitude <= tolerance ? .flat : difference > .zero ? .up : .down
        return status(ofArrow: arrow, difference)
    }

    private func status(ofMovement trend: Trend) -> Status {
        if case .none(.partMissing) = trend { return .cannotBeJudged(.partMissing) }
        guard case .change(let change) = trend else { return .cannotBeJudged(.nothingToCompareWith) }
        return status(ofArrow: change.arrow, change.difference)
    }

    /// Unchanged within the tolerance nearly fulfils a promised change unless it went the other way, and wholly a
    /// promise not to fall.
    private func status(ofArrow arrow: Arrow, _ difference: Fraction) -> Status {
        switch (goal.target, arrow) {
        case (.increase, .up), (.decrease, .down), (.nonDecrease, .up), (.nonDecrease, .flat): return .reached
        case (.increase, .flat): return difference < .zero ? .notReached : .nearly
        case (.decrease, .flat): return difference > .zero ? .notReached : .nearly
        default: return .notReached
        }
    }
}
