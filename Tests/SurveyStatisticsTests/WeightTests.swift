import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Weights` {
    @Test func `are worth fewer answers than there are`() throws {
        let sample = try #require(KishSample(weights: [1, 1, 2]))
        #expect(sample.effectiveSize == 16.0 / 6)
        #expect(sample.designEffect == 18.0 / 16)
        #expect(KishSample(weights: [0, 0]) == nil)
    }

    /// Without weights and design the error is that of a share, √(p (1 − p) / (n − 1)).
    @Test func `that are equal leave the plain standard error`() throws {
        let design = try #require(SampleDesign(weights: Array(repeating: 2.5, count: 10)))
        let share = try #require(WeightedShare(of: (0..<10).map { $0 < 3 }, in: design))
        #expect(share.value == 0.3)
        let error = try #require(share.standardError)
        #expect(abs(error - (0.3 * 0.7 / 9).squareRoot()) < 1e-15)
        #expect(share.degreesOfFreedom == 9)
    }

    /// Networks as strata of a total survey: who answered of how many, no clusters.
    @Test func `leave no error when all of every stratum answered`() throws {
        let strata = ["a", "a", "b", "b", "b"]
        let design = try #require(
            SampleDesign(weights: [1, 1, 1, 1, 1], strata: strata, population: [2, 2, 3, 3, 3]))
        let share = try #require(WeightedShare(of: [true, false, true, true, false], in: design))
        #expect(share.standardError == 0)
        #expect(share.interval(by: .logitT) == nil)
    }

    @Test func `leave no error to tell where a stratum has a single answer`() throws {
        let design = try #require(SampleDesign(weights: [1, 1, 1], strata: ["a", "a", "b"]))
        let share = try #require(WeightedShare(of: [true, false, true], in: design))
        #expect(share.standardError == nil)
        let counted = try #require(
            SampleDesign(weights: [1, 1, 1], strata: ["a", "a", "b"], population: [4, 4, 1]))
        #expect(WeightedShare(of: [true, false, true], in: counted)?.standardError != nil)
    }

    @Test func `count missing answers beside the share`() throws {
        let design = try #require(SampleDesign(weights: [1, 2, 3, 4]))
        let share = try #require(WeightedShare(of: [true, nil, false, nil], in: design))
        #expect(share.answered == 2 && share.missing == 2 && share.value == 0.25)
        #expect(WeightedShare(of: [nil, nil, nil, nil], in: design) == nil)
    }

    @Test func `are refused where they do not fit the design`() {
        #expect(SampleDesign(weights: [1, -1]) == nil)
        #expect(SampleDesign(weights: [1, 1], strata: ["a"]) == nil)
        #expect(SampleDesign(weights: [1, 1], population: [1, 1]) == nil)
        #expect(SampleDesign(weights: [1, 1], population: [5, 6]) == nil)
    }

    @Test func `add up to one margin after post-stratification`() throws {
        let margin = Margin("unit", categories: ["a", "a", "b"], totals: ["a": 10, "b": 20])
        #expect(try PostStratification.weights([1, 1, 1], to: margin) == [5, 5, 20])
    }

    @Test func `add up to every margin after raking`() throws {
        let first = Margin("unit", categories: ["a", "a", "b", "b"], totals: ["a": 30, "b": 70])
        let second = Margin("role", categories: ["x", "y", "x", "y"], totals: ["x": 60, "y": 40])
        let weights = try Raking.weights([1, 3, 2, 2], to: [first, second])
        #expect(abs(weights[0] + weights[1] - 30) < 1e-6 && abs(weights[0] + weights[2] - 60) < 1e-6)
        // Raking keeps the odds ratio of the combinations.
        #expect(abs(weights[0] * weights[3] / (weights[1] * weights[2]) - 1.0 / 3) < 1e-9)
    }

    @Test func `are refused with the reason where margins do not fit`() {
        let margin = Margin("unit", categories: ["a", "c"], totals: ["a": 1, "b": 2])
        #expect(throws: MarginError.unknownCategory(margin: "unit", place: 1)) {
            try Raking.weights([1, 1], to: [margin])
        }
        let alone = Margin("unit", categories: ["a", "a"], totals: ["a": 1, "b": 2])
        #expect(throws: MarginError.nobodyAnswered(margin: "unit", category: "b")) {
            try PostStratification.weights([1, 1], to: alone)
        }
        let other = Margin("role", categories: ["x", "x"], totals: ["x": 4])
        let whole = Margin("unit", categories: ["a", "a"], totals: ["a": 3])
        #expect(throws: MarginError.sumsDiffer(margins: ["unit", "role"])) {
            try Raking.weights([1, 1], to: [whole, other])
        }
        // Two combinations alone: units and roles are the same people, but their totals differ.
        let units = Margin("unit", categories: ["a", "b"], totals: ["a": 1, "b": 2])
        let roles = Margin("role", categories: ["x", "y"], totals: ["x": 2, "y": 1])
        #expect(throws: MarginError.notSettled(steps: 20_000)) { try Raking.weights([1, 1], to: [units, roles]) }
    }
}

@Suite struct `Methods of whole files` {
    @Test(arguments: [("holm", ["0.03", "0.06", "0.06"]), ("benjamini_hochberg", ["0.03", "0.04", "0.04"])])
    func `adjust a column of p-values`(name: String, expected: [String]) throws {
        let method = try #require(StatisticsMethod.named(name))
        let rows = ["0.01", "0.04", "0.03"].map { StatisticsRow(["p": $0]) }
        for (values, text) in zip(try method.results(for: rows), expected) {
            #expect(ReferenceComparison.deviation(of: values[0], from: text) < 1e-15)
        }
    }

    @Test func `name the row whose category has no total`() throws {
        let method = try #require(StatisticsMethod.named("poststratify"))
        let rows = [("a", 2), ("c", 3)].map { unit, row in
            StatisticsRow(["pw": "1", "unit": unit, "margins": "unit: a=10; b=20"], row: row)
        }
        #expect {
            try method.results(for: rows)
        } throws: { error in
            let error = error as? StatisticsError
            return error?.row == 3 && error?.column == "unit"
        }
    }

    @Test(arguments: ["unit a=1", "unit: a", "unit: a=x", "unit: a=1; a=2"])
    func `refuse margins that cannot be read`(margins: String) throws {
        let method = try #require(StatisticsMethod.named("rake"))
        #expect(throws: StatisticsError.self) {
            try method.results(for: [StatisticsRow(["pw": "1", "unit": "a", "margins": margins])])
        }
    }
}
