public import SurveyModel
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
    /// How many rows of headings there are.
    public var headerRows: Int
    /// The rows above the headings or between them that hold a title or the like, as a spreadsheet counts.
    public var titleRows: [Int]
    /// How many of their cells hold anything.
    public var titleCells: Int
    /// The profile that was applied.
    public var profile: String?
    /// The rows below the headings, blank lines and empty rows left out.
    public var rowsRead: Int
    /// The rows that became records.
    public var records: Int
    /// The rows set aside as a whole: broken ones and repeated records.
    public var rowsSetAside: Int
    /// The rows left out since they are no records: repeated headings, sums below the table, and what the definition
    /// leaves out.
    public var rowsLeftOut: Int
    /// The responses that were not finished, where the tool tells; records or left out, as the definition says.
    public var partial: Int
    /// The responses that the tool marks as tests; records or left out, as the definition says.
    public var tests: Int
    /// The blank lines and the rows without any filled cell, above the headings too, which are no records.
    public var blankRows: Int
    /// The columns, in the file's order.
    public var columns: [Column]
    /// The items without a column; every record counts them as not asked.
    public var absentItems: [String]
    /// How many rows repeat the record of an earlier one, by its id; of a file read before also by all answers and the time
    /// of day where there is no id.
    public var duplicates: Int
    /// How many of them repeat all its cells too, or all its answers where it stands in another file.
    public var duplicatesWithSameContent: Int
    /// How many records are like an earlier one in every cell, and count; nil where rows have ids, or are too many.
    public var alikeRows: Int?
    /// How many cells were set aside.
    public var cellsSetAside: Int
    /// The first hundred rows and cells set aside, and why.
    public var setAside: [SetAside]
    /// The marks (`_record`) of the rows left out since a file of rejects read beside this one holds them mended.
    public var mended: [String]
    /// What else the reader should know, as sentences.
    public var warnings: [LocalizedText]
    /// The rows of a register that leave blank what each record is to tell; nil where none does.
    public var openRows: [OpenRows]?

    /// Rows that tell none of some items: they count, and what they leave open is not decided.
    public struct OpenRows: Hashable, Sendable, Codable {
        /// The items, of which one was to be told.
        public var items: [String]
        /// How many rows.
        public var count = 0
        /// The first of them, as in a spreadsheet.
        public var rows: [Int] = []
    }

    /// Something detected or prescribed.
    public struct Evidence: Hashable, Sendable, Codable {
        /// What it is.
        public var value: String
        /// How sure that is.
        public var confidence: Confidence
        /// Why.
        public var reason: LocalizedText
    }

    /// One column and what became of its cells.
    public struct Column: Hashable, Sendable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// Its heading.
        public var heading: String
        /// The item it holds, or nil where it is left out.
        public var item: String?
        /// The code of the one option it stands for, where the item stands in several columns.
        public var option: String?
        /// By what it was recognised; nil where it was not.
        public var rule: MatchRule?
        /// How sure that is.
        public var confidence: Confidence?
        /// Why it is left out, where it is.
        public var leftOutBecause: LocalizedText?
        /// Whether it tells who answered.
        public var isPersonal: Bool
        /// Cells with an answer; where the column stands for one option, those of records that answered the item.
        public var answers: Int
        /// Cells in which the one option was chosen.
        public var chosen: Int?
        /// Cells without, by the token of their kind; `_unreadable` are those set aside.
        public var missing: [String: Int]
        /// Cells with a value that the file itself declares to be no answer, as SPSS's user-missing.
        ///
        /// They are counted among the missing, and told apart here from cells left blank. Nil where it declares none.
        public var declaredMissing: Int?
        /// Cells of a column that is left out.
        public var leftOut: Int
        /// Cells in rows set aside or left out.
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
        /// Why.
        public var reason: LocalizedText
    }

    /// What whoever opens the file calls a column, counted from 1: letters in a workbook, its number elsewhere.
    public func name(ofColumn number: Int) -> String { container.name(ofColumn: number) }

    /// Whether every cell is accounted for: each column's counts add up to the rows, and so do records, rows set aside
    /// and rows left out.
    public var isBalanced: Bool {
        records + rowsSetAside + rowsLeftOut == rowsRead && columns.allSatisfy { $0.total == rowsRead }
    }
}
