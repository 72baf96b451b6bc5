/// The Mann–Whitney test of two groups' scores, the same as Wilcoxon's rank-sum test.
///
/// U counts the pairs of one from each group in which the first group's is higher, equals as half.
///
///     MannWhitney([1, 2, 3], [4, 5, 6])?.exactP   // 0.1: two of the twenty divisions are as extreme
///
/// Source: Mann & Whitney 1947, Annals of Mathematical Statistics 18, 50–60; Hollander, Wolfe & Chicken 2014,
/// Nonparametric Statistical Methods, 3rd ed., section 4.1, p. 115–135.
public struct MannWhitney: Hashable, Sendable {
    /// The size of the first group.
    public let firstSize: Int
    /// The size of the second group.
    public let secondSize: Int
    private let ranks: Midranks
    private let doubledRankSum: Int

    /// Tests two groups; nil where one of them is empty.
    public init?(_ first: [Double], _ second: [Double]) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        (firstSize, secondSize) = (first.count, second.count)
        ranks = Midranks(of: first + second)
        doubledRankSum = ranks.doubled.prefix(first.count).reduce(0, +)
    }

    /// The pairs in which the first group's score is higher, equals as half.
    public var u: Double { Double(doubledRankSum - firstSize * (firstSize + 1)) / 2 }

    /// The chance that one drawn from the first group is higher than one from the second, equals as half.
    ///
    /// Source: Vargha & Delaney 2000, Journal of Educational and Behavioral Statistics 25, 101–132.
    public var probabilityOfSuperiority: Double { u / (Double(firstSize) * Double(secondSize)) }

    /// The exact two-sided p-value given the ranks, ties and all: the chance of a rank sum at least as far from its
    /// mean; nil where the groups are so large that counting would take long.
    public var exactP: Double? {
        // The smaller group's sum says the same and is counted faster.
        guard firstSize > secondSize else {
            return RankSumDistribution(doubledRanks: ranks.doubled, size: firstSize)?.twoSided(doubledRankSum)
        }
        let rest = ranks.doubled.reduce(0, +) - doubledRankSum
        return RankSumDistribution(doubledRanks: ranks.doubled, size: secondSize)?.twoSided(rest)
    }

    /// The two-sided p-value by the normal distribution with the variance that ties leave; nil where all are equal.
    public func normalP(continuityCorrected: Bool) -> Double? {
        let (m, n) = (Double(firstSize), Double(secondSize))
        let all = m + n
        return NormalApproximation.twoSided(
            deviation: u - m * n / 2, variance: m * n / 12 * (all + 1 - ranks.tieCubes / (all * (all - 1))),
            continuityCorrected: continuityCorrected)
    }

    /// What R's `wilcox.test` prints: exact below 50 in each group without ties, else normal with correction.
    public var pOfR: Double? {
        let isExact = firstSize < 50 && secondSize < 50 && !ranks.hasTies
        return isExact ? exactP : normalP(continuityCorrected: true)
    }
}
