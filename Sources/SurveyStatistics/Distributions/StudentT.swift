/// Student's t distribution.
///
/// Source: Abramowitz & Stegun 1964, 26.7.1 and 26.5.27, p. 945–948, by the incomplete beta function.
public struct StudentT: Hashable, Sendable {
    /// The degrees of freedom, positive and not necessarily whole; infinity is the normal distribution.
    public let degreesOfFreedom: Double

    /// The distribution with so many degrees of freedom.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(|T| > |t|): the two-sided p-value.
    public func twoSided(_ t: Double) -> Double {
        guard degreesOfFreedom.isFinite else { return NormalDistribution.twoSided(t) }
        let square = t * t
        guard square.isFinite else { return 0 }
        let whole = degreesOfFreedom + square
        return squared.tails(square / whole, degreesOfFreedom / whole).upper
    }

    /// P(T ≤ t).
    public func cumulative(_ t: Double) -> Double { t < 0 ? twoSided(t) / 2 : 1 - twoSided(t) / 2 }

    /// P(T > t), without loss far out.
    public func upperTail(_ t: Double) -> Double { cumulative(-t) }

    /// The t with P(T > t) = p, for p between 0 and 1.
    ///
    ///     StudentT(degreesOfFreedom: 10).upperQuantile(0.025)   // 2.2281388519649385
    public func upperQuantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile belongs to a probability between 0 and 1")
        guard degreesOfFreedom.isFinite else { return NormalDistribution.upperQuantile(p) }
        if p == 0.5 { return 0 }
        if p > 0.5 { return -upperQuantile(1 - p) }
        // Whichever of t² and ν is the smaller part of their sum is the one found without loss.
        let rest = BetaDistribution(degreesOfFreedom / 2, 0.5).quantile(2 * p)
        if rest < 0.5 { return (degreesOfFreedom * (1 - rest) / rest).squareRoot() }
        let part = squared.upperQuantile(2 * p)
        return (degreesOfFreedom * part / (1 - part)).squareRoot()
    }

    /// The t with P(T ≤ t) = p, for p between 0 and 1.
    public func quantile(_ p: Double) -> Double { -upperQuantile(p) }

    /// The distribution of t² / (ν + t²).
    private var squared: BetaDistribution { BetaDistribution(0.5, degreesOfFreedom / 2) }
}
