import DisclosureControl
import SurveyModel
import Tables

/// The sheets of answers: one for each set of options, a row an item and group, with a chart where they are few.
struct WorkbookAnswers {
    /// The groups told about.
    let groups: [PublishedGroup]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// At most so many bars stand in one chart.
    static let mostBars = 30

    /// One set of options with every group's items that have it.
    private struct Scale {
        let options: [PublishedItem.Option]
        let instrument: String
        var rows: [(group: PublishedGroup, battery: Battery, line: ItemLine)]

        var missing: [MissingKind] {
            ItemLine.visibleMissing.filter { kind in
                rows.contains { $0.line.shown?.missing.contains { $0.kind == kind } ?? false }
            }
        }
        var hasAgreement: Bool { options.contains(where: \.agrees) }
        var hasWhole: Bool { rows.contains { $0.line.shown?.whole != nil } }
        var isWhole: Bool { rows.contains { $0.line.shown?.distribution != nil } }
    }

    /// The sheets.
    var sheets: [Workbook.Sheet] {
        scales.enumerated().map { number, scale in sheet(scale, number: number + 1) }
    }

    private var scales: [Scale] {
        var scales: [Scale] = []
        for group in groups {
            for battery in Battery.all(of: group.key, in: edition) {
                let rows = battery.lines.map { (group: group, battery: battery, line: $0) }
                let known = scales.firstIndex {
                    $0.options == battery.options && $0.instrument == battery.instrument
                }
                if let known {
                    scales[known].rows += rows
                } else {
                    scales.append(Scale(options: battery.options, instrument: battery.instrument, rows: rows))
                }
            }
        }
        return scales
    }

    private func sheet(_ scale: Scale, number: Int) -> Workbook.Sheet {
        let title = "\(phrases.answersHeading): \(edition.instrumentTitle(scale.instrument))"
        let table = Workbook.Table(
            distinct: columns(scale), name: "answers\(number)", rows: scale.rows.map { row($0, scale) })
        let isSmall = groups.count == 1 && scale.rows.count <= WorkbookAnswers.mostBars
        return Workbook.Sheet(
            name: "\(phrases.answersHeading) \(number)", title: "\(title), \(edition.periodSpan)",
            lines: [phrases.tableCaption.capitalisingFirst.endingSentence], table: table,
            charts: isSmall ? [chart(scale)] : [])
    }

    private func columns(_ scale: Scale) -> [String] {
        let labels = scale.options.map { edition.text($0.label) }
        return [phrases.groupColumn, phrases.statementColumn, phrases.baseColumn]
            + labels.map { "\($0), \(phrases.shareColumn.loweringFirst)" }
            + labels.map { "\($0), \(phrases.countColumn.loweringFirst)" } + scale.missing.map(phrases.word)
            + (scale.hasAgreement ? [phrases.agreeColumn] : []) + (scale.hasWhole ? [phrases.wholeColumn] : [])
    }

    private func row(
        _ row: (group: PublishedGroup, battery: Battery, line: ItemLine), _ scale: Scale
    ) -> [Workbook.Cell] {
        let item = row.line.item
        let start: [Workbook.Cell] = [cells.text(row.group.name), cells.text(item.label)]
        guard let answers = item.answers.figure else {
            return start + [Workbook.Cell](repeating: cells.withheld, count: columns(scale).count - 2)
        }
        let base = answers.base.valid
        let goal = edition.goal(measuring: item)
        let shares = answers.counts.map { cells.plainShare($0, of: base) }
        let counts = answers.counts.map { Workbook.Cell.integer($0) }
        let missing = scale.missing.map { Workbook.Cell.integer(answers.base[$0]) }
        let agree = scale.hasAgreement ? [answers.agree.map { cells.share($0, for: goal) } ?? cells.none] : []
        return start + [.integer(base)] + shares + counts + missing + agree + (scale.hasWhole ? [whole(item)] : [])
    }

    private func whole(_ item: PublishedItem) -> Workbook.Cell {
        guard let whole = ItemLine.whole(of: item, in: edition) else { return cells.none }
        guard let share = whole.answers.figure?.agree else { return cells.withheld }
        return cells.share(share, for: edition.goal(measuring: whole))
    }

    private func chart(_ scale: Scale) -> Workbook.Chart {
        let sides = OptionSides(scale.options)
        let series = (sides.left + sides.right).map { option in
            Workbook.Chart.Series(column: 3 + option, colour: Palette.tint(sides.tints[option]))
        }
        let lines = scale.rows.map { row in
            let label = edition.text(row.line.item.label)
            guard let shown = row.line.shown else { return "\(label): \(phrases.withheldWords)" }
            let parts = zip(scale.options, shown.percents).map { "\(edition.text($0.label)) \($1)" }
            return "\(label): \(shown.agree ?? parts.joined(separator: ", "))"
        }
        return Workbook.Chart(
            kind: scale.isWhole ? .stackedBars : .bars, title: phrases.answersHeading,
            description: phrases.chartWords(lines), categories: 1, series: series)
    }
}
