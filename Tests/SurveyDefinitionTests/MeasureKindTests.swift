import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `Plans of the rarer kinds` {
    static let instrument = """
        instrument: {id: skala, kind: register, record: enhet, title: Skala}
        choice_lists:
          poang:
            - {code: "0", label: Inget, score: 0}
            - {code: "1", label: Något, score: 1}
            - {code: "2", label: Allt, score: 2, agree: true}
          fas:
            - {code: f, label: Före, phase: before}
            - {code: e, label: Efter, phase: after}
        items:
          - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
          - {name: kod, type: text, role: person_code, label: Kod}
          - {name: fas, type: select_one, choices: fas, role: phase, label: Fas}
          - {name: a, type: select_one, choices: poang, label: A}
          - {name: b, type: select_one, choices: poang, label: B}
          - {name: jobb, type: integer, label: Jobb}
          - {name: jobb_0604, type: integer, label: Varav Aneby, part_of: jobb, unit: "0604"}
        """

    static let plan = """
        plan: {id: 2019, language: sv, title: Plan 2019}
        goals:
          - id: h-skala
            organisation: true
            text: Trohet
            measure: {kind: score_mean, instrument: skala, items: [a, b], answered_at_least: 1}
            target: {at_least: 3}
            reading: mean_of_units
            measured: {every: year, in_month: 11}
          - id: h-par
            organisation: true
            text: Skillnad
            measure: {kind: before_after, instrument: skala, items: [a]}
            target: increase
            tolerance: 0.2
          - id: h-jobb
            organisation: true
            text: Fem per kommun
            measure: {kind: min_per_unit, instrument: skala, items: [jobb], units: [all_units, rjl]}
            target: {at_least: 5}
          - id: h-klart
            organisation: true
            text: Klart
            measure: {kind: yes_no, instrument: skala, items: [a]}
        """

    private var definitions: SampleDefinitions {
        var all = SampleDefinitions()
        all.files["instruments/skala.yaml"] = Self.instrument
        all.files["plans/2019.yaml"] = Self.plan
        return all
    }

    @Test func `are read whole`() throws {
        let (library, issues) = definitions.load()
        #expect(issues.map(\.description) == [])
        let goals = try #require(library?.plans.first { $0.id == "2019" }?.goals)
        #expect(goals.map(\.measure.kind) == [.scoreMean, .beforeAfter, .minPerUnit, .yesNo])
        #expect(goals[0].description.reading == .meanOfUnits)
        #expect(goals[0].description.measuring == Measuring(every: .year, month: 11))
        #expect(goals[0].measure.answeredAtLeast == 1)
        #expect(goals[2].measure.units == .named(["0604", "0680", "rjl"]))
        let instrument = try #require(library).instrument(id: "skala", wave: nil)
        #expect(instrument.hasRepeatedPersons)
        #expect(instrument.item(role: .phase)?.options.map(\.phase) == [.before, .after])
        #expect(goals[0].fingerprint != goals[1].fingerprint)
    }

    @Test(arguments: [
        (
            "reading: mean_of_units", "reading: each_item",
            "plans/2019.yaml:8:14: error: goal 'h-skala': the reading each_item does not fit kind score_mean. Write "
                + "pooled or mean_of_units."
        ),
        (
            "answered_at_least: 1", "answered_at_least: 3",
            "plans/2019.yaml:6:86: error: goal 'h-skala': there are only 2 items."
        ),
        (
            "every: year, in_month: 11", "every: tertial, in_month: 11",
            "plans/2019.yaml:9:42: error: only what is measured every year has a month of its own. Write every: "
                + "year, or delete in_month."
        ),
        (
            "[all_units, rjl]", "[all_units, rjk]",
            "plans/2019.yaml:19:88: error: unknown unit 'rjk'. Did you mean 'rjl'?"
        ),
        (
            "[all_units, rjl]", "14",
            "plans/2019.yaml:19:76: error: goal 'h-jobb': a promise for each unit must name the units. Write "
                + "units: [ID, ID]."
        ),
        (
            "kind: yes_no, instrument: skala, items: [a]}",
            "kind: yes_no, instrument: skala, items: [a]}\n"
                + "    target: {at_least: 2}",
            "plans/2019.yaml:25:13: error: goal 'h-klart': kind yes_no is reached when it is done. Delete 'target'."
        ),
        (
            "items: [a]}\n    target: increase", "items: [jobb, kod]}\n    target: increase",
            "plans/2019.yaml:13:61: error: goal 'h-par': 'kod' has no scores to take a mean of. Give its options "
                + "scores."
        ),
    ])
    func `are refused where they contradict themselves`(passage: String, other: String, message: String) {
        let found = definitions.replacing(passage, with: other, in: "plans/2019.yaml").load().issues
        #expect(found.map(\.description) == [message])
    }

    @Test(arguments: [
        (
            ", role: person_code", "",
            "plans/2019.yaml:13:47: error: goal 'h-par': skala has no item with the role person_code, which kind "
                + "before_after needs. Give the item role: person_code."
        ),
        (
            "part_of: jobb, ", "part_of: job, ",
            "instruments/skala.yaml:17:67: error: item 'jobb_0604' is a part of 'job', which is no whole number of this "
                + "instrument. Did you mean 'jobb'?"
        ),
        (
            "part_of: jobb, unit: \"0604\"}",
            "part_of: jobb, unit: \"0604\"}\n  - {name: igen, type: integer, label: Igen, part_of: jobb, unit: \"0604\"}",
            "instruments/skala.yaml:18:55: error: items 'jobb_0604' and 'igen' are the same part of 'jobb'. Give one of "
                + "them another unit, or delete it."
        ),
        (
            ", phase: after", "",
            "instruments/skala.yaml:13:44: error: item 'fas' has the role phase, and its options do not say which is "
                + "before and which is after. Write phase: before and phase: after at the options."
        ),
    ])
    func `need what binds answers together`(passage: String, other: String, message: String) {
        let found = definitions.replacing(passage, with: other, in: "instruments/skala.yaml").load().issues
        #expect(found.map(\.description) == [message])
    }

    @Test func `cannot publish what is for a team alone`() {
        var all = definitions
        all.files["instruments/skala.yaml"]? += "\nanonymity: {mode: confidential, audience: team}"
        let found = all.load().issues.map(\.description)
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.contains("what comes of skala is for the team alone") })
    }

    @Test func `have what those concerned say of them in the period's file`() throws {
        let library = try #require(definitions.load().library)
        let file = """
            period: {id: 2019, from: 2019-01-01, to: 2019-12-31, plan: 2019}
            follow_up:
              - {goal: h-par, comment: Bra, action: {text: Mer, responsible: chef}, done: Samtal}
            corrections:
              - {goal: h-jobb, period: "2018", date: 2019-02-01, text: Fel summa}
              - {goal: h-job, period: "2018", date: 2019-02-01, text: Fel summa}
            """
        let read = library.period(inFolder: "2019", embedded: ["2019/period.yaml": Array(file.utf8)])
        #expect(
            read.issues.map(\.description) == [
                "2019/period.yaml:6:12: error: plan 2019 has no goal 'h-job'. Did you mean 'h-jobb'?"
            ])
        let right = file.replacing("h-job,", with: "h-jobb,")
        let period = library.period(inFolder: "2019", embedded: ["2019/period.yaml": Array(right.utf8)]).period
        #expect(period?.followUp["h-par"]?.action?.responsible == "chef")
        #expect(period?.followUp["h-par"]?.done == "Samtal")
        #expect(period?.corrections.count == 2)
    }
}
