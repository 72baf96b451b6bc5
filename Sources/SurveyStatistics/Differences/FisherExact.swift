import SurveyModel

/// Fisher's exact test of two independent shares, in exact counts of ways.
///
/// Source: Fisher 1935, The Logic of Inductive Inference, Journal of the Royal Statistical Society 98, 39–82; mid-p by
/// Lancaster 1961, Journal of the American Statistical Association 56, 223–234.
public struct FisherExact: Hashable, Sendable {
    /// The sum over all tables no more probable than the one seen; equals are told exactly.
    public let twoSided: Double
    /// The two-sided p-value less half the probability of the tables exactly as probable as the one seen.
    public let midP: Double
    /// The probability of as few or fewer agreeing in the first group.
    public let less: Double
    /// The probability of as many or more agreeing in the first group.
    public let greater: Double

    /// Tests two shares.
    ///
    ///     FisherExact(of: SharePair(Share(3, of: 4), Share(1, of: 4))).twoSided   // 34/70, Fisher's tea
    public init(of pair: SharePair) {
        self = FisherExact.isCounted(pair) ? FisherExact(fewIn: pair) : FisherExact(manyIn: pair)
    }

    private init(fewIn pair: SharePair) {
        let draw = Hypergeometric(population: pair.base, agreeing: pair.agreeing, drawn: pair.first.base)
        let ways = draw.waysBySupport()
        let place = pair.first.agreeing - draw.support.lowerBound
        let seen = ways[place]
        func sum(_ part: some Sequence<WideCount>) -> WideCount { part.reduce(into: .zero) { $0 += $1 } }
        let all = draw.allWays
        let rarer = sum(ways.lazy.filter { $0 < seen })
        let equal = sum(ways.lazy.filter { $0 == seen })
        twoSided = (rarer + equal).ratio(to: all)
        midP = (rarer * 2 + equal).ratio(to: all * 2)
        less = sum(ways[...place]).ratio(to: all)
        greater = sum(ways[place...]).ratio(to: all)
    }

    /// Whether the ways can be counted in whole numbers: few tables, or few persons in all.
    private static func isCounted(_ pair: SharePair) -> Bool {
        let sides = [pair.first.base, pair.second.base, pair.agreeing, pair.base - pair.agreeing]
        return pair.base <= 20_000
            || (sides.contains { $0 <= 2_000 } && pair.base <= Hypergeometric.largestPopulation)
    }

    /// Tests shares of so many that the ways cannot be counted: by probabilities good to about thirteen digits, of which
    /// a relative difference of 1e-7 is a tie, as R has it.
    private init(manyIn pair: SharePair) {
        let draw = LargeDraw(population: pair.base, agreeing: pair.agreeing, drawn: pair.first.base)
        let place = pair.first.agreeing
        (less, greater) = (draw.tail(ofAtMost: place), draw.tail(ofAtLeast: place))
        let seen = draw.probability(of: place)
        // From the other side of the most probable count, the first that is no more probable.
        let isLow = place <= draw.mode
        let support = draw.support
        var (near, far) = isLow ? (draw.mode, support.upperBound + 1) : (draw.mode, support.lowerBound - 1)
        while abs(far - near) > 1 {
            let middle = (near + far) / 2
            if draw.probability(of: middle) <= seen * (1 + 1e-7) { far = middle } else { near = middle }
        }
        let isAny = support.contains(far)
        let other = isAny ? (isLow ? draw.tail(ofAtLeast: far) : draw.tail(ofAtMost: far)) : 0
        let opposite = isAny ? draw.probability(of: far) : 0
        // A table at the very top leaves none that is more probable.
        twoSided = seen * (1 + 1e-7) >= draw.probability(of: draw.mode) ? 1 : min(1, (isLow ? less : greater) + other)
        midP = twoSided - (seen + (opposite >= seen * (1 - 1e-7) ? opposite : 0)) / 2
    }
}
