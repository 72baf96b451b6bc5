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
}
