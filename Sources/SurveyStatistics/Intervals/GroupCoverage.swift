import SurveyModel

/// How often an exact interval holds the truth, by full enumeration: for every M the probability that the interval of
/// what is seen holds M.
public struct GroupCoverage: Hashable, Sendable {
    /// The least probability over every M from 0 through N.
    public let least: Double
    /// Whether the least probability is at least the level, decided in whole numbers.
    public let isKept: Bool
    /// The widths of the intervals of every x, added up in persons.
    public let totalWidth: Int

    /// Enumerates a group of `population` of whom `answered`, at least 1, answer.
    ///
    ///     GroupCoverage(population: 13, answered: 9, by: .tails, level: .standard).isKept   // true
    public init(
        population: Int, answered: Int, by method: GroupInterval.Method = .tails, level: ConfidenceLevel = .standard
    ) {
        let intervals = (0...answered).map {
            GroupInterval(of: Share($0, of: answered), among: population, by: method, level: level).agreeing
        }
        let all = WideCount.ways(toChoose: answered, of: population)
        var fewest = all
        for agreeing in 0...population {
            let draw = Hypergeometric(population: population, agreeing: agreeing, drawn: answered)
            let covered = zip(draw.support, draw.waysBySupport()).filter { intervals[$0.0].contains(agreeing) }
            fewest = min(fewest, covered.reduce(into: WideCount.zero) { $0 += $1.1 })
        }
        least = fewest.ratio(to: all)
        // At least the level: what is missed is not more than what the level leaves outside.
        isKept = !(all - fewest).exceeds(level.outside, of: all)
        totalWidth = intervals.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    }
}
