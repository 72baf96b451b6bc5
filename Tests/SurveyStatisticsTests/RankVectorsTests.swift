import SurveyStatistics
import Testing

@Suite struct `Reference vectors of ranks, tables and scales` {
    /// One vector (w001) names twenty pairs and lists five.
    @Test(
        .enabled(if: ReferenceFile("mann_whitney_dev.csv").exists, ReferenceFile.absence),
        arguments: [
            ("wilcoxon_signed_rank", 750), ("mann_whitney", 400), ("kruskal_wallis", 120), ("cochran_armitage", 360),
            ("cronbach_alpha", 160),
        ])
    func `agree within a thousand millionth`(table: String, atLeast: Int) throws {
        let comparison = try ReferenceComparison(of: table, with: ReferenceFile("\(table)_dev.csv"))
        let disagreements = comparison.disagreements.filter { !$0.contains("\"w001\"") }
        #expect(disagreements.isEmpty, "\(disagreements.prefix(5))")
        #expect(comparison.disagreements.count - disagreements.count <= 2)
        #expect(comparison.compared >= atLeast)
    }

    /// Both p-values are simulated: four standard errors of their difference.
    @Test(.enabled(if: ReferenceFile("chisq_tables_dev.csv").exists, ReferenceFile.absence))
    func `of tables agree, simulated ones within four standard errors`() throws {
        let draws = 20_000
        let rows = try ReferenceFile("chisq_tables_dev.csv").rows()
        let method = try #require(StatisticsMethod.named("chisq_tables"))
        let inputs = try rows.map { StatisticsRow(["table": try #require($0["table"]), "draws": "\(draws)"]) }
        var compared = 0
        for (row, values) in zip(rows, try method.results(for: inputs)) {
            for (name, value) in zip(method.outputs, values) where name != "sim_B" && name != "sim_se" {
                let expected = try #require(row[name])
                var tolerance = 1e-9
                if name == "p_simulated" {
                    let theirs = try #require(row["sim_se"].flatMap(Double.init))
                    let p = max(try #require(Double(expected)), 1 / Double(draws))
                    tolerance = 4 * (theirs * theirs + p * (1 - p) / Double(draws)).squareRoot()
                }
                let deviation = ReferenceComparison.deviation(of: value, from: expected)
                #expect(deviation <= tolerance, "\(name) of \(row["id"] ?? "")")
                compared += 1
            }
        }
        #expect(compared >= 400)
    }
}
