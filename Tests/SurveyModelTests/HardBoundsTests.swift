import SurveyModel
import Testing

@Suite struct `Bounds whatever the silent would say` {
    @Test(arguments: [
        // agree, valid, silent, target in percent, how many of the silent must agree
        (9, 9, 3, 90, 2), (12, 13, 0, 90, 0), (9, 9, 3, 100, 3), (8, 9, 3, 100, nil), (20, 20, 50, 85, 40),
        (13, 13, 4, 75, 0),
    ])
    func `tell how many of the silent a goal needs`(k: Int, n: Int, silent: Int, percent: Int, needed: Int?) {
        let bounds = HardBounds(of: Share(k, of: n), silent: silent)
        #expect(bounds.neededToSecure(Fraction(percent: percent)) == needed)
        #expect(bounds.lowest == Share(k, of: n + silent))
        #expect(bounds.highest == Share(k + silent, of: n + silent))
    }

    @Test(arguments: [
        // 9 of 90 are within 10 percent of 9, 10, 12 and 20: at most 0, 1, 1 and 2 may agree.
        (0, 9, 0, 10, 0), (0, 9, 1, 10, 0), (0, 9, 3, 10, 2), (1, 9, 3, 10, 3), (2, 9, 3, 10, nil), (1, 9, 11, 10, 10),
        (3, 10, 2, 25, 2),
    ])
    func `tell how many of the silent a limit needs`(k: Int, n: Int, silent: Int, percent: Int, needed: Int?) {
        #expect(HardBounds(of: Share(k, of: n), silent: silent).neededToKeep(Fraction(percent: percent)) == needed)
    }

    @Test func `a don't know is an answer and not silence`() {
        let base = Base(valid: 8, missing: [.dontKnow: 2], invited: 13)
        #expect(base.records == 10)
        #expect(base.silent == 3)
    }

    /// 13 were asked, 12 gave a record: ten valid answers, one blank, one unreadable.
    @Test(arguments: [(MissingKind.noAnswer, 3), (.unreadable, 3), (.dontKnow, 2), (.notApplicable, 2), (.notAsked, 2)])
    func `a blank is silence, and an answer or what was not asked is none`(kind: MissingKind, silent: Int) {
        #expect(Base(valid: 10, missing: [kind: 1], invited: 13).silent == silent)
        #expect(Base(valid: 12, missing: [kind: 1], invited: 13).silent == silent - 2)
    }

    @Test func `more answers than were asked leave the number asked unknown`() {
        let base = Base(valid: 14, invited: 13)
        #expect(base.silent == nil)
        #expect(base.exceedsInvited)
    }

    @Test(.enabled(if: ReferenceFile("nonresponse_bounds_dev.csv").exists, "reference vectors are not here"))
    func `agree with the reference vectors where every missing answer counts as silence`() throws {
        for row in try ReferenceFile("nonresponse_bounds_dev.csv").rows() {
            let invited = try #require(row["invited_N"].flatMap { Int($0) })
            let valid = try #require(row["valid"].flatMap { Int($0) })
            let agree = try #require(row["agree_x"].flatMap { Int($0) })
            guard let share = Share(checking: agree, of: valid) else { continue }
            let bounds = HardBounds(of: share, silent: invited - valid)
            let low = try #require(row["bound_lo"].flatMap { Double($0) })
            let high = try #require(row["bound_hi"].flatMap { Double($0) })
            #expect(abs(Double(bounds.lowest.agreeing) / Double(bounds.lowest.base) - low) < 1e-12)
            #expect(abs(Double(bounds.highest.agreeing) / Double(bounds.highest.base) - high) < 1e-12)
        }
    }
}
