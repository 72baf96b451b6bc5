import SurveyModel
import Testing

@testable import DisclosureControl

/// Promises that are described in words.
struct PublishedWordsTests {
    private static func goal(_ scope: GoalScope, items: [String] = ["forbattra"], where filter: Condition? = nil)
        -> Goal
    {
        var description = GoalDescription(id: "g", scope: scope, text: "Mål", kind: .qualitative, target: .track)
        description.items = items
        description.instrument = "enkat"
        return Goal(
            description: description,
            measure: Measure(kind: .qualitative, instrument: "enkat", items: items, filter: filter))
    }

    /// Six and four answered: of a survey the words of the four are shown nowhere, of a register all.
    @Test(arguments: [
        (goal(.area("a")), Anonymity.Mode.anonymous, 6), (goal(.area("a")), .open, 10),
        (goal(.network("a2")), .anonymous, 0),
        (goal(.area("a"), where: .equals(item: "roll", code: "annan")), .anonymous, 0),
        (goal(.area("a"), where: .equals(item: "roll", code: "chef")), .open, 2),
    ])
    func `show the words of networks that are large enough`(goal: Goal, mode: Anonymity.Mode, count: Int) throws {
        var period = SamplePeriod(answers: ["a1": (6, 0, 0), "a2": (2, 2, 0)], goals: [goal], mode: mode)
        period.managers = ["a1": 2]
        let outcome = try period.publication().goal("g")?.outcome.figure
        #expect(outcome?.words?.count == count)
        #expect(outcome?.status == .cannotBeJudged(.qualitative))
    }

    @Test func `have none where no text is named`() throws {
        let period = SamplePeriod(answers: ["a1": (6, 0, 0)], goals: [Self.goal(.area("a"), items: ["stod"])])
        #expect(try period.publication().goal("g")?.outcome.figure?.words == nil)
    }
}
