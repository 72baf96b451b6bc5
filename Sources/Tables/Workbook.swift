/// A workbook for readers: sheets of a title, a few lines, at most one table, and charts drawn from it.
///
/// It is a plain value and knows no file format; with the trait `CommandLine` it becomes the bytes of an XLSX file.
public struct Workbook: Hashable, Sendable {
    /// The title in the file's properties.
    public var title: String
    /// Who stands behind it.
    public var author: String
    /// The moment in the file's properties, in seconds since 1970; never the clock's, so that bytes repeat.
    public var created: Int
    /// The colour of heads and links, as 0xRRGGBB.
    public var accent: UInt32
    /// The sheets, in order.
    public var sheets: [Sheet]

    /// A workbook with its sheets.
    public init(title: String, author: String, created: Int, accent: UInt32 = 0x0B5C60, sheets: [Sheet]) {
        self.title = title
        self.author = author
        self.created = created
        self.accent = accent
        self.sheets = sheets
    }

    /// One sheet: the title in A1, lines under it, then the table.
    public struct Sheet: Hashable, Sendable {
        /// The tab's name: at most 31 characters, none of `[]:*?/\`.
        public var name: String
        /// What stands in A1.
        public var title: String
        /// Lines between title and table, one a row.
        public var lines: [String]
        /// The table, where there is one.
        public var table: Table?
        /// Charts under the table.
        public var charts: [Chart]
        /// A mark under the lines of a sheet without a table.
        public var mark: RasterPicture?

        /// A sheet with its parts.
        public init(
            name: String, title: String, lines: [String] = [], table: Table? = nil, charts: [Chart] = [],
            mark: RasterPicture? = nil
        ) {
            self.name = name
            self.title = title
            self.lines = lines
            self.table = table
            self.charts = charts
            self.mark = mark
        }
    }

    /// A table with heads in its first row; a real table of the workbook, with filters.
    public struct Table: Hashable, Sendable {
        /// Its name in formulas: a letter, then letters, digits and `_`; unique in the workbook.
        public var name: String
        /// The heads, each given once.
        public var columns: [String]
        /// The rows, each as wide as the heads.
        public var rows: [[Cell]]
        /// How many columns stay in sight when scrolled sideways.
        public var frozenColumns: Int
        /// Colours by a cell's first character, which never stand alone.
        public var tints: [Tint]
        /// Columns of running text, which are given at least so many characters.
        public var leastWidths: [Int: Int]
        /// Whether it goes to paper with the sheet's title; rows for other programs do not.
        public var isPrinted: Bool

        /// A table with its parts; the first column stays in sight.
        public init(
            name: String, columns: [String], rows: [[Cell]], frozenColumns: Int = 1, tints: [Tint] = [],
            leastWidths: [Int: Int] = [:], isPrinted: Bool = true
        ) {
            self.name = name
            self.columns = columns
            self.rows = rows
            self.frozenColumns = frozenColumns
            self.tints = tints
            self.leastWidths = leastWidths
            self.isPrinted = isPrinted
        }
    }

    /// One cell.
    public enum Cell: Hashable, Sendable {
        /// Words.
        case text(String)
        /// Words that lead to another sheet of the workbook.
        case link(String, sheet: String)
        /// An exact number: divided only when the file is written.
        case number(Int, over: Int, NumberStyle)
        /// Nothing; for tidy data alone.
        case blank

        /// A whole number.
        public static func integer(_ number: Int) -> Cell { .number(number, over: 1, .integer) }
    }

    /// How a number is shown; it is stored in full.
    public enum NumberStyle: Hashable, Sendable {
        /// Whole, with thousands apart.
        case integer
        /// A part of one, in percent with so many decimals; `spaced` puts a no-break space before the sign.
        case percent(decimals: Int, spaced: Bool)
        /// A part of one in whole percent, the sign left out: for bars that go to the left of a centre.
        case unsignedPercent(spaced: Bool)
        /// With so many decimals.
        case decimal(Int)
        /// A difference with so many decimals and its sign: "+0.7", "−0.7".
        case signed(decimals: Int)
        /// Whole, with words after it that are no part of the number: "5 av 13".
        case counted(String)
    }

    /// A colour for the cells of a column that begin with a text.
    public struct Tint: Hashable, Sendable {
        /// The column, counted from 0.
        public var column: Int
        /// What the cells begin with.
        public var prefix: String
        /// The text's colour, as 0xRRGGBB.
        public var ink: UInt32
        /// The ground's colour.
        public var ground: UInt32

        /// A colour with its condition.
        public init(column: Int, prefix: String, ink: UInt32, ground: UInt32) {
            self.column = column
            self.prefix = prefix
            self.ink = ink
            self.ground = ground
        }
    }
}
