import Testing

/// What can be read in two ways, and is told as the plan reads it.
@Suite struct `Readings of a promise` {
    private static let returns = """
        instrument: {id: uppgift, kind: register, record: return, language: sv, title: Uppgift}
        items:
          - {name: kommun, type: select_one, choices: units, role: unit, label: Kommun}
          - {name: antal, type: integer, label: Antal}
          - {name: alla, type: integer, label: Alla}
        anonymity: {mode: open}

        """

    private func told(
        _ measure: String, _ more: String, _ rows: String, files: [String: String] = [:]
    ) throws -> String {
        let goal = """
              - id: g-tal
                organisation: true
                strategic_goal: nytta
                text: Talet
                measure: \(measure)
                \(more)

            """
        return try SmallSurvey.with(
            [
                "Surveys/instruments/uppgift.yaml": Self.returns,
                SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""]
                    + goal,
                "Data/2018/uppgift.csv": "kommun,antal,alla\n" + rows,
            ].merging(files) { $1 }
        ) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "csv")
            #expect(report.status == 0, "\(report.everything)")
            return report.output.split(separator: "\n").filter { $0.contains(",g-tal,") }.joined(separator: "\n")
                .replacing("\u{A0}", with: " ")
        }
    }

    /// 9 of 10 and 5 of 100: 14 of 110 together, 47.5 % in the mean of the two.
    @Test(arguments: [
        ("pooled", ",not_reached,", "14 av 110", "Om varje kommun räknas lika: 48 %."),
        ("mean_of_units", ",nearly,", "48 % i medel av 2 kommuner", "Om alla fall räknas lika: 13 %."),
    ])
    func `a sum through a sum has both`(reading: String, status: String, fact: String, other: String) throws {
        let told = try told(
            "{kind: share_of_cases, instrument: uppgift, items: [antal], of: alla}",
            "target: {at_least: 50 %}\n    reading: \(reading)", "0001,9,10\n0002,5,100\n")
        #expect(told.contains(status) && told.contains(fact) && told.contains(other), "\(told)")
    }

    @Test(arguments: [("0001,5,1\n0002,,1\n", ",cannot_be_judged,"), ("0001,5,1\n0002,1,1\n", ",not_reached,")])
    func `a mean of units some of which have not told is not judged`(rows: String, status: String) throws {
        let told = try told(
            "{kind: min_per_unit, instrument: uppgift, items: [antal]}",
            "target: {at_least: 5}\n    reading: mean_of_units", rows)
        #expect(told.contains(status), "\(told)")
    }

    @Test func `answers that count by the goal's own codes are told by their words`() throws {
        let told = try told(
            "{kind: share_agree, instrument: provenkat, items: [stod], options: [\"1\", \"2\"]}",
            "target: {at_most: 20 %}", "0001,1,1\n")
        #expect(told.contains("1 av 7 svarar ”Instämmer inte” eller ”Instämmer delvis”"), "\(told)")
    }
}
