/// What kind of file a table is, on what evidence, and what the file itself tells of its columns.
public struct TableDescription: Hashable, Sendable {
    /// The file, as it was named.
    public var file: String
    /// The kind of file.
    public var container: Finding<TableContainer>
    /// How bytes stand for letters, where the file is text.
    public var encoding: Finding<TextEncoding>?
    /// Whether text begins with the byte-order mark of UTF-8.
    public var hasByteOrderMark = false
    /// What stands between cells, where the file is delimited text.
    public var delimiter: Finding<DelimitedDialect.Delimiter>?
    /// The sheet, where the file is a workbook.
    public var sheet: Finding<String>?
    /// The names of all visible sheets, where the file is a workbook.
    public var sheetNames: [String] = []
    /// What the file tells of each column; empty where it tells headings alone.
    public var columns: [ColumnDescription]
    /// Questions with several answers that the file declares over several columns.
    public var multipleResponseSets: [MultipleResponseSet]
    /// Headings that stand over several cells of a sheet.
    public var headingSpans: [HeadingSpan]
    /// What else the reader should know.
    public var remarks: [TableRemark]

    /// A description; what is not said is unknown.
    public init(
        file: String, container: Finding<TableContainer>, encoding: Finding<TextEncoding>? = nil,
        delimiter: Finding<DelimitedDialect.Delimiter>? = nil, sheet: Finding<String>? = nil,
        columns: [ColumnDescription] = [], multipleResponseSets: [MultipleResponseSet] = [],
        headingSpans: [HeadingSpan] = [], remarks: [TableRemark] = []
    ) {
        self.file = file
        self.container = container
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
        self.columns = columns
        self.multipleResponseSets = multipleResponseSets
        self.headingSpans = headingSpans
        self.remarks = remarks
    }
}

/// A kind of file that holds a table.
public enum TableContainer: String, CaseIterable, Sendable, Hashable, Codable {
    /// CSV, TSV and the like.
    case delimitedText = "delimited-text"
    /// A workbook of Excel since 2007.
    case workbook = "xlsx"
    /// A data file of SPSS: .sav, .zsav or .por.
    case spss
    /// A definition and data file by the Triple-S standard.
    case tripleS = "triple-s"
    /// Key figures in JSON as Kolada's API tells them.
    case kolada = "kolada-json"

    /// What whoever opens the file calls a column, counted from 1: letters in a workbook, its number elsewhere.
    ///
    ///     TableContainer.workbook.name(ofColumn: 28)        // "AB"
    ///     TableContainer.delimitedText.name(ofColumn: 28)   // "28"
    public func name(ofColumn number: Int) -> String { self == .workbook ? columnLetters(number) : String(number) }
}

/// Questions with several answers over several columns, as SPSS declares them.
public struct MultipleResponseSet: Hashable, Sendable {
    /// Its name, as `$val`.
    public var name: String
    /// Its label.
    public var label: String
    /// The value that means ticked, where every column is one option; nil where every column holds one choice.
    public var countedValue: String?
    /// Its columns, from 0.
    public var columns: [Int]

    /// Takes the parts.
    public init(name: String, label: String, countedValue: String?, columns: [Int]) {
        self.name = name
        self.label = label
        self.countedValue = countedValue
        self.columns = columns
    }
}

/// A heading that stands over several cells of a sheet.
public struct HeadingSpan: Hashable, Sendable {
    /// Its rows, as in a spreadsheet.
    public var rows: ClosedRange<Int>
    /// Its columns, from 0.
    public var columns: ClosedRange<Int>

    /// Takes the parts.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Its corners as a spreadsheet names them: `A2:A4`.
    public var name: String {
        let from = "\(columnLetters(columns.lowerBound + 1))\(rows.lowerBound)"
        return "\(from):\(columnLetters(columns.upperBound + 1))\(rows.upperBound)"
    }
}
