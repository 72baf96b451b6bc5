/// How many equally weighted answers a weighted sample is worth.
///
///     KishSample(weights: [1, 1, 2])?.effectiveSize   // 16/6 = 2.666…
///
/// Source: Kish 1965, Survey Sampling, section 11.7C, p. 427; Kish 1992, Journal of Official Statistics 8, 183–200.
public struct KishSample: Hashable, Sendable {
    /// (Σw)² / Σw².
    public let effectiveSize: Double
    /// How much the weights alone raise the variance: n over the effective size.
    public let designEffect: Double

    /// Weighs a sample, weights of 0 counted in n; nil where all weights are 0.
    public init?(weights: [Double]) {
        let sum = weights.reduce(0, +)
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        guard squares > 0 else { return nil }
        effectiveSize = sum * sum / squares
        designEffect = Double(weights.count) / effectiveSize
    }
}
