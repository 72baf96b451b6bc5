/// Rows of located cells below a row of headings, whatever the file that holds them.
///
/// `next()` fills a buffer and places in it that are reused, so that a row allocates nothing; code that is generic over
/// the reader costs no more than code for one. ``OpenTable`` opens the reader that fits a file.
public protocol TableReader {
    /// What kind of file it is, on what evidence, and what the file itself tells of its columns.
    var table: TableDescription { get }
    /// The headings; the row that holds them is the first that is not blank.
    var headings: [String] { get }
    /// The number of the last row as in a spreadsheet: the first is 1, and blank rows count.
    var row: Int { get }
    /// The line of the text on which the last row begins, from 1; the row where the file has no lines.
    var line: Int { get }
    /// How many wholly blank rows were passed over.
    var blankLines: Int { get }
    /// How many bytes were read so far.
    var bytesRead: Int { get }
    /// How the bytes of `buffer` stand for letters.
    var encoding: TextEncoding { get }
    /// The bytes in which `cells` point, one cell behind the other in their order; at least eight more lie behind every
    /// cell, and one between two.
    var buffer: [UInt8] { get }
    /// The cells of the last row in the first ``cellCount`` places; what lies behind belongs to earlier rows.
    var cells: [Cell] { get }
    /// How many cells the last row has; at least as many as there are headings where it is not broken.
    var cellCount: Int { get }
    /// The cells of a broken row as far as they can be told.
    var brokenCells: [String] { get }
    /// The bytes of the last row in `buffer` as they are written, without its line end; nil where rows are not written.
    var written: Range<Int>? { get }
    /// How many line ends stand inside the cells of the last row.
    var innerLines: Int { get }

    /// The text of a cell of the last row.
    func text(of cell: Cell) -> String

    /// Rows that come next, without reading them; fewer where the file ends or they do not fit in the buffer.
    func rowsAhead(_ most: Int) -> [RowAhead]

    /// Reads the next row that is not blank.
    ///
    /// - Throws: ``TableError`` where the file as a whole fails.
    mutating func next() throws(TableError) -> RowOutcome

    /// Puts other headings in place, after passing over rows that belong to them.
    ///
    /// - Parameters:
    ///   - headings: One for each column; from now on a row is held against their number.
    ///   - rows: How many rows below the first row of headings are headings too.
    /// - Throws: ``TableError`` where the file as a whole fails.
    mutating func take(headings: [String], passingOver rows: Int) throws(TableError)
}

extension TableReader {
    /// Rows of a container are not written one behind the other.
    public var written: Range<Int>? { nil }

    /// They have no lines either.
    public var innerLines: Int { 0 }
}

/// A row that was looked at before it is read.
public struct RowAhead: Hashable, Sendable {
    /// Its number as in a spreadsheet: the first is 1, and blank rows count.
    public let number: Int
    /// Its cells as text.
    public let cells: [String]

    /// Takes the parts.
    public init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }
}

/// What came of reading a row.
public enum RowOutcome: Hashable, Sendable {
    /// A row as wide as the headings; the reader's `cells` hold it.
    case row
    /// A row to be set aside.
    case broken(RowProblem)
    /// No more rows.
    case end
}

extension TableReader {
    /// What the file is called.
    public var file: String { table.file }

    /// The place of the last row, or of a cell in it (from 0).
    public func location(cell: Int? = nil) -> TableLocation {
        TableLocation(
            file: table.file, sheet: table.sheet?.value, row: row, line: line, column: cell.map { $0 + 1 })
    }
}
