import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `What a careful reader asks of a plan` {
    private func notes(_ definitions: SampleDefinitions) throws -> [String] {
        let (library, issues) = definitions.load()
        #expect(issues.map(\.description) == [])
        let loaded = try #require(library)
        return PlanNotes(of: try loaded.plan("2018"), in: loaded).notes.map(\.description)
    }

    private let goal = "  - {id: g-ord, organisation: true, text: Berättelse, measure: {kind: qualitative}}"
    private let small =
        "plans/2018.yaml:3:5: note: goal 'g-stod' can never be shown: its network has 2 members, and 6 valid answers are "
        + "needed. Measure it for several networks together."
    private let promise =
        "plans/2018.yaml:41:5: note: goal 'g-lost' promises something and does not say how it is measured. Settle a "
        + "measure with the area."

    private func replacingStory(with other: String) -> SampleDefinitions {
        SampleDefinitions().replacing(goal, with: other, in: "plans/2018.yaml")
    }

    @Test func `where the measure of a promise is, and whether anything can be shown of so small a network`() throws {
        #expect(try notes(SampleDefinitions()) == [small, promise])
    }

    @Test(arguments: [
        (
            "target: {at_least: 3}",
            "aims at 3 units and only 2 are expected. Check the target and 'units'."
        ),
        ("target: {at_least: 75 %}", "aims at 75 % of 2 units, which is no whole number: it takes 2."),
    ])
    func `whether units can reach a target`(target: String, note: String) throws {
        let units = replacingStory(
            with:
                "  - {id: g-enheter, organisation: true, text: Alla, measure: {kind: share_of_units, instrument: narvaro, "
                + "distinct: enhet}, \(target)}")
        #expect(try notes(units) == [small, "plans/2018.yaml:40:5: note: goal 'g-enheter' \(note)", promise])
    }

    @Test(arguments: [
        ("target: {between: [1, 2]}", "is the same figure as 'g-traffar': one result counts twice."),
        (
            "target: {at_least: 5}",
            "measures the same figure as 'g-traffar' and aims at another level. Both cannot be the promise; ask which holds."
        ),
        (
            "target: {between: [1, 2]}, measured: {every: year}",
            "measures the same figure as 'g-traffar' in another rhythm. Say at both how often it is measured."
        ),
    ])
    func `which goals rest on one figure`(rest: String, note: String) throws {
        let twice = replacingStory(
            with: "  - {id: g-igen, organisation: true, text: Två träffar, measure: {kind: count_target, instrument: "
                + "narvaro, distinct: datum}, \(rest)}")
        #expect(try notes(twice) == [small, "plans/2018.yaml:40:5: note: goal 'g-igen' \(note)", promise])
    }

    @Test(arguments: [("half_year", true), ("year", false)])
    func `whether several statements are asked alike of two groups, but for the rhythm`(
        every: String, isNoted: Bool
    ) throws {
        func goal(_ id: String, _ network: String, _ every: String) -> String {
            "  - {id: \(id), network: \(network), text: Båda, reading: each_item, target: {at_least: 90 %}, measured: {every: "
                + "\(every)}, measure: {kind: share_agree_all_of, instrument: enkat, items: [stod, relevans]}}"
        }
        let alike = replacingStory(with: goal("g-a", "grupp", "year") + "\n" + goal("g-b", "styrgrupp", every))
        let found = try notes(alike).filter { $0.contains("'g-b'") && $0.contains("asks the same") }
        #expect(
            found
                == (isNoted
                    ? [
                        "plans/2018.yaml:41:5: note: goal 'g-b' asks the same of another group as 'g-a', in another "
                            + "rhythm. Ask whether that is meant."
                    ] : []))
    }

    @Test func `whether a goal is measured later though its answers are here`() throws {
        let loaded = try #require(SampleDefinitions().load().library)
        let plan = try loaded.plan("2018")
        let day = try #require(CalendarDate("2018-08-31"))
        let period = Period(
            id: "2018-T2", from: day, to: day, plan: "2018",
            notYet: ["g-narvaro": "Mäts i november", "g-stod": "Mäts i november", "g-ord": "Senare"])
        let notes = PeriodNotes(of: period, plan: plan, answered: ["narvaro"], file: "2018-T2/period.yaml").notes
        #expect(
            notes.map(\.description) == [
                "2018-T2/period.yaml:1:1: note: goal 'g-narvaro' is said to be measured later, and narvaro has answers in "
                    + "this period already. Ask whether the figure so far should be shown, and delete its entry in not_yet "
                    + "if so."
            ])
        #expect(PeriodNotes(of: period, plan: plan, answered: [], file: "").notes.isEmpty)
    }

    @Test func `whether the network exists in the plan's year`() throws {
        let closed = SampleDefinitions()
            .replacing("valid: {from: \"2017\", to: 2021}", with: "valid: {from: \"2019\"}", in: "organisation.yaml")
            .replacing(
                goal,
                with: "  - {id: g-rad, network: rad, text: Rådet möts, measure: {kind: count, instrument: narvaro}}",
                in: "plans/2018.yaml")
        #expect(
            try notes(closed) == [
                small,
                "plans/2018.yaml:40:5: note: goal 'g-rad' counts the network 'rad', which does not exist in 2018. Name its "
                    + "successor.", promise,
            ])
    }
}
