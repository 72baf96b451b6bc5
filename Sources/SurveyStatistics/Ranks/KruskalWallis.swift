/// The Kruskal–Wallis test of several groups' scores, with the correction for ties.
///
///     KruskalWallis([[1, 2], [3, 4]])?.test.statistic   // 2.4
///
/// Source: Kruskal & Wallis 1952, Journal of the American Statistical Association 47, 583–621 (H on p. 586, ties on
/// p. 587).
public struct KruskalWallis: Hashable, Sendable {
    /// H with its degrees of freedom and p-value by the χ² distribution.
    public let test: TestOfChiSquared

    /// Tests groups; nil where fewer than two, where one is empty or where all scores are equal.
    public init?(_ groups: [[Double]]) {
        guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        let ranks = Midranks(of: groups.flatMap { $0 })
        let n = Double(ranks.doubled.count)
        let whole = n * n * n - n
        guard ranks.tieCubes < whole else { return nil }
        var sum = 0.0
        var rest = ranks.doubled[...]
        for group in groups {
            let doubledSum = rest.prefix(group.count).reduce(0, +)
            rest = rest.dropFirst(group.count)
            // From the mean, not from 0, so that equal rank sums give exactly 0.
            let distance = Double(doubledSum - group.count * (ranks.doubled.count + 1)) / 2
            sum += distance * distance / Double(group.count)
        }
        let h = 12 / (n * (n + 1)) * sum / (1 - ranks.tieCubes / whole)
        test = TestOfChiSquared(h, degreesOfFreedom: groups.count - 1)
    }
}
