extension StatisticsMethod {
    /// Tests of scores by their ranks.
    static let ofRanks: [StatisticsMethod] = [
        StatisticsMethod(
            "wilcoxon_signed_rank",
            summary: "Wilcoxon's signed-rank test of paired scores: exact given ties, normal, sign test.",
            inputs: [
                Input("before", meaning: "scores before, with semicolons between"),
                Input("after", meaning: "scores after, in the same order"),
            ],
            outputs: [
                "n_pairs", "n_zero", "n_pos", "n_neg", "V_plus", "p_exact_zeros_dropped", "p_exact_exactRankTests",
                "p_exact_pratt", "p_normal_no_cc", "p_normal_cc", "p_r_default", "rank_biserial", "sign_test_p",
            ]
        ) { row throws(StatisticsError) in
            let (before, after) = (try row.numbers("before"), try row.numbers("after"))
            guard let test = WilcoxonSignedRank(before: before, after: after) else {
                throw row.fault(.outOfRange("as many scores as in 'before'"), "after")
            }
            return test.values
        },
        StatisticsMethod(
            "mann_whitney", summary: "Mann-Whitney test of two groups' scores: exact given ties, and normal.",
            inputs: [
                Input("x", meaning: "the first group's scores, with semicolons between"),
                Input("y", meaning: "the second group's scores"),
            ],
            outputs: [
                "n1", "n2", "U_x", "p_exact_conditional", "p_normal_no_cc", "p_normal_cc", "p_r_default",
                "prob_superiority_x",
            ]
        ) { row throws(StatisticsError) in
            guard let test = MannWhitney(try row.numbers("x"), try row.numbers("y")) else {
                throw row.fault(.blank, "x")
            }
            return test.values
        },
        StatisticsMethod(
            "kruskal_wallis", summary: "Kruskal-Wallis test of several groups' scores (1952), corrected for ties.",
            inputs: [Input("groups", meaning: "groups with bars between, scores with semicolons")],
            outputs: ["k", "H", "df", "p"]
        ) { row throws(StatisticsError) in
            let groups = try row.lists("groups")
            guard groups.count > 1 else { throw row.fault(.outOfRange("at least two groups"), "groups") }
            guard let test = KruskalWallis(groups)?.test else {
                return [.count(groups.count), .undefined, .count(groups.count - 1), .undefined]
            }
            return [.count(groups.count), .number(test.statistic), .count(test.degreesOfFreedom), .number(test.p)]
        },
    ]
}

extension WilcoxonSignedRank {
    fileprivate var values: [StatisticsValue] {
        let exact = StatisticsValue(exactP())
        return [
            .count(pairs), .count(zeros), .count(positive), .count(negative), .number(v), exact, exact,
            StatisticsValue(exactP(zeros: .pratt)), StatisticsValue(normalP(continuityCorrected: false)),
            StatisticsValue(normalP(continuityCorrected: true)), StatisticsValue(pOfR), StatisticsValue(rankBiserial),
            StatisticsValue(signTestP),
        ]
    }
}

extension MannWhitney {
    fileprivate var values: [StatisticsValue] {
        [
            .count(firstSize), .count(secondSize), .number(u), StatisticsValue(exactP),
            StatisticsValue(normalP(continuityCorrected: false)), StatisticsValue(normalP(continuityCorrected: true)),
            StatisticsValue(pOfR), .number(probabilityOfSuperiority),
        ]
    }
}
