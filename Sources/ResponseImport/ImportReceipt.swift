public import Tables

/// What became of every cell of a file: each column's item, rule and confidence, each cell's fate.
///
/// Private to those who import; it names rows but never an answer.
public struct ImportReceipt: Hashable, Sendable, Codable {
    /// The file as it was named.
    public var file: String
    /// Its size in bytes.
    public var bytes: Int
    /// The instrument.
    public var instrument: String
    /// The wave, where the instrument has one.
    public var wave: String?
    /// The kind of file, and why.
    public var container: Evidence
    /// How bytes stand for letters, and why; nil where the file is no text.
    public var encoding: Evidence?
    /// What stands between cells, and why; nil where the file is no delimited text.
    public var delimiter: Evidence?
    /// The sheet, and why that one; nil where the file is no workbook.
    public var sheet: Evidence?
    /// Where the export comes from, and why.
    public var dialect: Evidence
    /// The rows below the headings, blank lines and empty rows at the end left out.
    public var rowsRead: Int
    /// The rows that became records.
    public var records: Int
    /// The rows set aside as a whole: broken ones and repeated records.
    public var rowsSetAside: Int
    /// The blank lines and the rows without any filled cell at the end, which are no records.
    public var blankRows: Int
    /// The columns, in the file's order.
    public var columns: [Column]
    /// The items without a column; every record counts them as not asked.
    public var absentItems: [String]
    /// How many rows repeat the id of an earlier one.
    public var duplicates: Int
    /// How many cells were set aside.
    public var cellsSetAside: Int
    /// The first hundred rows and cells set aside, and why.
    public var setAside: [SetAside]
    /// What else the reader should know, as English sentences.
    public var warnings: [String]

    /// Something detected or prescribed.
    public struct Evidence: Hashable, Sendable, Codable {
        /// What it is.
        public var value: String
        /// How sure that is.
        public var confidence: Confidence
        /// Why.
        public var reason: String
    }

    /// One column and what became of its cells.
    public struct Column: Hashable, Sendable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// Its heading.
        public var heading: String
        /// The item it holds, or nil where it is left out.
        public var item: String?
        /// By what it was recognised; nil where it was not.
        public var rule: MatchRule?
        /// How sure that is.
        public var confidence: Confidence?
        /// Cells with an answer.
        public var answers: Int
        /// Cells without, by the token of their kind; `_unreadable` are those set aside.
        public var missing: [String: Int]
        /// Cells of a column that is left out.
        public var leftOut: Int
        /// Cells in rows set aside.
        public var inRowsSetAside: Int
        /// Answers (among the counted) to an item that by its rules was not asked of the respondent.
        public var answeredThoughNotAsked: Int

        /// All cells.
        public var total: Int { answers + missing.values.reduce(0, +) + leftOut + inRowsSetAside }
    }

    /// A row or cell set aside.
    public struct SetAside: Hashable, Sendable, Codable {
        /// The row, as in a spreadsheet.
        public var row: Int
        /// The line of the text.
        public var line: Int
        /// The column, or nil for the whole row.
        public var column: Int?
        /// The item, or nil for the whole row.
        public var item: String?
        /// Why, in English.
        public var reason: String
    }

    /// Whether every cell is accounted for: each column's counts add up to the rows, and so do records and rows set
    /// aside.
    public var isBalanced: Bool {
        records + rowsSetAside == rowsRead && columns.allSatisfy { $0.total == rowsRead }
    }
}
