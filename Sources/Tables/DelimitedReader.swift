/// Reads a delimited text row by row, in bounded memory and without allocating per row; one reading, not to be copied.
///
/// A row that cannot be read costs only itself: where a quote is never closed or text follows a closing one, the first
/// line of the record is reported as broken and reading resumes at the next line.
///
///     var reader = try DelimitedReader(ByteSource(path: "svar.csv"))
///     while case .row = try reader.next() { print(reader.text(of: reader.cells[0])) }   // to the first broken row
public struct DelimitedReader: TableReader {
    /// What the source is called.
    public let file: String
    /// The headings; the row that holds them is the first that is not blank.
    public private(set) var headings: [String] = []
    /// The dialect and the evidence for it; the encoding is settled at the first byte above ASCII.
    public internal(set) var finding: DialectFinding
    /// The number of the last row as in a spreadsheet: the first is 1, and blank rows count.
    public internal(set) var row = 0
    /// The line of the text on which the last row begins, from 1.
    public internal(set) var line = 0
    /// How many wholly blank lines were passed over.
    public internal(set) var blankLines = 0
    /// How many bytes were read so far.
    public internal(set) var bytesRead = 0
    /// The bytes in which `cells` point; at least eight more lie behind every cell.
    public private(set) var buffer: [UInt8]
    /// The bytes of the last row, without the end of a broken line.
    public private(set) var record = 0..<0

    var stream: ByteStream
    private var scanner: RecordScanner
    private let limit: Int
    var position = 0
    var filled = 0
    var isAtEnd = false
    var isSkippingLine = false
    var nextLine = 1
    /// Whether the encoding is known; while all bytes were ASCII it may be any.
    package internal(set) var isEncodingSettled = true
    private let repairsEncoding: Bool

    /// The longest record that is read, 1 MiB.
    public static let longestRecord = 1 << 20
    private static let padding = 16

    /// Opens a source, detects its dialect where none is prescribed, and reads its headings.
    ///
    /// - Throws: ``TableError`` where it cannot be read, is empty or no delimited text.
    public init(_ source: ByteSource, dialect: DelimitedDialect? = nil) throws(TableError) {
        try self.init(source, dialect: dialect, chunk: 1 << 18, limit: DelimitedReader.longestRecord)
    }

    /// Reads a source that has been opened.
    init(_ opened: ByteStream, name: String, options: TableOptions) throws(TableError) {
        try self.init(
            opened, name: name, dialect: options.delimited, repairsEncoding: options.repairsEncoding, chunk: 1 << 18,
            limit: DelimitedReader.longestRecord)
    }

    /// As above, with the size of the buffer and the longest record, which tests make small.
    init(_ source: ByteSource, dialect: DelimitedDialect?, chunk: Int, limit: Int) throws(TableError) {
        try self.init(try source.open(), name: source.name, dialect: dialect, chunk: chunk, limit: limit)
    }

    private init(
        _ opened: ByteStream, name: String, dialect: DelimitedDialect?, repairsEncoding: Bool = false, chunk: Int,
        limit: Int
    ) throws(TableError) {
        var opened = opened
        let wide = try DelimitedReader.transcode(
            &opened, prescribed: dialect?.encoding, repairs: repairsEncoding, file: name)
        file = name
        self.repairsEncoding = repairsEncoding
        self.limit = limit
        stream = opened
        buffer = Array(repeating: 0, count: chunk + DelimitedReader.padding)
        var assumed = dialect ?? DelimitedDialect()
        if wide != nil { assumed.encoding = .utf8 }
        finding = DialectFinding(prescribed: assumed)
        scanner = RecordScanner(delimiter: 0, quote: 0, newline: 0)
        while filled < chunk, !isAtEnd { try fill() }
        guard filled > 0 else { throw TableError(.empty, at: .init(file: file)) }
        if dialect == nil {
            let sample = buffer[..<filled]
            finding = try DialectFinding(sample: sample, isWhole: isAtEnd, file: file)
            isEncodingSettled = !EncodingEvidence(sample).isASCII || wide != nil
        }
        if let wide { (finding.encoding, finding.dialect.encoding) = (wide, .utf8) }
        try readHeadings()
    }

    /// The cells of the last row in the first ``cellCount`` places; what lies behind belongs to earlier rows.
    public var cells: [Cell] { scanner.cells }

    /// How many cells the last row has; at least as many as there are headings where it is not broken.
    public var cellCount: Int { scanner.cellCount }

    /// What kind of text it is, and on what evidence.
    public var table: TableDescription {
        var table = TableDescription(
            file: file, container: Finding(.delimitedText, confidence: .certain, reason: .text),
            encoding: finding.encoding, delimiter: finding.delimiter)
        table.hasByteOrderMark = finding.dialect.hasByteOrderMark
        if repairsEncoding {
            table.remarks.append(.lettersRepaired)
        } else if finding.doubleEncodedLetters > 0 {
            table.remarks.append(.lettersEncodedTwice(finding.doubleEncodedLetters))
        }
        return table
    }

    /// The bytes of the last row without its line end.
    public var written: Range<Int>? { record.withoutLineEnd(in: buffer.span) }

    /// How many line ends stand inside the cells of the last row.
    public var innerLines: Int { nextLine - line - 1 }

    /// How the bytes stand for letters.
    public var encoding: TextEncoding { finding.dialect.encoding }

    /// The text of a cell of the last row.
    public func text(of cell: Cell) -> String {
        let bytes = buffer[cell.start..<cell.end]
        guard cell.hasEscapes else { return finding.dialect.encoding.text(of: bytes) }
        return finding.dialect.encoding.text(of: unescaped(bytes, quote: finding.dialect.quote))
    }

    /// The cells of a broken line as far as they can be told: split at every delimiter, quotes left in.
    public var brokenCells: [String] {
        buffer[record].split(separator: finding.dialect.delimiter.byte, omittingEmptySubsequences: false)
            .map { finding.dialect.encoding.text(of: $0) }
    }

    /// Reads the next row that is not blank.
    ///
    /// - Throws: ``TableError`` where the source fails.
    public mutating func next() throws(TableError) -> RowOutcome {
        if isSkippingLine { try skipLine() }
        while true {
            if position == filled, !isAtEnd { try fill() }
            guard position < filled else { return .end }
            switch scan(buffer, upTo: filled, with: &scanner, from: position, isFinal: isAtEnd) {
            case .complete(let next):
                begin(record: position..<next, lines: scanner.innerLines + 1)
                position = next
                if isBlank { blankLines += 1 } else { return judged() }
            case .textAfterQuote: return try breakLine(.textAfterQuote)
            case .unfinished(let inQuotes):
                if isAtEnd || filled - position >= limit {
                    return try breakLine(inQuotes ? .unclosedQuote : .tooLong)
                }
                try fill()
            }
        }
    }
}

// MARK: - Headings

extension DelimitedReader {
    /// Rows that come next, without reading them; fewer where they do not fit in the buffer.
    public func rowsAhead(_ most: Int) -> [RowAhead] {
        var ahead = scanner
        var rows: [RowAhead] = []
        var (start, number) = (position, row)
        while rows.count < most, start < filled {
            let outcome = scan(buffer, upTo: filled, with: &ahead, from: start, isFinal: isAtEnd)
            guard case .complete(let next) = outcome else { break }
            (start, number) = (next, number + 1)
            let cells = ahead.cells[..<ahead.cellCount]
            guard cells.count > 1 || cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(RowAhead(number: number, cells: cells.map { text(of: $0) }))
        }
        return rows
    }

    /// Puts other headings in place, after passing over rows that belong to them.
    ///
    /// - Throws: ``TableError`` where the source fails.
    public mutating func take(headings: [String], passingOver rows: Int) throws(TableError) {
        for _ in 0..<rows { _ = try next() }
        self.headings = headings
    }

    mutating func readHeadings() throws(TableError) {
        let start = buffer[..<filled]
        position = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if finding.dialect.hasSeparatorLine, let separator = SeparatorLine(start[position...]) {
            position += separator.length
            nextLine = 2
        }
        let dialect = finding.dialect
        scanner = RecordScanner(
            delimiter: dialect.delimiter.byte, quote: dialect.quote, newline: dialect.newline.lastByte)
        switch try next() {
        case .row: headings = scanner.cells[..<scanner.cellCount].map { text(of: $0) }
        case .broken(let problem): throw TableError(.headings(problem), at: location())
        case .end: throw TableError(.empty, at: .init(file: file))
        }
        dropEmptyHeadings()
    }

    /// Drops empty headings at the end, but for columns in which something stands below.
    private mutating func dropEmptyHeadings() {
        var wanted = (headings.lastIndex { !$0.isEmpty } ?? 0) + 1
        guard wanted < headings.count else { return }
        for row in rowsAhead(.max) where row.cells.count <= headings.count {
            wanted = max(wanted, (row.cells.lastIndex { !$0.isEmpty } ?? 0) + 1)
        }
        headings.removeLast(headings.count - wanted)
    }

    private mutating func begin(record: Range<Int>, lines: Int) {
        self.record = record
        row += 1
        line = nextLine
        nextLine += lines
    }

    private var isBlank: Bool {
        scanner.cellCount == 1 && scanner.cells[0].isEmpty && !scanner.cells[0].isQuoted
    }

    /// Holds a whole record against the encoding and the number of headings.
    private mutating func judged() -> RowOutcome {
        if scanner.hasNUL { return .broken(.nulByte) }
        if !scanner.isASCII {
            if !isEncodingSettled { settleEncoding() }
            if finding.dialect.encoding == .utf8, !isValidUTF8(buffer.span.extracting(record)) {
                return .broken(finding.encoding.value == .utf8 ? .invalidUTF8 : .halfLetter)
            }
        }
        let (found, wanted) = (scanner.cellCount, headings.count)
        guard found == wanted || wanted == 0 else {
            let isFilled = found > wanted && scanner.cells[wanted..<found].allSatisfy(\.isEmpty)
            return isFilled ? .row : .broken(.ragged(cells: found, headings: wanted))
        }
        return .row
    }

    private mutating func settleEncoding() {
        isEncodingSettled = true
        finding.encoding = EncodingEvidence(buffer[record.lowerBound..<filled]).judge()
        finding.dialect.encoding = finding.encoding.value
    }

    /// Reports the first line of a record as broken; reading resumes behind it.
    private mutating func breakLine(_ problem: RowProblem) throws(TableError) -> RowOutcome {
        let newline = finding.dialect.newline.lastByte
        var searched = 0
        while true {
            if let end = buffer[(position + searched)..<filled].firstIndex(of: newline) {
                let isReturn = newline == 0x0A && end > position && buffer[end - 1] == 0x0D
                begin(record: position..<(isReturn ? end - 1 : end), lines: 1)
                position = end + 1
                return .broken(problem)
            }
            searched = filled - position
            guard !isAtEnd, searched < limit else { break }
            try fill()
        }
        begin(record: position..<filled, lines: 1)
        position = filled
        isSkippingLine = !isAtEnd
        return .broken(problem)
    }

    /// Drops what is left of a line that did not fit.
    mutating func skipLine() throws(TableError) {
        isSkippingLine = false
        repeat {
            if let end = buffer[position..<filled].firstIndex(of: finding.dialect.newline.lastByte) {
                position = end + 1
                return
            }
            position = filled
            try fill()
        } while !isAtEnd
        position = filled
    }

    /// Moves what is left to the front, makes room where it fills the buffer, and reads on.
    private mutating func fill() throws(TableError) {
        let left = filled - position
        if position > 0 {
            for index in 0..<left { buffer[index] = buffer[position + index] }
            (position, filled) = (0, left)
        }
        var end = buffer.count - DelimitedReader.padding
        if filled == end {
            end = min(end * 2, max(limit, end))
            buffer.append(contentsOf: repeatElement(0, count: end + DelimitedReader.padding - buffer.count))
        }
        let count = try stream.read(into: &buffer, from: filled, upTo: end)
        filled += count
        bytesRead += count
        isAtEnd = count == 0
    }
}

/// Scans one record of the first `end` bytes.
private func scan(
    _ buffer: [UInt8], upTo end: Int, with scanner: inout RecordScanner, from start: Int, isFinal: Bool
) -> RecordScanner.Outcome {
    scanner.scan(buffer.span.extracting(..<end), from: start, isFinal: isFinal)
}

/// Whether the bytes are UTF-8.
private func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    do {
        _ = try UTF8Span(validating: bytes)
        return true
    } catch {
        return false
    }
}

/// The bytes with doubled quotes made single.
func unescaped(_ bytes: ArraySlice<UInt8>, quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
        isSecond = byte == quote && !isSecond
        if !isSecond { result.append(byte) }
    }
    return result
}
