/// A kind of file that holds no table that is read, told by its first bytes or by what is in it.
public enum FileFormat: String, CaseIterable, Sendable, Hashable {
    /// A ZIP archive of something else, or a workbook where workbooks are not read.
    case zip
    /// A workbook of Excel 97–2003, or one locked with a password, which is wrapped in the same way.
    case oldExcel
    /// A binary workbook of Excel.
    case binaryExcel
    /// A workbook of LibreOffice or another OpenDocument.
    case openDocument
    /// A document of Word or PowerPoint.
    case officeDocument
    /// A survey archive of LimeSurvey.
    case surveyArchive
    /// The structure of a survey as LimeSurvey (.lss) or Qualtrics (.qsf) writes it, without answers.
    case surveyStructure
    /// A data file of SPSS, where those are not read.
    case spss
    /// A file packed by itself, as gzip does, or R with its data.
    case compressed
    /// A table in Parquet or Arrow.
    case columnar
    /// A data file of SAS or Stata.
    case otherStatistics
    /// The responses of a survey as LimeSurvey keeps them (.lsr).
    case responseArchive
    /// A document in rich text.
    case richText
    /// A PDF document.
    case pdf
    /// A picture.
    case image
    /// A web page; some tools give it the ending .xls.
    case webPage
    /// Another XML document.
    case markup
    /// An object of JSON, or a list of them.
    case json
    /// What begins as an object of JSON and breaks off, or is none.
    case brokenJSON

    /// The format that begins with these bytes, or nil where they may be text.
    public init?(firstBytes: some Collection<UInt8>) {
        var start = Array(firstBytes.prefix(256))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
        for (format, marks) in FileFormat.marks where marks.contains(where: { start.starts(with: $0) }) {
            self = format
            return
        }
        let text = start.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if ["<!doctype html", "<html", "<table", "<head", "<meta"].contains(where: { text.starts(with: $0.utf8) }) {
            self = .webPage
        } else if text.starts(with: "<?xml".utf8) || text.starts(with: "<!doctype".utf8) {
            let words = String(decoding: text, as: UTF8.self)
            self =
                words.contains("<html")
                ? .webPage
                : words.contains("<limesurveydoctype>responses")
                    ? .responseArchive : words.contains("<limesurveydoctype") ? .surveyStructure : .markup
        } else if text.first == 0x7B {
            self = String(decoding: text, as: UTF8.self).contains("\"surveyentry\"") ? .surveyStructure : .json
        } else if text.first == 0x5B, let next = text.dropFirst().first(where: { $0 > 0x20 }),
            next == 0x5B || next == 0x7B
        {
            self = .json
        } else {
            return nil
        }
    }

    private static let marks: [(FileFormat, [[UInt8]])] = [
        (.zip, [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]),
        (.oldExcel, [[0xD0, 0xCF, 0x11, 0xE0]]),
        (.spss, [Array("$FL2".utf8), Array("$FL3".utf8)]),
        (.compressed, packed),
        (.columnar, [Array("PAR1\u{15}".utf8), Array("PAR1\0".utf8), Array("ARROW1\0".utf8), Array("FEA1\0".utf8)]),
        (.otherStatistics, [Array("<stata_dta>".utf8), sas] + oldStata),
        (.richText, [Array("{\\rtf".utf8)]),
        (.pdf, [Array("%PDF-".utf8)]),
        (.image, [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]),
    ]

    /// gzip, bzip2, xz, 7-Zip and Zstandard.
    private static let packed: [[UInt8]] = [
        [0x1F, 0x8B], Array("BZh91AY&SY".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x37, 0x7A, 0xBC, 0xAF],
        [0x28, 0xB5, 0x2F, 0xFD],
    ]
    private static let sas: [UInt8] = Array(repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60]
    /// The releases 105 to 115, in either order of bytes.
    private static let oldStata: [[UInt8]] = (0x69...0x73).flatMap { release in
        [[release, 1, 1, 0], [release, 2, 1, 0]]
    }

    /// Whether these first bytes begin a definition by the Triple-S standard.
    static func isTripleS(_ start: ArraySlice<UInt8>) -> Bool {
        guard FileFormat(firstBytes: start) == .markup else { return false }
        let text = String(decoding: start, as: UTF8.self).lowercased()
        return text.contains("<!doctype sss") || text.contains("<sss")
    }

    /// The format of an archive by the names of what is in it, or nil where it is a workbook.
    init?(entries: [String: some Any]) {
        if entries["xl/workbook.bin"] != nil {
            self = .binaryExcel
        } else if entries["mimetype"] != nil || entries["content.xml"] != nil {
            self = .openDocument
        } else if entries["word/document.xml"] != nil || entries["ppt/presentation.xml"] != nil {
            self = .officeDocument
        } else if entries.keys.contains(where: { $0.hasSuffix(".lss") }) {
            self = .surveyArchive
        } else if entries["[Content_Types].xml"] == nil {
            self = .zip
        } else {
            return nil
        }
    }

    /// The name for readers.
    var name: String {
        switch self {
        case .zip: "a ZIP archive"
        case .oldExcel: "a workbook of Excel 97–2003, or one locked with a password"
        case .binaryExcel: "a binary workbook of Excel"
        case .openDocument: "an OpenDocument file"
        case .officeDocument: "a document of Word or PowerPoint"
        case .surveyArchive: "a survey archive of LimeSurvey"
        case .surveyStructure: "the structure of a survey (LimeSurvey .lss, Qualtrics .qsf) without answers"
        case .spss: "an SPSS data file"
        case .compressed: "a compressed file (as .gz, or R's .rds and .RData)"
        case .columnar: "a table in Parquet or Arrow"
        case .otherStatistics: "a data file of SAS or Stata"
        case .responseArchive: "the responses of a survey as LimeSurvey keeps them (.lsr)"
        case .richText: "a document in rich text (RTF)"
        case .pdf: "a PDF document"
        case .image: "a picture"
        case .webPage: "a web page, whatever its name says"
        case .markup: "an XML document"
        case .json: "a JSON document and no data answer of Kolada's API"
        case .brokenJSON: "a JSON document that breaks off or is damaged"
        }
    }

    /// What to do with it.
    var remedy: String {
        switch self {
        case .zip: "Unpack it and name the file of answers, or save the sheet of answers as \"CSV UTF-8\"."
        case .oldExcel:
            "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx), without a password."
        case .binaryExcel, .openDocument:
            "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\"."
        case .webPage: "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx), or export as CSV."
        case .surveyArchive: "Export the responses from LimeSurvey as CSV; the archive holds the survey's structure."
        case .surveyStructure:
            "Export the answers as CSV from the survey tool; the structure itself is read by 'enkat convert'."
        case .compressed: "Unpack it and name the file in it; save what R has packed from R as CSV (write.csv)."
        case .columnar: "Save it as CSV, from R or Python."
        case .otherStatistics: "Save it from there as CSV, or as an SPSS data file (.sav)."
        case .responseArchive: "Export the answers from LimeSurvey as CSV: Responses → Export → Export responses."
        case .spss: "Open it in its own program and export it as CSV."
        case .json:
            "Export the answers themselves as CSV from the survey tool, or save an answer of the API's data (…/data/kpi/…)."
        case .brokenJSON: "Fetch or export it again, and save all of it."
        case .officeDocument, .richText, .pdf, .image, .markup:
            "Export the answers themselves as CSV from the survey tool."
        }
    }
}
