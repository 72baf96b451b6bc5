import SurveyModel

extension StatisticsMethod {
    /// Comparisons of two shares of the same persons, each by its name and all together as `paired_proportions`.
    static let ofPairedShares: [StatisticsMethod] = [
        paired(
            "newcombe_paired10", summary: "Difference after - before of the same persons (Newcombe 1998, method 10).",
            outputs: ["diff_after_minus_before"] + limits("newcombe_paired10"), hasLevel: true
        ) { [.number($0.gap)] + DifferenceInterval(of: $0, level: $1).values },
        paired(
            "mcnemar", summary: "McNemar's test: exact, mid-p, and chi-squared without and with correction.",
            outputs: mcNemarOutputs
        ) { pairs, _ in McNemar(of: pairs).values },
        paired(
            "paired_proportions", summary: "Every comparison of two shares of the same persons.",
            outputs: ["n", "p_before", "p_after", "diff_after_minus_before"] + limits("newcombe_paired10")
                + mcNemarOutputs, hasLevel: true
        ) { pairs, level in
            [.count(pairs.base), .number(pairs.before.value), .number(pairs.after.value), .number(pairs.gap)]
                + DifferenceInterval(of: pairs, level: level).values + McNemar(of: pairs).values
        },
    ]

    private static let mcNemarOutputs = [
        "mcnemar_exact_p", "mcnemar_midp", "mcnemar_chisq", "mcnemar_p", "mcnemar_chisq_cc", "mcnemar_p_cc",
    ]

    private static func paired(
        _ name: String, summary: String, outputs: [String], hasLevel: Bool = false,
        _ rule: @escaping @Sendable (PairedCounts, ConfidenceLevel) -> [StatisticsValue]
    ) -> StatisticsMethod {
        StatisticsMethod(
            name, summary: summary, inputs: Input.ofPairs + (hasLevel ? [.level] : []), outputs: outputs
        ) { row throws(StatisticsError) in
            rule(try row.pairs(), hasLevel ? try row.level() : .standard)
        }
    }
}

extension StatisticsMethod.Input {
    fileprivate static let ofPairs = [
        Self("n11", option: "both", meaning: "agreed before and after"),
        Self("n10", option: "only-before", meaning: "agreed before only"),
        Self("n01", option: "only-after", meaning: "agreed after only"),
        Self("n00", option: "neither", meaning: "agreed neither before nor after"),
    ]
}

extension StatisticsRow {
    fileprivate func pairs() throws(StatisticsError) -> PairedCounts {
        let most = Hypergeometric.largestPopulation
        let counts = [
            try count("n11", atMost: most), try count("n10", atMost: most), try count("n01", atMost: most),
            try count("n00", atMost: most),
        ]
        guard counts.contains(where: { $0 > 0 }) else { throw fault(.nobodyAnswered, "n11") }
        return PairedCounts(both: counts[0], onlyBefore: counts[1], onlyAfter: counts[2], neither: counts[3])
    }
}

extension PairedCounts {
    fileprivate var gap: Double { Double(onlyAfter - onlyBefore) / Double(base) }
}

extension McNemar {
    fileprivate var values: [StatisticsValue] {
        [.number(exact), .number(midP)] + chiSquared.values + corrected.values
    }
}
