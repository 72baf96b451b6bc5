import Testing

/// Cells of an attendance register, of what is to be filled in and of what is to be done that are left blank.
@Suite struct `What is left blank bounds a figure` {
    private static func rows(_ units: [String: [String]]) -> String {
        let rows = units.sorted { $0.key < $1.key }.flatMap { unit, cells in
            cells.enumerated().map { "m\($0),chefer,\(unit),\($1)\n" }
        }
        return "traff,natverk,enhet,narvarande\n" + rows.joined()
    }

    /// Norrby is present at four meetings of four; Söderby at what the row says.
    private static func files(_ own: [String], target: String, reading: String = "each_unit") -> [String: String] {
        let all = Array(repeating: "ja", count: 4)
        return SmallSurvey.changed(SmallSurvey.organisation, "members: 8}", to: "members: all_units}").merging([
            "Surveys/instruments/narvaro.yaml": OneGoal.attendance,
            SmallSurvey.plan: OneGoal.plan(
                "{kind: each_unit_attendance, instrument: narvaro, items: [narvarande]}", target
            ).replacing("target:", with: "reading: \(reading)\n    target:"),
            "Data/2017/narvaro.csv": rows(["0001": all, "0002": all]),
            "Data/2018/narvaro.csv": rows(["0001": all, "0002": own]),
        ]) { $1 }
    }

    /// Söderby has 3 to 4 of 4, 2 to 3 of 4, 0 to 1 of 4, and 2 to 4 of 4 meetings.
    @Test(arguments: [
        (
            ["ja", "ja", "ja", ""], "{at_least: 75 %}", "reached",
            ["2 av 2 kommuner nådde dit", "Uppgift saknas i 1 post."]
        ),
        (
            ["ja", "ja", "nej", ""], "{at_least: 75 %}", "cannot_be_judged",
            [
                "uppgift saknas och kan avgöra för Söderby (50–75 %)",
                "Kan inte bedömas: 1 kommun saknar uppgift, och det kan avgöra.", "uppgift saknas för några",
            ]
        ),
        (
            ["nej", "nej", "nej", ""], "{at_least: 75 %}", "not_reached",
            ["1 av 2 kommuner nådde dit, men inte Söderby (0 %)", "Uppgift saknas i 1 post."]
        ),
        (["ja", "ja", "", ""], "{at_least: 3}", "cannot_be_judged", ["kan avgöra för Söderby (2–4)"]),
        (["ja", "ja", "ja", ""], "{at_least: 3}", "reached", ["2 av 2 kommuner nådde dit"]),
        (["", "", "", ""], "{at_least: 75 %}", "cannot_be_judged", ["1 kommun saknar uppgift, och det kan avgöra."]),
    ])
    func `of each unit's attendance`(own: [String], target: String, status: String, words: [String]) throws {
        let told = try OneGoal.told(Self.files(own, target: target))
        #expect(told.contains(",\(status),"), "\(told)")
        for word in words { #expect(told.contains(word), "\(word): \(told)") }
        let arrows = [",up,", ",down,", ",flat,"].filter(told.contains)
        #expect(arrows.isEmpty == (status == "cannot_be_judged"), "\(told)")
    }

    /// Together 6 of 7 told; 6 to 7 of 8 are 75 to 88 %.
    @Test(arguments: [("{at_least: 70 %}", "reached"), ("{at_least: 80 %}", "cannot_be_judged")])
    func `of all attendance together`(target: String, status: String) throws {
        let told = try OneGoal.told(Self.files(["ja", "ja", "nej", ""], target: target, reading: "pooled"))
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(told.contains("Uppgift saknas i 1 post."), "\(told)")
    }

    @Test(arguments: [
        (
            ["", "", "", ""], "| Chefsnätverket | uppgift saknas | 100 % (4 av 4) |",
            "| Talet – Chefsnätverket | uppgift saknas |"
        ),
        (
            ["ja", "ja", "nej", ""], "| Chefsnätverket | 67 % (2 av 3), uppgift saknas för 1 |",
            "| Talet – Chefsnätverket | 67 % (2 av 3), uppgift saknas för 1 |"
        ),
        (
            ["nej", "nej", "nej", ""], "| Chefsnätverket | 0 % (0 av 3), uppgift saknas för 1 |",
            "| Talet – Chefsnätverket | 0 % (0 av 3), uppgift saknas för 1, når inte målvärdet |"
        ),
    ])
    func `on the municipality's page`(own: [String], network: String, goal: String) throws {
        let page = try OneGoal.told("0002", Self.files(own, target: "{at_least: 75 %}"))
        #expect(page.contains("förväntas delta i 1 nätverk."), "\(page)")
        #expect(page.contains(network), "\(page)")
        #expect(page.contains(goal), "\(page)")
    }

    private static let discharges = """
        instrument: {id: hvb, kind: survey, record: discharge, language: sv, title: HVB}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: ifylld, type: select_one, choices: janej, label: Ifylld}
          - {name: ort, type: text, label: Ort}
        anonymity: {mode: named, minimum_base: 5, policy: base}
        retention: {delete_after: 2099-12-31}

        """

    /// Of 24 discharges the blank ones are promised too: 22 to 24 of 24, and 17 to 19 of 24.
    @Test(arguments: [
        (22, 0, 2, "cannot_be_judged", "22 av 24"), (17, 5, 2, "not_reached", "17 av 24"),
        (24, 0, 0, "reached", "24 av 24"),
    ])
    func `of all that are to be filled in`(
        filled: Int, not: Int, blank: Int, status: String, words: String
    ) throws {
        let cells = [("ja", filled), ("nej", not), ("", blank)].flatMap { Array(repeating: $0, count: $1) }
        let told = try OneGoal.told([
            "Surveys/instruments/hvb.yaml": Self.discharges,
            SmallSurvey.plan: OneGoal.plan("{kind: coverage, instrument: hvb, items: [ifylld]}", "{at_least: 100 %}"),
            "Data/2018/hvb.csv": "ifylld,ort\n" + cells.map { "\($0),x\n" }.joined(),
        ])
        #expect(told.contains(",\(status),"), "\(told)")
        #expect(told.contains(words) || status == "reached", "\(told)")
        #expect(told.contains("Uppgift saknas i 2 poster.") == (blank > 0), "\(told)")
    }

    /// Of 27 cases that were asked of, 6 left it blank: 15 to 21, and 12 to 18, where 14 are a half.
    @Test(arguments: [(15, 6, "reached"), (12, 9, "cannot_be_judged")])
    func `of a share of cases that a survey follows`(yes: Int, no: Int, status: String) throws {
        let cells = [("ja", yes), ("nej", no), ("", 6)].flatMap { Array(repeating: $0, count: $1) }
        let told = try OneGoal.told([
            "Surveys/instruments/hvb.yaml": Self.discharges,
            SmallSurvey.plan: OneGoal.plan(
                "{kind: share_of_cases, instrument: hvb, items: [ifylld]}", "{at_least: 50 %}"),
            "Data/2018/hvb.csv": "ifylld,ort\n" + cells.map { "\($0),x\n" }.joined(),
        ])
        #expect(told.contains(",\(status),") && told.contains("Uppgift saknas i 6 poster."), "\(told)")
    }

    /// What was decided stands on the page though it is not known whether the goal was reached, this year or the one before.
    @Test(arguments: [("a,ja\nb,nej\n", "a,ja\nb,\n"), ("a,ja\nb,\n", "a,ja\nb,ja\n")])
    func `and takes away nothing that was decided`(before: String, now: String) throws {
        let decided = "follow_up:\n  - {goal: g-tal, action: {text: Mejla alla, responsible: ordförande}}\n"
        try SmallSurvey.with([
            "Surveys/instruments/steg.yaml": Self.milestones,
            SmallSurvey.plan: OneGoal.plan("{kind: yes_no, instrument: steg, items: [klart]}", "track"),
            "Data/2017/period.yaml": "period: {id: \"2017\", from: 2017-01-01, to: 2017-12-31, plan: \"2018\"}\n"
                + decided,
            SmallSurvey.period:
                "period: {id: \"2018\", from: 2018-01-01, to: 2018-12-31, plan: \"2018\", previous: \"2017\"}\n"
                + decided.replacing("Mejla", with: "Ring"),
            "Data/2017/steg.csv": "steg,klart\n" + before, "Data/2018/steg.csv": "steg,klart\n" + now,
        ]) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md").output
            #expect(report.contains("beslutades: Mejla alla"), "\(report)")
            #expect(report.contains("Ring alla") == now.hasSuffix("b,\n"), "\(report)")
        }
    }

    private static let milestones = """
        instrument: {id: steg, kind: register, record: milestone, language: sv, title: Steg}
        choice_lists:
          janej:
            - {code: "ja", label: Ja, agree: true}
            - {code: "nej", label: Nej}
        items:
          - {name: steg, type: text, label: Steg}
          - {name: klart, type: select_one, choices: janej, label: Klart}
        anonymity: {mode: open}

        """

    @Test(arguments: [
        ("a,ja\nb,ja\n", "reached", true), ("a,ja\nb,\n", "cannot_be_judged", false),
        ("a,nej\nb,\n", "not_reached", false),
    ])
    func `of what is done or not, and draws no arrow`(rows: String, status: String, hasArrow: Bool) throws {
        let told = try OneGoal.told([
            "Surveys/instruments/steg.yaml": Self.milestones,
            SmallSurvey.plan: OneGoal.plan("{kind: yes_no, instrument: steg, items: [klart]}", "track"),
            "Data/2017/steg.csv": "steg,klart\na,ja\nb,nej\n", "Data/2018/steg.csv": "steg,klart\n" + rows,
        ])
        #expect(told.contains(",\(status),"), "\(told)")
        #expect([",up,", ",down,", ",flat,"].contains(where: told.contains) == hasArrow, "\(told)")
        #expect(told.contains("Uppgift saknas i 1 post.") == !hasArrow, "\(told)")
    }
}
