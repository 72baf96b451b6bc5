/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
struct CSVText {
    /// The document so far.
    private(set) var text: String

    /// A document with its heads.
    init(_ columns: [String]) { text = CSVText.line(columns) }

    /// Adds a row.
    mutating func append(_ cells: [String]) { text += CSVText.line(cells) }

    /// A text that a spreadsheet will not take for a formula: an apostrophe goes before one that starts like it.
    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    /// The text without the apostrophe that guards it, for formats that know text from formulas.
    static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'"), guarded(String(text.dropFirst())) == text else { return text }
        return String(text.dropFirst())
    }

    private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\n" }

    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
