import DisclosureControl
import SurveyModel
public import Tables

extension UnitReport {
    /// The report in a format of sheets; nil where it is not made so.
    ///
    /// - Throws: `WritingError` where a document cannot be made.
    public func bytes(as format: SheetFormat) throws(WritingError) -> [UInt8]? {
        switch format.name {
        case "html": Array(html.utf8)
        case "md": Array(markdown.utf8)
        case "csv": Array(csv.utf8)
        case "docx": try WordUnitReport(report: self).document.bytes()
        #if CommandLine
            case "xlsx": try UnitWorkbook(report: self).workbook.xlsx()
        #endif
        default: nil
        }
    }

    /// The report for the terminal.
    public func terminal(width: Int? = nil, emphasis: Bool = false) -> String {
        let parts = sections.map { section in
            let rows = section.rows.map { cells($0, of: section) }
            return section.heading + "\n\n" + (section.sum.map { $0 + "\n\n" } ?? "")
                + TerminalTable(columns: columns(section), rows: rows).text(width: width, emphasis: emphasis)
        }
        let body = parts.isEmpty ? nothing + "\n" : parts.joined(separator: "\n")
        return "\(heading) \(edition.periodSpan)\n\n\(body)\n\(note)\n"
    }

    /// The report in Markdown.
    public var markdown: String {
        let parts = sections.map { section in
            "## \(MarkdownText.escaped(section.heading))\n\n"
                + (section.sum.map { MarkdownText.escaped($0) + "\n\n" } ?? "")
                + MarkdownText.table(columns(section), section.rows.map { cells($0, of: section) })
        }
        return
            (["# \(MarkdownText.escaped(heading)) \(edition.periodSpan)"] + (parts.isEmpty ? [nothing] : parts) + [
                note
            ])
            .joined(separator: "\n\n") + "\n"
    }

    /// The report as a page.
    public var html: String {
        let parts = self.sections.enumerated().map { number, section -> Markup in
            HTMLPage.section("part-\(number + 1)", section.heading, [table(section)])
        }
        let header: Markup = """
            <p class="eyebrow">\(edition.text(edition.publication.organisation))</p>
            <h1>\(heading) \(edition.periodSpan)</h1>
            """
        let sums = sections.compactMap(\.sum).map { sum -> Markup in "<p class=\"lead\">\(sum)</p>" }
        let summary: Markup =
            sums.isEmpty
            ? .none
            : """
            <section class="summary" aria-label="\(edition.phrases.say("Sammanfattning", "Summary"))">
            \(sums)
            </section>
            """
        let body = parts.isEmpty ? ["<p class=\"intro\">\(nothing)</p>" as Markup] : parts
        return HTMLPage(
            title: "\(heading) \(edition.periodSpan)", linksToIndex: false, header: header,
            sections: [summary] + body + ["<p class=\"intro\">\(note)</p>"]
        ).text(in: edition)
    }

    private func table(_ section: Section) -> Markup {
        let columns = columns(section)
        let heads = columns.map { head -> Markup in "<th role=\"columnheader\" scope=\"col\">\(head)</th>" }
        let rows = section.rows.map { row -> Markup in
            """
            <tr role="row"><th role="rowheader" scope="row"><span class="goal">\(edition.text(row.title))</span>\
            \(row.group.map { group -> Markup in " <span class=\"promise\">\(group)</span>" } ?? .none)</th>
            <td role="cell" class="result" data-label="\(columns[1])"><span>\(row.own)</span></td>
            <td role="cell" data-label="\(columns[2])"><span>\(row.whole)</span></td>\(target(row, section))</tr>
            """
        }
        return """
            <table class="measures" role="table">
            <caption class="unseen">\(section.heading)</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(rows)
            </tbody>
            </table>
            """
    }

    private func target(_ row: Row, _ section: Section) -> Markup {
        guard section.rowsWithoutTarget == nil else { return .none }
        let target = row.target.isEmpty ? edition.phrases.noTarget : row.target
        return "\n<td role=\"cell\" data-label=\"\(edition.phrases.targetColumn)\"><span>\(target)</span></td>"
    }

    /// The report as CSV.
    public var csv: String {
        var document = CSVText(["section", "measure", "group", "unit", "all", "target"])
        for section in sections {
            for row in section.rows {
                document.append(
                    [section.heading, edition.text(row.title), row.group ?? "", row.own, row.whole, row.target]
                        .map(CSVText.guarded))
            }
        }
        return document.text
    }
}
