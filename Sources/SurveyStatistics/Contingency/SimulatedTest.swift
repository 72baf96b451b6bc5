/// Pearson's χ² held against tables drawn at random with the same totals: for tables too thin for the χ² distribution.
///
/// Everybody's answer is dealt anew to the rows, as many as there were to each; p is the part of tables at least as
/// uneven, the one seen counted in. Whole numbers decide throughout where they fit a word, else a relative difference
/// of 1e-12 is a tie; the draws are whole numbers from a fixed seed, so the p-value is the same on every machine.
///
///     SimulatedTest(of: table, draws: 200_000)?.p   // for [[8, 8, 0], [0, 3, 1]]: 0.060 ± 0.001
///
/// Source: Hope 1968, Journal of the Royal Statistical Society B 30, 582–598; Agresti 2013, Categorical Data Analysis,
/// 3rd ed., section 16.5, p. 614.
public struct SimulatedTest: Hashable, Sendable {
    /// How many tables were drawn.
    public let draws: Int
    /// The part of tables at least as uneven, the one seen counted in.
    public let p: Double
    /// The part of tables no more probable, the one seen counted in: what ``FreemanHalton`` sums exactly.
    public let exactP: Double
    /// How far p is from what all tables would give, as a standard error.
    public let standardError: Double

    /// Tables drawn where nothing else is said.
    public static let standardDraws = 500_000

    /// The most answers dealt in all; beyond, some minutes would tell what χ² tells of so many as well.
    public static let mostDeals = 5_000_000_000

    /// Tests a table; nil where a row or column is empty, nothing is drawn, or more than ``mostDeals`` would be dealt.
    public init?(of table: ContingencyTable, draws: Int = standardDraws, seed: UInt64? = nil) {
        let dealt = table.total - (table.rowTotals.max() ?? 0)
        let (deals, isTooMany) = draws.multipliedReportingOverflow(by: max(1, dealt))
        guard !table.hasEmptyMargin, draws > 0, !isTooMany, deals <= SimulatedTest.mostDeals,
            table.total <= FactorialLogs.highest
        else { return nil }
        var dealer = TableDealer(table, seed: seed ?? SeededDraws.standardSeed)
        let seen = table.rows.flatMap { $0 }
        let logs = FactorialLogs(upTo: table.total)
        let improbable = logs.sum(seen) - 1e-9
        let isUneven = SimulatedTest.unevenness(table, seen)
        var (uneven, rare) = (0, 0)
        for _ in 0..<draws {
            let counts = dealer.deal()
            if isUneven(counts) { uneven += 1 }
            if logs.sum(counts) >= improbable { rare += 1 }
        }
        self.draws = draws
        p = Double(uneven + 1) / Double(draws + 1)
        exactP = Double(rare + 1) / Double(draws + 1)
        standardError = (p * (1 - p) / Double(draws)).squareRoot()
    }

    /// Whether a table is at least as uneven as the one seen.
    private static func unevenness(_ table: ContingencyTable, _ seen: [Int]) -> ([Int]) -> Bool {
        if let whole = WholeUnevenness(table) {
            let limit = whole.value(seen)
            return { whole.value($0) >= limit }
        }
        let rounded = RoundedUnevenness(table)
        let limit = rounded.value(seen) * (1 - 1e-12)
        return { rounded.value($0) >= limit }
    }
}

/// Σ x² / (r c) times a whole number that clears every denominator: grows with χ² and is whole.
private struct WholeUnevenness {
    private let factors: [Int]

    /// Nil where the largest value does not fit a word.
    init?(_ table: ContingencyTable) {
        guard let rows = Self.commonMultiple(table.rowTotals), let columns = Self.commonMultiple(table.columnTotals)
        else { return nil }
        let (whole, isTooLarge) = rows.multipliedReportingOverflow(by: columns)
        // Σ x² / (r c) is at most the smaller number of rows and columns.
        let most = min(table.rowTotals.count, table.columnTotals.count)
        guard !isTooLarge, !whole.multipliedReportingOverflow(by: most).overflow else { return nil }
        factors = table.rowTotals.flatMap { row in table.columnTotals.map { whole / row / $0 } }
    }

    func value(_ counts: [Int]) -> Int {
        var sum = 0
        for index in counts.indices { sum += counts[index] * counts[index] * factors[index] }
        return sum
    }

    private static func commonMultiple(_ numbers: [Int]) -> Int? {
        var multiple = 1
        for number in numbers {
            var (divisor, rest) = (multiple, number)
            while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
            let (product, isTooLarge) = multiple.multipliedReportingOverflow(by: number / divisor)
            guard !isTooLarge else { return nil }
            multiple = product
        }
        return multiple
    }
}

/// Σ x² / (r c) in floating point.
private struct RoundedUnevenness {
    private let factors: [Double]

    init(_ table: ContingencyTable) {
        factors = table.rowTotals.flatMap { row in table.columnTotals.map { 1 / (Double(row) * Double($0)) } }
    }

    func value(_ counts: [Int]) -> Double {
        var sum = 0.0
        for index in counts.indices {
            let count = Double(counts[index])
            sum += count * count * factors[index]
        }
        return sum
    }
}
