/// The ways to draw an interval around a weighted share; raw values are the names in comparison tables.
public enum WeightedShareMethod: String, CaseIterable, Sendable {
    /// Around the log odds, with Student's t: the default of R's `svyciprop`.
    case logitT = "logit_t"
    /// Around the log odds, with the normal distribution.
    case logitZ = "logit_z"
    /// Around the share itself, with Student's t; may leave 0 to 1.
    case meanT = "mean_t"
    /// Clopper–Pearson's for the effective number of answers: Korn & Graubard 1998, Survey Methodology 24, 193–201.
    case beta
    /// Around the arcsine of the share's root, with Student's t.
    case asin
}

extension WeightedShare {
    /// The interval by a method; nil where nobody or everybody agrees or the design leaves no standard error or degree
    /// of freedom.
    ///
    /// Source: Korn & Graubard 1998, Survey Methodology 24, 193–201; Lumley 2010, Complex Surveys, section 2.3.1.
    public func interval(by method: WeightedShareMethod, level: ConfidenceLevel = .standard) -> ShareInterval? {
        guard let standardError, standardError > 0, value > 0, value < 1, degreesOfFreedom > 0 else { return nil }
        let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom)).upperQuantile(level.tailValue)
        switch method {
        case .logitT: return logit(t)
        case .logitZ: return logit(NormalDistribution.upperQuantile(level.tailValue))
        case .meanT: return ShareInterval(lower: value - t * standardError, upper: value + t * standardError)
        case .beta: return korn(t, standardError, level)
        case .asin: return angle(t * standardError)
        }
    }

    /// Wilson's interval as of Kish's effective number of answers, for weights without a design.
    public func wilson(level: ConfidenceLevel = .standard) -> ShareInterval {
        let size = kish.effectiveSize
        return ShareInterval(
            wilson: value * size, of: size, z: NormalDistribution.upperQuantile(level.tailValue))
    }

    /// d log(p / (1 − p)) = dp / (p (1 − p)).
    private func logit(_ quantile: Double) -> ShareInterval? {
        guard let share = fittedShare, let standardError = fittedError else { return nil }
        let centre = logarithm(share / (1 - share))
        let width = quantile * standardError / (share * (1 - share))
        func limit(_ logit: Double) -> Double { 1 / (1 + exponential(-logit)) }
        return ShareInterval(lower: limit(centre - width), upper: limit(centre + width))
    }

    /// The effective number of answers is lessened by how much wider t is with few degrees of freedom.
    private func korn(_ t: Double, _ standardError: Double, _ level: ConfidenceLevel) -> ShareInterval? {
        guard answered > 1 else { return nil }
        let widening = StudentT(degreesOfFreedom: Double(answered - 1)).upperQuantile(level.tailValue) / t
        let size = value * (1 - value) / (standardError * standardError) * widening * widening
        let (x, rest) = (size * value, size * (1 - value))
        return ShareInterval(
            lower: BetaDistribution(x, rest + 1).quantile(level.tailValue),
            upper: BetaDistribution(x + 1, rest).upperQuantile(level.tailValue))
    }

    /// d asin √p = dp / (2 √(p (1 − p))); an angle below 0 is squared like any other, as R has it, and so gives a limit
    /// a little above 0.
    private func angle(_ half: Double) -> ShareInterval {
        let centre = arcsine(value.squareRoot())
        let width = half / (2 * (value * (1 - value)).squareRoot())
        func limit(_ angle: Double) -> Double { sine(angle) * sine(angle) }
        return ShareInterval(lower: limit(centre - width), upper: limit(centre + width))
    }
}
