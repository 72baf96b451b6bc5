import SurveyStatistics
import Testing

@Suite struct `Reference vectors of ranks, tables and scales` {
    /// One vector (w001) says of five pairs, none of which changed, that they are twenty; everything else in it agrees.
    ///
    /// χ² of trends over years like 2013 is printed up to 1.4e-9 off: R's N Σ n s² − (Σ n s)² loses seven digits there.
    /// The next test holds ours against whole numbers.
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
        let excepted = comparison.disagreements.filter { $0.contains("\"w001\"") }
        #expect(excepted.allSatisfy { $0.hasPrefix("n_pairs of") || $0.hasPrefix("n_zero of") })
        #expect(comparison.compared >= atLeast)
    }

    /// z² = T² / (p (1 − p) S) in fractions of whole numbers by Python, of groups whose scores are years.
    @Test(arguments: [
        ("12;44;0;70;47;7;92", "13;55;5;70;130;8;97", "2013;2014;2016;2017;2018;2020;2023", 6.583372573715983),
        ("2;7;5;7;1;4", "13;13;20;8;8;70", "2010;2011;2014;2017;2022;2023", 13.44286340926192),
    ])
    func `of trends over years are those of whole numbers`(x: String, n: String, scores: String, truth: Double) throws {
        let method = try #require(StatisticsMethod.named("cochran_armitage"))
        let values = try #require(
            try method.results(for: [StatisticsRow(["x": x, "n": n, "scores": scores])]).first)
        let place = try #require(method.outputs.firstIndex(of: "chisq"))
        #expect(ReferenceComparison.deviation(of: values[place], from: "\(truth)") < 1e-13)
    }

    /// Four standard errors of the difference of two simulated p-values; the exact one as far as few steps reach.
    @Test(.enabled(if: ReferenceFile("chisq_tables_dev.csv").exists, ReferenceFile.absence))
    func `of tables agree, simulated ones within four standard errors`() throws {
        let method = try #require(StatisticsMethod.named("chisq_tables"))
        var (compared, exact) = (0, 0)
        for row in try ReferenceFile("chisq_tables_dev.csv").rows() {
            let draws = try #require(row["n"].flatMap(Int.init)) > 60 ? 2000 : 20_000
            let input = StatisticsRow(["table": row["table"] ?? "", "draws": "\(draws)", "steps": "40000"])
            let values = try #require(try method.results(for: [input]).first)
            for (name, value) in zip(method.outputs, values) where name != "sim_B" && name != "sim_se" {
                guard name != "p_fisher_simulated" else { continue }
                let expected = try #require(row[name])
                if name == "p_fisher_freeman_halton" {
                    if value == .undefined { continue }
                    exact += 1
                }
                let tolerance = name == "p_simulated" ? simulationTolerance(row, draws) : 1e-9
                let deviation = ReferenceComparison.deviation(of: value, from: expected)
                #expect(deviation <= tolerance, "\(name) of \(row["id"] ?? "")")
                compared += 1
            }
        }
        #expect(compared >= 400)
        #expect(exact >= 25)
    }

    private func simulationTolerance(_ row: [String: String], _ draws: Int) -> Double {
        guard let theirs = row["sim_se"].flatMap(Double.init), let p = row["p_simulated"].flatMap(Double.init) else {
            return 0
        }
        let seen = max(p, 1 / Double(draws))
        return 4 * (theirs * theirs + seen * (1 - seen) / Double(draws)).squareRoot()
    }
}
