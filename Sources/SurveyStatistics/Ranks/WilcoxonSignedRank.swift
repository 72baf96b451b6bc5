/// Wilcoxon's signed-rank test of paired scores, which asks whether those who answered twice moved the same way.
///
/// V is the sum of the ranks of positive differences after − before; pairs without a difference are dropped first.
///
///     WilcoxonSignedRank(before: [1, 2, 3, 4], after: [2, 4, 6, 4])?.exactP()   // 0.25: three of three rose
///
/// Source: Wilcoxon 1945, Biometrics Bulletin 1, 80–83; Hollander, Wolfe & Chicken 2014, Nonparametric Statistical
/// Methods, 3rd ed., section 3.1, p. 40–55; zeros also as Pratt 1959, Journal of the American Statistical Association
/// 54, 655–667.
public struct WilcoxonSignedRank: Hashable, Sendable {
    /// What becomes of pairs without a difference.
    public enum Zeros: Hashable, Sendable {
        /// They leave before ranking, as Wilcoxon had it.
        case dropped
        /// They are ranked with the others and leave then, as Pratt proposed.
        case pratt
    }

    /// All pairs.
    public let pairs: Int
    /// Pairs that rose.
    public let positive: Int
    /// Pairs that fell.
    public let negative: Int
    private let dropped: SignedRanks
    private let pratt: SignedRanks

    /// Tests scores of the same persons in the same order; nil where there are not as many after as before.
    public init?(before: [Double], after: [Double]) {
        guard let differences = PairedDifferences(before: before, after: after) else { return nil }
        let moved = differences.values.filter { $0 != 0 }
        pairs = differences.values.count
        positive = moved.count { $0 > 0 }
        negative = moved.count - positive
        dropped = SignedRanks(moved, differences.ranks(of: moved))
        pratt = SignedRanks(differences.values, differences.ranks(of: differences.values))
    }

    /// Pairs that did not move.
    public var zeros: Int { pairs - positive - negative }

    /// The sum of the ranks of pairs that rose, zeros dropped.
    public var v: Double { Double(dropped.doubledPositive) / 2 }

    /// The exact two-sided p-value given the ranks, ties and all; nil where no pair moved or pairs are more than 400.
    public func exactP(zeros: Zeros = .dropped) -> Double? {
        let ranks = zeros == .dropped ? dropped : pratt
        guard (1...SignedRankDistribution.largestSize).contains(ranks.doubled.count) else { return nil }
        return SignedRankDistribution(doubledRanks: ranks.doubled).twoSided(ranks.doubledPositive)
    }

    /// The two-sided p-value by the normal distribution with the variance that ties leave, zeros dropped; nil where no
    /// pair moved.
    public func normalP(continuityCorrected: Bool) -> Double? {
        let n = Double(positive + negative)
        return NormalApproximation.twoSided(
            deviation: v - n * (n + 1) / 4, variance: n * (n + 1) * (2 * n + 1) / 24 - dropped.tieCubes / 48,
            continuityCorrected: continuityCorrected)
    }

    /// What R's `wilcox.test` prints: exact below 50 pairs without ties and zeros, else normal with correction.
    public var pOfR: Double? {
        let isExact = positive + negative < 50 && zeros == 0 && dropped.tieCubes == 0
        return isExact ? exactP() : normalP(continuityCorrected: true)
    }

    /// The ranks of those that rose less those that fell, as part of all ranks, from −1 to 1; nil where none moved.
    ///
    /// Source: Kerby 2014, Comprehensive Psychology 3, article 1.
    public var rankBiserial: Double? {
        let all = dropped.doubled.reduce(0, +)
        return all == 0 ? nil : Double(2 * dropped.doubledPositive - all) / Double(all)
    }

    /// The exact two-sided sign test, which counts those who rose and fell and not how far; nil where none moved.
    public var signTestP: Double? {
        let moved = positive + negative
        guard moved > 0 else { return nil }
        var ways = WideCount.zero
        for fewer in 0...min(positive, negative) { ways += .ways(toChoose: fewer, of: moved) }
        return min(1, (ways * 2).ratio(to: .powerOfTwo(moved)))
    }
}

/// The ranks of differences that are not 0, and what those of positive ones come to.
private struct SignedRanks: Hashable {
    let doubled: [Int]
    let doubledPositive: Int
    let tieCubes: Double

    init(_ differences: [Double], _ ranks: Midranks) {
        let signed = zip(differences, ranks.doubled).filter { $0.0 != 0 }
        doubled = signed.map(\.1)
        doubledPositive = signed.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
        tieCubes = ranks.tieCubes
    }
}
