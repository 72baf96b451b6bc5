import SurveyModel
import Tables
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Columns` {
    private let edition = Edition(SamplePublication.year)

    private var lines: [HistoryLine] { HistoryLine.all(of: SamplePublication.network, in: edition) }

    @Test func `of years have notes where a series has any`() throws {
        let noted = HistoryTable(lines: lines, edition: edition)
        #expect(noted.columns.last == "Anmärkning")
        let plain = HistoryTable(
            lines: lines.filter { HistoryLine.notes($0, in: edition).isEmpty }, edition: edition)
        #expect(!plain.lines.isEmpty)
        #expect(plain.columns == plain.periods)
        for line in plain.lines { #expect(plain.cells(line).count == plain.columns.count) }
    }

    @Test func `of units hold their numbers alone where they have no shares`() throws {
        var goal = SampleGoals.attendance
        let shares = try #require(UnitList.all([goal], in: edition).first)
        #expect(shares.heads(edition.phrases) == ["Andel", "Antal"])
        let members = SamplePublication.units.map { UnitNumbers.Member(id: $0.id, number: 7, reaches: true) }
        let numbers = MeasuredValue.perUnit(UnitNumbers(reading: .eachUnit, members: members))
        goal.description.kind = .minPerUnit
        goal.outcome = .shown(SampleGoals.outcome(numbers, base: nil, .reached, trend: .none(.noFigure)))
        let list = try #require(UnitList.all([goal], in: edition).first)
        #expect(list.heads(edition.phrases) == ["Antal"])
        #expect(list.rows.allSatisfy { $0.figures == ["7"] })
        let sheet = try #require(WorkbookUnits(goals: [goal], edition: edition).sheet?.table)
        #expect(sheet.columns == ["Grupp", "Mätetal", "Enhet", "Antal", "Målvärde", "Når gränsen"])
        #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    }
}
