import SurveyModel

extension StatisticsMethod {
    /// Intervals of one share, each by its name and all together as `interval_one_proportion`.
    static let ofOneShare: [StatisticsMethod] =
        ShareInterval.Method.allCases.map(interval)
        + [
            StatisticsMethod(
                "interval_one_proportion", summary: "Every interval of one share of answers drawn with replacement.",
                inputs: Input.ofShare + [.level],
                outputs: ["p"] + ShareInterval.Method.allCases.flatMap { limits($0.rawValue) }
            ) { row throws(StatisticsError) in
                let (share, level) = (try row.share(), try row.level())
                return [.number(share.value)]
                    + ShareInterval.Method.allCases.flatMap { ShareInterval(of: share, by: $0, level: level).values }
            }
        ]

    private static func interval(_ method: ShareInterval.Method) -> StatisticsMethod {
        StatisticsMethod(
            method.rawValue, summary: method.summary, inputs: Input.ofShare + [.level], outputs: limits(method.rawValue)
        ) { row throws(StatisticsError) in
            ShareInterval(of: try row.share(), by: method, level: try row.level()).values
        }
    }

    /// The names of two limits.
    static func limits(_ name: String) -> [String] { ["\(name)_lo", "\(name)_hi"] }
}

extension StatisticsMethod.Input {
    /// A share as two counts.
    static let ofShare = [
        Self("x", option: "agree", meaning: "how many agree"),
        Self("n", option: "answered", meaning: "how many gave a valid answer"),
    ]

    /// The confidence level.
    static let level = Self("level", meaning: "the confidence level", standard: "0.95")
}

extension StatisticsRow {
    /// A share of at least one answer; the columns are `x` and `n` with a suffix.
    func share(_ suffix: String = "") throws(StatisticsError) -> Share {
        let base = try count("n" + suffix)
        let agreeing = try count("x" + suffix, atMost: base)
        guard let share = Share(checking: agreeing, of: base) else { throw fault(.nobodyAnswered, "n" + suffix) }
        return share
    }
}

extension Share {
    /// The share as a number, for tables.
    var value: Double { Double(agreeing) / Double(base) }
}

extension ShareInterval {
    /// The limits as results.
    var values: [StatisticsValue] { [.number(lower), .number(upper)] }
}

extension ShareInterval.Method {
    fileprivate var summary: String {
        switch self {
        case .wilson: "Score interval of a share (Wilson 1927)."
        case .wilsonContinuity: "Score interval with continuity correction (Newcombe 1998, method 4)."
        case .clopperPearson: "Exact binomial interval (Clopper and Pearson 1934)."
        case .jeffreys: "Equal tails of Beta(x + 1/2, n - x + 1/2)."
        case .jeffreysEnds: "Jeffreys' interval with 0 at x = 0 and 1 at x = n (Brown, Cai and DasGupta 2001)."
        case .agrestiCoull: "Agresti and Coull 1998, as it is; may leave 0 to 1."
        case .agrestiCoullClipped: "Agresti and Coull 1998, cut at 0 and 1."
        }
    }
}
