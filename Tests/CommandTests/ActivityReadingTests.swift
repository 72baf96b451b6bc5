import Testing

/// A share of answers that can also be read activity by activity, as an evaluation of each course.
@Suite struct `A share over several courses` {
    private static func survey(_ role: String) -> String {
        """
        instrument: {id: kurs, kind: survey, record: person, language: sv, title: Kursutvärdering}
        choice_lists:
          ja_nej:
            - {code: ja, label: Ja, agree: true}
            - {code: nej, label: Nej}
        items:
          - {name: kurs, type: text, \(role)label: Kurs}
          - {name: kunskaper, type: select_one, choices: ja_nej, label: Tillräckliga kunskaper}
        anonymity: {mode: anonymous, minimum_base: 5, policy: base}
        retention: {delete_after: 2099-12-31}

        """
    }

    private static func plan(_ reading: String) -> String {
        """
        plan: {id: "2018", language: sv, title: Plan 2018}
        goals:
          - id: g-kurs
            organisation: true
            strategic_goal: nytta
            text: Utvärderingarna visar tillräckliga kunskaper
            measure: {kind: share_agree, instrument: kurs, items: [kunskaper]}
            target: {at_least: 85 %}
            \(reading)

        """
    }

    private static func answers(_ courses: (String, yes: Int, no: Int)...) -> String {
        courses.reduce(into: "kurs,kunskaper\n") { text, course in
            text += String(repeating: "\(course.0),ja\n", count: course.yes)
            text += String(repeating: "\(course.0),nej\n", count: course.no)
        }
    }

    private func told(_ reading: String, _ answers: String) throws -> String {
        try SmallSurvey.with([
            "Surveys/instruments/kurs.yaml": Self.survey("role: activity, "), SmallSurvey.plan: Self.plan(reading),
            "Data/2018/kurs.csv": answers,
        ]) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "csv")
            #expect(report.status == 0, "\(report.everything)")
            return report.output.replacing("\u{A0}", with: " ")
        }
    }

    @Test(arguments: [
        ("reading: pooled", ",reached,", "87 %", "Om varje aktivitet räknas lika: 80 %. Så läst nåddes målet nästan."),
        ("reading: mean_of_activities", ",nearly,", "80 %", "80 % i medel av 2 aktiviteter"),
        ("reading: mean_of_activities", ",nearly,", "80 %", "Om alla svar räknas lika: 87 %. Så läst nåddes målet."),
    ])
    func `is told in both readings`(reading: String, status: String, figure: String, words: String) throws {
        let told = try told(reading, Self.answers(("A", yes: 10, no: 0), ("B", yes: 3, no: 2)))
        #expect(told.contains(status) && told.contains(figure) && told.contains(words), "\(told)")
    }

    @Test func `tells nothing of a course with few answers`() throws {
        let answers = Self.answers(("A", yes: 10, no: 0), ("B", yes: 2, no: 2))
        #expect(try !told("reading: pooled", answers).contains("räknas lika"))
        #expect(try told("reading: mean_of_activities", answers).contains("visas inte"))
    }

    @Test func `needs to know which course an answer belongs to`() throws {
        try SmallSurvey.with([
            "Surveys/instruments/kurs.yaml": Self.survey(""), SmallSurvey.plan: Self.plan("reading: pooled"),
        ]) { survey in
            let check = try survey.enkat("check")
            #expect(check.status == 65 && check.output.contains("role activity"))
        }
    }
}
