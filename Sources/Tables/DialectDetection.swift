extension DialectFinding {
    /// Detects the dialect from a file's first bytes, by parsing them in full under every delimiter.
    ///
    /// Characters are never counted: headings hold semicolons and answers hold commas.
    ///
    /// - Throws: ``TableError`` where the bytes are no text.
    init(sample: ArraySlice<UInt8>, isWhole: Bool, file: String) throws(TableError) {
        if let format = FileFormat(firstBytes: sample) {
            throw TableError(.otherFormat(format), at: .init(file: file))
        }
        let evidence = EncodingEvidence(sample)
        let encoding = evidence.judge()
        let text = evidence.hasByteOrderMark ? sample.dropFirst(3) : sample
        guard text.contains(where: { $0 > 0x20 }) else { throw TableError(.empty, at: .init(file: file)) }

        var dialect = DelimitedDialect(encoding: encoding.value, hasByteOrderMark: evidence.hasByteOrderMark)
        dialect.newline = DialectFinding.newline(of: text)
        let delimiter: Finding<DelimitedDialect.Delimiter>
        if let line = SeparatorLine(text) {
            dialect.hasSeparatorLine = true
            delimiter = Finding(line.delimiter, confidence: .certain, reason: .separatorLine)
        } else {
            delimiter = DialectFinding.delimiter(of: text, newline: dialect.newline, isWhole: isWhole)
        }
        dialect.delimiter = delimiter.value
        self.init(dialect: dialect, encoding: encoding, delimiter: delimiter)
        doubleEncodedLetters = DoubleEncoding.count(in: sample)
    }

    /// What ends rows: CR alone only where there is no LF but inside quotes.
    private static func newline(of text: ArraySlice<UInt8>) -> DelimitedDialect.Newline {
        guard let feed = text.firstIndex(of: 0x0A) else { return text.contains(0x0D) ? .carriageReturn : .lineFeed }
        if let first = text.firstIndex(of: 0x0D), first + 1 < text.endIndex, text[first + 1] != 0x0A,
            endsRowsInReturns(text)
        {
            return .carriageReturn
        }
        return feed > text.startIndex && text[feed - 1] == 0x0D ? .returnLineFeed : .lineFeed
    }

    /// Whether outside quotes there are CRs and no LF.
    private static func endsRowsInReturns(_ text: ArraySlice<UInt8>) -> Bool {
        var (isQuoted, hasReturn) = (false, false)
        for byte in text {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x0A where !isQuoted: return false
            case 0x0D where !isQuoted: hasReturn = true
            default: break
            }
        }
        return hasReturn
    }

    /// The delimiter under which most rows are as wide as the headings; of several, the one with most columns.
    private static func delimiter(
        of text: ArraySlice<UInt8>, newline: DelimitedDialect.Newline, isWhole: Bool
    ) -> Finding<DelimitedDialect.Delimiter> {
        let bytes = Array(text)
        let all = DelimitedDialect.Delimiter.allCases
            .map { SampleShape(bytes, delimiter: $0, newline: newline, isWhole: isWhole) }
        var shapes = all.filter { $0.columns > 1 }
        if !shapes.contains(where: { $0.fitting * 2 > $0.rows }) {
            let titled = all.compactMap(\.belowTitle)
            if !titled.isEmpty { shapes = titled }
        }
        guard var best = shapes.first else {
            return Finding(.comma, confidence: .likely, reason: .singleColumn)
        }
        for shape in shapes.dropFirst() where shape.isBetter(than: best) { best = shape }
        let rivals = shapes.filter { $0.delimiter != best.delimiter && $0.fitting == $0.rows }
        let reason = FindingReason.rowsAlike(
            best.fitting, of: best.rows, columns: best.columns, rival: rivals.first?.delimiter,
            rivalColumns: rivals.first?.columns ?? 0)
        if best.fitting == best.rows && best.rows > 1 && rivals.isEmpty {
            return Finding(best.delimiter, confidence: .certain, reason: reason)
        }
        let isLikely = best.fitting * 10 >= best.rows * 9 && rivals.isEmpty
        return Finding(best.delimiter, confidence: isLikely ? .likely : .guess, reason: reason)
    }
}

/// The shape of a sample under one delimiter.
private struct SampleShape {
    let delimiter: DelimitedDialect.Delimiter
    /// The cells of the first row.
    private(set) var columns = 0
    /// The rows parsed.
    private(set) var rows = 0
    /// The rows as wide as the first.
    private(set) var fitting = 0
    /// How many cells the first rows have.
    private var widths: [Int] = []

    private static let mostRows = 1000
    /// The most rows of title that may stand above the headings.
    private static let mostTitles = 12

    /// The shape of what stands below some narrow rows, where nearly all of it is as wide; nil where there are none.
    var belowTitle: SampleShape? {
        let wide = Dictionary(grouping: widths) { $0 }.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        guard let wide = wide?.key, wide > 1, let top = widths.firstIndex(of: wide),
            (1...SampleShape.mostTitles).contains(top),
            widths[..<top].allSatisfy({ $0 == 1 || $0 * 2 <= wide })
        else { return nil }
        let below = widths[top...]
        var shape = self
        (shape.columns, shape.rows) = (widths[top], below.count)
        shape.fitting = below.count { $0 == widths[top] }
        return below.count > 1 && shape.fitting * 10 >= below.count * 9 ? shape : nil
    }

    init(
        _ bytes: [UInt8], delimiter: DelimitedDialect.Delimiter, newline: DelimitedDialect.Newline, isWhole: Bool
    ) {
        self.delimiter = delimiter
        var scanner = RecordScanner(delimiter: delimiter.byte, quote: 0x22, newline: newline.lastByte)
        var position = 0
        while position < bytes.count, rows < SampleShape.mostRows {
            let start = position
            let outcome = scanner.scan(bytes.span, from: start, isFinal: isWhole)
            if case .complete(let next) = outcome {
                position = next
                count(scanner)
            } else {
                if !isWhole, case .unfinished = outcome { return }
                rows += 1
                position = bytes[start...].firstIndex(of: newline.lastByte).map { $0 + 1 } ?? bytes.count
            }
        }
    }

    private mutating func count(_ scanner: RecordScanner) {
        if scanner.cellCount == 1, scanner.cells[0].isEmpty { return }
        rows += 1
        widths.append(scanner.cellCount)
        if columns == 0 { columns = scanner.cellCount }
        let extra = scanner.cells[..<scanner.cellCount].dropFirst(columns)
        if scanner.cellCount >= columns, extra.allSatisfy(\.isEmpty) { fitting += 1 }
    }

    /// Constant width first, then most columns.
    func isBetter(than other: SampleShape) -> Bool {
        let (mine, theirs) = (fitting * other.rows, other.fitting * rows)
        return mine == theirs ? columns > other.columns : mine > theirs
    }
}

/// The line `sep=;` before the headings.
struct SeparatorLine {
    /// The delimiter it names.
    let delimiter: DelimitedDialect.Delimiter
    /// The bytes of the line with its end.
    let length: Int

    /// Reads the line, or nil where the text begins otherwise.
    init?(_ text: ArraySlice<UInt8>) {
        let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
        let letters = line.filter { $0 != 0x22 }
        guard letters.count == 5, String(decoding: letters.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let delimiter = DelimitedDialect.Delimiter.allCases.first(where: { $0.byte == letters[4] })
        else { return nil }
        self.delimiter = delimiter
        let rest = text.dropFirst(line.count)
        length = line.count + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count))
    }
}
