import DisclosureControl
import SurveyModel

/// What one unit has of the organisation's work, as a Word document.
struct WordUnitReport {
    let report: UnitReport

    private var edition: Edition { report.edition }

    /// The document.
    var document: WordDocument {
        let heading = "\(report.heading) \(edition.periodSpan)"
        var document = WordDocument(edition, title: heading)
        let organisation = edition.text(edition.publication.organisation)
        let body =
            report.sections.isEmpty
            ? [WordBlock.paragraph("Normal", [WordRun(report.nothing)])] : report.sections.flatMap(blocks)
        document.blocks =
            WordEnd.mark(edition) + [
                .paragraph("Title", [WordRun(heading)]), .paragraph("Subtitle", [WordRun(organisation)]),
            ] + body + [.paragraph("Normal", [WordRun(report.note)])]
        return document
    }

    private func blocks(_ section: UnitReport.Section) -> [WordBlock] {
        let columns = Array(zip(report.columns(section), [48, 20, 22, 14]))
        let rows = section.rows.map { row in
            report.cells(row, of: section).enumerated().map { WordCell.text($1, bold: $0 < 2) }
        }
        return [.paragraph("Heading1", [WordRun(section.heading)])]
            + (section.sum.map { [.paragraph("Lead", [WordRun($0)])] } ?? [])
            + [
                .table(
                    WordTable(description: section.heading, columns: columns.map { (head: $0, width: $1) }, rows: rows))
            ]
    }
}
