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

        /// How many fields the first line has.
        var fieldCount: Int { reader.headings.count }

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
        static let longestLine = 4_000_000

        init(_ source: ByteSource, skipping lines: Int) throws(TableError) {
            bytes = try source.whole(limit: FixedLines.mostBytes)
            guard !bytes.isEmpty else { throw TableError(.empty, at: TableLocation(file: source.name)) }
            let evidence = EncodingEvidence(bytes.prefix(1 << 18))
            encoding = evidence.judge().value
            if evidence.hasByteOrderMark { position = 3 }
            for _ in 0..<lines { _ = next() }
        }

        var bytesRead: Int { position }

        /// Which of some spans of places hold anything in a line from here on; the last goes on to the line's end.
        func filled(_ spans: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
            guard let first = spans.first?.lowerBound else { return [] }
            let start = (position, row)
            defer { (position, row) = start }
            var found = spans.map { _ in false }
            var longest = 0
            while let record = next(atLeast: first) {
                guard case .fixed(let letters) = record.cells else { continue }
                for (index, span) in spans.enumerated() where !found[index] || index == spans.count - 1 {
                    let own = letters.dropFirst(span.lowerBound - 1).prefix(span.count)
                    guard let last = own.lastIndex(where: { $0.value > 0x20 }) else { continue }
                    found[index] = true
                    if index == spans.count - 1 { longest = max(longest, last + 1) }
                }
            }
            return zip(spans, found).enumerated().compactMap { index, pair in
                guard pair.1 else { return nil }
                return index == spans.count - 1 ? pair.0.lowerBound...longest : pair.0
            }
        }

        /// The next line, or nil at the end; blank lines are no records.
        func next() -> TripleSRecord? { next(atLeast: 1) }

        /// The next line of at least so many bytes.
        private func next(atLeast length: Int) -> TripleSRecord? {
            while position < bytes.count {
                let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                let line = bytes[position..<end]
                let isReturnLineFeed = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
                position = min(bytes.count, end + (isReturnLineFeed ? 2 : 1))
                row += 1
                guard line.count >= length, line.contains(where: { $0 > 0x20 }) else { continue }
                return TripleSRecord(
                    row: row,
                    cells: .fixed(Array(encoding.text(of: line.prefix(FixedLines.longestLine)).unicodeScalars)[...]),
                    problem: nil)
            }
            return nil
        }
    }

#endif
