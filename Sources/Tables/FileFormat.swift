/// A kind of file that is not delimited text, told by its first bytes.
public enum FileFormat: String, CaseIterable, Sendable, Hashable {
    /// A workbook or another ZIP archive.
    case zip
    /// A workbook of Excel 97–2003.
    case oldExcel
    /// A data file of SPSS.
    case spss
    /// A PDF document.
    case pdf
    /// A web page or another XML document.
    case markup

    /// The format that begins with these bytes, or nil where they may be text.
    public init?(firstBytes: some Collection<UInt8>) {
        let start = Array(firstBytes.prefix(64))
        func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
        if begins("PK\u{3}\u{4}") {
            self = .zip
        } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldExcel
        } else if begins("$FL2") || begins("$FL3") {
            self = .spss
        } else if begins("%PDF-") {
            self = .pdf
        } else if begins("<?xml") || begins("<!DOCTYPE") || begins("<!doctype") || begins("<html") {
            self = .markup
        } else {
            return nil
        }
    }

    /// The name for readers.
    var name: String {
        switch self {
        case .zip: "an Excel workbook or a ZIP archive"
        case .oldExcel: "a workbook of Excel 97–2003"
        case .spss: "an SPSS data file"
        case .pdf: "a PDF document"
        case .markup: "a web page or an XML document"
        }
    }

    /// What to do with it.
    var remedy: String {
        switch self {
        case .zip, .oldExcel: "Open it and save the sheet of answers as \"CSV UTF-8\"."
        case .spss: "Open it in its own program and export it as CSV."
        case .pdf, .markup: "Export the answers themselves as CSV from the survey tool."
        }
    }
}
