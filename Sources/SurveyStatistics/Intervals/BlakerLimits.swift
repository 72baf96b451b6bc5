import SurveyModel

/// The numbers M of a group that Blaker's order accepts: the lesser tail of what was seen, and all of the other tail
/// that is no larger, together hold more than α.
///
/// Source: Blaker 2000, Canadian Journal of Statistics 28, 783–798, with hypergeometric instead of binomial tails.
struct BlakerLimits {
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

    /// From the lowest to the highest M that is accepted; gaps between are filled.
    var range: ClosedRange<Int> {
        let possible = share.agreeing...(population - (share.base - share.agreeing))
        // Some M near N·x/n is always accepted; the ends of the possible stand in for none.
        let low = possible.first(where: isAccepted) ?? possible.lowerBound
        let high = possible.last(where: isAccepted) ?? possible.upperBound
        return low...high
    }

    /// Whether an M is accepted; a tie with α is not.
    private func isAccepted(_ agreeing: Int) -> Bool {
        let draw = Hypergeometric(population: population, agreeing: agreeing, drawn: share.base)
        let ways = draw.waysBySupport()
        let seen = share.agreeing - draw.support.lowerBound
        let below = ways[...seen].reduce(into: WideCount.zero) { $0 += $1 }
        let above = ways[seen...].reduce(into: WideCount.zero) { $0 += $1 }
        let lesser = min(below, above)
        let others = below <= above ? Array(ways[(seen + 1)...].reversed()) : Array(ways[..<seen])
        return (lesser + BlakerLimits.largestTail(of: others, notAbove: lesser)).exceeds(level.outside, of: allWays)
    }

    /// The longest run from the outer end whose sum stays within a bound.
    private static func largestTail(of ways: [WideCount], notAbove bound: WideCount) -> WideCount {
        var sum = WideCount.zero
        for next in ways {
            let longer = sum + next
            if longer > bound { break }
            sum = longer
        }
        return sum
    }
}
