import SurveyModel
import SurveyTestSupport
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `The report by strategic goal` {
    private let edition = Edition(SamplePublication.year)

    @Test func `sections follow the plan's strategic goals and the rest comes last`() {
        let table = ReportTable(.year, in: edition)
        #expect(
            table.sections.map { ReportTable.heading($0, in: edition) } == [
                "1 Vi har ett starkt och jämbördigt partnerskap", "2 Verksamheten kommer till nytta",
                "3 Vi ökar kompetensen i länet", "Utan strategiskt mål",
            ])
        #expect(table.sections.map(\.rows.count) == [9, 0, 2, 1])
    }

    @Test func `only the goals of the kind stand in it, in the plan's order`() {
        let table = ReportTable(.tertial, in: edition)
        #expect(table.sections.flatMap(\.rows).map(\.line.id) == ["narvaro-alla", "kurser", "deltagare", "helhet"])
    }

    @Test func `a row reads as the published tables do`() throws {
        let rows = ReportTable(.tertial, in: edition).sections.flatMap(\.rows).map(\.line)
        #expect(rows.map(\.symbol) == ["◆", "■", "◆", "◆"])
        #expect(rows.map(\.target) == ["80\u{00A0}%", "50 kurser", "1\u{00A0}949 deltagare", "80\u{00A0}%"])
        #expect(
            rows.map(\.resultWithArrow)
                == ["79\u{00A0}% →", "15 kurser ↘", "1\u{00A0}797 deltagare ↘", "78\u{00A0}%"])
    }

    @Test func `a goal without a target leaves the cell empty and one without a figure a dash`() {
        let goal = SampleGoals.notJudged("a", "A", "A", .cannotBeJudged(.noTarget), target: .track)
        let line = GoalLine(goal, in: edition)
        #expect(line.target == "")
        #expect(line.result == "—")
    }

    @Test func `an action is shown only where something is to be done`() {
        #expect(
            GoalLine(SampleGoals.network[2], in: edition).action == "Kortare dagordning (ansvarig: nätverksledaren)")
        #expect(GoalLine(SampleGoals.network[0], in: edition).action == nil)
    }
}

@Suite struct `Tables in the terminal` {
    @Test func `columns align and lines carry no trailing space`() {
        let text = TerminalTable(columns: ["Å", "B"], rows: [["längre", "x"], ["ö", "y"]]).text()
        #expect(text == "Å       B\n──────  ─\nlängre  x\nö       y\n")
    }

    @Test func `wide cells wrap at their spaces`() {
        let long = "ett två tre fyra fem sex sju åtta nio tio"
        let text = TerminalTable(columns: ["A", "B"], rows: [["x", long]]).text(width: 24)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 24 })
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test func `there are no terminal codes unless asked for`() {
        let table = TerminalTable(columns: ["A"], rows: [["x"]])
        #expect(!table.text().contains("\u{1B}"))
        #expect(table.text(emphasis: true).hasPrefix("\u{1B}[1mA\u{1B}[0m"))
    }
}

@Suite struct `Snapshots` {
    @Test func `a missing file is a failure that says what to do`() {
        #expect(throws: SnapshotMismatch.self) {
            try Snapshot(file: #filePath + "x/y.swift").check("a", named: "none.txt")
        }
    }
}
