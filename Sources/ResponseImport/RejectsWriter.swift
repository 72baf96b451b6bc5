import Tables

/// Writes the rows that were set aside, or that have a cell set aside, as CSV that can be mended and imported again.
///
/// Each has `_row`, `_column` and `_reason` before its own cells; on import these three are passed over. Since it is opened
/// in a spreadsheet to be mended, what would run there as a formula has an apostrophe before it.
struct RejectsWriter {
    private var writer = CSVWriter(style: .init(delimiter: .comma, guardsFormulas: true))
    private let emit: ([UInt8]) -> Void
    private let kept: [Int]
    private let headings: [String]
    private var hasBegun = false

    /// A writer for a file with these headings; the toolkit's own columns of an earlier round are left out,
    /// and so are those that tell who answered.
    init(headings: [String], uses: [ColumnUse], emit: @escaping ([UInt8]) -> Void) {
        kept = headings.indices.filter { column in
            if case .own(.person) = uses[column] { return false }
            return uses[column] != .bookkeeping
        }
        self.headings = headings
        self.emit = emit
    }

    /// Writes a row with the reason for each of its columns, or one reason for all of it.
    mutating func write(row: Int, columns: [Int], reasons: [String], cells: [String]) {
        if !hasBegun {
            hasBegun = true
            writer.write(row: ["_row", "_column", "_reason"] + kept.map { headings[$0] })
        }
        let names = columns.map { headings[$0] }.joined(separator: " | ")
        let own = kept.map { $0 < cells.count ? cells[$0] : "" } + cells.dropFirst(headings.count)
        writer.write(row: [String(row), names, reasons.joined(separator: " | ")] + own)
        emit(writer.drain())
    }
}
