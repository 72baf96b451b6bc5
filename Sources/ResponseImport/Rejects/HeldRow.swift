import Tables

/// A row of a file of rejects.
struct HeldRow {
    /// Its mark.
    let mark: RecordMark
    /// Whether somebody changed it so that it can be read.
    let isMended: Bool

    /// Those of a file of rejects that have a mark; nil where it is another kind of file, or cannot be read.
    static func rows(of source: ByteSource) -> [HeldRow]? {
        switch try? OpenTable(source) {
        case .text(let reader): rows(in: reader)
        case .container(let reader): rows(in: reader)
        case nil: nil
        }
    }

    private static func rows(in reader: some TableReader) -> [HeldRow]? {
        let first = RejectsColumns.names.count
        guard RejectsColumns.count(in: reader.headings) == first else { return nil }
        var reader = reader
        var rows: [HeldRow] = []
        while let outcome = try? reader.next(), outcome != .end {
            if case .broken(let problem) = outcome, !problem.leavesCells { continue }
            let cells = reader.cells[..<reader.cellCount].map { reader.text(of: $0) }
            guard cells.count >= first else { continue }
            let mark = RecordMark(trimmed(cells[first - 1]))
            guard !mark.text.isEmpty else { continue }
            let isAsBefore = mark.fits(cells.dropFirst(first).map(CSVWriter.unguarded))
            rows.append(HeldRow(mark: mark, isMended: outcome == .row && !isAsBefore))
        }
        return rows
    }
}
