import Testing

/// Names of the organisation's units and networks that a file spells in another way.
@Suite struct `A misspelt municipality` {
    private static func register(_ anonymity: String) -> String {
        """
        instrument: {id: kurser, kind: register, record: course, language: sv, title: Kurser}
        items:
          - {name: kurs, type: text, role: record_id, label: Kurs}
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
        anonymity: {mode: \(anonymity)}
        retention: {delete_after: 2099-12-31}

        """
    }

    private static let rows = "kurs,kommun\n1,Norrby\n2,Sodebry\n3,Göteborg\n4,0003\n"

    private func receipt(_ anonymity: String, _ options: String...) throws -> String {
        try SmallSurvey.with([
            "Surveys/instruments/kurser.yaml": Self.register(anonymity), "kurser.csv": Self.rows,
        ]) { survey in
            try survey.enkat.run(
                options + [
                    "import", "kurser.csv", "--instrument", "kurser", "--rejects", "rejects.csv", "-o", "ut.csv",
                ]
            ).everything + (try survey.text(of: "rejects.csv"))
        }
    }

    @Test func `is told with the name that was probably meant, and never with what was written`() throws {
        let told = try receipt("open")
        #expect(told.ranges(of: "menas Söderby?").count == 2)
        #expect(!told.contains("menas Norrby?"))
        let english = try receipt("open", "--language", "en")
        #expect(english.contains("did you mean Söderby?"))
    }

    @Test func `is none to be guessed of those who answered a survey`() throws {
        #expect(try !receipt("anonymous").contains("menas"))
    }
}
