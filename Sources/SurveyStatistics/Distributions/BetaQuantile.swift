extension BetaDistribution {
    /// Which side of a point a probability lies on.
    private enum Side { case lower, upper }

    /// The x with P(X ≤ x) = p, for p between 0 and 1.
    ///
    ///     BetaDistribution(9, 1).quantile(0.025)   // 0.6637328831…, Clopper–Pearson's lower limit of 9 of 9
    public func quantile(_ p: Double) -> Double { solve(p, .lower) }

    /// The x with P(X > x) = p, for p between 0 and 1; for small p more precise than the quantile of 1 − p.
    public func upperQuantile(_ p: Double) -> Double { solve(p, .upper) }

    /// Newton's steps on logarithms of both axes, kept in a bracket that bisection shrinks where a step leaves it.
    private func solve(_ p: Double, _ side: Side) -> Double {
        precondition(p > 0 && p < 1, "a quantile belongs to a probability between 0 and 1")
        var (low, high) = (0.0, 1.0)
        var x = a / (a + b)
        for _ in 0..<2000 {
            let both = tails(x, 1 - x)
            let tail = side == .lower ? both.lower : both.upper
            if tail == p { return x }
            if (tail < p) == (side == .lower) { low = x } else { high = x }
            let slope = scaledDensity(x, 1 - x) / (1 - x) / tail * (side == .lower ? 1 : -1)
            var next = tail > 0 && slope != 0 ? x * exponential(-logarithm(tail / p) / slope) : .nan
            if !(next > low && next < high) {
                next =
                    low > 0 && high > 4 * low
                    ? (low * high).squareRoot() : low == 0 ? high / 16 : low + (high - low) / 2
            }
            if abs(next - x) <= x.ulp || next <= low || next >= high { return next }
            x = next
        }
        return x
    }
}
