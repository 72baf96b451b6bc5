public import SurveyModel
public import Tables

/// What a caller prescribes instead of leaving it to detection.
public struct ImportOptions: Hashable, Sendable {
    /// How the text is written; nil to detect it.
    public var delimited: DelimitedDialect?
    /// The sheet of a workbook by its name, or by its number from 1; nil for the one that fits the instrument best.
    public var sheet: String?
    /// Whether text that was encoded as UTF-8 twice is repaired.
    public var repairsEncoding: Bool
    /// Where the export comes from; nil to detect it.
    public var dialect: ResponseDialect?
    /// What was detected in a file with the same headings, and corrected by hand.
    public var profile: ImportProfile?
    /// The network of all records, where the file has no column for it (as told by the file's name).
    public var fixedNetwork: String?
    /// The day on which an answer of an API was fetched; nil to take it from the file's name.
    public var retrieved: CalendarDate?
    /// The language in which a file of rejects says why.
    public var language: LanguageTag
    /// A file read together with this one that holds the very same bytes.
    var sameFile: String?
    /// The row of headings as a spreadsheet counts, where the instrument knows it better than the table does.
    var headingRow: Int?
    /// Rows that stand mended in another file of rejects, which counts instead (``MendedFiles``).
    public var mendedElsewhere = MendedRows()
    /// Of an export: the rows that files of rejects read after it hold, mended or not.
    public var heldElsewhere = MendedRows()

    /// Options; what is nil is detected.
    public init(
        delimited: DelimitedDialect? = nil, sheet: String? = nil, repairsEncoding: Bool = false,
        dialect: ResponseDialect? = nil, profile: ImportProfile? = nil, fixedNetwork: String? = nil,
        retrieved: CalendarDate? = nil,
        language: LanguageTag = .english
    ) {
        self.delimited = delimited
        self.sheet = sheet
        self.repairsEncoding = repairsEncoding
        self.dialect = dialect
        self.profile = profile
        self.fixedNetwork = fixedNetwork
        self.retrieved = retrieved
        self.language = language
    }

    /// What of it concerns the table alone.
    var table: TableOptions {
        TableOptions(
            delimited: delimited, sheet: sheet ?? profile?.table.sheet?.words, repairsEncoding: repairsEncoding,
            retrieved: retrieved.map(String.init(describing:)))
    }
}

extension ImportProfile.Sheet {
    /// The sheet as it is asked for.
    var words: String {
        switch self {
        case .name(let name): name
        case .number(let number): String(number)
        }
    }
}
