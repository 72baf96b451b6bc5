extension StatisticsMethod {
    /// Tests of tables and of trends over groups.
    static let ofTables: [StatisticsMethod] = [
        StatisticsMethod(
            "chisq_tables",
            summary: "Pearson's chi-squared of a table and its exact test, by counting and against simulated tables.",
            inputs: [
                Input("table", meaning: "rows with bars between, counts with semicolons"),
                Input(
                    "draws", meaning: "tables drawn for the simulated p-value",
                    standard: "\(SimulatedTest.standardDraws)"),
                Input(
                    "steps", meaning: "steps after which the exact p-value is given up",
                    standard: "\(FreemanHalton.mostSteps)"),
                Input("seed", meaning: "the seed of the draws", standard: "\(SeededDraws.standardSeed)"),
            ],
            outputs: [
                "rows", "cols", "n", "chisq", "df", "p_asymptotic", "p_yates_2x2", "p_simulated", "sim_B", "sim_se",
                "p_fisher_freeman_halton", "min_expected", "share_expected_below5", "cramers_v",
                "p_fisher_simulated",
            ]
        ) { row throws(StatisticsError) in
            guard let table = ContingencyTable(try row.countLists("table")) else {
                throw row.fault(
                    .outOfRange("at least two rows and columns, as many counts in each, not all 0"), "table")
            }
            let draws = try row.count("draws", atLeast: 1, atMost: 1_000_000_000)
            let seed = UInt64(try row.count("seed"))
            let exact = FreemanHalton(of: table, mostSteps: try row.count("steps", atMost: 1_000_000_000))
            return table.values(SimulatedTest(of: table, draws: draws, seed: seed), exact)
        },
        StatisticsMethod(
            "cochran_armitage",
            summary: "Cochran-Armitage test of a trend in shares (1954, 1955), with N and with N - 1.",
            inputs: [
                Input("x", meaning: "how many agree in each group, with semicolons between"),
                Input("n", meaning: "how many answered in each group"),
                Input("scores", meaning: "the score of each group, as its year"),
            ],
            outputs: [
                "z", "chisq", "p", "z_nminus1", "p_nminus1", "slope_wls", "chisq_departure", "p_heterogeneity",
                "df_heterogeneity",
            ]
        ) { row throws(StatisticsError) in
            let (x, n, scores) = (try row.counts("x"), try row.counts("n"), try row.numbers("scores"))
            guard x.count == n.count, zip(x, n).allSatisfy({ $0 <= $1 && $1 > 0 }) else {
                throw row.fault(.outOfRange("a count for each group, at least 1 and no fewer than agree"), "n")
            }
            guard scores.count == n.count else { throw row.fault(.outOfRange("a score for each group"), "scores") }
            guard let test = TrendTest(agreeing: x, answered: n, scores: scores) else {
                return Array(repeating: .undefined, count: 9)
            }
            return [
                .number(test.z), .number(test.z * test.z), .number(test.p), .number(test.zLessOne),
                .number(test.pLessOne), .number(test.slope), .number(test.departure), .number(test.heterogeneity.p),
                .count(test.heterogeneity.degreesOfFreedom),
            ]
        },
    ]
}

extension ContingencyTable {
    fileprivate func values(_ simulated: SimulatedTest?, _ exact: FreemanHalton?) -> [StatisticsValue] {
        let pearson = PearsonTest(of: self)
        return [
            .count(rowTotals.count), .count(columnTotals.count), .count(total),
            StatisticsValue(pearson?.test.statistic), .count(degreesOfFreedom), StatisticsValue(pearson?.test.p),
            StatisticsValue(pearson?.corrected?.p), StatisticsValue(simulated?.p),
            simulated.map { .count($0.draws) } ?? .undefined, StatisticsValue(simulated?.standardError),
            StatisticsValue(exact?.p), .number(smallestExpected), .number(shareExpectedBelowFive),
            StatisticsValue(pearson?.cramersV), StatisticsValue(simulated?.exactP),
        ]
    }
}
