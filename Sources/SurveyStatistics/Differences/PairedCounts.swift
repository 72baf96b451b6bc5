public import SurveyModel

/// The answers of the same persons before and after, counted by both.
public struct PairedCounts: Hashable, Sendable {
    /// Agreed before and after.
    public let both: Int
    /// Agreed before only.
    public let onlyBefore: Int
    /// Agreed after only.
    public let onlyAfter: Int
    /// Agreed neither before nor after.
    public let neither: Int

    /// Takes the counts; at least one pair is needed and none is negative.
    public init(both: Int, onlyBefore: Int, onlyAfter: Int, neither: Int) {
        precondition(
            min(both, onlyBefore, onlyAfter, neither) >= 0 && both + onlyBefore + onlyAfter + neither > 0,
            "paired answers are counts of at least one pair")
        self.both = both
        self.onlyBefore = onlyBefore
        self.onlyAfter = onlyAfter
        self.neither = neither
    }

    /// All pairs.
    public var base: Int { both + onlyBefore + onlyAfter + neither }
    /// The share that agreed before.
    public var before: Share { Share(both + onlyBefore, of: base) }
    /// The share that agreed after.
    public var after: Share { Share(both + onlyAfter, of: base) }

    /// Newcombe's φ̂: the correlation of before and after, corrected for continuity where it is positive.
    var correlation: Double {
        let margins = [before.agreeing, base - before.agreeing, after.agreeing, base - after.agreeing]
        let product = margins.reduce(1.0) { $0 * Double($1) }
        guard product > 0 else { return 0 }
        let excess = Double(both) * Double(neither) - Double(onlyBefore) * Double(onlyAfter)
        return (excess > 0 ? max(0, excess - Double(base) / 2) : excess) / product.squareRoot()
    }
}
