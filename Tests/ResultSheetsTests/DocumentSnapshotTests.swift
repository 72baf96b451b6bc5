import SurveyModel
import SurveyTestSupport
import Tables
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// What stands in workbooks and Word documents, held against committed files as text.
@Suite struct `Snapshots of documents` {
    static let languages: [LanguageTag] = [.swedish, .english]
    static let groups = [SamplePublication.network, SamplePublication.small]

    @Test(arguments: groups, languages)
    func `a network's workbook holds what was committed`(group: String, language: LanguageTag) throws {
        let edition = Edition(SamplePublication.year, language: language)
        let sheet = try #require(edition.group(group))
        let book = WorkbookBook(groups: [sheet], edition: edition).workbook
        try Snapshot().check(Self.text(of: book), named: "\(language.rawValue)/\(SheetName.sheet(group)).xlsx.txt")
    }

    @Test(arguments: groups, languages)
    func `a network's Word document holds what was committed`(group: String, language: LanguageTag) throws {
        let edition = Edition(SamplePublication.year, language: language)
        let sheet = try #require(edition.group(group))
        let body = WordBody(WordSheet(group: sheet, edition: edition).document)
        try Snapshot().check(Self.lines(of: body.xml), named: "\(language.rawValue)/\(SheetName.sheet(group)).docx.xml")
    }

    @Test(arguments: languages)
    func `the report's Word document holds what was committed`(language: LanguageTag) throws {
        let edition = Edition(SamplePublication.year, language: language)
        let body = WordBody(WordReport(table: ReportTable(.tertial, in: edition), edition: edition).document)
        try Snapshot().check(Self.lines(of: body.xml), named: "\(language.rawValue)/report-tertial.docx.xml")
    }

    @Test(arguments: [SheetFormat.docx] + SheetFormat.all.filter { $0.name == "xlsx" }.map { $0 })
    func `the same publication makes the same bytes`(format: SheetFormat) throws {
        let files = try SheetSet.files(for: SamplePublication.year, format: format)
        #expect(!files.isEmpty)
        #expect(files == (try SheetSet.files(for: SamplePublication.year, format: format)))
    }

    private static func lines(of xml: String) -> String {
        xml.replacing("<w:p>", with: "\n<w:p>").replacing("<w:tr>", with: "\n<w:tr>") + "\n"
    }

    private static func text(of book: Workbook) -> String {
        var lines = ["\(book.title) | \(book.author) | \(book.created)"]
        for sheet in book.sheets {
            lines += ["", "# \(sheet.name)", sheet.title] + sheet.lines
            guard let table = sheet.table else { continue }
            lines.append("[\(table.name)] " + table.columns.joined(separator: " | "))
            lines += table.rows.map { $0.map(text).joined(separator: " | ") }
            lines += sheet.charts.map { "chart \($0.kind) \($0.title): \($0.description); \($0.series.map(\.column))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(of cell: Workbook.Cell) -> String {
        switch cell {
        case .text(let text): "\"\(text)\""
        case .link(let text, let sheet): "<\(text) → \(sheet)>"
        case .number(let number, let over, let style): "\(number)/\(over) as \(style.formatCode)"
        case .blank: ""
        }
    }
}
