import Tables

/// How many records of a file without ids are like an earlier one in every cell: they may be two persons' answers or one's
/// twice, so that they count, and are told.
struct AlikeRows {
    /// Beyond so many it is not asked: among many, records of a few answers are alike by chance.
    static let most = 10_000

    private var met: Set<UInt64> = []
    private var rows = 0

    /// Whether the records are still few enough.
    var isOpen: Bool { rows <= AlikeRows.most }

    /// How many are like an earlier one; nil where there were too many to be asked.
    var count: Int? { isOpen ? rows - met.count : nil }

    /// Takes the last row: of a text as it is written, of any other table cell by cell.
    mutating func take(_ row: some TableReader) {
        if let written = row.written { return take(written, in: row.buffer.span) }
        var hash = AlikeRows.seed
        for cell in row.cells[..<row.cellCount] {
            hash = fingerprint(row.buffer.span, cell.start..<cell.end, seed: hash)
        }
        insert(hash)
    }

    /// Takes a row of text without its line end, behind which eight bytes can be read.
    mutating func take(_ written: Range<Int>, in bytes: Span<UInt8>) {
        insert(fingerprint(bytes, written, seed: AlikeRows.seed))
    }

    /// Takes what was met in another part of the file.
    mutating func add(_ other: AlikeRows) {
        rows += other.rows
        met = isOpen ? met.union(other.met) : []
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private mutating func insert(_ hash: UInt64) {
        rows += 1
        met.insert(hash)
        if !isOpen { met = [] }
    }
}
