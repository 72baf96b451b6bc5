public import SurveyModel

/// What an export of synthetic answers looks like.
public struct ExportFormat: Hashable, Sendable {
    /// The tool or habit it looks like.
    public var dialect: ExportDialect
    /// How letters become bytes.
    public var encoding: ExportEncoding
    /// The part of the answers written by another accepted spelling: an alias of the label, or the code.
    public var mixed: Fraction

    /// A format; without an encoding, the one that is usual for the dialect.
    public init(dialect: ExportDialect = .canonical, encoding: ExportEncoding? = nil, mixed: Fraction = .zero) {
        self.dialect = dialect
        self.encoding = encoding ?? dialect.usualEncoding
        self.mixed = mixed
    }
}

/// The tools whose exports are imitated.
public enum ExportDialect: String, CaseIterable, Sendable, Hashable {
    /// The toolkit's own: item names and codes, comma, LF.
    case canonical
    /// A table saved by Swedish Excel: questions and labels, semicolon, decimal comma, CR LF.
    case swedishExcel = "swedish-excel"
    /// Google Forms in Swedish: `Tidstämpel` first, questions and labels, ticked options joined by a comma.
    case googleForms = "google-forms"

    /// The encoding such exports usually have.
    public var usualEncoding: ExportEncoding {
        switch self {
        case .canonical, .googleForms: .utf8
        case .swedishExcel: .windows1252
        }
    }
}

/// How letters become bytes.
public enum ExportEncoding: String, CaseIterable, Sendable, Hashable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// UTF-8 after a byte-order mark, as newer Excel saves "CSV UTF-8".
    case utf8WithMark = "utf-8-bom"
    /// Windows-1252, as older Swedish Excel saves CSV.
    case windows1252 = "windows-1252"
}
