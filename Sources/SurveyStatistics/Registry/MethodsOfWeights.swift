extension StatisticsMethod {
    /// Shares of weighted answers, and the weights themselves.
    static let ofWeights: [StatisticsMethod] = [
        StatisticsMethod(
            "weighted_vectors",
            summary: "A share of weighted answers: linearised error, logit, Kish's effective number.",
            inputs: [
                Input("y", meaning: "1 for who agrees and 0 for who does not, with semicolons between"),
                Input("w", meaning: "the weight of each"),
            ],
            outputs: ["n", "share_weighted", "se_taylor"] + limits("logit95_t")
                + ["kish_n_eff", "kish_deff_w"] + limits("wilson95_kish")
        ) { row throws(StatisticsError) in
            let share = try row.weightedShare()
            return [.count(share.answered), .number(share.value), StatisticsValue(share.standardErrorOfMany)]
                + share.limits(.logitT, .standard)
                + [.number(share.kish.effectiveSize), .number(share.kish.designEffect)] + share.wilson().values
        },
        StatisticsMethod(
            "weighted_share",
            summary: "A share of a column of a data file, weighted, with the error its strata and clusters leave.",
            inputs: SurveyColumns.inputs + [.level],
            outputs: [
                "n", "n_missing", "x_unweighted", "sum_w", "share_weighted", "se_taylor", "df",
            ] + WeightedShareMethod.allCases.flatMap { limits($0.rawValue) }
                + ["kish_n_eff", "kish_deff_w", "deff_replace"],
            file: { rows throws(StatisticsError) in try SurveyColumns(rows).results() }),
        StatisticsMethod(
            "rake", summary: "Weights raked to margins, settled and as R's survey::rake stops.",
            inputs: [.weightColumn, .margins], outputs: ["raked_converged", "raked_r_default"],
            file: { rows throws(StatisticsError) in
                let margins = try MarginColumns(rows)
                let settled = try margins.fit { weights, margins throws(MarginError) in
                    try Raking.weights(weights, to: margins)
                }
                let asRake = try margins.fit { weights, margins throws(MarginError) in
                    try Raking.weights(weights, to: margins, until: .asSurveyRake)
                }
                return zip(settled, asRake).map { [.number($0), .number($1)] }
            }),
        StatisticsMethod(
            "poststratify", summary: "Weights made to add up to one margin (Holt and Smith 1979).",
            inputs: [.weightColumn, .margins], outputs: ["poststratified"],
            file: { rows throws(StatisticsError) in
                let adjusted = try MarginColumns(rows).fit { weights, margins throws(MarginError) in
                    var adjusted = weights
                    for margin in margins { adjusted = try PostStratification.weights(adjusted, to: margin) }
                    return adjusted
                }
                return adjusted.map { [.number($0)] }
            }),
    ]
}

extension StatisticsMethod.Input {
    /// Which column holds the weights.
    static let weightColumn = Self("weight-column", meaning: "the column with the weights", standard: "pw")

    fileprivate static let margins = Self(
        "margins", meaning: "known totals, as 'stype: E=4421; H=755; M=1018 | sch.wide: No=1072; Yes=5122'")
}

extension WeightedShare {
    /// The limits of an interval as results.
    func limits(_ method: WeightedShareMethod, _ level: ConfidenceLevel) -> [StatisticsValue] {
        let interval = interval(by: method, level: level)
        return [StatisticsValue(interval?.lower), StatisticsValue(interval?.upper)]
    }

    /// A single answer leaves no error to tell.
    fileprivate var standardErrorOfMany: Double? { answered > 1 ? standardError : nil }
}

extension StatisticsRow {
    fileprivate func weightedShare() throws(StatisticsError) -> WeightedShare {
        let (answers, weights) = (try numbers("y"), try numbers("w"))
        guard answers.allSatisfy({ $0 == 0 || $0 == 1 }) else { throw fault(.outOfRange("0 or 1 for each"), "y") }
        guard weights.count == answers.count, let design = SampleDesign(weights: weights),
            let share = WeightedShare(of: answers.map { $0 == 1 }, in: design)
        else { throw fault(.outOfRange("a weight of at least 0 for each answer, not all 0"), "w") }
        return share
    }
}
