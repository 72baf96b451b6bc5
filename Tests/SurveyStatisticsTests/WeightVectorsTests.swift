import SurveyStatistics
import Testing

@Suite struct `Reference vectors of weighted shares` {
    /// One limit is empty in the vectors and not here, v083's upper one.
    ///
    /// Two answers that differ have one degree of freedom. R turns Student's quantile 12.7 into the level 1 − 2 Φ(−12.7),
    /// which is 1 in floating point, and so into infinite limits: 0, and infinity over infinity. The limits themselves
    /// are finite; the next test has them.
    @Test(.enabled(if: ReferenceFile("weighted_vectors_dev.csv").exists, ReferenceFile.absence))
    func `agree on weights without a design`() throws {
        let comparison = try ReferenceComparison(
            of: "weighted_vectors", with: ReferenceFile("weighted_vectors_dev.csv"))
        let undefinedInR = comparison.disagreements.filter {
            $0.contains("logit95_t_hi of") && $0.contains("n\": \"2\"")
        }
        #expect(undefinedInR.count == comparison.disagreements.count, "\(comparison.disagreements.prefix(5))")
        #expect(undefinedInR.count <= 1)
        #expect(comparison.compared >= 450)
    }

    /// Answers 0 and 1 weighing 2.1444 and 0.5211, with 50 digits by mpmath: logit p̂ ± tan(0.475 π) σ / (p̂ (1 − p̂)).
    @Test func `have limits where R's level rounds to one`() throws {
        let method = try #require(StatisticsMethod.named("weighted_vectors"))
        let row = StatisticsRow(["y": "0;1", "w": "2.1444;0.5211"])
        let values = try #require(try method.results(for: [row]).first)
        for (name, truth) in [("logit95_t_lo", "2.23432358011e-12"), ("logit95_t_hi", "0.9999999999621631024")] {
            let place = try #require(method.outputs.firstIndex(of: name))
            #expect(ReferenceComparison.deviation(of: values[place], from: truth) < 1e-15, "\(name)")
        }
    }

    @Test(.enabled(if: ReferenceFile("weighted_share_dev.csv").exists, ReferenceFile.absence))
    func `agree on strata, clusters, corrections and domains`() throws {
        let problems = try ReferenceFile("weighted_share_dev.csv").rows()
        var compared = 0
        for problem in problems {
            let (results, outputs) = try results(of: problem)
            for (name, value) in zip(outputs, results) {
                let expected = try #require(problem[name])
                // Sums of thousands are printed with 15 digits.
                let tolerance = name == "sum_w" ? 1e-8 : 1e-9
                #expect(
                    ReferenceComparison.deviation(of: value, from: expected) <= tolerance, "\(name) of \(problem)")
                compared += 1
            }
        }
        #expect(compared >= 2900)
    }

    /// The design as it is named in the vectors, on the rows of the file it was drawn as.
    private func results(of problem: [String: String]) throws -> ([StatisticsValue], [String]) {
        let design = try #require(problem["design"])
        let domain = try #require(problem["domain_stype"])
        let data = try ReferenceFile("weighted-data/\(try #require(problem["data"])).csv").rows()
        var options = ["item": problem["item"], "yes": problem["yes"], "level": problem["level"]]
        if design.contains("strata=stype") { options["strata-column"] = "stype" }
        if design.contains("id=dnum") { options["cluster-column"] = "dnum" }
        if design.hasSuffix("fpc"), !design.hasSuffix("nofpc") { options["fpc-column"] = "fpc" }
        if domain != "all" { options["domain-column"] = "stype" }
        let method = try #require(StatisticsMethod.named("weighted_share"))
        let rows = data.map { StatisticsRow($0.merging(options.compactMapValues(\.self)) { cell, _ in cell }) }
        let place = try #require(data.firstIndex { domain == "all" || $0["stype"] == domain })
        return (try method.results(for: rows)[place], method.outputs)
    }
}

@Suite struct `Reference vectors of raking` {
    static let file = ReferenceFile("rake_apiclus1_dev.csv")

    @Test(.enabled(if: file.exists, ReferenceFile.absence))
    func `agree on every weight, settled and as R stops`() throws {
        let margins = try ReferenceFile("rake_margins.csv").rows().filter { $0["problem"] == "apiclus1" }
        let texts = ["stype", "sch.wide"].map { name in
            let totals = margins.filter { $0["var"] == name }.map { "\($0["level"] ?? "")=\($0["freq"] ?? "")" }
            return "\(name): \(totals.joined(separator: "; "))"
        }
        let rows = try Self.file.rows()
        let method = try #require(StatisticsMethod.named("rake"))
        let inputs = rows.map { row in
            StatisticsRow(
                row.merging(["margins": texts.joined(separator: " | "), "weight-column": "pw"]) { cell, _ in cell })
        }
        for (row, values) in zip(rows, try method.results(for: inputs)) {
            for (name, value) in zip(method.outputs, values) {
                #expect(ReferenceComparison.deviation(of: value, from: row[name] ?? "") <= 1e-9, "\(row)")
            }
        }
        #expect(rows.count == 183)
    }
}
