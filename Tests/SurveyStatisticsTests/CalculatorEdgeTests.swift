import SurveyStatistics
import Testing

/// Rows at the edge of what can be computed.
@Suite struct `The calculator` {
    private func results(_ method: String, _ cells: [[String: String]]) throws -> [[String: StatisticsValue]] {
        let method = try #require(StatisticsMethod.named(method))
        return try method.results(for: cells.map { StatisticsRow($0) }).map {
            Dictionary(uniqueKeysWithValues: zip(method.outputs, $0))
        }
    }

    @Test(arguments: [
        ("interval_one_proportion", ["x": "0", "n": "0"], ["x": "3", "n": "5"]),
        (
            "two_proportions", ["x1": "0", "n1": "0", "x2": "3", "n2": "5"],
            ["x1": "1", "n1": "4", "x2": "3", "n2": "5"]
        ),
        ("interval_finite_population", ["N": "5", "n": "0", "x": "0"], ["N": "5", "n": "3", "x": "1"]),
        (
            "paired_proportions", ["n11": "0", "n10": "0", "n01": "0", "n00": "0"],
            ["n11": "1", "n10": "2", "n01": "0", "n00": "3"]
        ),
        ("certainty", ["x": "0", "n": "0", "target": "0.9"], ["x": "3", "n": "5", "target": "0.9"]),
    ])
    func `leaves a row without answers empty and computes the next`(
        method: String, nobody: [String: String], some: [String: String]
    ) throws {
        let rows = try results(method, [nobody, some])
        #expect(rows.count == 2)
        #expect(rows[0].values.allSatisfy { $0 == .undefined })
        #expect(rows[1].values.contains { $0 != .undefined })
    }

    @Test func `refuses more who agree than answered`() throws {
        let error = #expect(throws: StatisticsError.self) { try results("wilson", [["x": "1", "n": "0"]]) }
        #expect(error?.problem == .outOfRange("from 0 to 0"))
    }

    /// In a group of a hundred million the draw is as good as with replacement: Clopper–Pearson's limits.
    @Test func `counts exactly through a huge group that few were drawn from`() throws {
        let row = try #require(
            try results("interval_finite_population", [["N": "100000000", "n": "40", "x": "3"]]).first)
        let plain = try #require(try results("clopper_pearson", [["x": "3", "n": "40"]]).first)
        for (finite, infinite) in [
            ("hyper_tail_p_lo", "clopper_pearson_lo"), ("hyper_tail_p_hi", "clopper_pearson_hi"),
        ] {
            guard case .number(let first)? = row[finite], case .number(let second)? = plain[infinite] else {
                Issue.record("\(finite) or \(infinite) is no number")
                continue
            }
            #expect(abs(first - second) < 1e-6)
        }
        #expect(row["hyper_blaker_p_lo"] == .undefined)
    }

    /// 9 of 10 agree and 2 are silent: from 9 to 11 of 12 whatever they say, 75 % to 91.7 %.
    @Test(arguments: [
        ("at_least", "0.8", 1, "among_respondents_only"), ("at_least", "0.75", 1, "secured"),
        ("at_most", "0.8", 0, "among_respondents_only"), ("at_most", "0.95", 1, "secured"),
        ("equal", "0.5", 0, "secured"),
    ])
    func `tells the certainty of every kind of bound`(bound: String, target: String, isMet: Int, certainty: String)
        throws
    {
        let cells = ["x": "9", "n": "10", "silent": "2", "target": target, "bound": bound]
        let row = try #require(try results("certainty", [cells]).first)
        #expect(row["is_met"] == .count(isMet))
        #expect(row["certainty"] == .text(certainty))
    }
}
