import SurveyModel

/// An interval of a difference between two shares, from −1 through 1.
public struct DifferenceInterval: Hashable, Sendable {
    /// The lower limit.
    public let lower: Double
    /// The upper limit.
    public let upper: Double

    /// Takes the limits.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// Of two independent shares, the second less the first: Newcombe's hybrid score interval, method 10, or method 11
    /// with continuity correction.
    ///
    ///     DifferenceInterval(of: SharePair(Share(48, of: 80), Share(56, of: 70)))   // 0.0524 to 0.3339
    ///
    /// Source: Newcombe 1998, Statistics in Medicine 17, 873–890.
    public init(of pair: SharePair, withContinuity: Bool = false, level: ConfidenceLevel = .standard) {
        let method = withContinuity ? ShareInterval.Method.wilsonContinuity : .wilson
        let one = ShareInterval(of: pair.first, by: method, level: level)
        let two = ShareInterval(of: pair.second, by: method, level: level)
        let difference = pair.p2 - pair.p1
        lower = difference - DifferenceInterval.length(pair.p2 - two.lower, one.upper - pair.p1)
        upper = difference + DifferenceInterval.length(two.upper - pair.p2, pair.p1 - one.lower)
    }

    /// Of two shares of the same persons, after less before: Newcombe's method 10 for paired shares.
    ///
    /// The correlation φ̂ is corrected for continuity only where it is positive, and is 0 where a margin is.
    ///
    /// Source: Newcombe 1998, Statistics in Medicine 17, 2635–2650.
    public init(of pairs: PairedCounts, level: ConfidenceLevel = .standard) {
        let before = ShareInterval(of: pairs.before, level: level)
        let after = ShareInterval(of: pairs.after, level: level)
        let n = Double(pairs.base)
        let (p1, p2) = (Double(pairs.before.agreeing) / n, Double(pairs.after.agreeing) / n)
        let difference = Double(pairs.onlyAfter - pairs.onlyBefore) / n
        let phi = pairs.correlation
        lower = difference - DifferenceInterval.length(p2 - after.lower, before.upper - p1, correlation: phi)
        upper = difference + DifferenceInterval.length(after.upper - p2, p1 - before.lower, correlation: phi)
    }

    private static func length(_ a: Double, _ b: Double, correlation: Double = 0) -> Double {
        max(0, a * a - 2 * correlation * a * b + b * b).squareRoot()
    }
}
