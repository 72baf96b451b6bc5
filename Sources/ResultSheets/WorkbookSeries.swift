import DisclosureControl
import SurveyModel
import Tables

/// The sheet of items over the years: one column a period, with its base beside it.
struct WorkbookSeries {
    let groups: [PublishedGroup]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// The sheet; nil without a history.
    var sheet: Workbook.Sheet? {
        let all = groups.flatMap { group in
            HistoryLine.all(of: group.key, in: edition).map { (group: group, line: $0) }
        }
        // What is drawn stands first; a workbook's chart has no gap to show a break by.
        let drawn = groups.count == 1 ? all.filter { !$0.line.isBroken } : []
        let lines = groups.count == 1 ? drawn + all.filter(\.line.isBroken) : all
        guard !lines.isEmpty else { return nil }
        let periods = Set(lines.flatMap { $0.line.points.map(\.id) }).sorted()
        let columns =
            [phrases.groupColumn, phrases.statementColumn] + periods.map(phrases.period)
            + periods.map { "\(phrases.period($0)), n" } + [phrases.noteColumn]
        let rows = lines.map { row($0.line, of: $0.group, periods) }
        let isDrawn = !drawn.isEmpty && drawn.count <= WorkbookAnswerChart.mostBars
        return Workbook.Sheet(
            name: phrases.yearsTab, title: "\(phrases.historyHeading), \(phrases.shareColumn.loweringFirst)",
            lines: [phrases.brokenSeriesRule]
                + (isDrawn && drawn.count < lines.count ? [phrases.unbrokenRule(drawn.count)] : []),
            table: Workbook.Table(distinct: columns, name: "years", rows: rows),
            charts: isDrawn ? [chart(drawn.map(\.line), periods)] : [])
    }

    private func row(_ line: HistoryLine, of group: PublishedGroup, _ periods: [String]) -> [Workbook.Cell] {
        let points = periods.map { id in line.points.first { $0.id == id } }
        let goal = edition.goal(measuring: line.item)
        let shares = points.map { point -> Workbook.Cell in
            guard let point else { return cells.none }
            return point.share.map { cells.share($0, for: goal) } ?? cells.withheld
        }
        let bases = points.map { point -> Workbook.Cell in
            guard let point else { return cells.none }
            return point.share.map { .integer($0.base) } ?? cells.withheld
        }
        let notes = HistoryLine.notes(line, in: edition).joined(separator: " ")
        // The chart takes its names from here, and has no other sign for a scale that was recoded.
        let label = edition.text(line.item.label) + (line.isRescaled ? " (\(phrases.recodedScale))" : "")
        return [cells.text(group.name), .text(label)] + shares + bases
            + [.text(notes.isEmpty ? phrases.comparable : notes)]
    }

    private func chart(_ lines: [HistoryLine], _ periods: [String]) -> Workbook.Chart {
        let colours = [25, 45, 65, 82, 100].map { Palette.pale(edition.figureColour, percent: $0) }
        let series = periods.indices.map { index in
            // The last period has the full colour; two neighbours are two steps apart while there are few.
            let back = (periods.count - 1 - index) * (colours.count - 1) / max(periods.count - 1, 2)
            return Workbook.Chart.Series(column: 2 + index, colour: colours[colours.count - 1 - back])
        }
        let words = lines.map { "\(edition.text($0.item.label)): \(HistoryLine.description($0))" }
        return Workbook.Chart(
            kind: .bars, title: phrases.historyHeading, description: phrases.chartWords(words), categories: 1,
            series: series, rows: lines.count)
    }
}

extension HistoryLine {
    /// Whether some year cannot be held against the next.
    fileprivate var isBroken: Bool { points.dropLast().contains { $0.continuation == .broken } }

    /// Whether some year's answers are recoded to the next year's scale.
    fileprivate var isRescaled: Bool { points.dropLast().contains { $0.continuation == .rescaled } }
}

extension Phrases {
    fileprivate var recodedScale: String { say("omräknad skala", "recoded scale") }

    fileprivate func unbrokenRule(_ count: Int) -> String {
        count == 1
            ? say(
                "Diagrammet visar den första raden; de andra serierna är brutna.",
                "The chart shows the first row; the other series are broken.")
            : say(
                "Diagrammet visar de \(count) första raderna; de andra serierna är brutna.",
                "The chart shows the first \(count) rows; the other series are broken.")
    }
}
