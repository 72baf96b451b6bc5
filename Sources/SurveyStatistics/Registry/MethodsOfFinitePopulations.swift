import SurveyModel

extension StatisticsMethod {
    /// Intervals of a share in a group of known size, each by its name and all together.
    static let ofFinitePopulations: [StatisticsMethod] =
        GroupInterval.Method.allCases.map { method in
            StatisticsMethod(
                method.rawValue, summary: method.summary, inputs: [Input.asked] + Input.ofShare + [.level],
                outputs: wholeLimits(method.rawValue)
            ) { row throws(StatisticsError) in
                let share = try row.share()
                let population = try row.count("N", atLeast: share.base, atMost: method.largest)
                return GroupInterval(of: share, among: population, by: method, level: try row.level()).values
            }
        }
        + ShareInterval.Correction.allCases.map { correction in
            finite(
                correction.rawValue,
                summary: "Wilson with z² times \(correction.factor); covers 0.80 to 0.85 at 95 % in tiny groups.",
                outputs: limits(correction.rawValue)
            ) { ShareInterval(of: $0, among: $1, correction: correction, level: $2).values }
        }
        + [
            finite(
                "interval_finite_population", summary: "Every interval of one share in a group of known size.",
                outputs: ["p"] + GroupInterval.Method.allCases.flatMap { wholeLimits($0.rawValue) }
                    + ShareInterval.Correction.allCases.flatMap { limits($0.rawValue) }
            ) { share, population, level in
                [.number(share.value)]
                    + GroupInterval.Method.allCases.flatMap { method in
                        // Too large a group to count through leaves the columns of that method empty.
                        population > method.largest
                            ? Array(repeating: .undefined, count: 4)
                            : GroupInterval(of: share, among: population, by: method, level: level).values
                    }
                    + ShareInterval.Correction.allCases.flatMap {
                        ShareInterval(of: share, among: population, correction: $0, level: level).values
                    }
            }, coverage,
        ]

    private static let coverage = StatisticsMethod(
        "interval_finite_population_coverage",
        summary: "The least coverage over every M, and the summed widths over every x, by full enumeration.",
        inputs: [Input.asked, Input.ofShare[1], .level],
        outputs: ["min_coverage_tail", "min_coverage_blaker", "total_width_tail", "total_width_blaker"]
    ) { row throws(StatisticsError) in
        let population = try row.count("N", atLeast: 1, atMost: 500)
        let answered = try row.count("n", atLeast: 1, atMost: population)
        let level = try row.level()
        let results = GroupInterval.Method.allCases.map {
            GroupCoverage(population: population, answered: answered, by: $0, level: level)
        }
        return results.map { .number($0.least) } + results.map { .count($0.totalWidth) }
    }

    private static func finite(
        _ name: String, summary: String, outputs: [String],
        _ rule: @escaping @Sendable (Share, Int, ConfidenceLevel) -> [StatisticsValue]
    ) -> StatisticsMethod {
        StatisticsMethod(name, summary: summary, inputs: [Input.asked] + Input.ofShare + [.level], outputs: outputs) {
            row throws(StatisticsError) in
            let share = try row.share()
            return rule(share, try row.count("N", atLeast: share.base, atMost: 1_000_000_000), try row.level())
        }
    }

    private static func wholeLimits(_ name: String) -> [String] { limits("\(name)_M") + limits("\(name)_p") }
}

extension StatisticsMethod.Input {
    fileprivate static let asked = Self("N", option: "asked", meaning: "how many there are in the whole group")
}

extension GroupInterval {
    fileprivate var values: [StatisticsValue] {
        [.count(agreeing.lowerBound), .count(agreeing.upperBound), .number(lower.value), .number(upper.value)]
    }
}

extension GroupInterval.Method {
    /// The largest group the calculator goes through: Blaker's order looks at every M.
    fileprivate var largest: Int {
        switch self {
        case .tails: 1_000_000_000
        case .blaker: 3_000
        }
    }

    fileprivate var summary: String {
        switch self {
        case .tails: "Exact interval in a group of known size: both tails above alpha/2 (Buonaccorsi 1987)."
        case .blaker: "Exact interval in a group of known size by Blaker's order (Blaker 2000)."
        }
    }
}

extension ShareInterval.Correction {
    fileprivate var factor: String {
        switch self {
        case .standard: "(N - n)/(N - 1)"
        case .simple: "1 - n/N"
        }
    }
}
