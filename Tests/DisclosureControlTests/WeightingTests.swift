import SurveyModel
import Testing

@testable import DisclosureControl

/// A joint share weighted by its networks, off unless the plan asks for it.
@Suite struct `A weighted share` {
    private func period(
        _ answers: [String: (Int, Int, Int)], invited: [String: Int], weighting: Weighting? = .networks,
        scope: GoalScope = .organisation
    ) -> SamplePeriod {
        var goal = SamplePeriod.goal("g", scope)
        goal.description.weighting = weighting
        return SamplePeriod(
            answers: answers.mapValues { (agree: $0.0, disagree: $0.1, dontKnow: $0.2) }, invited: invited,
            goals: [goal])
    }

    /// 8 of 10 among 40 and 6 of 12 among 20: (40 · 0.8 + 20 · 0.5) / 60 = 0.7.
    ///
    /// The variance is (2/3)² (1 − 10/40) · 0.16 / 9 + (1/3)² (1 − 12/20) · 0.25 / 11 = 0.0059259 + 0.0010101, its root 0.08328.
    @Test func `counts each network by its size, with the error of strata that are finite`() throws {
        let publication = try period(
            ["a1": (8, 2, 0), "b1": (6, 6, 0)], invited: ["a1": 40, "b1": 20]
        ).publication()
        let outcome = try #require(publication.goal("g")?.outcome.figure)
        #expect(outcome.value == .share(Share(14, of: 22)))
        let weighted = try #require(outcome.weighted)
        #expect(weighted.share == "0.7000")
        let error = PublishedWeighting.fraction(weighted.standardError)
        #expect((error - Fraction(833, 10_000)).magnitude <= Fraction(1, 10_000), "\(weighted.standardError)")
        #expect(weighted.strata == 2)
        // (60)² / (10 · 4² + 12 · (5/3)²)
        #expect(weighted.effectiveSize == "18.6")
        let lower = PublishedWeighting.fraction(try #require(weighted.lower))
        let upper = PublishedWeighting.fraction(try #require(weighted.upper))
        #expect(lower < Fraction(7, 10) && Fraction(7, 10) < upper && upper < .one)
    }

    @Test func `is off by default and decides no status`() throws {
        let answers = ["a1": (9, 0, 0), "b1": (6, 6, 0)]
        let invited = ["a1": 400, "b1": 12]
        let plain = try period(answers, invited: invited, weighting: nil).publication().goal("g")?.outcome.figure
        let weighted = try period(answers, invited: invited).publication().goal("g")?.outcome.figure
        #expect(plain?.weighted == nil)
        #expect(weighted?.weighted != nil)
        #expect(plain?.status == weighted?.status)
    }

    @Test func `has no error where everybody answered, and no interval`() throws {
        let publication = try period(["a1": (8, 2, 0), "b1": (6, 6, 0)], invited: ["a1": 10, "b1": 12]).publication()
        let weighted = try #require(publication.goal("g")?.outcome.figure?.weighted)
        #expect(weighted.standardError == "0.0000" && weighted.lower == nil)
        #expect(weighted.share == "0.6364")
    }

    @Test func `is not told where it is not known how many were asked`() throws {
        let publication = try period(["a1": (8, 2, 0), "b1": (6, 6, 0)], invited: ["a1": 40]).publication()
        #expect(publication.goal("g")?.outcome.figure?.weighted == nil)
    }

    /// With a1's row given up, a weighted total beside the plain one would give it back.
    @Test func `is not told where a network's row is withheld`() throws {
        var sample = period(["a1": (9, 0, 0), "b1": (9, 0, 0)], invited: ["a1": 10, "b1": 12])
        sample.goals.append(
            SamplePeriod.goal("chefer", .network("a1"), where: Condition.equals(item: "roll", code: "chef")))
        sample.managers = ["a1": 7, "b1": 9]
        let publication = try sample.publication()
        #expect(publication.item("network:a1")?.answers == .withheld)
        #expect(publication.goal("g")?.outcome.figure?.weighted == nil)
    }

    @Test func `that does not come of rows that are shown is found`() throws {
        var publication = try period(["a1": (8, 2, 0), "b1": (6, 6, 0)], invited: ["a1": 40, "b1": 20]).publication()
        #expect(Attacker(publication).report().findings.isEmpty)
        let index = try #require(publication.items.firstIndex { $0.group == "network:a1" && $0.name == "stod" })
        publication.items[index].answers = .withheld
        let findings = Attacker(publication).report().findings
        #expect(findings.contains { $0.path == .difference && $0.sources.map(\.goal) == ["g"] })
    }
}
