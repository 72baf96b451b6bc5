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
        let rows: [Row]
        /// The kinds of missing that any row has.
        let missing: [MissingKind]
        let hasAgreement: Bool
        /// Whether any row has the whole to hold it against.
        let hasWhole: Bool
        /// Whether the shares of a row make up a whole.
        let isWhole: Bool

        init(_ options: [PublishedItem.Option], instrument: String, rows: [Row]) {
            (self.options, self.instrument, self.rows) = (options, instrument, rows)
            let shown = rows.compactMap(\.line.shown)
            let kinds = Set(shown.flatMap { $0.missing.map(\.kind) })
            missing = ItemLine.visibleMissing.filter(kinds.contains)
            hasAgreement = options.contains(where: \.agrees)
            hasWhole = shown.contains { $0.whole != nil }
            isWhole = shown.contains { $0.distribution != nil }
        }

        /// How many columns its table has.
        var width: Int {
            3 + options.count * 2 + missing.count + (hasAgreement ? 1 : 0) + (hasWhole ? 1 : 0)
        }
    }

    private typealias Row = (group: PublishedGroup, battery: Battery, line: ItemLine)

    private struct ScaleKey: Hashable {
        let options: [PublishedItem.Option]
        let instrument: String
    }

    /// The sheets.
    var sheets: [Workbook.Sheet] {
        scales.enumerated().map { number, scale in sheet(scale, number: number + 1) }
    }

    private var scales: [Scale] {
        var keys: [ScaleKey] = []
        var rows: [ScaleKey: [Row]] = [:]
        for group in groups {
            for battery in Battery.all(of: group.key, in: edition) {
                let key = ScaleKey(options: battery.options, instrument: battery.instrument)
                if rows[key] == nil { keys.append(key) }
                rows[key, default: []] += battery.lines.map { (group: group, battery: battery, line: $0) }
            }
        }
        return keys.map { Scale($0.options, instrument: $0.instrument, rows: rows[$0] ?? []) }
    }

    private func sheet(_ scale: Scale, number: Int) -> Workbook.Sheet {
        let table = Workbook.Table(
            distinct: columns(scale), name: "answers\(number)", rows: scale.rows.map { row($0, scale) },
            repeatedColumns: 2)
        let isDrawn =
            groups.count == 1 && scale.rows.count <= WorkbookAnswers.mostBars
            && scale.rows.contains { $0.line.shown != nil }
        return Workbook.Sheet(
            name: "\(phrases.answersHeading) \(number)", title: title(scale), lines: [phrases.workbookAnswersCaption],
            table: table,
            charts: isDrawn ? [chart(scale)] : [])
    }

    /// What the sheet holds, told apart from other sheets of the instrument by its options, with the period named once.
    private func title(_ scale: Scale) -> String {
        let instrument = edition.instrumentTitle(scale.instrument)
        let dated = instrument.contains(edition.periodSpan) ? instrument : "\(instrument), \(edition.periodSpan)"
        let title = "\(phrases.answersHeading): \(dated)"
        guard let first = scale.options.first, let last = scale.options.last, first != last else { return title }
        return "\(title) (\(edition.text(first.label)) … \(edition.text(last.label)))"
    }

    /// What counts in the share: where a single option does, its own words say more than "agree".
    private func agreeColumn(_ scale: Scale) -> String {
        let agreeing = scale.options.filter(\.agrees)
        guard agreeing.count == 1, let only = agreeing.first else { return phrases.agreeColumn }
        return phrases.agreeColumn(of: edition.text(only.label))
    }

    private func columns(_ scale: Scale) -> [String] {
        let labels = scale.options.map { edition.text($0.label) }
        return [phrases.groupColumn, phrases.statementColumn, phrases.baseColumn]
            + labels.map { "\($0), \(phrases.shareColumn.loweringFirst)" }
            + labels.map { "\($0), \(phrases.countColumn.loweringFirst)" } + scale.missing.map(phrases.word)
            + (scale.hasAgreement ? [agreeColumn(scale)] : []) + (scale.hasWhole ? [phrases.wholeColumn] : [])
    }

    private func row(_ row: Row, _ scale: Scale) -> [Workbook.Cell] {
        let item = row.line.item
        let start: [Workbook.Cell] = [cells.text(row.group.name), cells.text(item.label)]
        guard let answers = item.answers.figure else {
            return start + [Workbook.Cell](repeating: cells.withheld, count: scale.width - 2)
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
            Workbook.Chart.Series(
                column: 3 + option, name: edition.text(scale.options[option].label),
                colour: edition.tint(sides.tints[option]))
        }
        let lines = scale.rows.map { row in
            let label = edition.text(row.line.item.label)
            guard let shown = row.line.shown else { return "\(label): \(phrases.withheldWords)" }
            let parts = zip(scale.options, shown.percents).map { "\(edition.text($0.label)) \($1)" }
            return "\(label): \(shown.agree ?? parts.joined(separator: ", "))"
        }
        return Workbook.Chart(
            kind: scale.isWhole ? .stackedBars : .bars,
            title: "\(phrases.answersHeading): \(edition.instrumentTitle(scale.instrument))",
            description: phrases.chartWords(lines), categories: 1, series: series)
    }
}
