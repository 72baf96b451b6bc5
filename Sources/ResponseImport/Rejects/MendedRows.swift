import Tables

/// Rows that a file of rejects holds, by their marks: each takes the place of a row of the file it came from.
public struct MendedRows: Hashable, Sendable {
    /// The marks, as they stand under `_record`.
    private(set) var marks: Set<String> = []
    private var rows: Set<Int> = []

    /// None.
    public init() {}

    /// Those of a file of rejects; nil where it is another kind of file, or cannot be read.
    init?(_ source: ByteSource) {
        guard let table = try? OpenTable(source) else { return nil }
        switch table {
        case .text(let reader): self.init(reader)
        case .container(let reader): self.init(reader)
        }
    }

    private init?(_ reader: some TableReader) {
        guard RejectsColumns.count(in: reader.headings) > 0 else { return nil }
        guard let column = reader.headings.firstIndex(of: RejectsColumns.names[3]) else { return }
        var reader = reader
        while let outcome = try? reader.next(), outcome != .end {
            if outcome == .row { insert(trimmed(reader.text(of: reader.cells[column]))) }
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { marks.isEmpty }

    /// Whether any is of a row with that number.
    func mayHold(row: Int) -> Bool { rows.contains(row) }

    /// Adds one; a blank cell is no mark.
    mutating func insert(_ mark: String) {
        guard !mark.isEmpty else { return }
        marks.insert(mark)
        if let row = Int(mark.dropFirst().prefix { $0 != "-" }) { rows.insert(row) }
    }

    /// Adds others.
    mutating func formUnion(_ other: MendedRows) {
        marks.formUnion(other.marks)
        rows.formUnion(other.rows)
    }

    /// Takes others away.
    mutating func subtract(_ other: MendedRows) { marks.subtract(other.marks) }
}
