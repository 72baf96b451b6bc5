import Testing

/// Records of a register that leave blank where they belong: they are open, and told, and what they cannot change stands.
@Suite struct `A record that does not tell where it belongs` {
    private static func attendance(_ kind: String, _ target: String, _ rows: [String]) -> [String: String] {
        SmallSurvey.changed(SmallSurvey.organisation, "members: 8}", to: "members: all_units}").merging([
            "Surveys/instruments/narvaro.yaml": OneGoal.attendance,
            SmallSurvey.plan: OneGoal.plan("{kind: \(kind), instrument: narvaro, items: [narvarande]}", target),
            "Data/2018/narvaro.csv": (["traff,natverk,enhet,narvarande"] + rows).joined(separator: "\n") + "\n",
        ]) { $1 }
    }

    private static let norrby = (0..<4).map { "m\($0),chefer,0001,ja" }

    /// Norrby came to four meetings of four.
    ///
    /// Söderby has 2 of 2 and two absences that leave its name out, 2 of 2 to 2 of 4;
    /// two presences so, 2 of 2 to 4 of 4; or 1 of 3 and an absence, 1 of 3 to 1 of 4.
    @Test(arguments: [
        (["ja", "ja"], ["nej", "nej"], "cannot_be_judged", "kan avgöra för Söderby (50–100 %)"),
        (["ja", "ja"], ["ja", "ja"], "reached", "2 av 2 kommuner nådde dit"),
        (["ja", "nej", "nej"], ["nej"], "not_reached", "men inte Söderby (33 %)"),
    ])
    func `may be any unit's that has no row of the meeting`(
        told: [String], blank: [String], status: String, words: String
    ) throws {
        let own = told.enumerated().map { "m\($0),chefer,0002,\($1)" }
        let open = blank.enumerated().map { "m\($0 + told.count),chefer,,\($1)" }
        let line = try OneGoal.told(
            Self.attendance("each_unit_attendance", "{at_least: 75 %}", Self.norrby + own + open))
        #expect(line.contains(",\(status),") && line.contains(words), "\(line)")
    }

    /// Three of three came, and one was absent or present of whom the network is not told: 3 of 3 to 3 of 4, or to 4 of 4.
    @Test(
        arguments: ["m1", "m9"],
        [
            ("nej", "{at_least: 75 %}", "reached"), ("nej", "{at_least: 80 %}", "cannot_be_judged"),
            ("ja", "{at_least: 100 %}", "reached"), ("", "{at_least: 80 %}", "cannot_be_judged"),
        ])
    func `may be any network's`(meeting: String, own: (String, String, String)) throws {
        let rows = ["m0,chefer,0001,ja", "m0,chefer,0002,ja", "m1,chefer,0001,ja", "\(meeting),,0002,\(own.0)"]
        let line = try OneGoal.told(Self.attendance("attendance_share", own.1, rows))
        #expect(line.contains(",\(own.2),") && line.contains("Uppgift saknas i 1 post."), "\(line)")
    }

    @Test func `is none of a network's whose meeting it was not`() throws {
        let rows = ["m0,chefer,0001,ja", "m1,handlaggare,0001,ja", "m1,,0002,nej"]
        let line = try OneGoal.told(Self.attendance("attendance_share", "{at_least: 100 %}", rows))
        #expect(line.contains(",reached,") && !line.contains("Uppgift saknas"), "\(line)")
    }

    private static let returns = """
        instrument:
          {id: uppgift, kind: register, record: municipality_year, every_municipality: true, language: sv, title: Uppgift,
          record_key: [kommun, dag]}
        items:
          - {name: dag, type: date, label: Dag}
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: antal, type: integer, label: Antal}
          - {name: alla, type: integer, label: Alla}
        anonymity: {mode: open}

        """

    /// Söderby's 5 of 10 and Norrby's 6 of 10 are 11 of 20 whoever gave which; without a second return nothing is known.
    @Test(arguments: [("0001,6,10\n,5,10\n", "reached"), ("0001,6,10\n", "cannot_be_judged")])
    func `is in a total that does not ask whose it is`(rows: String, status: String) throws {
        let line = try OneGoal.told([
            "Surveys/instruments/uppgift.yaml": Self.returns,
            SmallSurvey.plan: OneGoal.plan(
                "{kind: share_of_cases, instrument: uppgift, items: [antal], of: alla}", "{at_least: 50 %}"),
            "Data/2018/uppgift.csv": "kommun,antal,alla\n" + rows,
        ])
        #expect(line.contains(",\(status),") && line.contains("11 av 20") == (status == "reached"), "\(line)")
    }

    private static let visits = """
        instrument: {id: besok, kind: register, record: visit, language: sv, title: Besök}
        items:
          - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
          - {name: ort, type: text, label: Ort}
        anonymity: {mode: open}

        """

    /// Two visits to each are promised: Söderby has 1 told, or 0, and one visit names nobody.
    @Test(arguments: [
        (["0001", "0001", "0002", ""], "cannot_be_judged"), (["0001", "0001", ""], "not_reached"),
        (["0001", "0001", "0002", "0002", ""], "reached"),
    ])
    func `may be one more for any unit that lacks one`(units: [String], status: String) throws {
        let line = try OneGoal.told([
            "Surveys/instruments/besok.yaml": Self.visits,
            SmallSurvey.plan: OneGoal.plan("{kind: min_per_unit, instrument: besok}", "{at_least: 2}"),
            "Data/2018/besok.csv": "enhet,ort\n" + units.map { "\($0),x\n" }.joined(),
        ])
        #expect(line.contains(",\(status),"), "\(line)")
    }

    private static let managers = """
        instrument: {id: besok, kind: register, record: visit, language: sv, title: Besök}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: kom, type: select_one, choices: janej, label: Kom}
          - {name: antal, type: integer, relevant: kom = 'ja', label: Antal}
        anonymity: {mode: open}

        """

    /// Who stayed away had no number to tell; who came and left it out had.
    @Test(arguments: [("ja,2\nnej,\n", false), ("ja,2\nnej,\nja,\n", true)])
    func `lacks no number that was not asked`(rows: String, isLacking: Bool) throws {
        let line = try OneGoal.told([
            "Surveys/instruments/besok.yaml": Self.managers,
            SmallSurvey.plan: OneGoal.plan("{kind: count_target, instrument: besok, items: [antal]}", "{equal: 2}"),
            "Data/2017/besok.csv": "kom,antal\nja,1\nnej,\n", "Data/2018/besok.csv": "kom,antal\n" + rows,
        ])
        #expect(
            line.contains(",reached,") != isLacking && line.contains("Uppgift saknas i 1 av 2 poster") == isLacking,
            "\(line)")
        #expect(line.contains(",up,") != isLacking, "\(line)")
    }

    @Test func `is named by its file and row`() throws {
        let register = OneGoal.attendance.replacing("role: network,", with: "role: network, required: true,")
            .replacing("title: Närvaro}", with: "title: Närvaro, record_key: [traff, enhet]}")
        var files = Self.attendance(
            "attendance_share", "{at_least: 75 %}",
            ["m0,chefer,0001,ja", "m1,,0001,ja", "m1,chefer,,ja", "m1,chefer,,nej"])
        files["Surveys/instruments/narvaro.yaml"] = register
        try SmallSurvey.with(files) { survey in
            for told in [
                try survey.enkat("check", "--period", "Data/2018").everything,
                try survey.enkat("report", "Data/2018", "--kind", "year").everything,
            ] {
                #expect(told.contains("Data/2018/narvaro.csv"), "\(told)")
                #expect(
                    told.contains("1 rad saknar natverk (rad 3)") || told.contains("1 row has no natverk (row 3)"),
                    "\(told)")
                #expect(
                    told.contains("2 rader saknar enhet (rad 4, 5)")
                        || told.contains("2 rows have no enhet (row 4, 5)"), "\(told)")
            }
        }
    }
}
