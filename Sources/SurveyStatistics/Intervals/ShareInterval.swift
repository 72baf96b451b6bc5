public import SurveyModel

/// An interval of a share, as numbers; where the whole group is known, ``GroupInterval`` counts persons instead.
public struct ShareInterval: Hashable, Sendable {
    /// The lower limit; below 0 only by ``Method/agrestiCoull``.
    public let lower: Double
    /// The upper limit; above 1 only by ``Method/agrestiCoull``.
    public let upper: Double

    /// Takes the limits.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The ways to draw an interval around a share; raw values are the names in comparison tables.
    public enum Method: String, CaseIterable, Sendable {
        /// Score interval: Wilson 1927, Journal of the American Statistical Association 22, 209–212.
        case wilson
        /// Score interval with continuity correction: method 4 of Newcombe 1998, Statistics in Medicine 17, 857–872.
        case wilsonContinuity = "wilson_cc"
        /// Exact for draws with replacement: Clopper & Pearson 1934, Biometrika 26, 404–413.
        case clopperPearson = "clopper_pearson"
        /// Equal tails of Beta(x + ½, n − x + ½).
        case jeffreys
        /// Jeffreys' with 0 at x = 0 and 1 at x = n: Brown, Cai & DasGupta 2001, Statistical Science 16, 101–133.
        case jeffreysEnds = "jeffreys_bcd"
        /// Agresti & Coull 1998, The American Statistician 52, 119–126; may leave 0 to 1.
        case agrestiCoull = "agresti_coull"
        /// Agresti–Coull's, cut at 0 and 1.
        case agrestiCoullClipped = "agresti_coull_clip"
    }
}

extension ShareInterval {
    /// The interval of a share by a method.
    ///
    ///     ShareInterval(of: Share(9, of: 9), by: .wilson)   // 0.70085… to 1
    public init(of share: Share, by method: Method = .wilson, level: ConfidenceLevel = .standard) {
        let (x, n) = (Double(share.agreeing), Double(share.base))
        let z = NormalDistribution.upperQuantile(level.tailValue)
        switch method {
        case .wilson: self.init(wilson: x, of: n, z: z)
        case .wilsonContinuity: self.init(continuity: x, of: n, z: z)
        case .clopperPearson: self.init(clopperPearson: x, of: n, tail: level.tailValue)
        case .jeffreys: self.init(jeffreys: x, of: n, tail: level.tailValue)
        case .jeffreysEnds:
            let plain = ShareInterval(jeffreys: x, of: n, tail: level.tailValue)
            self.init(lower: x == 0 ? 0 : plain.lower, upper: x == n ? 1 : plain.upper)
        case .agrestiCoull: self.init(agrestiCoull: x, of: n, z: z)
        case .agrestiCoullClipped:
            let plain = ShareInterval(agrestiCoull: x, of: n, z: z)
            self.init(lower: max(0, plain.lower), upper: min(1, plain.upper))
        }
    }

    /// Wilson's interval of counts that need not be whole, as effective counts are not.
    init(wilson x: Double, of n: Double, z: Double) {
        /// The lower root of n (p̂ − p)² = z² p (1 − p), written so that nothing cancels; exactly 0 at 0.
        func lowerRoot(_ x: Double) -> Double {
            2 * x * x / (n * (2 * x + z * z + z * (z * z + 4 * x * (1 - x / n)).squareRoot()))
        }
        self.init(lower: lowerRoot(x), upper: 1 - lowerRoot(n - x))
    }

    private init(continuity x: Double, of n: Double, z: Double) {
        func lowerRoot(_ x: Double) -> Double {
            guard x > 0 else { return 0 }
            let square = z * z - 2 - 1 / n + 4 * x / n * (n - x + 1)
            return max(0, (2 * x + z * z - 1 - z * square.squareRoot()) / (2 * (n + z * z)))
        }
        self.init(lower: lowerRoot(x), upper: 1 - lowerRoot(n - x))
    }

    private init(clopperPearson x: Double, of n: Double, tail: Double) {
        self.init(
            lower: x == 0 ? 0 : BetaDistribution(x, n - x + 1).quantile(tail),
            upper: x == n ? 1 : BetaDistribution(x + 1, n - x).upperQuantile(tail))
    }

    private init(jeffreys x: Double, of n: Double, tail: Double) {
        let beta = BetaDistribution(x + 0.5, n - x + 0.5)
        self.init(lower: beta.quantile(tail), upper: beta.upperQuantile(tail))
    }

    private init(agrestiCoull x: Double, of n: Double, z: Double) {
        let base = n + z * z
        let centre = (x + z * z / 2) / base
        let half = z * (centre * (1 - centre) / base).squareRoot()
        self.init(lower: centre - half, upper: centre + half)
    }
}
