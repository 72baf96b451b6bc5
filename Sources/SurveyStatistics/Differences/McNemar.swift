/// McNemar's tests of whether as many changed one way as the other; those who did not change have no say.
///
/// Source: McNemar 1947, Psychometrika 12, 153–157; Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology
/// 13:91.
public struct McNemar: Hashable, Sendable {
    /// The two-sided exact p-value, from the binomial distribution with ½; 1 where nobody changed.
    public let exact: Double
    /// The mid-p value: the exact one less the probability of what was seen, as in comparison tables.
    ///
    /// Where as many changed each way, Fagerland's supplement takes half of that probability from 1 and not all of it.
    public let midP: Double
    /// Plain χ² with one degree of freedom; nil where nobody changed.
    public let chiSquared: TestOfChiSquared?
    /// With Edwards' continuity correction, 0 where as many changed each way; nil where nobody changed.
    public let corrected: TestOfChiSquared?

    /// Tests paired answers.
    ///
    ///     McNemar(of: PairedCounts(both: 1, onlyBefore: 1, onlyAfter: 7, neither: 12))
    ///     // exact 0.0703, mid-p 0.0391, χ² 4.5 with p 0.0339
    public init(of pairs: PairedCounts) {
        let (b, c) = (pairs.onlyBefore, pairs.onlyAfter)
        (exact, midP) = McNemar.binomial(lesser: min(b, c), of: b + c)
        guard b + c > 0 else {
            (chiSquared, corrected) = (nil, nil)
            return
        }
        let (apart, changed) = (Double(abs(b - c)), Double(b + c))
        let reduced = max(0, apart - 1)
        chiSquared = TestOfChiSquared(apart * apart / changed)
        corrected = TestOfChiSquared(reduced * reduced / changed)
    }

    private static func binomial(lesser: Int, of changed: Int) -> (exact: Double, midP: Double) {
        guard changed > 0 else { return (1, 1) }
        guard changed <= mostCounted else { return many(lesser: lesser, of: changed) }
        var (ways, sum) = (WideCount(1), WideCount(1))
        for step in 0..<lesser {
            ways.multiply(by: UInt64(changed - step))
            ways.divide(exactlyBy: UInt64(step + 1))
            sum += ways
        }
        let all = WideCount.powerOfTwo(changed)
        let tails = min(sum * 2, all)
        return (tails.ratio(to: all), (tails - ways).ratio(to: all))
    }

    /// How many may have changed for the ways to be counted in whole numbers.
    private static let mostCounted = 20_000

    /// By the incomplete beta function: P(X ≤ l) = I_½(n − l, l + 1).
    private static func many(lesser: Int, of changed: Int) -> (exact: Double, midP: Double) {
        let (l, n) = (Double(lesser), Double(changed))
        let tails = min(1, 2 * BetaDistribution(n - l, l + 1).cumulative(0.5))
        let seen = 4 * BetaDistribution(l + 1, n - l + 1).scaledDensity(0.5, 0.5) / (n + 1)
        return (tails, tails - seen)
    }
}
