import SurveyModel
import SurveyStatistics
import Testing

/// The worked numbers of the page *TheArithmetic*.
@Suite struct `The numbers on the page on the arithmetic` {
    private let percent90 = Target.atLeast(.share(Fraction(percent: 90)))

    private func goal(_ kind: MeasureKind, _ target: Target) -> GoalDescription {
        GoalDescription(id: "g", scope: .organisation, text: "Mål", kind: kind, target: target)
    }

    @Test func `rule 1, the base`() {
        let base = Base(valid: 9, missing: [.dontKnow: 2, .noAnswer: 1], invited: 14)
        #expect(base.records == 12)
        #expect(base.silent == 3)
        #expect(Base(valid: 14, missing: [.dontKnow: 1], invited: 14).silent == nil)
    }

    @Test func `rule 2, the verdict`() {
        #expect(percent90.isMet(by: Fraction(9, 10)) == true)
        #expect(percent90.isMet(by: Fraction(26, 29)) == false)
    }

    @Test(arguments: [
        (26, 29, 90, "89,7"), (199, 200, 90, "99,5"), (1, 300, 90, "0,3"), (27, 30, 90, "90"), (159, 199, 90, "79,9"),
        (2, 3, 90, "67"),
    ])
    func `rule 3, the rounding`(agreeing: Int, base: Int, target: Int, expected: String) {
        let rounding = GoalSafeRounding(target: .atLeast(.share(Fraction(percent: target))))
        #expect(rounding.percent(of: Fraction(agreeing, base)).text(separator: ",") == expected)
    }

    @Test(arguments: [(79, 100, "nearly"), (90, 100, "reached"), (69, 100, "not_reached")])
    func `rule 4, the status of a share against 80 %`(agreeing: Int, base: Int, expected: String) {
        let judgement = Judgement(of: goal(.shareAgree, .atLeast(.share(Fraction(percent: 80)))))
        #expect(judgement.status(of: .share(Share(agreeing, of: base))).name == expected)
    }

    @Test(arguments: [(797, 949, "nearly"), (15, 50, "not_reached"), (40, 50, "nearly"), (50, 50, "reached")])
    func `rule 4, the status of a count`(number: Int, target: Int, expected: String) {
        let judgement = Judgement(of: goal(.countTarget, .atLeast(.number(Fraction(target)))))
        #expect(judgement.status(of: .count(number)).name == expected)
    }

    @Test(arguments: [(13, "reached"), (11, "nearly"), (10, "not_reached")])
    func `rule 4, the status of a promise for every one of 13`(reaching: Int, expected: String) {
        let judgement = Judgement(of: goal(.eachUnitAttendance, .atLeast(.share(Fraction(percent: 75)))))
        let members = (1...13).map {
            UnitsReaching.Member(id: "\($0)", share: Share($0 <= reaching ? 4 : 2, of: 4), reaches: $0 <= reaching)
        }
        #expect(judgement.status(of: .units(UnitsReaching(members: members))).name == expected)
    }

    /// 3 of 4 meetings with 1 blank, and discharges filled in with 2 blank.
    @Test(arguments: [(60, true, false), (75, false, true)])
    func `rule 4, what is left blank by a unit`(target: Int, reaches: Bool, isOpen: Bool) throws {
        var own = ShareCounts()
        (own.agreeing, own.base) = (3, Base(valid: 4, missing: [.noAnswer: 1]))
        var counts = GoalCounts(parts: 1)
        counts.units = ["a": own]
        let figure = GoalFigure(
            goal(.eachUnitAttendance, .atLeast(.share(Fraction(percent: target)))), counts: ["": counts],
            context: .init())
        guard case .units(let units)? = figure.value else {
            Issue.record("no list of units")
            return
        }
        let member = try #require(units.members.first)
        #expect(member.bounds.lowest == Share(3, of: 5) && member.bounds.highest == Share(4, of: 5))
        #expect(member.reaches == reaches && member.isUndecided == isOpen)
    }

    @Test(arguments: [(22, 0, 24, "cannot_be_judged"), (17, 5, 19, "not_reached")])
    func `rule 4, what is left blank of what is to be filled in`(
        filled: Int, not: Int, most: Int, expected: String
    ) {
        var part = ShareCounts()
        (part.agreeing, part.base) = (filled, Base(valid: filled + not, missing: [.noAnswer: 2]))
        var counts = GoalCounts(parts: 1)
        counts.parts = [part]
        var goal = goal(.coverage, .atLeast(.share(.one)))
        goal.items = ["ifylld"]
        let figure = GoalFigure(goal, counts: ["": counts], context: .init())
        #expect(figure.value == .share(Share(filled, of: 24)))
        #expect(figure.bounds?.highest == Share(most, of: 24))
        #expect(Judgement(of: goal).status(of: figure).name == expected)
    }

    @Test(arguments: [(52, 52, 50, 52, Arrow.down), (12, 13, 13, 13, .flat), (85, 100, 87, 100, .flat)])
    func `rule 5, the arrow of a share`(oldAgreeing: Int, oldBase: Int, agreeing: Int, base: Int, expected: Arrow) {
        let change = Movement().change(
            from: .share(Share(oldAgreeing, of: oldBase)), to: .share(Share(agreeing, of: base)), period: "2017")
        #expect(change?.arrow == expected)
    }

    @Test(arguments: [(100, 98, Arrow.flat), (100, 97, .down), (20, 15, .down)])
    func `rule 5, the arrow of a count`(before: Int, now: Int, expected: Arrow) {
        #expect(Movement().change(from: .count(before), to: .count(now), period: "2017")?.arrow == expected)
    }

    @Test func `rule 6, the bounds`() {
        let bounds = HardBounds(of: Share(9, of: 9), silent: 3)
        #expect(bounds.lowest == Share(9, of: 12) && bounds.highest == Share(12, of: 12))
        #expect(bounds.neededToSecure(Fraction(percent: 90)) == 2)
    }

    @Test func `rule 7, several statements`() {
        let parts = [AllOf.Part(item: "a", share: Share(9, of: 10)), AllOf.Part(item: "b", share: Share(8, of: 10))]
        let each = AllOf(reading: .eachItem, parts: parts, joint: Share(7, of: 10))
        let every = AllOf(reading: .everyRespondent, parts: parts, joint: Share(7, of: 10))
        #expect(each.deciding == Share(8, of: 10) && every.deciding == Share(7, of: 10))
        let judgement = Judgement(of: goal(.shareAgreeAllOf, percent90))
        let missing = AllOf.Part(item: "c", share: nil)
        let open = AllOf(reading: .eachItem, parts: [parts[0], missing], joint: nil)
        let failed = AllOf(reading: .eachItem, parts: [parts[1], missing], joint: nil)
        #expect(judgement.status(of: .allOf(open)) == .cannotBeJudged(.partMissing))
        #expect(judgement.status(of: .allOf(failed)) == .nearly)
    }

    @Test func `rule 9, the mean of shares and the pooled share`() {
        let shares = [Share(9, of: 10), Share(1, of: 2)]
        #expect(MeanOfShares(of: shares)?.value == Fraction(7, 10))
        #expect(Share(10, of: 12).fraction == Fraction(5, 6))
    }

    @Test func `rule 10, the status if "don't know" counted`() {
        let judgement = Judgement(of: goal(.shareAgree, .atLeast(.share(Fraction(percent: 80)))))
        #expect(judgement.status(of: .share(Share(8, of: 10))) == .reached)
        #expect(judgement.status(of: .share(Share(8, of: 12))) == .notReached)
    }
}
