#if CommandLine

    /// One record of Triple-S data.
    struct TripleSRecord {
        /// What its line holds.
        enum Cells {
            case delimited([String])
            case fixed(ArraySlice<Unicode.Scalar>)
        }

        let row: Int
        let cells: Cells
        let problem: RowProblem?
    }

    /// How the lines of the data are cut.
    enum TripleSLines {
        case delimited(DelimitedLines)
        case fixed(FixedLines)
    }

    /// Data with commas between cells.
    final class DelimitedLines {
        private var reader: DelimitedReader
        private var skip: Int

        init(_ source: ByteSource, skipping lines: Int) throws(TableError) {
            reader = try DelimitedReader(source)
            skip = lines
        }

        var bytesRead: Int { reader.bytesRead }

        /// The next record, or nil at the end; the reader's headings are the first line, be they data or not.
        func next() throws(TableError) -> TripleSRecord? {
            if skip == 0 {
                skip = -1
                return TripleSRecord(row: reader.row, cells: .delimited(reader.headings), problem: nil)
            }
            while skip > 1 {
                _ = try reader.next()
                skip -= 1
            }
            skip = -1
            switch try reader.next() {
            case .end: return nil
            case .row:
                let cells = reader.cells[..<reader.cellCount].map { reader.text(of: $0) }
                return TripleSRecord(row: reader.row, cells: .delimited(cells), problem: nil)
            case .broken(let problem):
                return TripleSRecord(row: reader.row, cells: .delimited(reader.brokenCells), problem: problem)
            }
        }
    }

    /// Data with fixed places; a place is one letter, in whatever encoding.
    final class FixedLines {
        private let bytes: [UInt8]
        private let encoding: TextEncoding
        private var position = 0
        private var row = 0

        private static let mostBytes = 1 << 28
        /// The last place that a definition can name, in letters of up to four bytes.
        private static let longestLine = 4_000_000

        init(_ source: ByteSource, skipping lines: Int) throws(TableError) {
            bytes = try source.whole(limit: FixedLines.mostBytes)
            guard !bytes.isEmpty else { throw TableError(.empty, at: TableLocation(file: source.name)) }
            let evidence = EncodingEvidence(bytes.prefix(1 << 18))
            encoding = evidence.judge().value
            if evidence.hasByteOrderMark { position = 3 }
            for _ in 0..<lines { _ = next() }
        }

        var bytesRead: Int { position }

        /// The next line, or nil at the end; blank lines are no records.
        func next() -> TripleSRecord? {
            while position < bytes.count {
                let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                let line = bytes[position..<end]
                let isReturnLineFeed = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
                position = min(bytes.count, end + (isReturnLineFeed ? 2 : 1))
                row += 1
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                return TripleSRecord(
                    row: row,
                    cells: .fixed(Array(encoding.text(of: line.prefix(FixedLines.longestLine)).unicodeScalars)[...]),
                    problem: nil)
            }
            return nil
        }
    }

#endif
