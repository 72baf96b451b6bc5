import Testing

/// Records of a register that leave blank what a goal's `where` asks for: neither in nor out.
@Suite struct `A blank in what a goal filters by` {
    private static let projects = """
        instrument: {id: projekt, kind: register, record: project, language: sv, title: Projekt}
        choice_lists:
          vad:
            - {code: mix, label: MIX}
            - {code: annat, label: Annat}
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: avser, type: select_one, choices: vad, label: Avser}
          - {name: sokt, type: select_one, choices: janej, label: Sökt}
          - {name: beviljad, type: select_one, choices: janej, relevant: sokt = 'ja', label: Beviljad}
        anonymity: {mode: open}

        """

    private static func files(_ measure: String, _ target: String, _ rows: [String]) -> [String: String] {
        [
            "Surveys/instruments/projekt.yaml": projects, SmallSurvey.plan: OneGoal.plan(measure, target),
            "Data/2018/projekt.csv": (["kommun,avser,sokt,beviljad"] + rows).joined(separator: "\n") + "\n",
        ]
    }

    private static let granted =
        "{kind: count_target, instrument: projekt, where: \"avser = 'mix' and beviljad = 'ja'\"}"
    private static let takers =
        "{kind: share_of_units, instrument: projekt, distinct: kommun, where: \"avser = 'mix'\"}"

    private static let share =
        "{kind: share_of_cases, instrument: projekt, items: [beviljad], where: \"avser = 'mix'\"}"
    private static let deed = "{kind: yes_no, instrument: projekt, items: [beviljad], where: \"avser = 'mix'\"}"
    private static let units = "{kind: count_target, instrument: projekt, distinct: kommun, where: \"beviljad = 'ja'\"}"

    /// What the open record tells itself bounds what it can change: a grant more leaves all granted, one less does not; a
    /// number with one or two open records passes what is promised, or stays within it.
    @Test(arguments: [
        (share, "{at_least: 100 %}", ["0001,mix,ja,ja", "0002,,ja,ja"], "reached"),
        (share, "{at_least: 100 %}", ["0001,mix,ja,ja", "0002,,ja,nej"], "cannot_be_judged"),
        (share, "{at_least: 50 %}", ["0001,mix,ja,ja", "0002,,ja,nej"], "reached"),
        (deed, "track", ["0001,mix,ja,ja", "0002,,ja,ja"], "reached"),
        (deed, "track", ["0001,mix,ja,ja", "0002,,ja,nej"], "cannot_be_judged"),
        (deed, "track", ["0001,mix,ja,nej", "0002,,ja,ja"], "not_reached"),
        (granted, "{between: [1, 2]}", ["0001,mix,ja,ja", "0002,,ja,ja"], "reached"),
        (granted, "{equal: 1}", ["0001,mix,ja,ja", "0002,,ja,ja"], "cannot_be_judged"),
        (granted, "{equal: 1}", ["0001,,ja,ja", "0002,,ja,ja"], "cannot_be_judged"),
        (units, "{equal: 1}", ["0001,mix,ja,ja", "0001,mix,ja,"], "reached"),
        (units, "{equal: 1}", ["0001,mix,ja,ja", "0002,mix,ja,"], "cannot_be_judged"),
    ])
    func `leaves what it tells itself`(measure: String, target: String, rows: [String], status: String) throws {
        let told = try OneGoal.told(Self.files(measure, target, rows))
        #expect(told.contains(",\(status),"), "\(measure) \(rows): \(told)")
    }

    /// One grant is promised, or both municipalities: what is blank is open unless something else decides.
    @Test(arguments: [
        (granted, "{at_least: 1}", ["0001,mix,ja,ja"], "reached"),
        (granted, "{at_least: 1}", ["0001,mix,ja,nej"], "not_reached"),
        (granted, "{at_least: 1}", ["0001,mix,ja,"], "cannot_be_judged"),
        (granted, "{at_least: 1}", ["0001,,ja,ja"], "cannot_be_judged"),
        (granted, "{at_least: 1}", ["0001,annat,ja,"], "not_reached"),
        (granted, "{at_least: 1}", ["0001,mix,nej,"], "not_reached"),
        (granted, "{at_least: 1}", ["0001,mix,,"], "cannot_be_judged"),
        (granted, "{at_least: 1}", ["0001,mix,ja,ja", "0002,mix,ja,"], "reached"),
        (takers, "{at_least: 100 %}", ["0001,mix,,", "0002,mix,,"], "reached"),
        (takers, "{at_least: 100 %}", ["0001,mix,,", "0002,annat,,"], "not_reached"),
        (takers, "{at_least: 100 %}", ["0001,mix,,", "0002,,,"], "cannot_be_judged"),
        (takers, "{at_least: 100 %}", ["0001,mix,,", ",mix,,"], "cannot_be_judged"),
        (takers, "{at_least: 100 %}", ["0001,mix,,", ",annat,,"], "not_reached"),
        (takers, "{at_least: 50 %}", ["0001,mix,,", "0002,,,"], "reached"),
    ])
    func `leaves open whether the record counts`(
        measure: String, target: String, rows: [String], status: String
    ) throws {
        let told = try OneGoal.told(Self.files(measure, target, rows))
        #expect(told.contains(",\(status),"), "\(measure) \(rows): \(told)")
    }

    @Test func `is told, and draws no arrow`() throws {
        let files = Self.files(Self.granted, "{at_least: 2}", ["0001,mix,ja,ja", "0002,mix,ja,"])
        let told = try OneGoal.told(
            files.merging(["Data/2017/projekt.csv": "kommun,avser,sokt,beviljad\n0001,annat,nej,\n"]) { $1 })
        #expect(told.contains("Uppgift saknas i 1 av 2 poster."), "\(told)")
        #expect(!told.contains(",up,") && !told.contains("Upp från"), "\(told)")
    }

    private static let returns = """
        instrument:
          {id: lika, kind: register, record: municipality_year, every_municipality: true, language: sv, title: LIKA}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: registrerat, type: select_one, choices: janej, label: Registrerat}
        anonymity: {mode: open}

        """

    private static let registered =
        "{kind: coverage, instrument: lika, distinct: kommun, where: \"registrerat = 'ja'\"}"

    /// Of two municipalities the one that left it blank, or sent nothing, may have registered: 1 of 2, or 2 of 2.
    @Test(arguments: [
        ("0001,ja\n0002,ja\n", "reached", "2 av 2 kommuner"),
        ("0001,ja\n0002,nej\n", "not_reached", "1 av 2 kommuner"),
        ("0001,ja\n0002,\n", "cannot_be_judged", "1 kommun saknar uppgift, och det kan avgöra."),
        ("0001,ja\n", "cannot_be_judged", "1 kommun saknar uppgift, och det kan avgöra."),
    ])
    func `is no municipality that has not registered`(rows: String, status: String, words: String) throws {
        let files = [
            "Surveys/instruments/lika.yaml": Self.returns,
            SmallSurvey.plan: OneGoal.plan(Self.registered, "{at_least: 100 %}").replacing(
                "target:", with: "unit: kommun|kommuner\n    target:"),
            "Data/2018/lika.csv": "kommun,registrerat\n" + rows,
        ]
        let told = try OneGoal.told(files)
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(told.contains(words), "\(told)")
        let page = try OneGoal.told("0002", files)
        #expect(page.contains("| uppgift saknas |") == (status == "cannot_be_judged"), "\(page)")
        #expect(!page.contains("| nej |") || status == "not_reached", "\(page)")
    }

    @Test(arguments: [
        ("0002,,,", "uppgift saknas"), ("0002,annat,,", "annat"), ("0002,mix,,", "ja (MIX)"),
        (",mix,,", "uppgift saknas"),
    ])
    func `is no no on the municipality's page`(row: String, words: String) throws {
        let page = try OneGoal.told("0002", Self.files(Self.takers, "{at_least: 100 %}", ["0001,mix,,", row]))
        #expect(page.contains("| Talet | \(words) |"), "\(page)")
    }
}
