import SurveyStatistics
import Testing

@Suite struct `Reference vectors of shares` {
    @Test(
        .enabled(if: ReferenceFile("interval_one_proportion_dev.csv").exists, ReferenceFile.absence),
        arguments: [
            ("interval_one_proportion", 25_000), ("interval_finite_population", 15_000),
            ("interval_finite_population_coverage", 300), ("two_proportions", 5_000), ("paired_proportions", 2_500),
            ("cohens_h", 200), ("nonresponse_bounds", 350),
        ])
    func `agree within a thousand millionth`(table: String, atLeast: Int) throws {
        let comparison = try ReferenceComparison(of: table, with: ReferenceFile("\(table)_dev.csv"))
        #expect(comparison.disagreements.isEmpty, "\(comparison.disagreements.prefix(5))")
        #expect(comparison.compared >= atLeast)
    }
}
