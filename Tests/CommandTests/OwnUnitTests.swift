import Testing

/// Units that are none of the organisation's, as teams: the register names them itself.
@Suite struct `Units that a register names itself` {
    private static let log = """
        instrument: {id: logg, kind: register, record: event, language: sv, title: Logg}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: team, type: text, label: Team}
          - {name: klart, type: select_one, choices: janej, label: Klart}
        anonymity: {mode: open}

        """

    private static let goal = """
          - id: g-team
            organisation: true
            strategic_goal: nytta
            text: Dialog med alla team
            measure: {kind: share_of_units, instrument: logg, items: [klart], distinct: team}
            target: {at_least: 100 %}
            unit: team|team

        """

    @Test(arguments: [
        ("A,ja\nB,ja\nC,ja\n", "reached", "alla 3 team"), ("A,nej\nA,ja\nB,ja\n", "reached", "2 av 2 team"),
        ("A,ja\nB,nej\nB,nej\n", "not_reached", "1 av 2 team"),
        ("A,ja\nB,\n", "cannot_be_judged", "1 team saknar uppgift"), ("A,ja\n,nej\n", "not_reached", "1 av 2 team"),
    ])
    func `are counted once each, however many records they have`(
        rows: String, status: String, words: String
    ) throws {
        try SmallSurvey.with([
            "Surveys/instruments/logg.yaml": Self.log,
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goal,
            "Data/2018/logg.csv": "team,klart\n" + rows,
        ]) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "csv").output
            let document = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md").output
            let told = (report + document).split(separator: "\n").filter {
                $0.contains(",g-team,") || $0.contains("Dialog med alla team")
            }.joined(separator: "\n").replacing("\u{A0}", with: " ")
            #expect(told.contains(",\(status),"), "\(told)")
            #expect(told.contains(words), "\(told)")
        }
    }
}
