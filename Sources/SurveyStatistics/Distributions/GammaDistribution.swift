/// The gamma distribution of scale 1, whose tails are the regularised incomplete gamma functions.
///
/// The series left of the mean, the continued fraction right of it, with a prefactor free of cancellation.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2; Press et al. 2007, Numerical Recipes,
/// 3rd ed., section 6.2, p. 259–263; prefactor by Loader 2000.
struct GammaDistribution: Hashable, Sendable {
    /// The shape, positive.
    let shape: Double

    /// P(X ≤ x) and P(X > x).
    func tails(_ x: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if x == .infinity { return (1, 0) }
        if x < shape + 1 {
            let lower = poisson(x) * series(x)
            return (lower, 1 - lower)
        }
        let upper = poisson(x) * shape * fraction(x)
        return (1 - upper, upper)
    }

    /// x^a e^(−x) / Γ(a + 1), which is the density times x / a.
    func poisson(_ x: Double) -> Double {
        exponential(-StirlingError.value(shape) - StirlingError.deviance(shape, x))
            / (2 * Double.pi * shape).squareRoot()
    }

    private func series(_ x: Double) -> Double {
        var (sum, term, k) = (1.0, 1.0, shape)
        repeat {
            k += 1
            term *= x / k
            sum += term
        } while term > sum * 1e-17
        return sum
    }

    private func fraction(_ x: Double) -> Double {
        var b = x + 1 - shape
        var c = 1e300
        var d = 1 / b
        var result = d
        for i in 1...100_000 {
            let factor = -Double(i) * (Double(i) - shape)
            b += 2
            d = factor * d + b
            if abs(d) < 1e-300 { d = 1e-300 }
            c = b + factor / c
            if abs(c) < 1e-300 { c = 1e-300 }
            d = 1 / d
            result *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return result
    }
}
