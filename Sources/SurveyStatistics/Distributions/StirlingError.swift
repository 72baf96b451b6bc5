/// What Stirling's formula leaves out, and the deviance that goes with it: the two parts from which probabilities of
/// binomial, Poisson and beta kind are computed without loss.
///
/// Source: Loader 2000, "Fast and accurate computation of binomial probabilities", p. 3–5.
enum StirlingError {
    /// δ(x) = ln Γ(x + 1) − ln(√(2πx) (x/e)^x) for x > 0.
    static func value(_ x: Double) -> Double {
        if x >= 15 { return series(x) }
        return LogGamma.value(x + 1) - (x + 0.5) * logarithm(x) + x - LogGamma.halfLogTwoPi
    }

    /// δ(x) for x of at least 15, where seven terms reach full precision.
    ///
    /// Source: Abramowitz & Stegun 1964, 6.1.41, p. 257.
    static func series(_ x: Double) -> Double {
        let s = 1 / (x * x)
        var sum = 1.0 / 156
        for coefficient in [-691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
            sum = sum * s + coefficient
        }
        return sum / x
    }

    /// x ln(x/m) + m − x without cancellation where x is near m; 0 at x = m.
    static func deviance(_ x: Double, _ m: Double) -> Double {
        guard abs(x - m) < 0.1 * (x + m) else { return x * logarithm(x / m) + m - x }
        let v = (x - m) / (x + m)
        var sum = (x - m) * v
        var term = 2 * x * v
        for j in stride(from: 3.0, to: 2001, by: 2) {
            term *= v * v
            let next = sum + term / j
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
