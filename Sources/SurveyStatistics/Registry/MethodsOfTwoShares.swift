import SurveyModel

extension StatisticsMethod {
    /// Comparisons of two independent shares, each by its name and all together as `two_proportions`.
    static let ofTwoShares: [StatisticsMethod] = [
        newcombe10, newcombe11, pooled, unpooled, yates, fisher, oddsRatio, cohensH, twoProportions,
    ]

    private static let newcombe10 = compared(
        "newcombe10", summary: "Difference p2 - p1 with Newcombe's hybrid score interval (1998, method 10).",
        outputs: ["diff_p2_minus_p1"] + limits("newcombe10"), hasLevel: true
    ) { [.number($0.gap)] + DifferenceInterval(of: $0, level: $1).values }

    private static let newcombe11 = compared(
        "newcombe11cc", summary: "Difference p2 - p1 with continuity correction (Newcombe 1998, method 11).",
        outputs: ["diff_p2_minus_p1"] + limits("newcombe11cc"), hasLevel: true
    ) { [.number($0.gap)] + DifferenceInterval(of: $0, withContinuity: true, level: $1).values }

    private static let pooled = compared(
        "z_pooled", summary: "Two-proportion z of p2 - p1 with pooled variance.", outputs: ["z_pooled", "p_z_pooled"]
    ) { pair, _ in DifferenceTest(of: pair).pooled.values }

    private static let unpooled = compared(
        "z_unpooled", summary: "Two-proportion z of p2 - p1 with each group's own variance.",
        outputs: ["z_unpooled", "p_z_unpooled"]
    ) { pair, _ in DifferenceTest(of: pair).unpooled.values }

    private static let yates = compared(
        "chisq_yates", summary: "Chi-squared of a 2 x 2 table with Yates' correction.",
        outputs: ["chisq_yates", "p_chisq_yates"]
    ) { pair, _ in DifferenceTest(of: pair).yates.values }

    private static let fisher = compared(
        "fisher", summary: "Fisher's exact test: two-sided, mid-p and one-sided, in whole numbers of ways.",
        outputs: ["p_fisher_two_sided", "p_fisher_midp", "p_fisher_less", "p_fisher_greater"]
    ) { pair, _ in FisherExact(of: pair).values }

    private static let oddsRatio = compared(
        "odds_ratio",
        summary: "Odds of the second group over the first with Woolf's interval; half added where a cell is 0.",
        outputs: ["odds_ratio"] + limits("odds_ratio") + ["odds_ratio_corrected"], hasLevel: true
    ) {
        let ratio = OddsRatio(of: $0, level: $1)
        return [.number(ratio.value), .number(ratio.lower), .number(ratio.upper), .count(ratio.isCorrected ? 1 : 0)]
    }

    private static let cohensH = StatisticsMethod(
        "cohens_h", summary: "Cohen's h from p1 to p2, with his word for the distance.",
        inputs: [Input("p1", meaning: "the first share"), Input("p2", meaning: "the second share")],
        outputs: ["h", "abs_h", "size"]
    ) { row throws(StatisticsError) in
        let h = CohensH(from: try row.part("p1"), to: try row.part("p2"))
        return [.number(h.value), .number(abs(h.value)), .text(h.size.rawValue)]
    }

    private static let twoProportions = compared(
        "two_proportions", summary: "Every comparison of two independent shares.",
        outputs: [
            "p1", "p2", "diff_p2_minus_p1", "newcombe10_lo", "newcombe10_hi", "newcombe11cc_lo", "newcombe11cc_hi",
            "z_pooled", "p_z_pooled", "z_unpooled", "p_z_unpooled", "chisq_yates", "p_chisq_yates",
            "p_fisher_two_sided", "p_fisher_midp", "p_fisher_less", "p_fisher_greater", "cohens_h",
        ], hasLevel: true
    ) { pair, level in
        let test = DifferenceTest(of: pair)
        let shares: [StatisticsValue] = [.number(pair.p1), .number(pair.p2), .number(pair.gap)]
        let intervals = [false, true].flatMap {
            DifferenceInterval(of: pair, withContinuity: $0, level: level).values
        }
        return shares + intervals + test.pooled.values + test.unpooled.values + test.yates.values
            + FisherExact(of: pair).values + [.number(CohensH(from: pair.p1, to: pair.p2).value)]
    }

    private static func compared(
        _ name: String, summary: String, outputs: [String], hasLevel: Bool = false,
        _ rule: @escaping @Sendable (SharePair, ConfidenceLevel) -> [StatisticsValue]
    ) -> StatisticsMethod {
        StatisticsMethod(
            name, summary: summary, inputs: Input.ofTwoShares + (hasLevel ? [.level] : []), outputs: outputs
        ) { row throws(StatisticsError) in
            let pair = SharePair(try row.share("1"), try row.share("2"))
            for (share, column) in [(pair.first, "n1"), (pair.second, "n2")]
            where share.base > Hypergeometric.largestPopulation {
                throw row.fault(.outOfRange("at most \(Hypergeometric.largestPopulation)"), column)
            }
            return rule(pair, hasLevel ? try row.level() : .standard)
        }
    }
}

extension StatisticsMethod.Input {
    fileprivate static let ofTwoShares = [
        Self("x1", option: "agree1", meaning: "how many agree in the first group"),
        Self("n1", option: "answered1", meaning: "how many answered in the first group"),
        Self("x2", option: "agree2", meaning: "how many agree in the second group"),
        Self("n2", option: "answered2", meaning: "how many answered in the second group"),
    ]
}

extension StatisticsRow {
    fileprivate func part(_ column: String) throws(StatisticsError) -> Double {
        let part = try number(column)
        guard (0...1).contains(part) else { throw fault(.outOfRange("from 0 to 1"), column) }
        return part
    }
}

extension SharePair {
    /// The difference as a number.
    fileprivate var gap: Double { Double(difference.numerator) / Double(difference.denominator) }
}

extension DifferenceInterval {
    /// The limits as results.
    var values: [StatisticsValue] { [.number(lower), .number(upper)] }
}

extension FisherExact {
    fileprivate var values: [StatisticsValue] { [.number(twoSided), .number(midP), .number(less), .number(greater)] }
}

extension DifferenceTest.Score? {
    /// The statistic and its p-value, or two empty results.
    var values: [StatisticsValue] { [StatisticsValue(self?.z), StatisticsValue(self?.p)] }
}

extension TestOfChiSquared? {
    /// The statistic and its p-value, or two empty results.
    var values: [StatisticsValue] { [StatisticsValue(self?.statistic), StatisticsValue(self?.p)] }
}
