/// Writes delimited text by RFC 4180: a cell is quoted where it must be, and only there.
///
///     var writer = CSVWriter(style: .init(delimiter: .semicolon))
///     writer.write(row: ["Aneby", "1;2"])
///     writer.bytes   // Aneby;"1;2" and a line end
public struct CSVWriter: Sendable {
    /// How the text is written.
    public let style: Style
    /// What was written since the last ``drain()``.
    public private(set) var bytes: [UInt8] = []

    /// How a delimited text is written.
    public struct Style: Hashable, Sendable {
        /// What stands between cells.
        public var delimiter: DelimitedDialect.Delimiter
        /// What ends rows.
        public var newline: DelimitedDialect.Newline
        /// Whether the byte-order mark comes first, by which Excel knows UTF-8.
        public var hasByteOrderMark: Bool
        /// Whether text that a spreadsheet would run as a formula gets an apostrophe before it, which
        /// ``CSVWriter/unguarded(_:)`` takes away again.
        public var guardsFormulas: Bool

        /// A style; comma and LF where nothing else is said.
        public init(
            delimiter: DelimitedDialect.Delimiter = .comma, newline: DelimitedDialect.Newline = .lineFeed,
            hasByteOrderMark: Bool = false, guardsFormulas: Bool = false
        ) {
            self.delimiter = delimiter
            self.newline = newline
            self.hasByteOrderMark = hasByteOrderMark
            self.guardsFormulas = guardsFormulas
        }
    }

    /// A writer without rows.
    public init(style: Style = .init()) {
        self.style = style
        if style.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one row; where all its cells are empty the first is quoted, since a row without any filled cell is no record.
    public mutating func write(row cells: some Sequence<String>) {
        let start = bytes.count
        var count = 0
        for cell in cells {
            if count > 0 { bytes.append(style.delimiter.byte) }
            append(cell)
            count += 1
        }
        if bytes.count - start == count - 1 { bytes.insert(contentsOf: [0x22, 0x22], at: start) }
        bytes.append(contentsOf: style.newline.bytes)
    }

    /// Hands over what was written so far and goes on with nothing.
    public mutating func drain() -> [UInt8] {
        let written = bytes
        bytes.removeAll(keepingCapacity: true)
        return written
    }

    /// The text of some rows.
    public static func text(of rows: some Sequence<[String]>, style: Style = .init()) -> String {
        var writer = CSVWriter(style: style)
        for row in rows { writer.write(row: row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A cell without the apostrophe that guards it.
    ///
    ///     CSVWriter.unguarded("'=1+1")   // "=1+1"
    ///     CSVWriter.unguarded("'70-tal") // "'70-tal"
    public static func unguarded(_ cell: String) -> String {
        guard cell.utf8.first == 0x27, isFormula(cell) else { return cell }
        return String(cell.utf8.dropFirst()) ?? cell
    }

    private mutating func append(_ cell: String) {
        let needsGuard = style.guardsFormulas && CSVWriter.isFormula(cell)
        let mustQuote =
            needsGuard || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
            || cell.utf8.contains { $0 == style.delimiter.byte || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard mustQuote else { return bytes.append(contentsOf: cell.utf8) }
        bytes.append(0x22)
        if needsGuard { bytes.append(0x27) }
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Whether a spreadsheet would run the text, be there apostrophes before it or not; a plain negative number it would
    /// not.
    private static func isFormula(_ cell: String) -> Bool {
        let bare = cell.utf8.drop { $0 == 0x27 }
        guard let first = bare.first, "=+-@\t\r".utf8.contains(first) else { return false }
        let isSigned = first == 0x2B || first == 0x2D
        return !(isSigned && bare.dropFirst().allSatisfy { "0123456789,. %".utf8.contains($0) })
    }
}
