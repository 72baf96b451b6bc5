/// The different probabilities with which a node was reached, as logarithms, each with its number of ways.
struct TablePasts {
    private var ways: [Int: (log: Double, ways: Double)] = [:]

    init() {}

    init(log: Double) { add(log, 1) }

    var count: Int { ways.count }

    var all: some Collection<(log: Double, ways: Double)> { ways.values }

    /// Adds another's, each lengthened by the same step.
    mutating func add(_ other: TablePasts, log: Double) {
        for past in other.ways.values { add(past.log + log, past.ways) }
    }

    /// Logarithms that agree to ten decimals are those of the same product of factorials.
    mutating func add(_ log: Double, _ count: Double) {
        ways[Int((log * 1e10).rounded()), default: (log, 0)].ways += count
    }
}
