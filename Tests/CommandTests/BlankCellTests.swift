import Testing

/// Cells that are left blank, and units that stand in no row: neither a no nor a zero, and no change since last year.
@Suite struct `What is left blank in a register` {
    private static func plan(_ measure: String, _ target: String) -> String { OneGoal.plan(measure, target) }

    private func line(_ files: [String: String]) throws -> String { try OneGoal.told(files) }

    @Test(arguments: [
        ("m1,chefer,0001,ja\nm1,chefer,0002,ja\n", "reached", "2 av 2 kommuner"),
        ("m1,chefer,0001,ja\n", "cannot_be_judged", "1 kommun saknar uppgift, och det kan avgöra"),
        ("m1,chefer,0001,ja\nm1,chefer,0003,ja\n", "cannot_be_judged", "1 kommun saknar uppgift, och det kan avgöra"),
        ("m1,chefer,0001,nej\n", "not_reached", "1 kommun saknar uppgift"),
    ])
    func `a municipality without a row is not left out of a promise for each of them`(
        rows: String, status: String, words: String
    ) throws {
        let members = SmallSurvey.changed(SmallSurvey.organisation, "members: 8}", to: "members: all_units}")
        let told = try line(
            members.merging([
                "Surveys/instruments/narvaro.yaml": OneGoal.attendance,
                SmallSurvey.plan: Self.plan(
                    "{kind: each_unit_attendance, instrument: narvaro, items: [narvarande]}", "{at_least: 75 %}"),
                "Data/2018/narvaro.csv": "traff,natverk,enhet,narvarande\n" + rows,
            ]) { $1 })
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(told.contains(words), "\(told)")
    }

    private static let returns = """
        instrument:
          {id: uppgift, kind: register, record: municipality_year, every_municipality: true, language: sv, title: Uppgift}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: antal, type: integer, label: Antal}
          - {name: alla, type: integer, label: Alla}
        anonymity: {mode: open}

        """

    @Test(arguments: [
        ("{kind: count, instrument: uppgift, items: [antal]}", "track"),
        ("{kind: trend, instrument: uppgift, items: [antal]}", "increase"),
        ("{kind: share_of_cases, instrument: uppgift, items: [antal], of: alla}", "{at_least: 50 %}"),
    ])
    func `a blank number is told and draws no arrow, as a row that is missing`(measure: String, target: String) throws {
        for rows in ["0001,6,10\n0002,,\n", "0001,6,10\n"] {
            let told = try line([
                "Surveys/instruments/uppgift.yaml": Self.returns, SmallSurvey.plan: Self.plan(measure, target),
                "Data/2017/uppgift.csv": "kommun,antal,alla\n0001,5,10\n0002,7,10\n",
                "Data/2018/uppgift.csv": "kommun,antal,alla\n" + rows,
            ])
            #expect(told.contains("1 kommun saknar uppgift"), "\(told)")
            #expect(!told.contains("Ned från") && !told.contains("Upp från"), "\(told)")
            #expect(!told.contains(",down,") && !told.contains(",up,"), "\(told)")
        }
    }

    @Test func `a part that is more than its whole is told, and turns no goal green`() throws {
        let measure = "{kind: share_of_cases, instrument: uppgift, items: [antal], of: alla}"
        let files = [
            "Surveys/instruments/uppgift.yaml": Self.returns, SmallSurvey.plan: Self.plan(measure, "{at_least: 50 %}"),
            "Data/2018/uppgift.csv": "kommun,antal,alla\n0001,15,10\n0002,6,10\n",
        ]
        #expect(try line(files).contains(",cannot_be_judged,"))
        try SmallSurvey.with(files) { survey in
            let check = try survey.enkat("check", "--period", "Data/2018").output
            #expect(check.contains("more than its whole"))
        }
    }

    private static let visits = """
        instrument: {id: besok, kind: register, record: inspection, language: sv, title: Besök}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, required: true, label: Kommun}
          - {name: besokt, type: select_one, choices: janej, required: true, label: Besökt}
          - {name: sort, type: select_one, choices: janej, label: Sort}
        anonymity: {mode: open}

        """

    /// A visit of which it is not known whether it was made is neither made nor not.
    @Test(arguments: [
        ("{kind: share_of_units, instrument: besok, distinct: kommun, where: \"besokt = 'ja'\"}", "{at_least: 100 %}"),
        ("{kind: share_of_cases, instrument: besok, items: [besokt]}", "{at_least: 75 %}"),
        ("{kind: count_target, instrument: besok, where: \"besokt = 'ja'\"}", "{at_least: 4}"),
        ("{kind: min_per_unit, instrument: besok, where: \"besokt = 'ja'\"}", "{at_least: 2}"),
    ])
    func `a visit left blank is neither made nor not`(measure: String, target: String) throws {
        let start = "0001,ja,\n0001,ja,\n"
        for (rows, status) in [("0002,ja,\n0002,ja,\n", "reached"), ("0002,,\n0002,,\n", "cannot_be_judged")] {
            let told = try line([
                "Surveys/instruments/besok.yaml": Self.visits, SmallSurvey.plan: Self.plan(measure, target),
                "Data/2017/besok.csv": "kommun,besokt,sort\n0001,ja,\n0002,ja,\n0002,ja,\n0002,nej,\n",
                "Data/2018/besok.csv": "kommun,besokt,sort\n" + start + rows,
            ])
            #expect(told.contains(",\(status),"), "\(measure): \(told)")
            let isTold =
                told.contains("Uppgift saknas i 2") || told.contains("1 kommun saknar uppgift")
                || told.contains("ej uppgivet")
            #expect(isTold == (status != "reached"), "\(told)")
            if status != "reached" { #expect(!told.contains(",up,") && !told.contains(",down,"), "\(told)") }
        }
    }

    private static let ratings = """
        instrument: {id: skala, kind: register, record: rating, language: sv, title: Skattning}
        items:
          - {name: grupp, type: text, label: Grupp}
          - {name: a, type: integer, label: A, constraint: ". >= 0 and . <= 50"}
          - {name: b, type: integer, label: B, constraint: ". >= 0 and . <= 75"}
        anonymity: {mode: open}

        """

    private func rated(_ measure: String, _ before: String, _ now: String) throws -> String {
        try line([
            "Surveys/instruments/skala.yaml": Self.ratings, SmallSurvey.plan: Self.plan(measure, "{at_least: 70}"),
            "Data/2017/skala.csv": "grupp,a,b\n" + before, "Data/2018/skala.csv": "grupp,a,b\n" + now,
        ])
    }

    /// Means of 70 and 90: one team of two that left its score blank leaves no verdict, and no arrow where it is new.
    @Test(arguments: [
        ("x,30,40\ny,30,40\n", "x,40,50\ny,40,50\n", "reached", ",up,", ""),
        ("x,30,40\ny,30,40\n", "x,40,50\ny,,\n", "cannot_be_judged", "", "Uppgift saknas i 1 av 2 poster."),
        ("x,30,40\ny,30,40\n", "x,40,50\ny,40,\n", "cannot_be_judged", "", "Uppgift saknas i 1 av 2 poster."),
        ("x,30,40\ny,,\n", "x,40,50\ny,,\n", "cannot_be_judged", ",up,", "Uppgift saknas i 1 av 2 poster."),
        ("x,30,40\ny,,\n", "x,40,50\ny,40,50\n", "reached", "", ""),
    ])
    func `a score of a register takes the verdict of the mean away`(
        before: String, now: String, status: String, arrow: String, words: String
    ) throws {
        let told = try rated("{kind: score_mean, instrument: skala, items: [a, b]}", before, now)
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(told.contains(",up,") == !arrow.isEmpty, "\(told)")
        #expect(words.isEmpty ? !told.contains("Uppgift saknas") : told.contains(words), "\(told)")
    }

    @Test(arguments: [("x,40,50\ny,40,\n", "reached"), ("x,40,50\ny,,\n", "cannot_be_judged")])
    func `a score that the plan's own rule leaves out does not`(now: String, status: String) throws {
        let told = try rated(
            "{kind: score_mean, instrument: skala, items: [a, b], answered_at_least: 2}", "x,30,40\ny,30,40\n", now)
        #expect(told.contains(",\(status),"), "\(told)")
    }

    private static let courses = """
        instrument: {id: kurser, kind: register, record: course, language: sv, title: Kurser}
        items:
          - {name: kurs, type: text, role: record_id, label: Kurs}
          - {name: kommuner, type: select_multiple, choices: units, label: Kommuner}
          - {name: deltagare, type: integer, label: Deltagare}
        anonymity: {mode: open}

        """

    @Test(arguments: [
        (
            "{kind: min_per_activity, instrument: kurser, items: [kommuner]}", "{at_least: 50 %}", "1,,4\n2,,5\n",
            "cannot_be_judged"
        ),
        (
            "{kind: min_per_activity, instrument: kurser, items: [kommuner]}", "{at_least: 50 %}", "1,0001,4\n2,,5\n",
            "cannot_be_judged"
        ),
        (
            "{kind: share_of_units, instrument: kurser, items: [kommuner]}", "{at_least: 100 %}", "1,,4\n",
            "cannot_be_judged"
        ),
        (
            "{kind: share_of_units, instrument: kurser, items: [kommuner]}", "{at_least: 100 %}", "1,0001,4\n2,,5\n",
            "cannot_be_judged"
        ),
        (
            "{kind: share_of_units, instrument: kurser, items: [kommuner]}", "{at_least: 50 %}", "1,0001,4\n2,,5\n",
            "reached"
        ),
    ])
    func `an activity that leaves blank who took part had not nobody`(
        measure: String, target: String, rows: String, status: String
    ) throws {
        let told = try line([
            "Surveys/instruments/kurser.yaml": Self.courses, SmallSurvey.plan: Self.plan(measure, target),
            "Data/2018/kurser.csv": "kurs,kommuner,deltagare\n" + rows,
        ])
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(!told.contains("0 av"), "\(told)")
    }

    @Test func `activities are named by their title, and by their code too where two have the same`() throws {
        let register = Self.courses.replacing(
            "  - {name: kommuner",
            with: "  - {name: titel, type: text, role: activity_name, label: Titel}\n  - {name: kommuner")
        let files = [
            "Surveys/instruments/kurser.yaml": register,
            SmallSurvey.plan: Self.plan(
                "{kind: min_per_activity, instrument: kurser, items: [kommuner]}", "{at_least: 60 %}"),
            "Data/2018/kurser.csv":
                "kurs,titel,kommuner,deltagare\nk1,Klarspråk,0001,4\nk2,Trygghet,0001,5\nk3,Trygghet,0002,5\nk4,,0001,5\n",
        ]
        let told = try line(files)
        #expect(told.contains("Klarspråk (50 %), k2 Trygghet (50 %), k3 Trygghet (50 %) och k4 (50 %)"), "\(told)")
    }

    @Test func `a sum says of how many records it is`() throws {
        let told = try line([
            "Surveys/instruments/kurser.yaml": Self.courses,
            SmallSurvey.plan: Self.plan("{kind: count, instrument: kurser, items: [deltagare]}", "track"),
            "Data/2017/kurser.csv": "kurs,kommuner,deltagare\n1,0001,9\n2,0002,9\n",
            "Data/2018/kurser.csv": "kurs,kommuner,deltagare\n1,0001,9\n2,0002,\n",
        ])
        #expect(told.contains("Uppgift saknas i 1 av 2 poster."), "\(told)")
        #expect(!told.contains("Ned från"), "\(told)")
    }

    /// 11.8 % of one municipality and 40 % of another are neither 40 nor 51.8.
    @Test(arguments: [("{kind: trend", "increase"), ("{kind: count", "track"), ("{kind: score_mean", "{at_least: 20}")])
    func `shares that others publish by municipality have no sum, and a mean of some is not judged`(
        kind: String, target: String
    ) throws {
        let told = try line([
            "Surveys/instruments/indikatorer.yaml": try SmallSurvey.indicators(),
            SmallSurvey.organisation: SmallSurvey.files[SmallSurvey.organisation, default: ""].replacing(
                "programme_areas:", with: "  - {id: \"0003\", name: Västerby, kind: kommun}\nprogramme_areas:"),
            SmallSurvey.plan: Self.plan(
                "\(kind), instrument: indikatorer, items: [varde], where: \"indikator = 'trygghetslarm'\"}", target),
            "Data/2018/indikatorer.csv":
                "indikator,enhet,period,varde,kalla\ntrygghetslarm,0001,2018,11.8,R\ntrygghetslarm,0002,2018,40.0,R\n",
        ])
        #expect(told.contains(",cannot_be_judged,"), "\(told)")
        #expect(!told.contains(",40,") && !told.contains("51"), "\(told)")
        #expect(told.contains("läggs inte ihop") == !kind.contains("score_mean"), "\(told)")
    }
}
