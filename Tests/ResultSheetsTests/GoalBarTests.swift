import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `A goal's bar` {
    @Test(arguments: [
        (Target.Amount.number(Fraction(6)), 5, 13, 3_846, 4_615), (.number(Fraction(13)), 11, 13, 8_462, 10_000),
        (.share(Fraction(percent: 80)), 5, 10, 5_000, 8_000),
    ])
    func `has result and target on one scale`(target: Target.Amount, part: Int, whole: Int, width: Int, limit: Int)
        throws
    {
        var goal = SampleGoals.share(
            "ips", "Kommuner", "Municipalities", part, whole, .nearly, silent: 0, target: 50, change: nil)
        goal.description.kind = .shareOfUnits
        goal.description.unit = "kommun|kommuner"
        goal.description.target = .atLeast(target)
        let edition = Edition(SamplePublication.year)
        let bar = try #require(GoalLine(goal, in: edition).bar)
        #expect(bar.width == width && bar.targets == [limit])
    }

    /// A result and the target it is held against are as far from each other in the drawing as they are.
    @Test func `shows a reached goal at or beyond its target, and a missed one short of it`() throws {
        let edition = Edition(SamplePublication.year)
        var drawn = 0
        for goal in SampleGoals.all {
            let line = GoalLine(goal, in: edition)
            guard let bar = line.bar, let status = line.status, status.rank != nil, let limit = bar.targets.first else {
                continue
            }
            drawn += 1
            #expect((bar.width >= limit) == (status == .reached), "\(line.id)")
        }
        #expect(drawn > 4)
    }

    @Test func `is no wider than its column in a document`() throws {
        let edition = Edition(SamplePublication.year)
        var goal = SampleGoals.organisation[0]
        goal.description.unit = "kulturskoleledningsgruppsmöten"
        for goals in [SampleGoals.network, SampleGoals.organisation, [goal]] {
            guard case .table(let table) = WordGoals(goals: goals, edition: edition).blocks(heading: "Mål")[1] else {
                continue
            }
            let widths = WordColumns(table, width: WordBody.Page.upright.width).widths
            for row in table.rows {
                for (cell, column) in zip(row, widths) {
                    if case .illustrated(_, _, let width, _) = cell { #expect(width * 567 / 100 + 160 <= column) }
                }
            }
        }
    }
}
