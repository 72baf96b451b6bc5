import SurveyModel

/// An interval of the median between two of the scores given, exact whatever the scores' distribution.
///
/// The r-th lowest and r-th highest score are the limits, with r as large as keeps what lies outside either within half
/// of α. Where the whole group is known, its median is meant, and everybody's answer leaves no doubt.
///
/// Source: Conover 1999, Practical Nonparametric Statistics, 3rd ed., section 3.2, p. 143–148; finite groups: Wilks
/// 1962, Mathematical Statistics, section 11.4, p. 333.
public struct MedianInterval: Hashable, Sendable {
    /// The median of the scores given.
    public let median: Double
    /// The lower limit; nil where so few scores say nothing downwards.
    public let lower: Double?
    /// The upper limit; nil where so few scores say nothing upwards.
    public let upper: Double?
    /// The chance that the limits hold the median between them; nil without limits.
    public let coverage: Double?

    /// The interval of scores drawn from a distribution or, where `population` is given, from a group of so many.
    ///
    ///     MedianInterval(of: [1, 2, 3, 4, 5, 6])?.lower   // 1, coverage 31/32
    ///
    /// - Returns: Nil where there is no score, or more than the group has members.
    public init?(of scores: [Double], population: Int? = nil, level: ConfidenceLevel = .standard) {
        let n = scores.count
        guard n > 0, n <= population ?? n else { return nil }
        guard population ?? 0 <= Hypergeometric.largestPopulation else { return nil }
        let sorted = scores.sorted()
        median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2
        let below = population.map { MedianInterval.waysBelow(drawn: n, of: $0) } ?? MedianInterval.waysBelow(drawn: n)
        var outside = WideCount.zero
        var rank = 0
        while rank < (n + 1) / 2 {
            let next = outside + below.ways(rank)
            if next.exceeds(level.tail, of: below.all) { break }
            outside = next
            rank += 1
        }
        guard rank > 0 else {
            (lower, upper, coverage) = (nil, nil, nil)
            return
        }
        (lower, upper) = (sorted[rank - 1], sorted[n - rank])
        coverage = 1 - (outside * 2).ratio(to: below.all)
    }

    /// In how many ways exactly so many of those drawn lie on one side of the median, and in how many ways at all.
    private typealias Below = (ways: (Int) -> WideCount, all: WideCount)

    private static func waysBelow(drawn n: Int) -> Below {
        ({ .ways(toChoose: $0, of: n) }, .powerOfTwo(n))
    }

    /// With an even number in the group the median lies between two members; the one farther out is covered too.
    private static func waysBelow(drawn n: Int, of population: Int) -> Below {
        let draw = Hypergeometric(population: population, agreeing: (population + 1) / 2, drawn: n)
        let ways = draw.waysBySupport()
        let first = draw.support.lowerBound
        return ({ ways.indices.contains($0 - first) ? ways[$0 - first] : .zero }, draw.allWays)
    }
}
