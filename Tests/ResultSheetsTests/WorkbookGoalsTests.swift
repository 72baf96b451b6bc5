import SurveyModel
import Tables
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `The workbook's goals` {
    private let edition = Edition(SamplePublication.year)

    private func table(_ goals: [PublishedGoal]) throws -> Workbook.Table {
        try #require(WorkbookGoals(goals: goals, edition: edition).sheet?.table)
    }

    @Test func `a number of units is held against a number of units`() throws {
        var goal = SampleGoals.share(
            "ips", "Antal kommuner", "Municipalities", 5, 13, .nearly, silent: 0, target: 50, change: nil)
        goal.description.kind = .shareOfUnits
        goal.description.unit = "kommun|kommuner"
        goal.description.target = .atLeast(.number(Fraction(6)))
        let row = try table([goal]).rows[0]
        #expect(row[3] == .number(5, over: 1, .counted("\(Typography.noBreakSpace)av\(Typography.noBreakSpace)13")))
        #expect(row[4] == .integer(6))
    }

    @Test func `what every unit has to reach is said in words beside how many reach it`() throws {
        let row = try table([SampleGoals.attendance]).rows[0]
        guard case .number(let reaching, over: 1, .counted(let words)) = row[3], case .text(let target) = row[4] else {
            Issue.record("\(row[3]) \(row[4])")
            return
        }
        let line = GoalLine(SampleGoals.attendance, in: edition)
        #expect("\(reaching)\(words)" == line.result && target == line.target)
    }

    @Test func `the description has room, and what people say and do stands beside it`() throws {
        let whole = try table(SampleGoals.network)
        #expect(whole.columns[6] == "Beskrivning av resultat" && whole.columns.last == "Det som sägs och görs")
        #expect(whole.leastWidths[6] == 56 && whole.leastWidths[1] == 28)
        let missed = try #require(whole.rows[2].last)
        #expect(missed == .text("Åtgärd: Kortare dagordning (ansvarig: nätverksledaren)."))
        let plain = try table([SampleGoals.network[5]])
        #expect(plain.columns.last == "Strategiskt mål")
    }
}
