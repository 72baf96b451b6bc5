import Foundation
import Testing

/// Values that others publish: for how much of the county they are, and against what they may be held.
@Suite struct `Figures of others` {
    private static let goal = """
          - id: g-fall
            organisation: true
            strategic_goal: nytta
            text: Fallen blir färre
            measure: {kind: trend, instrument: indikatorer, items: [varde], where: "indikator in ('suicid', 'suicidforsok')"}
            target: decrease
            unit: fall|fall

        """

    private func report(_ before: [String], _ now: [String]) throws -> String {
        let register = try SmallSurvey.indicators()
        func file(_ rows: [String]) -> String {
            "indikator,enhet,period,varde,kalla\n" + rows.map { "\($0),Registret\n" }.joined()
        }
        let plan = (SmallSurvey.files[SmallSurvey.plan] ?? "") + Self.goal
        return try SmallSurvey.with([
            "Surveys/instruments/indikatorer.yaml": register, SmallSurvey.plan: plan,
            SmallSurvey.period:
                "period: {id: \"2018\", from: 2018-01-01, to: 2018-12-31, plan: \"2018\", previous: \"2017\"}\n",
            "Data/2017/period.yaml": "period: {id: \"2017\", from: 2017-01-01, to: 2017-12-31, plan: \"2018\"}\n",
            "Data/2017/indikatorer.csv": file(before), "Data/2018/indikatorer.csv": file(now),
        ]) { survey in
            let outcome = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md")
            #expect(outcome.status == 0)
            let rows = outcome.output.replacing("\u{00A0}", with: " ").split(separator: "\n")
            return String(try #require(rows.first { $0.contains("Fallen blir färre") }))
        }
    }

    private static let whole = ["suicid,,2017,40", "suicidforsok,,2017,300"]

    @Test(arguments: [
        (whole, ["suicid,,2018,38", "suicidforsok,,2018,290"], "● Uppnått: Fallen blir färre", "328 fall ↘"),
        // Half a year, and one of the two.
        (
            whole, ["suicid,,2018-H1,18", "suicidforsok,,2018-H1,140"], "– Kan inte bedömas: Fallen",
            "uppgifterna gäller olika lång tid"
        ),
        (whole, ["suicid,,2018,38"], "– Kan inte bedömas: Fallen", "uppgifterna gäller inte samma saker och kommuner"),
        (whole, ["suicid,,2018,38"], "– Kan inte bedömas: Fallen", "1 värde saknas för perioden"),
        (
            ["suicid,,2017-H1,20", "suicidforsok,,2017-H1,150"], ["suicid,,2018-H2,18", "suicidforsok,,2018-H2,140"],
            "– Kan inte bedömas: Fallen", "uppgifterna gäller olika delar av året"
        ),
        // Each of the two municipalities has told one of the two.
        (
            whole, ["suicid,0001,2018,18", "suicidforsok,0002,2018,140"], "– Kan inte bedömas: Fallen",
            "2 av 4 värden från kommuner finns"
        ),
        (
            ["suicid,0001,2017,20", "suicid,0002,2017,3", "suicidforsok,,2017,9"],
            ["suicid,0001,2018,18", "suicid,0002,2018,2", "suicidforsok,,2018,8"], "● Uppnått: Fallen", "28 fall ↘"
        ),
    ])
    func `are held against the same alone, and stand for those they are of`(
        before: [String], now: [String], status: String, words: String
    ) throws {
        let row = try report(before, now)
        #expect(row.contains(status), "\(row)")
        #expect(row.contains(words), "\(row)")
        #expect(row.contains("↘") == status.hasPrefix("●"), "\(row)")
    }

    /// One of two municipalities, both years: 23 and 20 cases are held against each other and stand for no more than it.
    @Test func `of the same municipality have an arrow and no verdict on the county`() throws {
        let row = try report(
            ["suicid,0001,2017,20", "suicidforsok,0001,2017,3"], ["suicid,0001,2018,18", "suicidforsok,0001,2018,2"])
        #expect(row.contains("– Kan inte bedömas: Fallen"))
        #expect(row.contains("20 fall ↘"))
        #expect(row.contains("2 av 4 värden från kommuner finns: talet är deras, inte helhetens."))
    }
}
