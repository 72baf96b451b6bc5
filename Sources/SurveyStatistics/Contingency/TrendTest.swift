/// The Cochran–Armitage test, which asks whether shares rise or fall with a score, as from year to year.
///
/// z = T / √V with T = Σ s (x − n p) and V = p (1 − p) (Σ n s² − (Σ n s)² / N).
///
///     TrendTest(agreeing: [83, 65, 20], answered: [130, 130, 55], scores: [1, 2, 3])?.z   // −3.5659…
///
/// Source: Cochran 1954, Biometrics 10, 417–451, p. 436; Armitage 1955, Biometrics 11, 375–386; Agresti 2013,
/// Categorical Data Analysis, 3rd ed., section 5.3.5, p. 178.
public struct TrendTest: Hashable, Sendable {
    /// The standardised trend, positive where shares rise with the score.
    public let z: Double
    /// The same with N / (N − 1) times the variance, as for a draw without putting back.
    public let zLessOne: Double
    /// How much the share rises with a step of the score, by weighted least squares.
    public let slope: Double
    /// All differences between the shares; for two groups with Yates's correction, as R's `prop.test` has it.
    public let heterogeneity: TestOfChiSquared

    /// Tests shares of groups that each have a score; nil where there are fewer than two groups or different numbers of
    /// them, where a group is empty, where all agree or none, or where all scores are equal.
    public init?(agreeing: [Int], answered: [Int], scores: [Double]) {
        guard agreeing.count == answered.count, scores.count == answered.count, !answered.contains(0) else {
            return nil
        }
        let table = ContingencyTable(zip(agreeing, answered).map { [$0, $1 - $0] })
        guard let table, let pearson = PearsonTest(of: table) else { return nil }
        let n = Double(table.total)
        let p = Double(table.columnTotals[0]) / n
        let weights = answered.map(Double.init)
        let mean = zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1 } / n
        var (trend, spread) = (0.0, 0.0)
        for (index, weight) in weights.enumerated() {
            let distance = scores[index] - mean
            trend += distance * (Double(agreeing[index]) - weight * p)
            spread += weight * distance * distance
        }
        guard spread > 0 else { return nil }
        z = trend / (p * (1 - p) * spread).squareRoot()
        zLessOne = z * ((n - 1) / n).squareRoot()
        slope = trend / spread
        heterogeneity = pearson.corrected ?? pearson.test
    }

    /// The two-sided p-value of ``z``.
    public var p: Double { NormalDistribution.twoSided(z) }

    /// The two-sided p-value of ``zLessOne``.
    public var pLessOne: Double { NormalDistribution.twoSided(zLessOne) }

    /// The part of the differences that no straight line explains; for two groups, where the correction makes it less
    /// than nothing, it says nothing.
    public var departure: Double { heterogeneity.statistic - z * z }
}
