/// How a delimited text file is written.
public struct DelimitedDialect: Hashable, Sendable {
    /// What stands between cells.
    public var delimiter: Delimiter
    /// What encloses cells; doubled, it stands for itself.
    public var quote: UInt8
    /// What ends rows.
    public var newline: Newline
    /// How bytes stand for letters.
    public var encoding: TextEncoding
    /// Whether the file begins with the byte-order mark of UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether a line `sep=;` stands before the headings, as Excel writes and reads it.
    public var hasSeparatorLine: Bool

    /// A dialect; comma, double quote, LF and UTF-8 where nothing else is said.
    public init(
        delimiter: Delimiter = .comma, quote: UInt8 = 0x22, newline: Newline = .lineFeed,
        encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false, hasSeparatorLine: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.newline = newline
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
        self.hasSeparatorLine = hasSeparatorLine
    }

    /// What stands between cells; on a tie the earlier is taken, since a decimal comma is no delimiter.
    public enum Delimiter: String, CaseIterable, Sendable, Hashable, Codable {
        /// `;`, as Swedish Excel writes.
        case semicolon = ";"
        /// A tab.
        case tab = "\t"
        /// `,`, as RFC 4180 has it.
        case comma = ","
        /// `|`.
        case bar = "|"

        /// Its byte.
        public var byte: UInt8 {
            switch self {
            case .semicolon: 0x3B
            case .tab: 0x09
            case .comma: 0x2C
            case .bar: 0x7C
            }
        }

        /// Its name in English.
        public var name: String {
            switch self {
            case .semicolon: "semicolon"
            case .tab: "tab"
            case .comma: "comma"
            case .bar: "vertical bar"
            }
        }
    }

    /// What ends rows.
    public enum Newline: String, CaseIterable, Sendable, Hashable, Codable {
        /// LF.
        case lineFeed = "LF"
        /// CR LF.
        case returnLineFeed = "CRLF"
        /// CR alone, as on the first Macintosh.
        case carriageReturn = "CR"

        /// The byte that ends a row; a CR before a LF is left out of the cell.
        package var lastByte: UInt8 { self == .carriageReturn ? 0x0D : 0x0A }

        /// The bytes as written.
        var bytes: [UInt8] {
            switch self {
            case .lineFeed: [0x0A]
            case .returnLineFeed: [0x0D, 0x0A]
            case .carriageReturn: [0x0D]
            }
        }
    }
}

/// A dialect as detected, with the evidence for its two doubtful parts.
public struct DialectFinding: Hashable, Sendable {
    /// The dialect.
    public internal(set) var dialect: DelimitedDialect
    /// The encoding and why.
    public internal(set) var encoding: Finding<TextEncoding>
    /// The delimiter and why.
    public internal(set) var delimiter: Finding<DelimitedDialect.Delimiter>

    /// How many Swedish letters of the sample look as if they were encoded as UTF-8 twice, as `Ã¶`.
    public internal(set) var doubleEncodedLetters = 0

    /// A dialect that the caller prescribes.
    init(prescribed dialect: DelimitedDialect) {
        self.dialect = dialect
        encoding = Finding(dialect.encoding, confidence: .certain, reason: .prescribed)
        delimiter = Finding(dialect.delimiter, confidence: .certain, reason: .prescribed)
    }

    init(
        dialect: DelimitedDialect, encoding: Finding<TextEncoding>, delimiter: Finding<DelimitedDialect.Delimiter>
    ) {
        self.dialect = dialect
        self.encoding = encoding
        self.delimiter = delimiter
    }
}
