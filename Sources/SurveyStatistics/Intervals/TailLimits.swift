import SurveyModel

/// The numbers M of a group for which what was seen is not in the outer α/2 of either tail.
///
/// Source: Buonaccorsi 1987, The American Statistician 41, 215–218; Konijn 1973, Statistical Theory of Sample Survey
/// Design and Analysis.
struct TailLimits {
    private let share: Share
    private let population: Int
    private let level: ConfidenceLevel
    /// All ways to draw; nil where they are too many to be counted, and tails are sums of probabilities.
    private let allWays: WideCount?

    /// Answers and group up to which ways are counted: of few in whatever group, or of any number in a middling one.
    private static let mostCounted = (answers: 2_000, population: 100_000)

    init(of share: Share, among population: Int, level: ConfidenceLevel) {
        self.share = share
        self.population = population
        self.level = level
        let isCounted = share.base <= Self.mostCounted.answers || population <= Self.mostCounted.population
        allWays = isCounted ? .ways(toChoose: share.base, of: population) : nil
    }

    /// From the lowest to the highest M that is kept.
    var range: ClosedRange<Int> {
        let possible = share.agreeing...(population - (share.base - share.agreeing))
        let near = ShareInterval(of: share, among: population, correction: .standard, level: level)
        let low = firstTrue(in: possible, near: near.lower, keepsUpperTail)
        let high = -firstTrue(in: -possible.upperBound ... -possible.lowerBound, near: -near.upper) {
            keepsLowerTail(-$0)
        }
        return low...high
    }

    /// P(X ≥ x) > α/2, not P = α/2.
    private func keepsUpperTail(_ agreeing: Int) -> Bool {
        guard let allWays else { return large(agreeing).tail(ofAtLeast: share.agreeing) > level.tailValue }
        return counted(agreeing).ways(ofAtLeast: share.agreeing).exceeds(level.tail, of: allWays)
    }

    /// P(X ≤ x) > α/2.
    private func keepsLowerTail(_ agreeing: Int) -> Bool {
        guard let allWays else { return large(agreeing).tail(ofAtMost: share.agreeing) > level.tailValue }
        return counted(agreeing).ways(ofAtMost: share.agreeing).exceeds(level.tail, of: allWays)
    }

    private func counted(_ agreeing: Int) -> Hypergeometric {
        Hypergeometric(population: population, agreeing: agreeing, drawn: share.base)
    }

    private func large(_ agreeing: Int) -> LargeDraw {
        LargeDraw(population: population, agreeing: agreeing, drawn: share.base)
    }

    /// The first value with a property that holds from some value on, at the latest at the last.
    ///
    /// Strides from an approximate share until the first is enclosed, then bisects: where the approximation is poor
    /// this costs more steps, never another answer.
    private func firstTrue(in range: ClosedRange<Int>, near guess: Double, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        var probe = Int((guess * Double(population)).rounded())
        var stride = 1
        while low < high, probe >= low, probe < high {
            if holds(probe) {
                high = probe
                probe -= stride
            } else {
                low = probe + 1
                probe += stride
            }
            stride *= 2
        }
        while low < high {
            // Rounded down for negative sums too, so that the bracket always shrinks.
            let middle = (low + high) >> 1
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
