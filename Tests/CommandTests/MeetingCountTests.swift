import Testing

/// A log and an attendance register that tell of the same network's meetings.
@Suite struct `Meetings in two registers` {
    private static let log = """
        instrument: {id: logg, kind: register, record: event, language: sv, title: {sv: Loggen, en: The log}}
        choice_lists:
          slag:
            - {code: traff, label: {sv: Chefernas träff, en: Managers' meeting}, network: chefer}
            - {code: brev, label: {sv: Brev, en: Letter}}
        items:
          - {name: handelse, type: text, role: record_id, label: Händelse}
          - {name: slag, type: select_one, choices: slag, label: Slag}
        anonymity: {mode: open}

        """

    private static let attendance = """
        instrument: {id: narvaro, kind: register, record: meeting, language: sv, title: {sv: Närvaron, en: Attendance}}
        choice_lists:
          narvaro:
            - {code: ja, label: Närvarande, agree: true}
            - {code: nej, label: Frånvarande}
        items:
          - {name: traff, type: text, role: activity, label: Träff}
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
          - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
          - {name: narvarande, type: select_one, choices: narvaro, label: Närvarande}
        anonymity: {mode: open}

        """

    private static func files(logged: Int) -> [String: String] {
        let events = (1...logged).map { "\($0),traff\n" }.joined() + "9,brev\n"
        let seats = (1...3).flatMap { ["m\($0),chefer,0001,ja\n", "m\($0),chefer,0002,nej\n"] }.joined()
        return [
            "Surveys/instruments/logg.yaml": log, "Surveys/instruments/narvaro.yaml": attendance,
            "Data/2018/logg.csv": "handelse,slag\n" + events,
            "Data/2018/narvaro.csv": "traff,natverk,enhet,narvarande\n" + seats + "x1,handlaggare,0001,ja\n",
        ]
    }

    @Test func `are told where their numbers differ, network by network, without saying which is right`() throws {
        try SmallSurvey.with(Self.files(logged: 4)) { survey in
            let swedish = "Chefsnätverket: registren har olika antal träffar (logg har 4, narvaro har 3)"
            let results = try survey.enkat("results", "Data/2018")
            #expect(results.status == 0 && results.diagnostics.contains(swedish))
            #expect(!results.diagnostics.contains("Handläggarnätverket"))
            let english = "the registers tell different numbers of meetings (logg has 4, narvaro has 3)"
            let check = try survey.enkat("check", "--period", "Data/2018")
            #expect(check.status == 0 && check.output.contains(english))
            #expect(try survey.enkat("--language", "en", "results", "Data/2018").diagnostics.contains(english))
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "blad", "--format", "md,json").status == 0)
            let note = "Chefsnätverket: ”Loggen” har 4 träffar, ”Närvaron” har 3."
            #expect(try survey.text(of: "blad/network-chefer.md").contains(note))
            #expect(try !survey.text(of: "blad/network-handlaggare.md").contains("har 3."))
            #expect(try survey.text(of: "blad/publication.json").contains("meeting_differences"))
        }
    }

    @Test func `are not mentioned where both have the same`() throws {
        try SmallSurvey.with(Self.files(logged: 3)) { survey in
            let results = try survey.enkat("results", "Data/2018").everything
            let check = try survey.enkat("check", "--period", "Data/2018").everything
            #expect(!results.contains("träffar") && !check.contains("meetings"))
        }
    }
}
