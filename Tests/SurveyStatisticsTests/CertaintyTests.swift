import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `The certainty of a verdict` {
    private static let ninety = Target.atLeast(.share(Fraction(percent: 90)))
    private static let fifty = Target.atLeast(.share(Fraction(percent: 50)))
    private static let atMostTenth = Target.atMost(.share(Fraction(percent: 10)))

    @Test(arguments: [
        (9, 9, 3, ninety, true, Certainty.amongRespondentsOnly, VerdictCertainty.Need?.some(.agreeing(2))),
        (9, 9, 1, ninety, true, .secured, .agreeing(0)), (9, 9, 0, ninety, true, .secured, .agreeing(0)),
        (12, 12, 8, fifty, true, .secured, .agreeing(0)), (11, 12, 12, fifty, true, .likely, .agreeing(1)),
        (2, 12, 12, fifty, false, .likely, .agreeing(10)), (1, 12, 5, ninety, false, .secured, nil),
        (0, 9, 3, atMostTenth, true, .amongRespondentsOnly, .notAgreeing(2)),
        (0, 20, 1, atMostTenth, true, .secured, .notAgreeing(0)), (5, 9, 3, atMostTenth, false, .secured, nil),
    ])
    func `knows who has not answered`(
        k: Int, n: Int, silent: Int, target: Target, isMet: Bool, certainty: Certainty, need: VerdictCertainty.Need?
    ) throws {
        let verdict = try #require(VerdictCertainty(of: Share(k, of: n), silent: silent, target: target))
        #expect(verdict.isMet == isMet)
        #expect(verdict.certainty == certainty)
        #expect(verdict.need == need)
        #expect(verdict.bounds == HardBounds(of: Share(k, of: n), silent: silent))
    }

    @Test(arguments: [
        (80, 80, Certainty.likely), (30, 30, .amongRespondentsOnly), (20, 60, .likely), (50, 60, .amongRespondentsOnly),
    ])
    func `rests on Wilson's interval where nobody knows how many were asked`(
        k: Int, n: Int, certainty: Certainty
    ) throws {
        let verdict = try #require(VerdictCertainty(of: Share(k, of: n), silent: nil, target: Self.ninety))
        #expect(verdict.certainty == certainty)
        #expect(verdict.interval.method == "wilson")
        #expect(verdict.bounds == nil && verdict.need == nil)
    }

    @Test func `is not told of targets that bound no share`() {
        for target in [Target.increase, .track, .atLeast(.number(Fraction(50)))] {
            #expect(VerdictCertainty(of: Share(9, of: 9), silent: 3, target: target) == nil)
        }
    }

    @Test func `of a span or an exact value is secured only where every answer of the silent keeps it`() throws {
        let span = Target.between(.share(Fraction(percent: 40)), .share(Fraction(percent: 60)))
        let kept = try #require(VerdictCertainty(of: Share(10, of: 20), silent: 2, target: span))
        #expect(kept.certainty == .secured && kept.need == nil)
        let half = Target.equal(.share(Fraction(percent: 50)))
        // Of 21, no count is a half: missed whatever the silent one says.
        let missed = try #require(VerdictCertainty(of: Share(9, of: 20), silent: 1, target: half))
        #expect(!missed.isMet && missed.certainty == .secured)
    }

    @Test func `says secured exactly where every possible answer gives the same verdict`() throws {
        let targets = [Self.ninety, Self.fifty, Self.atMostTenth, .equal(.share(Fraction(1, 2)))]
        for n in 1...10 {
            for k in 0...n {
                for silent in 0...6 {
                    for target in targets {
                        let verdict = try #require(
                            VerdictCertainty(of: Share(k, of: n), silent: silent, target: target))
                        let verdicts = Set((0...silent).map { target.isMet(by: Fraction(k + $0, n + silent)) })
                        #expect((verdict.certainty == .secured) == (verdicts == [verdict.isMet]))
                    }
                }
            }
        }
    }

    @Test func `bounds hold the truth in both readings`() throws {
        let (returned, valid, agreeing, invited) = (7, 5, 2, 13)
        let silent = try #require(
            NonresponseBounds(
                agreeing: agreeing, valid: valid, returned: returned, invited: invited, reading: .silentOnly))
        let all = try #require(
            NonresponseBounds(
                agreeing: agreeing, valid: valid, returned: returned, invited: invited, reading: .allNonvalid))
        #expect(silent.lowest == Share(2, of: 11) && silent.highest == Share(8, of: 11))
        #expect(all.lowest == Share(2, of: 13) && all.highest == Share(10, of: 13))
        for more in 0...(invited - valid) {
            let truth = Fraction(agreeing + more, invited)
            #expect(all.lowest.fraction <= truth && truth <= all.highest.fraction)
        }
        #expect(HardBounds(of: Share(agreeing, of: valid), silent: 6).lowest == silent.lowest)
        #expect(NonresponseBounds(agreeing: 3, valid: 2, returned: 4, invited: 9, reading: .silentOnly) == nil)
        #expect(NonresponseBounds(agreeing: 0, valid: 0, returned: 9, invited: 9, reading: .silentOnly) == nil)
    }
}
