import Testing

/// What a figure of several networks says of those that it does not hold.
@Suite struct `A joint figure` {
    private static let goal = """
          - id: g-alla
            area: omsorg
            strategic_goal: nytta
            text: Arbetet är ett stöd i hela området
            measure: {kind: share_agree, instrument: provenkat, items: [stod]}
            target: {at_least: 90 %}

        """

    @Test(arguments: [
        (["3", "3", "1"], "Gäller 1 av 2 nätverk (inte Handläggarnätverket)."),
        (["3", "3", "1", "3", "2", "3"], nil),
    ])
    func `names the network whose own answers are withheld`(others: [String], sentence: String?) throws {
        let chefs = ["3", "3", "3", "3", "3", "3", "1"].map { "chefer,\($0),2,\n" }
        let rows = chefs + others.map { "handlaggare,\($0),2,\n" }
        try SmallSurvey.with([
            SmallSurvey.plan: SmallSurvey.files[SmallSurvey.plan, default: ""] + Self.goal,
            SmallSurvey.data: "natverk,stod,relevans,forslag\n" + rows.joined(),
        ]) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md").output
            #expect(report.contains("Arbetet är ett stöd i hela området"))
            if let sentence { #expect(report.contains(sentence), "\(report)") }
            #expect(sentence != nil || !report.contains("Gäller 1 av"))
        }
    }
}
