import Tables

/// Writes the rows that were set aside, or that have a cell set aside, as CSV that can be mended and imported again
/// together with the file they came from.
///
/// Each has the ``RejectsColumns`` before its own cells. Since it is opened in a spreadsheet to be mended, what would run
/// there as a formula has an apostrophe before it.
struct RejectsWriter {
    private var writer = CSVWriter(style: .init(delimiter: .comma, guardsFormulas: true))
    private let emit: ([UInt8]) -> Void
    private let kept: RejectedCells
    private let headings: [String]
    private var hasBegun = false

    /// A writer for a file with these headings.
    init(headings: [String], kept: RejectedCells, emit: @escaping ([UInt8]) -> Void) {
        self.kept = kept
        self.headings = headings
        self.emit = emit
    }

    /// Writes a row with the reason for each of its columns, or one reason for all of it.
    ///
    /// A row of a file of rejects keeps the number and the `mark` that it has there. What stands in the row is written as it
    /// is `readable` by itself.
    mutating func write(
        row: Int, mark: RecordMark?, columns: [Int], reasons: [String], cells: [String], readable: [String]
    ) {
        if !hasBegun {
            hasBegun = true
            writer.write(row: RejectsColumns.names + kept.columns.map { headings[$0] })
        }
        let names = columns.map { headings[$0] }.joined(separator: " | ")
        let (own, readable) = (kept.of(cells), kept.of(readable))
        let next = (mark ?? RecordMark(row: row, cells: own)).followed(by: readable)
        writer.write(
            row: [String(mark?.row ?? row), names, reasons.joined(separator: " | "), next.text] + readable)
        emit(writer.drain())
    }
}
