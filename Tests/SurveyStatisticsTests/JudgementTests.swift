import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Verdicts` {
    static func goal(_ kind: MeasureKind, _ target: Target, nearly: NearlyBand? = nil) -> GoalDescription {
        var goal = GoalDescription(id: "mål", scope: .organisation, text: "Mål", kind: kind, target: target)
        goal.nearly = nearly
        return goal
    }

    private static func percent(_ number: Int) -> Target.Amount { .share(Fraction(percent: number)) }

    @Test(arguments: [
        (9, 10, Status.reached), (26, 29, .nearly), (8, 10, .nearly), (23, 29, .notReached), (29, 29, .reached),
        (0, 5, .notReached),
    ])
    func `on at least 90 % are exact, with ten points of nearly`(k: Int, n: Int, expected: Status) {
        let goal = Self.goal(.shareAgree, .atLeast(Self.percent(90)))
        #expect(Judgement(of: goal).status(of: .share(Share(k, of: n))) == expected)
    }

    @Test(arguments: [(15, Status.notReached), (39, .notReached), (40, .nearly), (49, .nearly), (50, .reached)])
    func `on counts are nearly from 80 % of the target`(count: Int, expected: Status) {
        let goal = Self.goal(.countTarget, .atLeast(.number(Fraction(50))))
        #expect(Judgement(of: goal).status(of: .count(count)) == expected)
    }

    @Test(arguments: [(797, 949, Status.nearly), (759, 949, .notReached), (760, 949, .nearly)])
    func `follow the published table for participants`(count: Int, target: Int, expected: Status) {
        let goal = Self.goal(.countTarget, .atLeast(.number(Fraction(target))))
        #expect(Judgement(of: goal).status(of: .count(count)) == expected)
    }

    @Test(arguments: [(4, Status.notReached), (3, .nearly), (2, .reached), (1, .reached), (0, .notReached)])
    func `on ranges hold both ends`(count: Int, expected: Status) {
        let goal = Self.goal(
            .countTarget, .between(.number(Fraction(1)), .number(Fraction(2))),
            nearly: count == 3 ? .shareOfTarget(Fraction(2, 3)) : nil)
        #expect(Judgement(of: goal).status(of: .count(count)) == expected)
    }

    @Test func `on at most look upwards`() {
        let goal = Self.goal(.shareOfCases, .atMost(Self.percent(10)))
        let judgement = Judgement(of: goal)
        #expect(judgement.status(of: .share(Share(1, of: 10))) == .reached)
        #expect(judgement.status(of: .share(Share(2, of: 10))) == .nearly)
        #expect(judgement.status(of: .share(Share(3, of: 10))) == .notReached)
    }

    @Test(arguments: [(13, 13, Status.reached), (11, 13, .nearly), (10, 13, .notReached)])
    func `on every unit ask for all of them`(reaching: Int, of units: Int, expected: Status) {
        let goal = Self.goal(.eachUnitAttendance, .atLeast(Self.percent(75)))
        let members = (0..<units).map {
            UnitsReaching.Member(id: "\($0)", share: Share($0 < reaching ? 4 : 1, of: 4), reaches: $0 < reaching)
        }
        #expect(Judgement(of: goal).status(of: .units(UnitsReaching(members: members))) == expected)
    }

    @Test func `on several statements are three-valued`() {
        let goal = Self.goal(.shareAgreeAllOf, .atLeast(Self.percent(90)))
        func status(_ shares: [Share?]) -> Status {
            let parts = shares.enumerated().map { AllOf.Part(item: "\($0)", share: $1) }
            return Judgement(of: goal).status(of: .allOf(AllOf(reading: .eachItem, parts: parts, joint: nil)))
        }
        #expect(status([Share(10, of: 10), Share(9, of: 10)]) == .reached)
        #expect(status([Share(10, of: 10), Share(5, of: 10)]) == .notReached)
        #expect(status([Share(10, of: 10), nil]) == .cannotBeJudged(.partMissing))
        #expect(status([Share(5, of: 10), nil]) == .notReached)
    }

    @Test func `need a target, a figure and a measure`() {
        let share = MeasuredValue.share(Share(4, of: 5))
        #expect(Judgement(of: Self.goal(.shareAgree, .track)).status(of: share) == .cannotBeJudged(.noTarget))
        let lost = Self.goal(.shareAgree, .unknown("saknas"))
        #expect(Judgement(of: lost).status(of: share) == .cannotBeJudged(.targetUnknown("saknas")))
        let ninety = Self.goal(.shareAgree, .atLeast(Self.percent(90)))
        #expect(Judgement(of: ninety).status(of: nil) == .cannotBeJudged(.noValidAnswer))
        #expect(Judgement(of: Self.goal(.unspecified, .track)).status(of: nil) == .cannotBeJudged(.unspecified))
        #expect(Judgement(of: Self.goal(.qualitative, .track)).status(of: nil) == .cannotBeJudged(.qualitative))
    }

    @Test(arguments: [
        (Target.increase, 110, Status.reached), (.increase, 101, .nearly), (.increase, 90, .notReached),
        (.nonDecrease, 99, .reached), (.nonDecrease, 90, .notReached), (.decrease, 90, .reached),
        // Within the tolerance, and the wrong way: not nearly.
        (.increase, 100, .nearly), (.increase, 99, .notReached), (.decrease, 101, .notReached),
        (.decrease, 100, .nearly), (.decrease, 99, .nearly),
    ])
    func `on a promised change look at the change`(target: Target, now: Int, expected: Status) throws {
        let change = try #require(Movement().change(from: .count(100), to: .count(now), period: "2017"))
        #expect(Judgement(of: Self.goal(.trend, target)).status(of: .count(now), trend: .change(change)) == expected)
        let alone = Judgement(of: Self.goal(.trend, target)).status(of: .count(now))
        #expect(alone == .cannotBeJudged(.nothingToCompareWith))
    }
}
