extension StatisticsMethod {
    /// Scores: reliability of scales, means and medians with intervals, and p-values for several questions at once.
    static let ofScores: [StatisticsMethod] = [
        StatisticsMethod(
            "cronbach_alpha", summary: "Cronbach's alpha (1951) of complete answers and by pairwise covariances.",
            inputs: [.matrix],
            outputs: ["n_rows", "n_items", "n_complete", "alpha_listwise", "alpha_pairwise", "psych_alpha_raw"]
        ) { row throws(StatisticsError) in
            let scores = try row.itemScores()
            let pairwise = StatisticsValue(CronbachAlpha.value(of: scores, .pairwise))
            return scores.sizes + [StatisticsValue(CronbachAlpha.value(of: scores, .listwise)), pairwise, pairwise]
        },
        StatisticsMethod(
            "mcdonald_omega", summary: "McDonald's omega (1999) of one factor by maximum likelihood, complete answers.",
            inputs: [.matrix], outputs: ["n_rows", "n_items", "n_complete", "omega"]
        ) { row throws(StatisticsError) in
            let scores = try row.itemScores()
            return scores.sizes + [StatisticsValue(McDonaldOmega.value(of: scores))]
        },
        StatisticsMethod(
            "mean", summary: "The mean of scores with Student's and a bootstrap interval.", inputs: Input.ofScores,
            outputs: ["n", "mean", "se"] + limits("t") + limits("bootstrap")
        ) { row throws(StatisticsError) in
            let (scores, population, level) = try row.scores()
            guard let interval = MeanInterval(of: scores, population: population, level: level) else {
                throw row.fault(.blank, "y")
            }
            return [.count(scores.count), .number(interval.mean), StatisticsValue(interval.standardError)]
                + [StatisticsValue(interval.lower), StatisticsValue(interval.upper)]
                + limits(BootstrapInterval(of: .mean, scores, level: level))
        },
        StatisticsMethod(
            "median", summary: "The median of scores with an exact and a bootstrap interval.", inputs: Input.ofScores,
            outputs: ["n", "median"] + limits("exact") + ["exact_coverage"] + limits("bootstrap")
        ) { row throws(StatisticsError) in
            let (scores, population, level) = try row.scores()
            guard let interval = MedianInterval(of: scores, population: population, level: level) else {
                throw row.fault(.blank, "y")
            }
            return [.count(scores.count), .number(interval.median), StatisticsValue(interval.lower)]
                + [StatisticsValue(interval.upper), StatisticsValue(interval.coverage)]
                + limits(BootstrapInterval(of: .median, scores, level: level))
        },
        adjusted("holm", summary: "p-values adjusted for all rows by Holm 1979.", AdjustedP.holm),
        adjusted(
            "benjamini_hochberg", summary: "p-values adjusted for all rows by Benjamini and Hochberg 1995.",
            AdjustedP.benjaminiHochberg),
    ]

    private static func adjusted(
        _ name: String, summary: String, _ rule: @escaping @Sendable ([Double]) -> [Double]
    ) -> StatisticsMethod {
        StatisticsMethod(
            name, summary: summary, inputs: [Input("p", meaning: "the p-value of each question")],
            outputs: ["p_\(name)"],
            file: { rows throws(StatisticsError) in
                var values: [Double] = []
                for row in rows {
                    let p = try row.number("p")
                    guard (0...1).contains(p) else { throw row.fault(.outOfRange("from 0 to 1"), "p") }
                    values.append(p)
                }
                return rule(values).map { [.number($0)] }
            })
    }

    private static func limits(_ interval: BootstrapInterval?) -> [StatisticsValue] {
        [StatisticsValue(interval?.lower), StatisticsValue(interval?.upper)]
    }
}

extension StatisticsMethod.Input {
    fileprivate static let matrix = Self(
        "matrix_rows_bar_cols_semicolon", option: "matrix",
        meaning: "respondents with bars between, their scores on each item with semicolons, missing ones empty")

    fileprivate static let ofScores = [
        Self("y", meaning: "the scores, with semicolons between"),
        Self("population", meaning: "how many the whole group has, where it is known", standard: ""),
        .level,
    ]
}

extension StatisticsRow {
    fileprivate func itemScores() throws(StatisticsError) -> ItemScores {
        let column = "matrix_rows_bar_cols_semicolon"
        guard let scores = ItemScores(try optionalLists(column)) else {
            throw fault(.outOfRange("at least two items, as many places for each respondent"), column)
        }
        return scores
    }

    fileprivate func scores() throws(StatisticsError) -> ([Double], Int?, ConfidenceLevel) {
        let scores = try numbers("y")
        return (scores, try population(atLeast: scores.count), try level())
    }
}

extension ItemScores {
    fileprivate var sizes: [StatisticsValue] { [.count(rows.count), .count(items), .count(complete)] }
}
