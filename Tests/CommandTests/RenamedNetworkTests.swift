import Testing

/// A network that was renamed, or made of two, and whose goals go on.
@Suite struct `A renamed network` {
    private func report(continuing ids: String, _ rows2017: [String]) throws -> String {
        let organisation = SmallSurvey.files[SmallSurvey.organisation, default: ""].replacing(
            "strategic_goals:",
            with: """
                  - {id: nya, name: Nya nätverket, area: omsorg, members: 8, valid: {from: "2018"}, continues: [\(ids)]}
                strategic_goals:
                """)
        let period = SmallSurvey.files[SmallSurvey.period, default: ""]
        return try SmallSurvey.with([
            SmallSurvey.organisation: organisation,
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""].replacing(
                "network: chefer", with: "network: nya"),
            SmallSurvey.period: period.replacing("plan: \"2018\"}", with: "plan: \"2018\", previous: \"2017\"}"),
            SmallSurvey.data:
                (["natverk,stod,relevans,forslag"] + Array(repeating: "nya,3,2,", count: 9) + ["nya,1,2,", ""])
                .joined(separator: "\n"),
            "Data/2018/population.csv": "instrument,network,unit,invited\nprovenkat,nya,,12\n",
            "Data/2017/period.yaml": "period: {id: \"2017\", from: 2017-01-01, to: 2017-12-31, plan: \"2018\"}\n",
            "Data/2017/provenkat.csv": (["natverk,stod,relevans,forslag"] + rows2017 + [""]).joined(separator: "\n"),
        ]) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "csv")
            #expect(report.status == 0, "\(report.everything)")
            return report.output.replacing("\u{A0}", with: " ")
        }
    }

    @Test func `is held against what it was called before`() throws {
        let before = Array(repeating: "chefer,3,2,", count: 5) + Array(repeating: "chefer,1,2,", count: 5)
        let report = try report(continuing: "chefer", before)
        #expect(report.contains("Upp från 50 % år 2017"))
        #expect(report.contains("Siffran från 2017 gäller Chefsnätverket."))
    }

    @Test func `is held against both that became one`() throws {
        let before =
            Array(repeating: "chefer,3,2,", count: 6) + Array(repeating: "handlaggare,1,2,", count: 6)
            + ["handlaggare,3,2,", "handlaggare,3,2,"]
        let report = try report(continuing: "chefer, handlaggare", before)
        #expect(report.contains("Upp från 57 % år 2017"))
        #expect(report.contains("Siffran från 2017 gäller Chefsnätverket och Handläggarnätverket tillsammans."))
    }
}
