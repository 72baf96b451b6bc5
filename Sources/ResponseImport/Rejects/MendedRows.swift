/// Rows that files of rejects hold, by what their marks keep: each stands for a row of the file it came from.
public struct MendedRows: Hashable, Sendable {
    private var identities: Set<String> = []
    private var rows: Set<Int> = []

    /// None.
    public init() {}

    /// Whether there are none.
    var isEmpty: Bool { identities.isEmpty }

    /// Whether any is of a row with that number.
    func mayHold(row: Int) -> Bool { rows.contains(row) }

    /// Whether it holds the row that a mark names.
    func holds(_ mark: RecordMark) -> Bool { identities.contains(mark.identity) }

    /// Adds the row that a mark names.
    mutating func insert(_ mark: RecordMark) {
        identities.insert(mark.identity)
        if let row = mark.row { rows.insert(row) }
    }
}
