import SurveyModel

/// The numbers M of a group for which what was seen is not in the outer α/2 of either tail.
///
/// Source: Buonaccorsi 1987, The American Statistician 41, 215–218; Konijn 1973, Statistical Theory of Sample Survey
/// Design and Analysis.
struct TailLimits {
    private let share: Share
    private let population: Int
    private let level: ConfidenceLevel
    private let allWays: WideCount

    init(of share: Share, among population: Int, level: ConfidenceLevel) {
        self.share = share
        self.population = population
        self.level = level
        allWays = .ways(toChoose: share.base, of: population)
    }

    /// From the lowest to the highest M that is kept.
    var range: ClosedRange<Int> {
        let possible = share.agreeing...(population - (share.base - share.agreeing))
        let near = ShareInterval(of: share, among: population, correction: .standard, level: level)
        let low = firstTrue(in: possible, near: near.lower) { isKept(draw($0).ways(ofAtLeast: share.agreeing)) }
        let high = -firstTrue(in: -possible.upperBound ... -possible.lowerBound, near: -near.upper) {
            isKept(draw(-$0).ways(ofAtMost: share.agreeing))
        }
        return low...high
    }

    private func draw(_ agreeing: Int) -> Hypergeometric {
        Hypergeometric(population: population, agreeing: agreeing, drawn: share.base)
    }

    /// P > α/2, not P = α/2.
    private func isKept(_ ways: WideCount) -> Bool { ways.exceeds(level.tail, of: allWays) }

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
