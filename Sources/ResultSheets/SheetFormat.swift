import DisclosureControl
import SurveyModel

/// A format of sheets and reports: its name, its files' extension, and how it renders.
///
/// A new format is a new value; nothing switches over formats.
public struct SheetFormat: Sendable {
    /// The name on the command line, as `html`.
    public let name: String
    /// The extension of its files, as `html`.
    public let fileExtension: String
    /// The sheets and index of an edition, with the reports that will lie beside them.
    let sheets: @Sendable (Edition, [ReportKind]) -> [SheetFile]
    /// One report of an edition; the flag says whether an index lies beside it.
    let report: @Sendable (ReportKind, Edition, Bool) -> String

    /// Self-contained pages for reading, mailing and printing.
    public static let html = SheetFormat(
        name: "html", fileExtension: "html",
        sheets: { edition, reports in
            let index = SheetFile(path: "index.html", text: HTMLIndex(edition: edition, reports: reports).text)
            return [index]
                + edition.sheets.map { group in
                    SheetFile(
                        path: SheetName.sheet(group.key) + ".html", text: HTMLSheet(group: group, edition: edition).text
                    )
                }
        },
        report: { kind, edition, hasIndex in
            HTMLReport(table: ReportTable(kind, in: edition), edition: edition, linksToIndex: hasIndex).text
        })

    /// Markdown as GitHub reads it, for summaries and reviews.
    public static let markdown = SheetFormat(
        name: "md", fileExtension: "md",
        sheets: { edition, reports in
            let index = SheetFile(path: "index.md", text: MarkdownIndex(edition: edition, reports: reports).text)
            return [index]
                + edition.sheets.map { group in
                    SheetFile(
                        path: SheetName.sheet(group.key) + ".md",
                        text: MarkdownSheet(group: group, edition: edition).text)
                }
        },
        report: { kind, edition, _ in MarkdownReport(table: ReportTable(kind, in: edition), edition: edition).text })

    /// Tidy CSV, one figure a row, for pivots and other tools.
    public static let csv = SheetFormat(
        name: "csv", fileExtension: "csv",
        sheets: { edition, _ in [SheetFile(path: "figures.csv", text: CSVSheet(edition).text)] },
        report: { kind, edition, _ in CSVReport(ReportTable(kind, in: edition), edition: edition).text })

    /// The formats made here, in the order they are offered.
    public static let all: [SheetFormat] = [html, markdown, csv]

    /// The format of that name, or nil.
    public static func named(_ name: String) -> SheetFormat? { all.first { $0.name == name } }
}

/// One file of a set of sheets.
public struct SheetFile: Hashable, Sendable {
    /// The path inside the folder of sheets.
    public let path: String
    /// The text, UTF-8.
    public let text: String

    /// Takes the parts as rendered.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
