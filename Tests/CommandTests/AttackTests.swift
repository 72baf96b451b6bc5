import Testing

/// What the attack prints and how it ends.
@Suite struct AttackTests {
    @Test func `says that nothing can be computed, and what was tried`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("attack", "Data/2018")
            #expect(outcome.status == 0)
            #expect(
                outcome.output.hasPrefix("Inget kan räknas ut.\nPrövat: 0 dolda siffror i 2 sammanlänkade tabeller"))
            let english = try survey.enkat("attack", "Data/2018", "--language", "en")
            #expect(english.output.hasPrefix("Nothing can be computed.\n"))
            #expect(try survey.enkat("attack", "Data/2018", "--format", "json").output.contains("\"findings\": []"))
        }
    }

    @Test func `ends with 2 where an earlier snapshot tells what one late answer was`() throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("snapshot", "Data/2018", "-o", "s.json").status == 0)
            try survey.write(try survey.text(of: SmallSurvey.data) + "chefer,1,1,\n", to: SmallSurvey.data)
            let outcome = try survey.enkat("attack", "Data/2018", "--also", "s.json")
            #expect(outcome.status == 2)
            #expect(
                outcome.output.contains(
                    "• Färre än 5 sena svar kan räknas ut: Chefsnätverket visas före och efter dem"
                        + " (”Arbetet är ett stöd”).\n"))
            #expect(outcome.diagnostics.hasPrefix("fel: "))
            // The snapshot that a series builds on is read as well when a publication is made.
            #expect(try survey.enkat("snapshot", "Data/2018", "--previous", "s.json").status == 2)
        }
    }

    @Test func `reads the periods before as far back as they lie, from folders and from snapshots`() throws {
        func period(_ year: Int, _ previous: String) -> String {
            "period: {id: \"\(year)\", from: \(year)-01-01, to: \(year)-12-31, plan: \"2018\"\(previous)}\n"
        }
        let periods = [
            SmallSurvey.period: period(2018, ", previous: \"2017\""),
            "Data/2017/period.yaml": period(2017, ", previous: \"2016\""), "Data/2016/period.yaml": period(2016, ""),
        ]
        try SmallSurvey.with(periods) { survey in
            #expect(try survey.enkat("attack", "Data/2018").output.contains("mot 2018, 2017, 2016."))
            for year in ["2018", "2017", "2016"] {
                #expect(try survey.enkat("snapshot", "Data/\(year)", "-o", "Snapshots/\(year).json").status == 0)
            }
            #expect(try survey.enkat("attack", "Snapshots/2018.json").output.contains("mot 2018, 2017, 2016."))
            #expect(try survey.enkat("snapshot", "Data/2018", "-o", "alone/2018.json").status == 0)
            let alone = try survey.enkat("attack", "alone/2018.json")
            #expect(alone.output.contains("mot 2018.") && alone.diagnostics.hasPrefix("note: "))
        }
    }
}
