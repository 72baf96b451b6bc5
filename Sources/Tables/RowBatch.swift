/// Rows on their way from a container to a reader: bytes in UTF-8, cells in them, and the rows' numbers.
///
/// A batch is filled and emptied again and again; once it has grown to the size of its fullest filling it allocates
/// nothing.
struct RowBatch {
    /// One row of the batch.
    struct Row {
        /// Its number as in a spreadsheet.
        let number: Int
        /// Its first cell in `cells`.
        let firstCell: Int
        /// The cell behind its last.
        let lastCell: Int
        /// Why it is to be set aside, where it is.
        let problem: RowProblem?
    }

    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Cell] = []
    private(set) var rows: [Row] = []
    private var rowStart = 0
    private var cellStart = 0
    private var column = 0

    static let padding = 16
    private static let separator: UInt8 = 0x09

    /// How many bytes it holds.
    var count: Int { bytes.count }

    /// Takes out everything and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        rowStart = 0
    }

    /// Begins a row.
    mutating func beginRow() {
        rowStart = cells.count
        column = 0
    }

    /// Adds bytes to the cell that is being written.
    mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    /// Adds one byte to the cell that is being written.
    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Begins the next cell.
    mutating func beginCell() { cellStart = bytes.count }

    /// Ends the cell that is being written.
    mutating func endCell(_ mark: Cell.Mark = .none) {
        cells.append(Cell(start: cellStart, end: bytes.count, mark: mark))
        bytes.append(RowBatch.separator)
        column += 1
    }

    /// Adds a cell that holds nothing.
    mutating func addEmptyCell() {
        beginCell()
        endCell()
    }

    /// How many cells the row has so far.
    var columnCount: Int { column }

    /// Whether any cell of the row being written holds something.
    var hasFilledCell: Bool { cells[rowStart...].contains { !$0.isEmpty } }

    /// Ends the row, which has that number.
    mutating func endRow(number: Int, problem: RowProblem? = nil) {
        rows.append(Row(number: number, firstCell: rowStart, lastCell: cells.count, problem: problem))
    }

    /// Takes out the row that is being written.
    mutating func dropRow() {
        if let first = cells[rowStart...].first { bytes.removeSubrange(first.start...) }
        cells.removeSubrange(rowStart...)
    }

    /// Makes cells readable in words of eight bytes.
    mutating func pad() { bytes.append(contentsOf: repeatElement(0, count: RowBatch.padding)) }
}

/// Makes rows out of what a container holds.
protocol RowProducer: AnyObject {
    /// Puts the next rows into an empty batch; false where there are none left.
    func produce(into batch: inout RowBatch) throws(TableError) -> Bool

    /// How many bytes of the file were read so far.
    var bytesRead: Int { get }

    /// The cells of a sheet that are merged, once it has been read to its end.
    var mergedCells: [HeadingSpan] { get }

    /// A cell of a sheet that stands far beside the table, as a spreadsheet names it; nil where there is none.
    var farCell: String? { get }

    /// How many filled rows of a sheet are hidden, once it has been read to its end.
    var hiddenRows: Int { get }

    /// The spans of a sheet's columns that are hidden, from 0.
    var hiddenColumns: [ClosedRange<Int>] { get }
}

extension RowProducer {
    var mergedCells: [HeadingSpan] { [] }
    var farCell: String? { nil }
    var hiddenRows: Int { 0 }
    var hiddenColumns: [ClosedRange<Int>] { [] }
}
