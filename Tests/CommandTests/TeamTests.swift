import Foundation
import Testing

/// Observations of persons come out on the team's page and nowhere else.
@Suite struct `A team's page` {
    private static let secret = "brukare-kalla-17"

    private static let instrument = """
        instrument: {id: skattning, record: arbetspass, title: Skattning efter pass}
        choice_lists:
          ja_nej:
            - {code: ja, label: Ja, agree: true}
            - {code: nej, label: Nej}
          fas:
            - {code: a, label: Före, phase: before}
            - {code: b, label: Nytt stöd, phase: after}
        items:
          - {name: kod, type: text, role: person_code, label: Kod}
          - {name: dag, type: date, role: timestamp, label: Dag}
          - {name: fas, type: select_one, choices: fas, role: phase, label: Fas}
          - {name: maende, type: integer, role: outcome, label: Mående}
          - {name: promenad, type: select_one, choices: ja_nej, role: support_factor, label: Promenad}
          - {name: ord, type: text, role: comment, label: Ord}
        anonymity: {mode: confidential, audience: team}

        """

    private static let answers: String = {
        let outcomes = [3, 4, 3, 4, 3, 4, 6, 7, 6, 8, 7, 8]
        let rows = outcomes.enumerated().map { place, outcome in
            let day = place + 1 < 10 ? "0\(place + 1)" : "\(place + 1)"
            return
                "\(secret),2018-03-\(day),\(place < 6 ? "a" : "b"),\(outcome),\(outcome > 5 ? "ja" : "nej"),\(secret)"
        }
        return (["kod,dag,fas,maende,promenad,ord"] + rows).joined(separator: "\n") + "\n"
    }()

    private func with(_ body: (SmallSurvey) throws -> Void) throws {
        try SmallSurvey.with(
            [
                "Surveys/instruments/skattning.yaml": Self.instrument, "Data/2018/skattning.csv": Self.answers,
            ], body)
    }

    @Test func `shows each person's chart, phases and support`() throws {
        try with { survey in
            let outcome = try survey.enkat("team", "Data/2018", "-o", "team")
            #expect(outcome.status == 0)
            #expect(outcome.output == "team: 1 page\n")
            let page = try survey.text(of: "team/team-skattning.html")
            #expect(page.contains("Endast för teamet"))
            #expect(page.contains("Person \(Self.secret)"))
            #expect(page.contains("<svg"))
            // Before the mean is 21/6, after 42/6.
            #expect(page.contains("Före: medel 3,5 (6). Efter: medel 7,0 (6). Skillnad +3,5."))
            #expect(page.contains("Promenad"))
            // Walks came with the second phase and were never left out in it: nothing tells the one from the other.
            #expect(page.contains("För få eller för lika skattningar för att pröva stöden."))
            #expect(!page.contains("Inget av stöden har ett samband"))
            #expect(!page.contains("http"))
        }
    }

    @Test(arguments: [
        ["snapshot", "Data/2018"], ["results", "Data/2018"], ["results", "Data/2018", "--format", "json"],
        ["report", "Data/2018", "--kind", "year"], ["report", "Data/2018", "--unit", "0001"],
        ["report", "Data/2018", "--kind", "year", "--format", "html"], ["explain", "Data/2018"],
        ["attack", "Data/2018"], ["compare", "Data/2018", "Data/2018"],
    ])
    func `is the only place where anything of it is told`(command: [String]) throws {
        try with { survey in
            let outcome = try survey.enkat.run(command)
            #expect(outcome.status == 0, "\(outcome.diagnostics)")
            for trace in [Self.secret, "skattning", "Promenad", "Mående"] {
                #expect(!outcome.everything.lowercased().contains(trace.lowercased()), "\(command) tells \(trace)")
            }
        }
    }

    @Test func `leaves no trace in sheets`() throws {
        try with { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "html,md,csv").status == 0)
            let found = try survey.enkat.shell("grep -ril -e skattning -e promenad -e \(Self.secret) ut; echo done")
            #expect(found.output == "done\n")
        }
    }

    @Test(arguments: [
        (["team", "Data/2018", "-o", "ut", "--instrument", "provenkat"], "error: "),
        (["team", "Data/2016", "-o", "ut"], "fel: Data/2016: mappen finns inte. "),
    ])
    func `says what is missing`(arguments: [String], beginning: String) throws {
        try with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.status == 66)
            #expect(outcome.diagnostics.hasPrefix(beginning))
        }
    }
}
