/// The beta distribution, whose distribution function is the regularised incomplete beta function I_x(a, b).
///
/// By the continued fraction that converges fastest left of the mean, with a prefactor free of cancellation.
///
///     BetaDistribution(2, 3).cumulative(0.5)   // 0.6875
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22; evaluated as Press et al. 2007, Numerical Recipes,
/// 3rd ed., section 6.4, p. 270–273; prefactor by Loader 2000.
public struct BetaDistribution: Hashable, Sendable {
    /// The shape at 0.
    public let a: Double
    /// The shape at 1.
    public let b: Double

    /// The distribution of two positive shapes.
    public init(_ a: Double, _ b: Double) {
        precondition(a > 0 && b > 0, "the shapes of a beta distribution are positive")
        self.a = a
        self.b = b
    }

    /// P(X ≤ x): I_x(a, b).
    public func cumulative(_ x: Double) -> Double { tails(x, 1 - x).lower }

    /// P(X > x): I_(1−x)(b, a).
    public func upperTail(_ x: Double) -> Double { tails(x, 1 - x).upper }

    /// Both tails at x, with y = 1 − x as exactly as the caller knows it.
    func tails(_ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if y <= 0 { return (1, 0) }
        let factor = scaledDensity(x, y)
        if x * (a + b + 2) <= a + 1 {
            let lower = factor / a * BetaDistribution.fraction(a, b, x)
            return (lower, 1 - lower)
        }
        let upper = factor / b * BetaDistribution.fraction(b, a, y)
        return (1 - upper, upper)
    }

    /// x (1 − x) times the density: x^a (1 − x)^b / B(a, b).
    func scaledDensity(_ x: Double, _ y: Double) -> Double {
        let n = a + b
        let exponent =
            StirlingError.value(n) - StirlingError.value(a) - StirlingError.value(b)
            - StirlingError.deviance(a, n * x) - StirlingError.deviance(b, n * y)
        return (a / n * b / (2 * Double.pi)).squareRoot() * exponential(exponent)
    }

    /// The continued fraction of I_x(a, b), by Lentz's method as modified by Thompson and Barnett.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func atLeastTiny(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / atLeastTiny(1 - (a + b) * x / (a + 1))
        var result = d
        for m in 1...100_000 {
            let m = Double(m)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / atLeastTiny(1 + even * d)
            c = atLeastTiny(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / atLeastTiny(1 + odd * d)
            c = atLeastTiny(1 + odd / c)
            result *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return result
    }
}
