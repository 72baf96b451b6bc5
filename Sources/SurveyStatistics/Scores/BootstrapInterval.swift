import SurveyModel

/// An interval of a mean or median from groups drawn anew from the scores given, with a fixed seed.
///
/// The percentile interval: what the middle of the drawn figures spans. Draws are whole numbers, so the limits are the
/// same on every machine. The scores count as drawn with replacement, so it is too wide where most of a known group
/// answered.
///
/// Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, section 13.3, p. 170–173.
public struct BootstrapInterval: Hashable, Sendable {
    /// The figure that is drawn anew.
    public enum Figure: Hashable, Sendable {
        /// The arithmetic mean.
        case mean
        /// The middle score, or halfway between the two middle ones.
        case median
    }

    /// The lower limit.
    public let lower: Double
    /// The upper limit.
    public let upper: Double

    /// Groups drawn where nothing else is said.
    public static let standardDraws = 9999

    /// The interval; nil where there is no score or too few draws for the level to leave one outside on each side.
    ///
    /// Of B ordered figures the limits are the (B + 1) α/2-th from either end, rounded outwards.
    public init?(
        of figure: Figure, _ scores: [Double], level: ConfidenceLevel = .standard, draws: Int = standardDraws,
        seed: UInt64? = nil
    ) {
        let place = (draws + 1) * level.tail.numerator / level.tail.denominator
        guard !scores.isEmpty, place > 0 else { return nil }
        var source = SeededDraws(seed: seed ?? SeededDraws.standardSeed)
        let sorted = scores.sorted()
        var figures: [Double] = []
        figures.reserveCapacity(draws)
        for _ in 0..<draws { figures.append(BootstrapInterval.draw(figure, sorted, &source)) }
        figures.sort()
        (lower, upper) = (figures[place - 1], figures[draws - place])
    }

    /// How often each score is drawn is counted, so that neither figure needs sorting.
    private static func draw(_ figure: Figure, _ sorted: [Double], _ source: inout SeededDraws) -> Double {
        let n = sorted.count
        var times = [Int](repeating: 0, count: n)
        for _ in 0..<n { times[source.below(n)] += 1 }
        switch figure {
        case .mean: return zip(sorted, times).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(n)
        case .median:
            var (passed, index) = (0, -1)
            func advance(beyond place: Int) -> Double {
                while passed <= place {
                    index += 1
                    passed += times[index]
                }
                return sorted[index]
            }
            let low = advance(beyond: (n - 1) / 2)
            return (low + advance(beyond: n / 2)) / 2
        }
    }
}
