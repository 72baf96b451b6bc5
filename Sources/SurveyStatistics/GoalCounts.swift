public import SurveyModel

/// One statement's counts: how many agree, and what stands behind them.
public struct ShareCounts: Hashable, Sendable {
    /// How many agree, attend or fulfil the condition.
    public var agreeing: Int
    /// Valid answers and each kind of missing.
    public var base: Base

    /// Counts of nothing.
    public init() {
        agreeing = 0
        base = Base(valid: 0)
    }

    /// The share, or nil without a valid answer.
    public var share: Share? { Share(checking: agreeing, of: base.valid) }

    /// The share with "don't know" in the base, as an answer that does not agree; nil where nobody answered either way.
    public var shareWithDontKnow: Share? { Share(checking: agreeing, of: base.valid + base.dontKnow) }

    /// Adds another group's counts.
    public static func += (lhs: inout ShareCounts, rhs: ShareCounts) {
        lhs.agreeing += rhs.agreeing
        lhs.base += rhs.base
    }
}

/// What a goal's figure is computed from; counts of different networks add.
public struct GoalCounts: Hashable, Sendable {
    /// How many records came under the goal's filter.
    public var records = 0
    /// The counts of each item, in the measure's order.
    public var parts: [ShareCounts] = []
    /// Those with a valid answer to every item, and those of them who agree with all, or with enough.
    public var joint = ShareCounts()
    /// The same where "don't know" counts as an answer that does not agree.
    public var jointWithDontKnow = ShareCounts()
    /// The number of a count: records, or the sum of an integer item.
    public var number = 0
    /// How many of the summed cells held a number, and how the others are missing.
    public var numbers = Base(valid: 0)
    /// Different codes met, for counts of different things.
    public var distinct: Set<String> = []
    /// Present and expected by unit.
    public var units: [String: ShareCounts] = [:]
    /// How many units took part in each activity.
    public var activities: [String: Int] = [:]

    /// Counts of nothing, for so many items.
    public init(parts: Int = 0) { self.parts = .init(repeating: ShareCounts(), count: parts) }

    /// Adds another network's counts.
    public static func += (lhs: inout GoalCounts, rhs: GoalCounts) {
        lhs.records += rhs.records
        for index in lhs.parts.indices where index < rhs.parts.count { lhs.parts[index] += rhs.parts[index] }
        lhs.joint += rhs.joint
        lhs.jointWithDontKnow += rhs.jointWithDontKnow
        lhs.number += rhs.number
        lhs.numbers += rhs.numbers
        lhs.distinct.formUnion(rhs.distinct)
        for (unit, counts) in rhs.units { lhs.units[unit, default: ShareCounts()] += counts }
        lhs.activities.merge(rhs.activities) { $0 + $1 }
    }
}
