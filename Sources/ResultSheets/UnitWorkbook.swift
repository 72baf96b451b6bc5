import DisclosureControl
import SurveyModel
import Tables

/// What one unit has of the organisation's work, as a workbook: a cover, and a sheet for each section.
struct UnitWorkbook {
    let report: UnitReport

    private var edition: Edition { report.edition }

    /// The workbook.
    var workbook: Workbook {
        let title = "\(report.heading) \(edition.periodSpan)"
        let lines =
            [edition.text(edition.publication.organisation)] + report.sections.compactMap(\.sum)
            + [report.sections.isEmpty ? report.nothing : report.note]
        let cover = Workbook.Sheet(name: edition.phrases.coverTab, title: title, lines: lines, mark: edition.mark)
        return Workbook(
            title: title, author: edition.text(edition.publication.organisation),
            created: WorkbookBook.created(edition.publication.period), accent: edition.accent,
            sheets: [cover] + report.sections.enumerated().map { sheet($1, number: $0 + 1) })
    }

    private func sheet(_ section: UnitReport.Section, number: Int) -> Workbook.Sheet {
        let rows = section.rows.map { row in report.cells(row, of: section).map(Workbook.Cell.text) }
        return Workbook.Sheet(
            name: Workbook.tabName(section.heading), title: section.heading, lines: [section.sum ?? report.note],
            table: Workbook.Table(distinct: report.columns(section), name: "unit\(number)", rows: rows))
    }
}
