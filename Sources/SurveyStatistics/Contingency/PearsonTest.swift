/// Pearson's χ² test of a table, which asks whether the rows answer differently.
///
///     PearsonTest(of: table)?.test.p   // for [[8, 24], [7, 16]]: 0.6553…
///
/// Source: Pearson 1900, Philosophical Magazine (5) 50, 157–175; Agresti 2013, Categorical Data Analysis, 3rd ed.,
/// section 3.2.1, p. 75.
public struct PearsonTest: Hashable, Sendable {
    /// χ² with its degrees of freedom and p-value.
    public let test: TestOfChiSquared
    /// Yates's corrected test, for two rows and two columns alone.
    ///
    /// The correction is half a person, or as much as the counts are off if that is less.
    ///
    /// Source: Yates 1934, Supplement to the Journal of the Royal Statistical Society 1, 217–235.
    public let corrected: TestOfChiSquared?
    /// How closely rows and columns go together, from 0 to 1: Cramér's V.
    ///
    /// Source: Cramér 1946, Mathematical Methods of Statistics, p. 282.
    public let cramersV: Double

    /// Tests a table; nil where a row or column is empty.
    public init?(of table: ContingencyTable) {
        guard !table.hasEmptyMargin else { return nil }
        func statistic(lessened correction: Double) -> Double {
            table.cells.reduce(0) { sum, cell in
                let distance = abs(Double(cell.observed) - cell.expected) - correction
                return sum + distance * distance / cell.expected
            }
        }
        test = TestOfChiSquared(statistic(lessened: 0), degreesOfFreedom: table.degreesOfFreedom)
        let smaller = min(table.rowTotals.count, table.columnTotals.count)
        cramersV = (test.statistic / Double(table.total * (smaller - 1))).squareRoot()
        guard table.degreesOfFreedom == 1 else {
            corrected = nil
            return
        }
        let distance = table.cells.map { abs(Double($0.observed) - $0.expected) }.min() ?? 0
        corrected = TestOfChiSquared(statistic(lessened: min(0.5, distance)))
    }
}
