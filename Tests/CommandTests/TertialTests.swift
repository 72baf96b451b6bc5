import Foundation
import Testing

/// A report in August of goals that are promised for the year, against a whole year before.
@Suite struct `A tertial's report` {
    private static func register(_ id: String, _ measured: String = "") -> String {
        """
        instrument: {id: \(id), kind: register, record: course, language: sv, title: Register\(measured)}
        items:
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
          - {name: datum, type: date, role: timestamp, label: Datum}
        anonymity: {mode: open}

        """
    }

    private static func goal(_ network: String, _ register: String, _ kind: String, _ target: String) -> String {
        """
          - id: g-\(network)-\(register)
            network: \(network)
            strategic_goal: nytta
            text: Fler av \(register)
            measure_text: Antal \(register)
            measure: {kind: \(kind), instrument: \(register)}
            target: \(target)

        """
    }

    private static let files = [
        "Surveys/instruments/kurser.yaml": register("kurser"),
        "Surveys/instruments/arsuppgift.yaml": register("arsuppgift", ", measured: {every: year, in_month: 12}"),
        "Surveys/instruments/kampanj.yaml": register("kampanj", ", measured: {every: year}"),
        "Surveys/instruments/projekt.yaml": register("projekt"),
        SmallSurvey.plan: """
        plan: {id: "2018", language: sv, title: Plan 2018}
        goals:

        """ + goal("chefer", "kurser", "count_target", "{at_least: 5}") + "    prorate: information\n"
            + goal("handlaggare", "kurser", "trend", "increase")
            + ["arsuppgift", "kampanj", "projekt"].map { goal("chefer", $0, "count_target", "{at_least: 5}") }.joined(),
        SmallSurvey.period: """
        period: {id: "2018", from: 2018-01-01, to: 2018-08-31, plan: "2018", previous: "2017"}

        """,
        "Data/2017/period.yaml": """
        period: {id: "2017", from: 2017-01-01, to: 2017-12-31, plan: "2018"}

        """,
        "Data/2018/kurser.csv": "natverk,datum\nchefer,2018-02-01\nhandlaggare,2018-03-01\n",
        "Data/2017/kurser.csv": "natverk,datum\nchefer,2017-02-01\nhandlaggare,2017-03-01\nhandlaggare,2017-10-01\n",
        "Data/2018/projekt.csv": "natverk,datum\n",
        "Data/2018/kampanj.csv": "natverk,datum\n",
    ]

    private static func report(_ kind: String) throws -> (rows: [String], diagnostics: String) {
        try SmallSurvey.with(files) { survey in
            let outcome = try survey.enkat("report", "Data/2018", "--kind", kind, "--format", "md")
            #expect(outcome.status == 0)
            let text = outcome.output.replacingOccurrences(of: "\u{A0}", with: " ")
            return (text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("|") }, outcome.diagnostics)
        }
    }

    @Test(arguments: [
        // The return of December and the campaign are not late in August, whatever their files hold.
        ("○ Ej mätt än: Antal arsuppgift", "Mäts i december 2018."),
        ("○ Ej mätt än: Antal kampanj", "Mäts vid årets slut 2018."),
        // Headings alone are no data.
        ("– Kan inte bedömas: Antal projekt", "Inga uppgifter har lämnats för perioden."),
        // Eight months are not held against twelve.
        (
            "– Kan inte bedömas: Antal kurser (Handläggarnätverket)",
            "Ingen jämförelse med 2017: uppgifterna gäller olika lång tid."
        ),
        (
            "■ Ej uppnått: Antal kurser (Chefsnätverket)",
            "Ingen jämförelse med 2017: uppgifterna gäller olika lång tid."
        ),
        // 5 · 8/12.
        (
            "■ Ej uppnått: Antal kurser (Chefsnätverket)",
            "I jämn takt vore det 3–4 efter 8 månader."
        ),
    ])
    func `says what can be said in August`(start: String, words: String) throws {
        let report = try Self.report("tertial")
        let row = report.rows.first { $0.contains(start) }
        #expect(row?.contains(words) == true, "\(report.rows)")
        #expect(!report.rows.contains { $0.contains("↘") || $0.contains("↗") })
    }

    @Test func `warns of a period before of another length`() throws {
        #expect(
            try Self.report("tertial").diagnostics.contains(
                "warning: 2018 covers 2018-01-01–2018-08-31, and 2017, which it is compared with, 2017-01-01–2017-12-31:"
            ))
    }

    @Test func `titles its rows as the year's does`() throws {
        func titles(_ kind: String) throws -> [String] {
            try Self.report(kind).rows.compactMap { $0.split(separator: "|").first.map(String.init) }
        }
        let tertial = try titles("tertial")
        #expect(try tertial == titles("year"))
        #expect(Set(tertial).count == tertial.count)
    }
}
