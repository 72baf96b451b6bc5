import SurveyModel

/// The shares that meet a target: all from a lowest through a highest.
struct ShareAim {
    private let lowest: Fraction
    private let highest: Fraction
    private let target: Target

    /// The aim of a target; nil where it is no bound on a share.
    init?(_ target: Target) {
        switch target {
        case .atLeast(.share(let low)): (lowest, highest) = (low, max(low, .one))
        case .atMost(.share(let high)): (lowest, highest) = (min(high, .zero), high)
        case .equal(.share(let value)): (lowest, highest) = (value, value)
        case .between(.share(let low), .share(let high)): (lowest, highest) = (low, high)
        default: return nil
        }
        self.target = target
    }

    func isMet(by share: Fraction) -> Bool { share >= lowest && share <= highest }

    /// Whether a verdict holds for every count of a range.
    private func agrees(_ verdict: Bool, in counts: ClosedRange<Int>, of base: Int) -> Bool {
        if verdict {
            return isMet(by: Fraction(counts.lowerBound, base)) && isMet(by: Fraction(counts.upperBound, base))
        }
        // The counts that meet the target lie together; none of them may be in the range.
        let first = (lowest * Fraction(base)).roundedUp
        let last = -(Fraction(-1) * highest * Fraction(base)).roundedUp
        return max(first, counts.lowerBound) > min(last, counts.upperBound)
    }

    /// Whether a verdict holds whatever the silent would have answered.
    func agrees(_ verdict: Bool, in bounds: HardBounds) -> Bool {
        agrees(verdict, in: bounds.lowest.agreeing...bounds.highest.agreeing, of: bounds.lowest.base)
    }

    /// Whether a verdict holds for every share of an interval.
    ///
    /// Wilson's limits, apart from 0 and 1, are no fractions, so that none ties with a target.
    func agrees(_ verdict: Bool, in interval: ChosenInterval) -> Bool {
        switch interval {
        case .exact(let group): return agrees(verdict, in: group.agreeing, of: group.population)
        case .wilson(let limits):
            let (low, high) = (ShareAim.number(lowest), ShareAim.number(highest))
            return verdict
                ? limits.lower >= low && limits.upper <= high : limits.upper < low || limits.lower > high
        }
    }

    /// The fewest silent who must agree, or must not.
    func need(in bounds: HardBounds) -> VerdictCertainty.Need? {
        switch target {
        case .atLeast: return bounds.neededToSecure(lowest).map { .agreeing($0) }
        case .atMost: return bounds.neededToKeep(highest).map { .notAgreeing($0) }
        default: return nil
        }
    }

    private static func number(_ fraction: Fraction) -> Double {
        Double(fraction.numerator) / Double(fraction.denominator)
    }
}
