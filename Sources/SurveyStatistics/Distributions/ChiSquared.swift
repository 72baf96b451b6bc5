/// The χ² distribution.
public struct ChiSquared: Hashable, Sendable {
    /// The degrees of freedom, positive and not necessarily whole.
    public let degreesOfFreedom: Double
    private let gamma: GammaDistribution

    /// The distribution with so many degrees of freedom.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
        self.degreesOfFreedom = degreesOfFreedom
        gamma = GammaDistribution(shape: degreesOfFreedom / 2)
    }

    /// P(X ≤ x).
    public func cumulative(_ x: Double) -> Double { gamma.tails(x / 2).lower }

    /// P(X > x): the p-value of a χ², without loss far out.
    ///
    ///     ChiSquared(degreesOfFreedom: 1).upperTail(3.841458820694124)   // 0.05
    public func upperTail(_ x: Double) -> Double {
        degreesOfFreedom == 1 ? NormalDistribution.twoSided(max(x, 0).squareRoot()) : gamma.tails(x / 2).upper
    }

    /// The x with P(X > x) = p, for p between 0 and 1.
    ///
    /// Starts from Wilson & Hilferty 1931 (Abramowitz & Stegun 1964, 26.4.17, p. 941) and refines by Newton's steps
    /// inside a bracket.
    public func upperQuantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile belongs to a probability between 0 and 1")
        let spread = 2 / (9 * degreesOfFreedom)
        let root = 1 - spread + NormalDistribution.upperQuantile(p) * spread.squareRoot()
        var (low, high) = (0.0, Double.infinity)
        var x = max(degreesOfFreedom * root * root * root, degreesOfFreedom * 1e-3)
        for _ in 0..<2000 {
            let upper = gamma.tails(x / 2).upper
            if upper == p { return x }
            if upper > p { low = x } else { high = x }
            let density = gamma.poisson(x / 2) * gamma.shape / x
            var next = x + (upper - p) / density
            if !(next > low && next < high) { next = high == .infinity ? 2 * x : low == 0 ? x / 4 : (low + high) / 2 }
            if abs(next - x) <= x.ulp || next <= low || next >= high { return next }
            x = next
        }
        return x
    }

    /// The x with P(X ≤ x) = p, for p between 0 and 1.
    public func quantile(_ p: Double) -> Double { upperQuantile(1 - p) }
}
