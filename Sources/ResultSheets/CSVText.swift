/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
struct CSVText {
    /// How the file is written.
    struct Dialect {
        let separator: Unicode.Scalar
        let decimalSeparator: String
        /// What stands before the first head.
        let start: String

        /// RFC 4180 in UTF-8, with decimal points.
        static let plain = Dialect(separator: ",", decimalSeparator: ".", start: "")
        /// What Excel opens by a double click where decimals have commas: a byte order mark and semicolons.
        static let excel = Dialect(separator: ";", decimalSeparator: ",", start: "\u{FEFF}")
    }

    /// The document so far.
    private(set) var text: String
    private let dialect: Dialect

    /// A document with its heads.
    init(_ columns: [String], dialect: Dialect = .plain) {
        self.dialect = dialect
        text = dialect.start
        append(columns)
    }

    /// Adds a row.
    mutating func append(_ cells: [String]) {
        text += cells.map(quoted).joined(separator: String(dialect.separator)) + "\n"
    }

    /// A text that a spreadsheet will not take for a formula: an apostrophe goes before one that starts like it.
    static func guarded(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: break
        default: return text
        }
        return "'" + text
    }

    /// The text without the apostrophe that guards it, for formats that know text from formulas.
    static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'"), guarded(String(text.dropFirst())) == text else { return text }
        return String(text.dropFirst())
    }

    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { byte in
            byte == UInt8(ascii: dialect.separator) || byte == 0x22 || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
