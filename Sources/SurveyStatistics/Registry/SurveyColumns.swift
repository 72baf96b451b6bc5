/// Which columns of a data file hold the answer, weight, stratum, cluster, correction and domain of each respondent.
struct SurveyColumns {
    /// The inputs that name the columns.
    static let inputs: [StatisticsMethod.Input] = [
        .init("item", meaning: "the column with the answers; empty and NA are missing"),
        .init("yes", meaning: "the answer whose share is wanted", standard: "Yes"),
        .weightColumn,
        .init("strata-column", meaning: "the column with the stratum, where there are strata", standard: ""),
        .init("cluster-column", meaning: "the column with the cluster, where there are clusters", standard: ""),
        .init("fpc-column", meaning: "the column with the number of clusters in the whole stratum", standard: ""),
        .init("domain-column", meaning: "the column with the group each share is of; else it is of all", standard: ""),
    ]

    private let rows: [StatisticsRow]
    private let design: SampleDesign
    private let answers: [Bool?]
    private let domains: [String?]

    /// Reads a file; each respondent's row names the same columns.
    init(_ rows: [StatisticsRow]) throws(StatisticsError) {
        self.rows = rows
        let weights = try rows.map { row throws(StatisticsError) in try row.number(try row.text("weight-column")) }
        let strata = try SurveyColumns.texts(rows, "strata-column")
        let clusters = try SurveyColumns.texts(rows, "cluster-column")
        var population: [Double]?
        if rows.first?.has("fpc-column") == true {
            population = try rows.map { row throws(StatisticsError) in try row.number(try row.text("fpc-column")) }
        }
        let design = SampleDesign(weights: weights, strata: strata, clusters: clusters, population: population)
        guard let design else {
            let wanted = "weights of at least 0, and for each stratum one number of clusters, no fewer than were drawn"
            throw StatisticsError(.outOfRange(wanted), column: "fpc-column")
        }
        self.design = design
        answers = try rows.map { row throws(StatisticsError) in
            let yes = try row.text("yes")
            return try row.answer(try row.text("item")).map { $0 == yes }
        }
        domains = try rows.map { row throws(StatisticsError) in
            row.has("domain-column") ? try row.answer(try row.text("domain-column")) : ""
        }
    }

    /// For each respondent the share of the domain they are in; nothing for those in none.
    func results() throws(StatisticsError) -> [[StatisticsValue]] {
        guard let level = try rows.first?.level() else { return [] }
        var results: [String: [StatisticsValue]] = [:]
        for domain in Set(domains.compactMap { $0 }) {
            let share = WeightedShare(of: answers, in: design, domain: domains.map { $0 == domain })
            results[domain] = share?.values(level)
        }
        let nothing = Array(repeating: StatisticsValue.undefined, count: 10 + 2 * WeightedShareMethod.allCases.count)
        return domains.map { $0.flatMap { results[$0] } ?? nothing }
    }

    private static func texts(_ rows: [StatisticsRow], _ input: String) throws(StatisticsError) -> [String]? {
        guard rows.first?.has(input) == true else { return nil }
        return try rows.map { row throws(StatisticsError) in try row.text(try row.text(input)) }
    }
}

extension WeightedShare {
    fileprivate func values(_ level: ConfidenceLevel) -> [StatisticsValue] {
        [
            .count(answered), .count(missing), .count(agreeing), .number(sumOfWeights), .number(value),
            StatisticsValue(standardError), .count(degreesOfFreedom),
        ] + WeightedShareMethod.allCases.flatMap { limits($0, level) }
            + [.number(kish.effectiveSize), .number(kish.designEffect), StatisticsValue(designEffect)]
    }
}
