import DisclosureControl
import SurveyModel
import Tables

/// The sheets of answers: one for each set of options, a row an item and group, each followed by its chart where they are few.
struct WorkbookAnswers {
    /// The groups told about.
    let groups: [PublishedGroup]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// The sheets.
    var sheets: [Workbook.Sheet] {
        AnswerScale.all(of: groups, in: edition).enumerated().flatMap { number, scale in
            let chart = groups.count == 1 ? WorkbookAnswerChart(scale, number: number + 1, edition: edition) : nil
            return [sheet(scale, number: number + 1), chart?.sheet].compactMap(\.self)
        }
    }

    private func sheet(_ scale: AnswerScale, number: Int) -> Workbook.Sheet {
        let table = Workbook.Table(
            distinct: columns(scale), name: "answers\(number)", rows: scale.rows.map { row($0, scale) },
            frozenColumns: 2)
        return Workbook.Sheet(
            name: scale.tab("\(phrases.answersHeading) \(number)", in: edition),
            title: "\(phrases.answersHeading): \(scale.title(in: edition))",
            lines: [phrases.workbookAnswersCaption], table: table)
    }

    /// What counts in the share: where a single option does, its own words say more than "agree".
    private func agreeColumn(_ scale: AnswerScale) -> String {
        let agreeing = scale.options.filter(\.agrees)
        guard agreeing.count == 1, let only = agreeing.first else { return phrases.agreeColumn }
        return phrases.agreeColumn(of: edition.text(only.label))
    }

    private func columns(_ scale: AnswerScale) -> [String] {
        let labels = scale.options.map { edition.text($0.label) }
        return [phrases.groupColumn, phrases.statementColumn, phrases.baseColumn]
            + labels.map { "\($0), \(phrases.shareColumn.loweringFirst)" }
            + labels.map { "\($0), \(phrases.countColumn.loweringFirst)" } + scale.missing.map(phrases.word)
            + (scale.hasAgreement ? [agreeColumn(scale)] : []) + (scale.hasWhole ? [phrases.wholeColumn] : [])
    }

    private func row(_ row: AnswerScale.Row, _ scale: AnswerScale) -> [Workbook.Cell] {
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
}
