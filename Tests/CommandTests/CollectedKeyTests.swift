import Testing

/// A return that is sent twice, once in a file and once by the form.
@Suite struct `A record that is collected and imported` {
    private static let returns = """
        instrument:
          {id: uppgift, kind: register, record: municipality_year, record_key: [kommun], language: sv, title: Uppgift}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: antal, type: integer, label: Antal}
        anonymity: {mode: open}

        """

    private static let goal = """
          - id: g-antal
            organisation: true
            strategic_goal: nytta
            text: Antalet
            measure: {kind: count, instrument: uppgift, items: [antal]}
            target: track

        """

    /// Norrby's 7 is sent by the form; a file holds Norrby's 7, or Söderby's 5.
    @Test(arguments: [("0001,7\n", "7"), ("0002,5\n", "12")])
    func `counts once, as one in two files does`(rows: String, sum: String) throws {
        try SmallSurvey.with([
            "Surveys/instruments/uppgift.yaml": Self.returns,
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goal,
            "Data/2018/uppgift.csv": "kommun,antal\n" + rows,
        ]) { survey in
            let server = try RunningServer(
                survey, "Data/2018", "--store", "svar.enkat", "--instrument", "uppgift")
            let first = try server.page("/s/uppgift")
            let form =
                ["_token", "_csrf", "_version"].map { ($0, first.hidden($0)) } + [
                    ("kommun", "0001"), ("antal", "7"), ("f-action", "send"), ("f-place", "f-review"),
                ]
            #expect(try server.page("/s/uppgift", sending: form).status == 200)
            #expect(server.end() == 0)
            #expect(try survey.enkat("store", "close", "svar.enkat", "--yes").status == 0)
            let results = try survey.enkat("results", "Data/2018", "--store", "svar.enkat", "--format", "json")
            #expect(results.output.contains("\"value\": {\"count\": \(sum)}"), "\(results.everything)")
        }
    }
}
