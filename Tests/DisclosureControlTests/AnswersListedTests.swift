import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// Goals that count units, or different answers, by what people answered.
struct AnswersListedTests {
    private static func goal(
        _ kind: MeasureKind, distinct: String? = nil, where filter: Condition? = nil, items: [String] = []
    ) -> Goal {
        var description = GoalDescription(
            id: "g", scope: .organisation, text: "Mål", kind: kind, target: .atLeast(.number(Fraction(1))))
        description.instrument = "enkat"
        description.items = items
        var measure = Measure(kind: kind, instrument: "enkat", items: items, filter: filter)
        measure.distinct = distinct
        return Goal(description: description, measure: measure, fingerprint: "f")
    }

    private static let disagrees = Condition.equals(item: "stod", code: "1")

    /// Twenty answers, of which a row is shown; no unit and no answer has a base of its own.
    @Test(arguments: [
        (goal(.minPerUnit, where: disagrees), false), (goal(.shareOfUnits, distinct: "roll", where: disagrees), false),
        (goal(.countTarget, distinct: "roll", where: disagrees), false),
        (goal(.countTarget, distinct: "stod", where: .equals(item: "roll", code: "chef")), false),
        (goal(.countTarget, distinct: "roll"), false),
        (goal(.countTarget, distinct: "stod"), true),
        (goal(.countTarget, where: disagrees), true),
    ])
    func `shows no figure by what single units answered`(goal: Goal, isShown: Bool) throws {
        var period = SamplePeriod(answers: ["a1": (agree: 10, disagree: 10, dontKnow: 0)], goals: [goal])
        period.managers = ["a1": 5]
        let outcome = try period.publication().goal("g")?.outcome
        #expect((outcome != .withheld) == isShown)
    }

    /// Four answers have no row, so that how many different ones there are is withheld with it.
    @Test func `withholds how many different answers there are where the row is withheld`() throws {
        let goal = Self.goal(.countTarget, distinct: "stod")
        let period = SamplePeriod(answers: ["a1": (4, 0, 0), "b1": (9, 9, 0)], goals: [goal])
        let figure = try period.publication().goal("g")?.outcome.figure
        #expect(figure?.networks?.included == 1)
    }

    /// Nothing of a score is shown under a policy that hides few at one end of the scale.
    @Test(arguments: [(Anonymity.Policy.base, true), (.baseAndComplement, false), (.unanimity, false), (.cells, false)])
    func `shows means under the base rule alone`(policy: Anonymity.Policy, isShown: Bool) throws {
        let goal = Self.goal(.scoreMean, items: ["stod"])
        let period = SamplePeriod(answers: ["a1": (10, 10, 0)], goals: [goal], policy: policy)
        let outcome = try period.publication().goal("g")?.outcome
        #expect((outcome != .withheld) == isShown)
    }

    /// A publication that shows it all the same is found.
    @Test func `the attacker finds units that are counted by what they answered`() throws {
        let goal = Self.goal(.minPerUnit, where: Self.disagrees)
        var publication = try SamplePeriod(answers: ["a1": (10, 10, 0)], goals: [goal]).publication()
        #expect(Attacker(publication).report().findings.isEmpty)
        let units = UnitNumbers(reading: .eachUnit, members: [.init(id: "0604", number: 0, reaches: false)])
        publication.goals[0].outcome = .shown(
            PublishedOutcome(
                value: .perUnit(units), base: nil, status: .notReached, trend: .none(.noPreviousPeriod)))
        let findings = Attacker(publication).report().findings
        #expect(findings.map(\.target.goal) == ["g"])
        #expect(findings.first?.sentence.text(in: .swedish).contains("Enskilda enheters svar") == true)
    }

    /// The refusal names every path in both languages, and no remedy that would make it worse.
    @Test func `a refusal names every path and what to do`() {
        let finding = AttackFinding(
            path: .shownElsewhere,
            target: AttackedFigure(publication: "2018", group: "network:a1", instrument: "enkat", item: "stod"),
            sources: [], sentence: LocalizedText([.swedish: "A döljs.", .english: "A is withheld."]))
        let refusal = DisclosureRefusal(findings: [finding], first: finding)
        #expect(refusal.text(in: .swedish).hasPrefix("Publiceringen stoppades"))
        #expect(refusal.text(in: .swedish).contains("\n  A döljs.\n"))
        #expect(!refusal.text(in: .english).contains("Raise minimum_base"))
    }
}
