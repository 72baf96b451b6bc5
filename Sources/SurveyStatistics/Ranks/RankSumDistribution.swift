/// How the rank sum of one group falls when every division of all ranks is as likely, given the ranks, ties and all.
///
/// Built rank by rank over how many are already in the group and what their ranks come to.
///
///     RankSumDistribution(doubledRanks: [2, 4, 6], size: 1)?.twoSided(2)   // 2/3
///
/// Source: Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, 3rd ed., section 4.1, p. 115–125; ties
/// as Streitberg & Röhmel 1986, Statistical Software Newsletter 12, 10–17.
struct RankSumDistribution: Sendable {
    private let ways: [Double]
    /// Twice the mean of doubled sums, which is whole.
    private let doubledMean: Int

    /// The most steps of building; 100 against 100 with ties take about half.
    static let mostSteps = 1_000_000_000

    /// The distribution for a group of `size` among ranks given doubled; nil where building it would take too long.
    init?(doubledRanks: [Int], size: Int) {
        let highest = doubledRanks.sorted().suffix(size).reduce(0, +)
        let (steps, isTooMany) = (doubledRanks.count * size).multipliedReportingOverflow(by: highest + 1)
        guard !isTooMany, steps <= RankSumDistribution.mostSteps else { return nil }
        let width = highest + 1
        // ways[k · width + s]: in how many ways k of the ranks so far come to s.
        var ways = [Double](repeating: 0, count: (size + 1) * width)
        ways[0] = 1
        var (taken, reached) = (0, 0)
        for rank in doubledRanks {
            taken = min(taken + 1, size)
            reached = min(reached + rank, highest)
            for count in stride(from: taken, to: 0, by: -1) where rank <= reached {
                let (here, fewer) = (count * width, (count - 1) * width - rank)
                for sum in rank...reached { ways[here + sum] += ways[fewer + sum] }
            }
        }
        self.ways = Array(ways[(size * width)...])
        let all = doubledRanks.reduce(0, +)
        doubledMean = doubledRanks.isEmpty ? 0 : 2 * size * all / doubledRanks.count
    }

    /// The chance of a sum at least as far from its mean as one seen, sums being doubled.
    func twoSided(_ doubledSum: Int) -> Double {
        let distance = abs(2 * doubledSum - doubledMean)
        var (far, all) = (0.0, 0.0)
        for (sum, ways) in ways.enumerated() {
            all += ways
            if abs(2 * sum - doubledMean) >= distance { far += ways }
        }
        return min(1, far / all)
    }
}
