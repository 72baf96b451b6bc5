import Foundation
import Testing

/// What is promised of those who take part is asked of no other.
@Suite struct `Units that another goal counts` {
    private static func register(_ id: String, _ items: String) -> String {
        """
        instrument: {id: \(id), kind: register, record: municipality_year, title: Register}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
        \(items)
        anonymity: {mode: open}

        """
    }

    private static let goals = """
          - id: g-deltar
            organisation: true
            strategic_goal: nytta
            text: Kommuner deltar i projektet
            measure: {kind: share_of_units, instrument: projekt, distinct: kommun}
            target: {at_least: 50 %}
          - id: g-jobb
            organisation: true
            strategic_goal: nytta
            text: Fem jobb i varje deltagande kommun
            measure: {kind: min_per_unit, instrument: jobb, items: [antal], units_of: g-deltar}
            target: {at_least: 5}
            unit: jobb
          - id: g-plan
            organisation: true
            strategic_goal: nytta
            text: Deltagande kommuner har en plan
            measure: {kind: share_of_units, instrument: jobb, distinct: kommun, where: "antal > 0", units_of: g-deltar}
            target: {at_least: 70 %}

        """

    private func rows(participants: String, jobs: String) throws -> [String: [String]] {
        try SmallSurvey.with([
            "Surveys/instruments/projekt.yaml": Self.register("projekt", ""),
            "Surveys/instruments/jobb.yaml": Self.register(
                "jobb", "  - {name: antal, type: integer, label: Antal nya jobb}"),
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goals,
            "Data/2018/projekt.csv": "kommun\n\(participants)\n", "Data/2018/jobb.csv": "kommun,antal\n\(jobs)\n",
        ]) { survey in
            let outcome = try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "csv")
            #expect(outcome.status == 0, "\(outcome.diagnostics)")
            let lines = try survey.text(of: "ut/figures.csv").split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let heads = try #require(lines.first)
            let columns = ["goal", "status", "agreeing", "base"].compactMap(heads.firstIndex)
            return lines.filter { $0[0] == "goal" }.reduce(into: [:]) { rows, line in
                rows[line[columns[0]]] = columns.dropFirst().map { line[$0] }
            }
        }
    }

    @Test func `are the only ones of whom anything is expected`() throws {
        let rows = try rows(participants: "0001", jobs: "0001,6\n0002,1")
        #expect(rows["g-deltar"] == ["reached", "1", "2"])
        #expect(rows["g-jobb"] == ["reached", "1", "1"])
        #expect(rows["g-plan"] == ["reached", "1", "1"])
    }

    @Test func `are missed where one of them has not told`() throws {
        let rows = try rows(participants: "0001\n0002", jobs: "0001,6")
        #expect(rows["g-jobb"] == ["cannot_be_judged", "1", "2"])
        #expect(rows["g-plan"] == ["not_reached", "1", "2"])
    }

    @Test func `are nobody where nobody takes part`() throws {
        let rows = try rows(participants: "", jobs: "0001,6")
        #expect(rows["g-jobb"]?.first == "cannot_be_judged")
        #expect(rows["g-plan"]?.first == "cannot_be_judged")
    }

    @Test func `must be those of a goal that counts units itself`() throws {
        let plan = SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goals.replacing("g-deltar}", with: "g-plan}")
        try SmallSurvey.with([
            "Surveys/instruments/projekt.yaml": Self.register("projekt", ""),
            "Surveys/instruments/jobb.yaml": Self.register("jobb", "  - {name: antal, type: integer, label: Antal}"),
            SmallSurvey.plan: plan,
        ]) { survey in
            let outcome = try survey.enkat("check")
            #expect(outcome.status == 65)
            #expect(
                outcome.output.contains("goal 'g-jobb': 'g-plan' is no goal of this plan that counts units of its own"))
        }
    }
}
