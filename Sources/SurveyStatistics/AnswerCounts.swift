public import SurveyModel

/// How many chose each option of an item in one group, and each kind of missing beside them; counts add.
public struct AnswerCounts: Hashable, Sendable {
    /// Counts of the options that are answers, in the item's order.
    public var options: [Int]
    /// How many of the valid answers agree.
    public var agreeing: Int
    /// What stands behind them.
    public var base: Base

    /// Counts of nothing.
    public init(options: Int) {
        self.options = .init(repeating: 0, count: options)
        agreeing = 0
        base = Base(valid: 0, invited: 0)
    }

    /// Adds another group's counts.
    public static func += (lhs: inout AnswerCounts, rhs: AnswerCounts) {
        for index in lhs.options.indices where index < rhs.options.count { lhs.options[index] += rhs.options[index] }
        lhs.agreeing += rhs.agreeing
        lhs.base += rhs.base
    }

    /// The share that agrees, or nil without a valid answer.
    public var agree: Share? { Share(checking: agreeing, of: base.valid) }

    /// Reads one item's counts of one group out of a tally; nil where the tally does not count the item.
    public init?(_ item: Item, of tally: Tally, group: Int) {
        guard let counted = tally.layout.items.first(where: { $0.name == item.name }) else { return nil }
        let first = group * tally.layout.width + counted.firstSlot
        let answers = item.choices?.answers ?? []
        options = (0..<answers.count).map { tally.counts[first + $0] }
        agreeing = zip(answers, options).reduce(0) { $1.0.agrees ? $0 + $1.1 : $0 }
        base = Base(valid: options.reduce(0, +))
        for kind in MissingKind.allCases { base[kind] = tally.counts[first + counted.slot(of: kind)] }
    }
}
