import SurveyModel
import SurveyStatistics
import Testing

/// Goals on several statements: all of them, any of them, or so many of them.
@Suite struct `Several statements` {
    private static func goal(
        _ target: Target = .atLeast(.share(Fraction(percent: 80))), enough: Int? = nil,
        reading: Reading = .eachItem, items: [String] = ["a", "b", "c"]
    ) -> GoalDescription {
        var goal = GoalDescription(id: "g", scope: .organisation, text: "G", kind: .shareAgreeAllOf, target: target)
        goal.items = items
        goal.enough = enough
        goal.reading = reading
        return goal
    }

    private static func allOf(_ agreeing: [Int?], enough: Int?, isLimit: Bool? = nil) -> AllOf {
        let parts = zip(["a", "b", "c"], agreeing).map { AllOf.Part(item: $0, share: $1.map { Share($0, of: 10) }) }
        return AllOf(reading: .eachItem, parts: parts, joint: nil, enough: enough, isLimit: isLimit)
    }

    struct Verdict: Sendable {
        let agreeing: [Int?]
        let enough: Int?
        let deciding: Int
        let expected: Status

        init(_ agreeing: [Int?], _ enough: Int?, _ deciding: Int, _ expected: Status) {
            self.agreeing = agreeing
            self.enough = enough
            self.deciding = deciding
            self.expected = expected
        }
    }

    /// Of ten each, against at least 80 % with ten points of nearly; nil has no valid answers.
    static let verdicts: [Verdict] = [
        Verdict([9, 8, 2], 1, 9, .reached), Verdict([9, 8, 2], 2, 8, .reached),
        Verdict([9, 8, 2], nil, 2, .notReached),
        Verdict([9, 7, 2], 2, 7, .nearly), Verdict([9, 6, 2], 2, 6, .notReached), Verdict([7, 7, 7], 1, 7, .nearly),
        Verdict([9, nil, 2], 1, 9, .reached), Verdict([9, nil, 2], 2, 2, .cannotBeJudged(.partMissing)),
        Verdict([5, nil, 2], 2, 2, .notReached), Verdict([7, nil, 2], 2, 2, .nearly),
        Verdict([9, nil, nil], 2, 9, .cannotBeJudged(.partMissing)), Verdict([2, nil, nil], 3, 2, .notReached),
    ]

    @Test(arguments: verdicts)
    func `are three-valued, whether all, some or one is enough`(verdict: Verdict) {
        let allOf = Self.allOf(verdict.agreeing, enough: verdict.enough)
        #expect(allOf.deciding == Share(verdict.deciding, of: 10))
        let judgement = Judgement(of: Self.goal(enough: verdict.enough))
        #expect(judgement.status(of: .allOf(allOf)) == verdict.expected)
    }

    @Test func `are judged by the highest where the target is a most`() {
        let goal = Self.goal(.atMost(.share(Fraction(percent: 20))))
        let allOf = Self.allOf([1, 2, 4], enough: nil, isLimit: true)
        #expect(allOf.deciding == Share(4, of: 10))
        #expect(Judgement(of: goal).status(of: .allOf(allOf)) == .notReached)
    }

    /// Counted answer by answer: a and b agree or not, 98 is "don't know".
    @Test(arguments: [
        (1, Share(3, of: 4), Share(4, of: 6)), (nil, Share(1, of: 4), Share(1, of: 6)),
    ])
    func `count a respondent who agrees with enough`(enough: Int?, joint: Share, withDontKnow: Share) {
        let rows = [("4", "4"), ("4", "1"), ("1", "3"), ("1", "1"), ("98", "4"), ("98", "98")]
        let table = SampleRecords.table(rows.map { ("n1", "chef", $0.0, $0.1) })
        let measure = Measure(
            kind: .shareAgreeAllOf, instrument: "enkat", items: ["stod", "relevans"], enough: enough)
        let counts = GoalCounting(table: table, municipalities: []).counts(of: measure)
        let goal = Self.goal(enough: enough, reading: .everyRespondent, items: measure.items)
        let figure = GoalFigure(goal, counts: counts, context: .init())
        #expect(figure.value?.share == joint)
        #expect(figure.valueWithDontKnow?.share == withDontKnow)
    }

    /// With "don't know" in the base another statement may be the lowest: 9 of 10 with five more who do not know.
    @Test func `are each reckoned with "don't know"`() {
        var counts = GoalCounts(parts: 2)
        for (index, (agreeing, dontKnow)) in [(8, 0), (9, 5)].enumerated() {
            counts.parts[index].agreeing = agreeing
            counts.parts[index].base = Base(valid: 10, missing: [.dontKnow: dontKnow])
        }
        let figure = GoalFigure(Self.goal(items: ["a", "b"]), counts: ["n": counts], context: .init())
        #expect(figure.value?.share == Share(8, of: 10))
        #expect(figure.valueWithDontKnow?.share == Share(9, of: 15))
    }

    /// Of 15 asked ten agree with a and all have answered it; b is left blank by five: 10 of 15 is below 75 %.
    @Test func `have each its own blanks`() {
        var counts = GoalCounts(parts: 2)
        for (index, kind) in [MissingKind.dontKnow, .noAnswer].enumerated() {
            counts.parts[index].agreeing = 10
            counts.parts[index].base = Base(valid: 10, missing: [kind: 5])
        }
        let target = Target.atLeast(.share(Fraction(percent: 75)))
        let figure = GoalFigure(
            Self.goal(target, items: ["a", "b"]), counts: ["n": counts], context: .init(invited: 15, hasSilence: true))
        #expect(figure.silentOfParts == [0, 5])
        guard case .allOf(let allOf)? = figure.value else { return #expect(Bool(false)) }
        #expect(VerdictCertainty.ofStatements(allOf, silent: figure.silentOfParts, target: target) == .likely)
        #expect(VerdictCertainty.ofStatements(allOf, silent: [0, 0], target: target) == .secured)
    }

    /// Ten of ten and five of five, three silent: 10 of 13 is above 75 %, 5 of 8 is below and the interval begins at 6 of 8.
    @Test func `are as sure as the least sure of those needed`() {
        let target = Target.atLeast(.share(Fraction(percent: 75)))
        func certainty(_ shares: [Share], enough: Int?) -> Certainty? {
            let parts = shares.map { AllOf.Part(item: "a", share: $0) }
            let allOf = AllOf(reading: .eachItem, parts: parts, joint: nil, enough: enough)
            return VerdictCertainty.ofStatements(allOf, silent: shares.map { _ in 3 }, target: target)
        }
        #expect(certainty([Share(10, of: 10), Share(5, of: 5)], enough: nil) == .likely)
        #expect(certainty([Share(10, of: 10), Share(5, of: 5)], enough: 1) == .secured)
        #expect(certainty([Share(10, of: 10), Share(0, of: 10)], enough: nil) == .secured)
        #expect(certainty([Share(0, of: 10), Share(0, of: 10)], enough: 1) == .secured)
    }
}
