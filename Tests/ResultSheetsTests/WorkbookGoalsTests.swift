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

    @Test func `the organisation's cover begins as its page, with the whole plan and its areas`() throws {
        let group = try #require(edition.group(GoalScope.organisation.groupKey))
        let sheets = WorkbookBook(groups: [group], edition: edition).workbook.sheets
        let told = StatusSummary(edition.publication.goals).text(edition.phrases) + "."
        #expect(sheets[0].lines.contains(told))
        let standing = try #require(sheets.first { $0.table?.name == "standing" }?.table)
        #expect(
            PlanByArea(in: edition).lines.allSatisfy { line in
                standing.rows.contains { $0[1] == .text(edition.text(line.group.name)) }
            })
    }

    @Test func `a number of units is held against a number of units`() throws {
        var goal = SampleGoals.share(
            "ips", "Antal kommuner", "Municipalities", 5, 13, .nearly, silent: 0, target: 50, change: nil)
        goal.description.kind = .shareOfUnits
        goal.description.unit = "kommun|kommuner"
        goal.description.target = .atLeast(.number(Fraction(6)))
        let row = try table([goal]).rows[0]
        #expect(row[3] == .number(5, over: 1, .counted("\(Typography.noBreakSpace)av\(Typography.noBreakSpace)13")))
        #expect(row[4] == .number(6, over: 1, .counted("\(Typography.noBreakSpace)av\(Typography.noBreakSpace)13")))
    }

    /// Twelve of 14 units reach ten visits each: "12 av 14" beside a bare 10 would have gone beyond its target.
    @Test func `a number that each unit is to reach carries its unit beside how many reach it`() throws {
        var goal = SampleGoals.count(
            "besok", "Antal besökta verksamheter", "Visits", 12, .nearly, target: 10, unit: ("", ""), previous: 8)
        goal.description.kind = .minPerUnit
        goal.description.reading = .eachUnit
        goal.description.unit = "besökt verksamhet|besökta verksamheter|per enhet"
        let members = (1...14).map {
            UnitNumbers.Member(id: "\($0)", number: $0 <= 12 ? 10 : 9, reaches: $0 <= 12)
        }
        let numbers = UnitNumbers(reading: .eachUnit, members: members)
        goal.outcome = .shown(
            SampleGoals.outcome(.perUnit(numbers), base: nil, .nearly, trend: .none(.noPreviousPeriod)))
        let told = try table([goal]).rows[0]
        #expect(told[3] == .number(12, over: 1, .counted("\(Typography.noBreakSpace)av\(Typography.noBreakSpace)14")))
        #expect(told[4] == .text(GoalLine(goal, in: edition).target))
        goal.outcome = .withheld
        #expect(try table([goal]).rows[0][4] == told[4])
    }

    /// 265 through 3 is "88,3 poäng" everywhere, and 28 through 38 more than before "+0,7".
    @Test func `a mean shows the decimals and the sign of the other formats and is stored in full`() throws {
        let mean = ScoreMean(mean: Fraction(265, 3), scored: 3)
        var goal = SampleGoals.share("poang", "Poäng", "Score", 1, 1, .reached, silent: 0, target: 50, change: nil)
        goal.description.kind = .scoreMean
        goal.description.target = .atLeast(.number(Fraction(74)))
        goal.outcome = .shown(SampleGoals.outcome(.score(mean), base: nil, .reached, trend: .none(.noPreviousPeriod)))
        #expect(try table([goal]).rows[0][3] == .number(265, over: 3, .decimal(1)))
        let pairs = PairedChange(
            difference: Fraction(28, 38), pairs: 38, higher: 20, same: 15, lower: 3, unpairedBefore: 0, unpairedAfter: 0
        )
        goal.description.kind = .beforeAfter
        goal.description.target = .increase
        goal.outcome = .shown(SampleGoals.outcome(.pairs(pairs), base: nil, .reached, trend: .none(.noPreviousPeriod)))
        #expect(try table([goal]).rows[0][3] == .number(14, over: 19, .signed(decimals: 1)))
    }

    @Test(arguments: [
        (Share(1, of: 1), Workbook.Cell.text("ja")), (Share(0, of: 1), .text("nej")),
        (Share(2, of: 3), .number(2, over: 3, .percent(decimals: 0, spaced: true))),
    ])
    func `one deed is done or not, and of several it is a share`(share: Share, cell: Workbook.Cell) throws {
        var goal = SampleGoals.share("gjort", "Gjort", "Done", 1, 1, .reached, silent: 0, target: 100, change: nil)
        goal.description.kind = .yesNo
        goal.outcome = .shown(SampleGoals.outcome(.share(share), base: nil, .reached, trend: .none(.noPreviousPeriod)))
        #expect(try table([goal]).rows[0][3] == cell)
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
