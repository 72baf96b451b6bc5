public import SurveyModel

/// Whether series in step go together beyond chance, where neighbouring days resemble each other.
///
/// The outcome is turned against a factor by every number of steps, its end joined to its beginning: each turned series
/// keeps its own rhythm, and only the step is lost. The p-value is the part of all turns, the untouched one among them,
/// whose covariance is at least as far from zero; all are tried, so that chance has no seed. It cannot be less than one
/// through the number of turns.
///
/// Within strata, as the phases before and after a change, each stratum is turned by itself and every combination of
/// turns is tried, so that a shift between them speaks neither for nor against a factor.
///
/// Several factors are turned together, and a p-value adjusted for all of them is the part of turns in which *any* factor's
/// squared correlation reaches this one's: factors that resemble each other cost less than by a multiplication.
///
///     // 1, 2, 3, 4 against itself: turns by 1, 2 and 3 give covariances of −4, −12 and −4 against 20, so p is 1/4
///     CircularShift.test(series, series)?.p   // Share(1, of: 4)
///
/// Sources: Manly & Navarro Alberto 2021, Randomization, Bootstrap and Monte Carlo Methods in Biology, 4th ed., ch. 11;
/// Westfall & Young 1993, Resampling-Based Multiple Testing, ch. 2, the single-step adjustment by the largest statistic.
public enum CircularShift {
    /// What a test found.
    public struct Outcome: Hashable, Sendable {
        /// How many observations both series have.
        public let count: Int
        /// The sign of the covariance: whether the two rise together.
        public let sign: Int
        /// The part of all turns that reach the covariance seen, as an exact share.
        public let p: Share
        /// The part of all turns in which any factor reaches the correlation seen; the p-value itself for one alone.
        public let adjusted: Share
    }

    /// So many combinations of turns are tried; a series that has more makes no test.
    private static let mostTurns = 1 << 22

    /// Tests two series of the same length; nil below three observations, where one does not vary, or where the values
    /// are too fine to be compared exactly.
    public static func test(_ factor: [Fraction], _ outcome: [Fraction]) -> Outcome? {
        guard factor.count == outcome.count else { return nil }
        return test(outcome, against: [factor], within: outcome.map { _ in 0 })[0]
    }

    /// Tests several factors against one outcome, stratum by stratum.
    ///
    /// - Parameters:
    ///   - outcome: The outcome, in the order of time.
    ///   - factors: Each factor's values at the same observations; nil where missing, which then speaks for nothing.
    ///   - strata: The stratum of each observation.
    /// - Returns: What was found of each factor; nil where it cannot be tested, as ``test(_:_:)`` says.
    public static func test(
        _ outcome: [Fraction], against factors: [[Fraction?]], within strata: [Int]
    ) -> [Outcome?] {
        let places = Dictionary(grouping: outcome.indices) { strata[$0] }
        let blocks = places.keys.sorted().compactMap { places[$0] }
        guard outcome.count >= 3, let whole = outcome.wholeNumbers else { return factors.map { _ in nil } }
        let turned = factors.map { TurnedFactor($0, against: whole, in: blocks) }
        let counts = count(turned.compactMap(\.self), blocks)
        var found = counts.makeIterator()
        return turned.map { factor in
            guard let factor, let own = found.next() else { return nil }
            return Outcome(count: factor.count, sign: factor.seen.sign, p: own.p, adjusted: own.adjusted)
        }
    }

    /// Counts the turns in which each factor by itself, and any of them, reaches what was seen; nothing of too many turns.
    private static func count(_ factors: [TurnedFactor], _ blocks: [[Int]]) -> [(p: Share, adjusted: Share)] {
        let used = blocks.indices.filter { block in factors.contains { $0.varies(in: block) } }
        var turns = 1
        for block in used where turns <= mostTurns { turns *= blocks[block].count }
        guard turns <= mostTurns else { return [] }
        var (alone, together) = (factors.map { _ in 0 }, factors.map { _ in 0 })
        for turn in 0..<turns {
            let strengths = factors.map { $0.strength(ofTurn: turn, used) }
            guard let strongest = strengths.max() else { break }
            for (index, factor) in factors.enumerated() {
                alone[index] += strengths[index] < factor.seen.strength ? 0 : 1
                together[index] += strongest < factor.seen.strength ? 0 : 1
            }
        }
        return zip(alone, together).map { (Share($0, of: turns), Share($1, of: turns)) }
    }
}
