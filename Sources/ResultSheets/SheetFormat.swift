import DisclosureControl
import SurveyModel
import Tables

/// A format of sheets and reports: its name, its files' extension, and how it renders.
///
/// A new format is a new value; nothing switches over formats.
public struct SheetFormat: Sendable {
    /// The name on the command line, as `html`.
    public let name: String
    /// The extension of its files, as `html`.
    public let fileExtension: String
    /// What is made once for all groups, with the reports that will lie beside; nil where a format has no such file.
    let overview: (@Sendable (Edition, [ReportKind]) throws -> SheetFile)?
    /// One group's sheet; nil where a format holds all groups in its overview.
    let sheet: (@Sendable (PublishedGroup, Edition) throws -> [UInt8])?
    /// One report; the flag says whether an index lies beside it.
    ///
    /// Nil where a format's overview holds it.
    let report: (@Sendable (ReportKind, Edition, Bool) throws -> [UInt8])?

    /// Whether its reports are text that may be printed to a terminal.
    public let isText: Bool

    /// Whether it makes reports of their own.
    public var hasReports: Bool { report != nil }

    /// Self-contained pages for reading, mailing and printing.
    public static let html = SheetFormat(
        name: "html", fileExtension: "html",
        overview: { edition, reports in
            SheetFile(path: "index.html", text: HTMLIndex(edition: edition, reports: reports).text)
        },
        sheet: { group, edition in Array(HTMLSheet(group: group, edition: edition).text.utf8) },
        report: { kind, edition, hasIndex in
            let page = HTMLReport(table: ReportTable(kind, in: edition), edition: edition, linksToIndex: hasIndex)
            return Array(page.text.utf8)
        }, isText: true)

    /// Markdown as GitHub reads it, for summaries and reviews.
    public static let markdown = SheetFormat(
        name: "md", fileExtension: "md",
        overview: { edition, reports in
            let text = MarkdownIndex(edition: edition, reports: reports).text
            return SheetFile(path: "index.md", text: MarkdownText.fitted(text, edition.phrases))
        },
        sheet: { group, edition in
            Array(MarkdownText.fitted(MarkdownSheet(group: group, edition: edition).text, edition.phrases).utf8)
        },
        report: { kind, edition, _ in
            let text = MarkdownReport(table: ReportTable(kind, in: edition), edition: edition).text
            return Array(MarkdownText.fitted(text, edition.phrases).utf8)
        }, isText: true)

    /// Tidy CSV, one figure a row, for pivots and other tools.
    public static let csv = SheetFormat(
        name: "csv", fileExtension: "csv",
        overview: { edition, _ in SheetFile(path: "figures.csv", text: CSVSheet(edition).text) },
        sheet: nil,
        report: { kind, edition, _ in Array(CSVReport(ReportTable(kind, in: edition), edition: edition).text.utf8) },
        isText: true)

    /// The same table as Excel opens it by a double click where decimals have commas.
    public static let excelCSV = SheetFormat(
        name: "csv-excel", fileExtension: "excel.csv",
        overview: { edition, _ in SheetFile(path: "figures.excel.csv", text: CSVSheet(edition, dialect: .excel).text) },
        sheet: nil,
        report: { kind, edition, _ in
            let report = CSVReport(ReportTable(kind, in: edition), edition: edition, dialect: .excel)
            return Array(report.text.utf8)
        }, isText: true)

    /// Word documents of the sheets and reports, with styles one can change.
    public static let docx = SheetFormat(
        name: "docx", fileExtension: "docx", overview: nil,
        sheet: { group, edition in try WordSheet(group: group, edition: edition).document.bytes() },
        report: { kind, edition, _ in
            try WordReport(table: ReportTable(kind, in: edition), edition: edition).document.bytes()
        }, isText: false)

    #if CommandLine
        /// Workbooks with real tables and native charts: one for each group, and one with everything.
        public static let xlsx = SheetFormat(
            name: "xlsx", fileExtension: "xlsx",
            overview: { edition, _ in
                let book = WorkbookBook(groups: edition.sheets, edition: edition)
                return SheetFile(path: "figures.xlsx", bytes: try book.workbook.xlsx())
            },
            sheet: { group, edition in try WorkbookBook(groups: [group], edition: edition).workbook.xlsx() },
            report: nil, isText: false)
    #endif

    /// The formats made here, in the order they are offered.
    public static var all: [SheetFormat] {
        #if CommandLine
            [html, xlsx, docx, markdown, csv, excelCSV]
        #else
            [html, docx, markdown, csv, excelCSV]
        #endif
    }

    /// The format of that name, or nil.
    public static func named(_ name: String) -> SheetFormat? { all.first { $0.name == name } }
}

/// One file of a set of sheets.
public struct SheetFile: Hashable, Sendable {
    /// The path inside the folder of sheets.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]

    /// Takes the parts as rendered.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// Takes the parts as rendered.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// What it holds as text, for formats that are text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
