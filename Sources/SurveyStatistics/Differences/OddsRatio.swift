/// The odds of the second group over those of the first, with Woolf's interval on the logarithm.
///
/// Where a cell is 0, half is added to each of the four, and said so.
///
/// Source: Woolf 1955, Annals of Human Genetics 19, 251–253; Gart 1966, Journal of the Royal Statistical Society B 28,
/// 164–179 (the half).
public struct OddsRatio: Hashable, Sendable {
    /// The ratio.
    public let value: Double
    /// The lower limit.
    public let lower: Double
    /// The upper limit.
    public let upper: Double
    /// Whether half was added to every cell.
    public let isCorrected: Bool

    /// The odds ratio of two shares.
    ///
    ///     OddsRatio(of: SharePair(Share(3, of: 10), Share(9, of: 10))).value   // 21: odds of 9 over odds of 3/7
    public init(of pair: SharePair, level: ConfidenceLevel = .standard) {
        let counts = [pair.x2, pair.n2 - pair.x2, pair.x1, pair.n1 - pair.x1]
        isCorrected = counts.contains(0)
        let cells = isCorrected ? counts.map { $0 + 0.5 } : counts
        value = cells[0] * cells[3] / (cells[1] * cells[2])
        let spread = cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
        let factor = exponential(NormalDistribution.upperQuantile(level.tailValue) * spread)
        lower = value / factor
        upper = value * factor
    }
}
