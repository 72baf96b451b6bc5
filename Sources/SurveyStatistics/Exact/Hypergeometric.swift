import SurveyModel

/// How many of those drawn agree, when some of a whole group are drawn without putting back: exact counts of ways.
///
/// The probability of k is the ways of k over all ways; both are whole numbers, so nothing is rounded.
///
///     let draw = Hypergeometric(population: 5, agreeing: 3, drawn: 2)
///     draw.ways(of: 2)   // C(3, 2) · C(2, 0) = 3 of C(5, 2) = 10
struct Hypergeometric: Hashable, Sendable {
    /// The whole group, N.
    let population: Int
    /// How many of the whole group agree, M.
    let agreeing: Int
    /// How many are drawn, n.
    let drawn: Int

    /// The group and the draw; counts that cannot be are the caller's error.
    init(population: Int, agreeing: Int, drawn: Int) {
        precondition(0 <= agreeing && agreeing <= population && 0 <= drawn && drawn <= population, "parts of a group")
        precondition(population <= Hypergeometric.largestPopulation, "exact counts are for groups of bounded size")
        self.population = population
        self.agreeing = agreeing
        self.drawn = drawn
    }

    /// The largest group for which counting is done: products of two sizes must fit a word.
    static let largestPopulation = 1_000_000_000

    /// The numbers that can agree among the drawn.
    var support: ClosedRange<Int> { max(0, drawn - (population - agreeing))...min(drawn, agreeing) }

    /// All ways to draw.
    var allWays: WideCount { .ways(toChoose: drawn, of: population) }

    /// The ways in which exactly `count` of the drawn agree, for every count of the support.
    func waysBySupport() -> [WideCount] {
        var ways: [WideCount] = []
        ways.reserveCapacity(support.count)
        climb { _, next in
            ways.append(next)
            return true
        }
        return ways
    }

    /// The ways in which at most `count` of the drawn agree.
    func ways(ofAtMost count: Int) -> WideCount {
        if count - support.lowerBound <= support.upperBound - count { return climbed(to: count) }
        return allWays - mirrored.climbed(to: drawn - count - 1)
    }

    /// The ways in which at least `count` of the drawn agree.
    func ways(ofAtLeast count: Int) -> WideCount { mirrored.ways(ofAtMost: drawn - count) }

    /// The same draw, counting those who do not agree.
    private var mirrored: Hypergeometric {
        Hypergeometric(population: population, agreeing: population - agreeing, drawn: drawn)
    }

    private func climbed(to count: Int) -> WideCount {
        var sum = WideCount.zero
        guard count >= support.lowerBound else { return sum }
        climb { value, ways in
            sum += ways
            return value < count
        }
        return sum
    }

    /// Walks the support upwards, each count of ways from the one before, until told to stop.
    private func climb(_ visit: (Int, WideCount) -> Bool) {
        let others = population - agreeing
        var value = support.lowerBound
        // At the lower end either nobody drawn agrees or everybody who does not agree is drawn.
        var ways = WideCount.ways(toChoose: value == 0 ? drawn : value, of: value == 0 ? others : agreeing)
        while visit(value, ways), value < support.upperBound {
            ways.multiply(by: UInt64((agreeing - value) * (drawn - value)))
            ways.divide(exactlyBy: UInt64((value + 1) * (others - drawn + value + 1)))
            value += 1
        }
    }
}
