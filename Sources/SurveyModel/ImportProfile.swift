/// How files with certain headings are to be imported: what was detected once, corrected by hand and used again.
///
/// For tools whose exports bear no mark of their own, and for files that detection reads wrongly.
public struct ImportProfile: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The instrument whose answers the files hold; nil for any.
    public var instrument: String?
    /// The dialect, as `surveymonkey`; what the tool is known to do follows from it.
    public var dialect: String
    /// The fingerprint of the headings it was made from; empty in one written by hand, whose headings are compared one by
    /// one.
    public var fingerprint: String
    /// How the text is written.
    public var table: TableDialect
    /// How days are written: `year_first`, `month_first`, `day_first` or `serial`; nil where the cells tell.
    public var dates: String?
    /// What stands before the decimals of a number, `,` or `.`; the other parts thousands; nil where the cells tell.
    public var decimalChar: String?
    /// Words that stand for a kind of missing in every column.
    public var missing: [String: MissingKind]
    /// What each column is, in the file's order.
    public var columns: [Column]

    /// Takes the parts.
    public init(
        id: String, instrument: String? = nil, dialect: String = "plain", fingerprint: String = "",
        table: TableDialect = .init(), dates: String? = nil, decimalChar: String? = nil,
        missing: [String: MissingKind] = [:],
        columns: [Column] = []
    ) {
        self.id = id
        self.instrument = instrument
        self.dialect = dialect
        self.fingerprint = fingerprint
        self.table = table
        self.dates = dates
        self.decimalChar = decimalChar
        self.missing = missing
        self.columns = columns
    }

    /// How a text holds a table, in the terms of Frictionless Table Dialect.
    public struct TableDialect: Hashable, Sendable {
        /// What stands between cells; nil to detect it.
        public var delimiter: String?
        /// The name of the encoding; nil to detect it.
        public var encoding: String?
        /// The rows of headings as a spreadsheet counts, from 1; what stands between and above them is passed over.
        public var headerRows: [Int]
        /// What encloses cells; nil for a double quote.
        public var quote: String?
        /// What stands between the cells of a heading of several rows.
        public var headerJoin: String
        /// The sheet of a workbook; nil for the one that fits the instrument best.
        public var sheet: Sheet?

        /// Takes the parts.
        public init(
            delimiter: String? = nil, encoding: String? = nil, headerRows: [Int] = [1], headerJoin: String = " | ",
            quote: String? = nil, sheet: Sheet? = nil
        ) {
            self.delimiter = delimiter
            self.encoding = encoding
            self.headerRows = headerRows
            self.headerJoin = headerJoin
            self.quote = quote
            self.sheet = sheet
        }
    }

    /// A sheet of a workbook.
    public enum Sheet: Hashable, Sendable {
        /// The one with that name.
        case name(String)
        /// The one at that place, from 1.
        case number(Int)
    }

    /// One column.
    public struct Column: Hashable, Sendable {
        /// Its heading, all rows joined.
        public var heading: String
        /// What it is used for.
        public var use: Use

        /// Takes the parts.
        public init(heading: String, use: Use) {
            self.heading = heading
            self.use = use
        }
    }

    /// What a column is used for.
    public enum Use: Hashable, Sendable {
        /// It holds the answers to an item.
        case item(String)
        /// It tells whether one option of an item was chosen.
        case option(item: String, code: String)
        /// It is left out.
        case leaveOut
        /// It identifies the record, to find repeated ones.
        case recordID
    }
}
