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

    /// Too many to count ways: probabilities summed with 50 digits by mpmath, log-gamma for the first.
    @Test(arguments: [
        (
            (12_000, 30_000, 12_150, 30_000),
            [0.2148302636588415, 0.2117843237498138, 0.1074151318294207, 0.8956308080796069]
        ),
        (
            (9990, 10_000, 19_990, 20_005),
            [0.5257359540423974, 0.4625385805271294, 0.3041272912453257, 0.8222674557852103]
        ),
        (
            (3333, 10_000, 6800, 20_001),
            [0.2492041193072909, 0.2465467650482548, 0.1269422576618304, 0.8783724508562417]
        ),
        (
            (333_333_333, 1_000_000_000, 333_400_000, 1_000_000_000),
            [0.001565997313408465, 0.001565742257788119, 0.0007829986567042325, 0.9992172563989161]
        ),
        ((15_000, 30_000, 15_000, 30_000), [1, 0.9967426906372687, 0.5032573093627313, 0.5032573093627313]),
    ])
    func `tests thousands by Fisher's exact test`(counts: (x1: Int, n1: Int, x2: Int, n2: Int), truth: [Double]) throws
    {
        let cells = ["x1": counts.x1, "n1": counts.n1, "x2": counts.x2, "n2": counts.n2].mapValues { "\($0)" }
        let row = try #require(try results("fisher", [cells]).first)
        let names = ["p_fisher_two_sided", "p_fisher_midp", "p_fisher_less", "p_fisher_greater"]
        for (name, value) in zip(names, truth) {
            #expect(ReferenceComparison.deviation(of: row[name] ?? .undefined, from: "\(value)") < 1e-9, "\(name)")
        }
    }

    /// Sums of binomial terms with 50 digits by mpmath.
    @Test(arguments: [
        (10_100, 10_300, 0.1635339148057276, 0.1614380908384412), (15_000, 15_000, 1, 0.9953934497284611),
        (499_000, 501_000, 0.04560829986538209, 0.04550031788736317), (2900, 21_000, 0, 0),
    ])
    func `tests thousands of pairs by McNemar's test`(b: Int, c: Int, exact: Double, midP: Double) throws {
        let row = try #require(
            try results("mcnemar", [["n11": "5", "n10": "\(b)", "n01": "\(c)", "n00": "1000000000"]]).first)
        #expect(ReferenceComparison.deviation(of: row["mcnemar_exact_p"] ?? .undefined, from: "\(exact)") < 1e-11)
        #expect(ReferenceComparison.deviation(of: row["mcnemar_midp"] ?? .undefined, from: "\(midP)") < 1e-11)
    }

    @Test func `leaves empty what a table of millions would take too long for`() throws {
        let row = try #require(
            try results("chisq_tables", [["table": "400000000;3|4;500000000", "draws": "1000000"]]).first)
        #expect(row["p_simulated"] == .undefined && row["p_fisher_freeman_halton"] == .undefined)
        #expect(row["df"] == .count(1) && row["chisq"] != .undefined)
    }

    @Test(arguments: [
        ("chisq_tables", ["table": "1000000000;1|1;1000000000"], "table"),
        ("mcnemar", ["n11": "5", "n10": "4000000000", "n01": "1", "n00": "1"], "n10"),
        ("fisher", ["x1": "1", "n1": "2000000000", "x2": "1", "n2": "2"], "n1"),
    ])
    func `refuses counts beyond a thousand million`(method: String, cells: [String: String], column: String) {
        let error = #expect(throws: StatisticsError.self) { try results(method, [cells]) }
        #expect(error?.column == column)
    }

    @Test func `leaves empty what is too large for a number, and reads past spaces`() throws {
        let row = try #require(try results("mean", [["y": "1e308; 1e308"]]).first)
        #expect(row["mean"] == .undefined && row["n"] == .count(2))
        let spaced = try results("wilson", [["x": " 9", "n": "10 ", "level": " 0.9 "]])
        #expect(try spaced == results("wilson", [["x": "9", "n": "10", "level": "0.9"]]))
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
