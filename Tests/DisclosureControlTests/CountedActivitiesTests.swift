import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// How many rounds of talks were held, in a survey that few answered in each of.
struct CountedActivitiesTests {
    private static func instrument(_ role: ItemRole?) -> Instrument {
        func list(_ name: String, _ codes: [String]) -> ChoiceList {
            ChoiceList(name: name, choices: codes.map { Choice(code: $0, label: LocalizedText($0)) })
        }
        return Instrument(
            id: "samtal", title: "Samtal",
            items: [
                Item(name: "slinga", type: .text, label: "Slinga", role: role),
                Item(name: "fas", type: .selectOne, choices: list("fas", ["f", "e"]), label: "Fas", role: .phase),
                Item(name: "roll", type: .selectOne, choices: list("roll", ["b", "p"]), label: "Roll"),
            ], anonymity: Anonymity(mode: .anonymous))
    }

    /// Three rounds before, two of them after; two persons in each.
    private static func publication(role: ItemRole? = .activity, where filter: Condition?) throws -> Publication {
        var description = GoalDescription(
            id: "g", scope: .organisation, text: "Mål", kind: .countTarget, target: .atLeast(.number(Fraction(2))))
        description.instrument = "samtal"
        var measure = Measure(kind: .countTarget, instrument: "samtal", filter: filter)
        measure.distinct = "slinga"
        let plan = Plan(
            id: "2018", title: "Plan", goals: [Goal(description: description, measure: measure)], fingerprint: "p")
        let records = ["1", "2", "3"].flatMap { [($0, 0), ($0, 0)] } + ["1", "2"].flatMap { [($0, 1), ($0, 1)] }
        let table = RecordTable(
            instrument: instrument(role), count: records.count,
            columns: [
                "slinga": .text(records.map { .value($0.0) }), "fas": .choice(records.map { AnswerCode(option: $0.1) }),
                "roll": .choice(records.indices.map { AnswerCode(option: $0 % 2) }),
            ])
        let day = try #require(CalendarDate("2018-01-01"))
        let organisation = SamplePeriod.organisation
        let results = InstrumentResults(
            table: table, sourcePeriod: "2018", plan: plan, organisation: organisation, population: Population())
        return try PublicationMaker().publication(
            of: PeriodResults(
                period: Period(id: "2018", from: day, to: day, plan: "2018"), organisation: organisation, plan: plan,
                instruments: [results]))
    }

    private static let after = Condition.equals(item: "fas", code: "e")
    private static let user = Condition.equals(item: "roll", code: "b")

    /// Four records after are fewer than five, and show neither what was answered nor by whom.
    @Test(
        arguments: [
            (ItemRole.activity, after, 2), (.activity, nil, 3), (.activity, .all([after, user]), nil),
            (nil, after, nil),
        ] as [(ItemRole?, Condition?, Int?)])
    func `is told where the item is declared to be an activity and no answer is read`(
        role: ItemRole?, filter: Condition?, count: Int?
    ) throws {
        let publication = try Self.publication(role: role, where: filter)
        let goal = try #require(publication.goal("g"))
        #expect(goal.outcome.figure?.value == count.map(MeasuredValue.count))
        #expect((goal.countsActivities == true) == (count != nil))
        #expect((goal.outcome == .withheld) == (count == nil))
        #expect(Attacker(publication).report().findings.isEmpty)
    }
}
