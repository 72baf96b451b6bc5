import Foundation
import Testing

/// Registers of others' figures, and what in a folder contradicts itself.
@Suite struct `Registers` {
    private static let kolada = """
        {"count": 2, "values": [
        {"kpi": "N00001", "municipality": "0604", "period": 2018, "values": [
        {"gender": "T", "count": 1, "status": "", "value": 12.5}, {"gender": "K", "count": 1, "status": "", "value": 13}]},
        {"kpi": "N00002", "municipality": "0680", "period": 2018, "values": [
        {"gender": "T", "count": 1, "status": "", "value": null}]}]}
        """

    private func imported(_ instrument: String, _ options: String...) throws -> (
        outcome: Command.Outcome, rows: [String]
    ) {
        try SmallSurvey.with(["svar.json": Self.kolada]) { survey in
            let outcome = try survey.enkat.run(
                [
                    "--surveys", "\(packageRoot)/Surveys", "import", "svar.json", "--instrument", instrument, "-o",
                    "ut.csv",
                ]
                    + options)
            return (outcome, try survey.text(of: "ut.csv").split(separator: "\n").map(String.init))
        }
    }

    @Test func `take an answer of Kolada's API as it was saved`() throws {
        let (outcome, rows) = try imported("kolada")
        #expect(outcome.status == 0)
        #expect(rows.first?.contains("kommun") == true)
        #expect(rows.count == 4)
        for cells in ["0604,", "N00001,2018,alla,", "12.5", "N00001,2018,kvinnor,", "N00002,2018,alla,"] {
            #expect(rows.contains { $0.contains(cells) }, "\(cells)")
        }
    }

    @Test func `of indicators take it too, each key figure under its own name, with source and day`() throws {
        let (outcome, rows) = try imported("indikatorer", "--retrieved", "2019-02-01")
        #expect(outcome.status == 0)
        #expect(!outcome.everything.contains("--retrieved"))
        let heading = "indikator,enhet,period,kon,varde,kalla,hamtat,nyckeltal"
        #expect(
            rows == [
                heading, "kolada,0604,2018,alla,12.5,Kolada (N00001),2019-02-01,N00001",
                "kolada,0604,2018,kvinnor,13,Kolada (N00001),2019-02-01,N00001",
                "kolada,0680,2018,alla,_no_answer,Kolada (N00002),2019-02-01,N00002",
            ])
    }

    @Test func `say of an answer without a day that it has none, and refuse a day that is none`() throws {
        let (outcome, rows) = try imported("indikatorer")
        #expect(outcome.everything.contains("--retrieved"))
        #expect(rows.dropFirst().allSatisfy { $0.contains("),_no_answer,N0000") })
        let refused = try Command(folder: packageRoot).run(["import", "svar.json", "--retrieved", "igår"])
        #expect(refused.status == 64)
    }

    @Test
    func `feed a goal from the answer as it was saved, and name its source and day on sheet, report and snapshot`()
        throws
    {
        let register = try SmallSurvey.indicators()
        let goal = """
              - id: g-nyckeltal
                organisation: true
                strategic_goal: nytta
                text: Nyckeltalet är minst 12
                measure:
                  kind: score_mean
                  instrument: indikatorer
                  items: [varde]
                  where: "nyckeltal = 'N00001'"
                target: {at_least: 12}

            """
        let kolada = Self.kolada.replacing("0604", with: "0001").replacing("0680", with: "0002")
        try SmallSurvey.with([
            "Surveys/instruments/indikatorer.yaml": register,
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + goal,
            "Data/2018/indikatorer/N00001-2019-02-01.json": kolada,
        ]) { survey in
            let named = "Källa: Kolada (N00001), hämtad 2019-02-01."
            let sheets = try survey.enkat("sheets", "Data/2018", "-o", "blad", "--format", "html,md,docx")
            #expect(sheets.status == 0)
            let report = try survey.text(of: "blad/report-year.md")
            #expect(report.contains("12,5") && report.contains(named))
            #expect(try survey.text(of: "blad/report-year.html").contains(named))
            #expect(try survey.enkat("snapshot", "Data/2018", "-o", "s.json").status == 0)
            let snapshot = try survey.text(of: "s.json")
            #expect(snapshot.contains("\"name\": \"Kolada (N00001)\"") && snapshot.contains("2019-02-01"))
        }
    }

    /// Three years, three genders, two municipalities, one of another county and one whose last year is missing.
    private static let years = """
        {"count": 9, "values": [
        {"kpi": "N00001", "municipality": "0001", "period": 2016, "values": [{"gender": "T", "value": 90}]},
        {"kpi": "N00001", "municipality": "0001", "period": 2017, "values": [
        {"gender": "K", "value": 7}, {"gender": "M", "value": 5}, {"gender": "T", "value": 12}]},
        {"kpi": "N00001", "municipality": "0001", "period": 2018, "values": [{"gender": "T", "value": null}]},
        {"kpi": "N00001", "municipality": "0001", "period": 2019, "values": [{"gender": "T", "value": 80}]},
        {"kpi": "N00001", "municipality": "0002", "period": 2017, "values": [
        {"gender": "K", "value": 1}, {"gender": "M", "value": 2}, {"gender": "T", "value": 3}]},
        {"kpi": "N00001", "municipality": "0180", "period": 2017, "values": [{"gender": "T", "value": 500}]}]}
        """

    private static func goal(_ measure: String, _ target: String) -> String {
        """
          - id: g-nyckeltal
            organisation: true
            strategic_goal: nytta
            text: Nyckeltalet
            measure: {instrument: indikatorer, items: [varde], \(measure)}
            target: \(target)

        """
    }

    @Test(
        arguments: [
            ("kind: count", "track", "15", "Avser 2017."),
            ("kind: count_target", "{at_least: 15}", "15", "Avser 2017."),
            ("kind: count, where: \"kon = 'kvinnor'\"", "track", "8", "Avser 2017."),
            ("kind: count, where: \"period = '2016'\"", "track", "90", "Avser 2016."),
            ("kind: score_mean", "{at_least: 7}", "medelvärdet av 2 värden är 7,5", "Avser 2017."),
            ("kind: score_mean, where: \"enhet = '0002'\"", "{at_least: 7}", "värdet är 3", "Avser 2017."),
            ("kind: trend", "increase", "15", "Avser 2017."),
        ] as [(String, String, String, String)])
    func `of indicators give a goal one year and one gender of a saved answer`(
        measure: String, target: String, figure: String, remark: String
    ) throws {
        let register = try SmallSurvey.indicators()
        let plan = SmallSurvey.files[SmallSurvey.plan, default: ""]
        try SmallSurvey.with([
            "Surveys/instruments/indikatorer.yaml": register,
            SmallSurvey.plan: plan + Self.goal(measure, target),
            "Data/2018/indikatorer/N00001-2019-02-01.json": Self.years,
        ]) { survey in
            #expect(try survey.enkat("report", "Data/2018", "--kind", "year", "-o", "r", "--format", "md").status == 0)
            let report = try survey.text(of: "r/report-year.md")
            #expect(report.contains(figure), "\(report)")
            #expect(report.contains(remark), "\(report)")
            #expect(!report.contains("skattning"))
        }
    }

    private static let courses = [
        "Surveys/instruments/kurser.yaml": """
        instrument: {id: kurser, kind: register, record: course, title: Kurser, period_by: datum}
        items:
          - {name: datum, type: date, label: Datum}
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
        anonymity: {mode: open}

        """,
        SmallSurvey.organisation: SmallSurvey.files[SmallSurvey.organisation, default: ""].replacing(
            "name: Norrby,", with: "name: Norrby, aliases: [Norrby kommun],"),
        SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + """
              - id: g-kurser
                organisation: true
                strategic_goal: nytta
                text: Antal kurser
                measure: {kind: count_target, instrument: kurser, where: "kommun = '0001'"}
                target: {at_least: 3}

            """,
        "Data/2018/kurser.csv": """
        datum,kommun
        2017-12-31,0001
        2018-01-01,Norrby kommun
        2018-12-31,Norrby
        2019-01-01,0001
        ,0001

        """,
    ]

    @Test(arguments: [
        ("sv", "obs: Data/2018: 2 av 5 poster i kurser är daterade utanför 2018-01-01–2018-12-31"),
        ("en", "note: Data/2018: 2 of 5 records of kurser are dated outside 2018-01-01–2018-12-31"),
    ])
    func `kept over the years give a period its own records, by every name of a unit`(
        language: String, words: String
    ) throws {
        try SmallSurvey.with(Self.courses) { survey in
            let results = try survey.enkat("results", "Data/2018", "--format", "json", "--language", language)
            #expect(results.diagnostics.contains(words), "\(results.diagnostics)")
            let goal = try survey.enkat("explain", "Data/2018", "g-kurser", "--language", language)
            #expect(goal.output.contains("3"), "\(goal.everything)")
            #expect(!results.diagnostics.contains("set aside") && !results.diagnostics.contains("åt sidan"))
        }
    }

    @Test func `that tell one value in two ways are told of, and neither is counted`() throws {
        let register = try SmallSurvey.indicators()
        let values = """
            indikator,period,kon,varde,kalla,hamtat
            suicid,2018,alla,38,Syntetisk uppgift,2018-12-20
            suicid,2018,alla,39,Syntetisk uppgift,2018-12-20
            suicidforsok,2018,alla,300,Syntetisk uppgift,2018-12-01
            suicidforsok,2018,,312,Syntetisk uppgift,2018-12-20

            """
        try SmallSurvey.with([
            "Surveys/instruments/indikatorer.yaml": register,
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goal("kind: count", "track"),
            "Data/2018/indikatorer.csv": values,
        ]) { survey in
            let check = try survey.enkat("check", "--period", "Data/2018")
            #expect(check.output.contains("goal 'g-nyckeltal' meets different values"))
            let results = try survey.enkat("report", "Data/2018", "--kind", "year", "-o", "r", "--format", "md")
            #expect(results.diagnostics.contains("different values"))
            let report = try survey.text(of: "r/report-year.md")
            #expect(report.contains("312") && !report.contains("350"))
            #expect(report.contains("olika värden"))
        }
    }

    @Test func `whose parts are more than their whole are told by check, import and report`() throws {
        let register = """
            instrument: {id: kurser, kind: register, record: course, title: Kurser}
            items:
              - {name: deltagare, type: integer, label: Deltagare}
              - {name: d1, type: integer, label: Varav en, part_of: deltagare, unit: "0001"}
            anonymity: {mode: open}

            """
        let answers = "deltagare,d1\n10,4\n10,12\n"
        try SmallSurvey.with([
            "Surveys/instruments/kurser.yaml": register, "Data/2018/kurser.csv": answers,
        ]) { survey in
            let told = "(row 3)"
            let check = try survey.enkat("check", "--period", "Data/2018")
            #expect(check.status == 0)
            #expect(check.output.contains("In 1 row the parts are together more than deltagare \(told)"))
            for arguments in [["results", "Data/2018"], ["report", "Data/2018", "--kind", "year"]] {
                let outcome = try survey.enkat.run(["--language", "en"] + arguments)
                #expect(outcome.diagnostics.contains(told), "\(arguments)")
            }
            let receipt = try survey.enkat(
                "--language", "en", "import", "Data/2018/kurser.csv", "--instrument", "kurser", "--dry-run")
            #expect(receipt.everything.contains(told))
        }
    }
}
