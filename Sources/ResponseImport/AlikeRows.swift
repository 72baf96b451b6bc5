import Tables

/// How many records of a file without ids are like an earlier one in every cell: they may be two persons' answers or one's
/// twice, so that they count, and are told.
struct AlikeRows {
    /// Beyond so many it is not asked: among many, records of a few answers are alike by chance.
    static let most = 10_000

    private var met: Set<UInt64> = []
    private var rows = 0
    private var alike = 0

    /// Whether the records are still few enough.
    var isOpen: Bool { rows <= AlikeRows.most }

    /// How many are like an earlier one; nil where there were too many to be asked.
    var count: Int? { isOpen ? alike : nil }

    /// Takes the last row.
    mutating func take(_ row: some TableReader) {
        rows += 1
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for cell in row.cells[..<row.cellCount] {
            hash = fingerprint(row.buffer.span, cell.start..<cell.end, seed: hash)
        }
        if !met.insert(hash).inserted { alike += 1 }
        if !isOpen { met = [] }
    }
}
