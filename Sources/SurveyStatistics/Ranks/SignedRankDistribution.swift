/// How the sum of positive ranks falls when every sign is as likely as the other, given the ranks, ties and all.
///
/// Built rank by rank: with each, every sum either stays or grows by it, each with chance ½.
///
///     SignedRankDistribution(doubledRanks: [2, 4, 6]).twoSided(12)   // 2/8: all three positive
///
/// Source: Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, 3rd ed., section 3.1, p. 40–47.
struct SignedRankDistribution: Sendable {
    private let chances: [Double]

    /// The largest number of ranks for which the distribution is built; above it the normal one is as good.
    static let largestSize = 400

    /// The distribution for ranks given doubled.
    init(doubledRanks: [Int]) {
        var chances = [Double](repeating: 0, count: doubledRanks.reduce(0, +) + 1)
        chances[0] = 1
        var highest = 0
        for rank in doubledRanks {
            highest += rank
            for sum in stride(from: highest, through: 0, by: -1) {
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2
            }
        }
        self.chances = chances
    }

    /// The chance of a sum at least as far from the middle as one seen, sums being doubled.
    func twoSided(_ doubledSum: Int) -> Double {
        let lower = min(doubledSum, chances.count - 1 - doubledSum)
        return min(1, 2 * chances[...lower].reduce(0, +))
    }
}
