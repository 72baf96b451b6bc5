import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// What has been published of the same answers before, in the period before or further back.
@Suite struct `Earlier periods` {
    private static let chefs = Condition.equals(item: "roll", code: "chef")
    /// Nine answered, seven of them managers.
    private static let answers = ["a1": (agree: 9, disagree: 0, dontKnow: 0), "b1": (9, 0, 0)]

    private func publication(
        _ id: String, _ goals: [Goal], previous: Publication? = nil, earlier: [Publication] = []
    ) throws -> Publication {
        var results = SamplePeriod(answers: Self.answers, goals: goals, managers: ["a1": 7, "b1": 9]).results
        results.period.id = id
        return try PublicationMaker(previous: previous, earlier: earlier).publication(of: results)
    }

    @Test func `a row shown before stays, and the goal that would single out the rest goes`() throws {
        let goal = SamplePeriod.goal("chefer", .network("a1"), where: Self.chefs)
        let before = try publication("2018", [])
        #expect(before.item("network:a1")?.answers != .withheld)
        let now = try publication("2018-T2", [goal], previous: before)
        #expect(now.item("network:a1")?.answers != .withheld)
        #expect(now.goal("chefer")?.outcome == .withheld)
        #expect(Attacker(now, also: [before]).report().findings.isEmpty)
        // By itself the goal is shown, and the row goes.
        #expect(try publication("2018-T2", [goal]).item("network:a1")?.answers == .withheld)
    }

    @Test func `a row withheld for a goal's sake stays withheld as long as the goal is known`() throws {
        let goal = SamplePeriod.goal("chefer", .network("a1"), where: Self.chefs)
        let first = try publication("2018", [goal])
        #expect(first.goal("chefer")?.outcome.figure != nil)
        let second = try publication("2018-T2", [], previous: first)
        #expect(second.item("network:a1")?.answers == .withheld)
        // Nothing in the period before tells, but the one before that does.
        var between = second
        between.period.id = "2018-T3"
        let third = try publication("2019-T1", [], previous: between, earlier: [first])
        #expect(third.item("network:a1")?.answers == .withheld)
        #expect(Attacker(third, also: [between, first]).report().findings.isEmpty)
    }
}
