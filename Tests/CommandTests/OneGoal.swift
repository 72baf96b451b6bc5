import Testing

/// A small organisation with one goal, `g-tal`, in two periods, and what is told of it.
enum OneGoal {
    /// A register of who was there, whose rows say of which meeting, network and unit they are.
    static let attendance = """
        instrument: {id: narvaro, kind: register, record: meeting, language: sv, title: Närvaro}
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

    /// The plan of a goal with a measure and a target, written as in a plan.
    static func plan(_ measure: String, _ target: String) -> String {
        let place = measure.contains("narvaro") ? "network: chefer" : "organisation: true"
        return """
            plan: {id: "2018", language: sv, title: Plan 2018}
            goals:
              - id: g-tal
                \(place)
                strategic_goal: nytta
                text: Talet
                measure: \(measure)
                target: \(target)

            """
    }

    /// The goal's row as data, and in a document, where what is said beside the sentence stands too.
    static func told(_ files: [String: String]) throws -> String {
        try SmallSurvey.with(inTwoPeriods(files)) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "csv")
            #expect(report.status == 0, "\(report.everything)")
            let document = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md").output
            return (report.output + document).split(separator: "\n").filter {
                $0.contains(",g-tal,") || $0.hasPrefix("| ") && $0.contains(" Talet")
            }.joined(separator: "\n").replacing("\u{A0}", with: " ")
        }
    }

    /// What a municipality gets of it, as a document.
    static func told(_ unit: String, _ files: [String: String]) throws -> String {
        try SmallSurvey.with(inTwoPeriods(files)) { survey in
            let report = try survey.enkat("report", "Data/2018", "--unit", unit, "--format", "md")
            #expect(report.status == 0, "\(report.everything)")
            return report.output.replacing("\u{A0}", with: " ")
        }
    }

    private static func inTwoPeriods(_ files: [String: String]) -> [String: String] {
        let previous = SmallSurvey.changed(
            SmallSurvey.period, "plan: \"2018\"}", to: "plan: \"2018\", previous: \"2017\"}")
        let period2017 = "period: {id: \"2017\", from: 2017-01-01, to: 2017-12-31, plan: \"2018\"}\n"
        return files.merging(previous) { $1 }.merging(["Data/2017/period.yaml": period2017]) { $1 }
    }
}
