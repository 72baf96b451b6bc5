/// Finds the cells of one record by the grammar of RFC 4180, eight bytes at a time where none of them matters.
///
/// A quote in the middle of a bare cell is text, as spreadsheets read it. The cells of the last record stay in
/// `cells[0..<cellCount]`; the array is reused, so that a record allocates nothing.
struct RecordScanner {
    private let delimiter: UInt8
    private let quote: UInt8
    private let newline: UInt8
    /// The cells; only the first `cellCount` belong to the record.
    private(set) var cells: [Cell] = []
    /// How many cells the record has.
    private(set) var cellCount = 0
    /// The line ends inside the record's cells.
    private(set) var innerLines = 0
    /// All bytes of the record or-ed together, in eight lanes.
    private var seen: UInt64 = 0
    /// Whether the record holds a NUL byte.
    private(set) var hasNUL = false

    init(delimiter: UInt8, quote: UInt8, newline: UInt8) {
        self.delimiter = delimiter
        self.quote = quote
        self.newline = newline
    }

    /// Whether all bytes of the record are ASCII.
    var isASCII: Bool { seen & ByteLanes.highBits == 0 }

    /// How a scan ended.
    enum Outcome: Equatable {
        /// The record is whole; the next begins there.
        case complete(next: Int)
        /// The bytes ended first; `inQuotes` tells where.
        case unfinished(inQuotes: Bool)
        /// Text follows a closing quote.
        case textAfterQuote
    }

    private enum CellEnd {
        case delimiter(Int)
        case record(Int)
        case unfinished(inQuotes: Bool)
        case textAfterQuote
    }

    /// Scans one record from `start`; where the bytes are all there are, their end ends a record too.
    mutating func scan(_ bytes: Span<UInt8>, from start: Int, isFinal: Bool) -> Outcome {
        cellCount = 0
        innerLines = 0
        seen = 0
        hasNUL = false
        var position = start
        while true {
            let isQuoted = position < bytes.count && bytes[position] == quote
            let end =
                isQuoted
                ? scanQuoted(bytes, from: position + 1, isFinal: isFinal)
                : scanBare(bytes, from: position, isFinal: isFinal)
            switch end {
            case .delimiter(let next): position = next
            case .record(let next): return .complete(next: next)
            case .unfinished(let inQuotes): return .unfinished(inQuotes: inQuotes)
            case .textAfterQuote: return .textAfterQuote
            }
        }
    }

    @inline(__always)
    private mutating func append(_ cell: Cell) {
        if cellCount < cells.count { cells[cellCount] = cell } else { cells.append(cell) }
        cellCount += 1
    }

    @inline(__always)
    private mutating func scanBare(_ bytes: Span<UInt8>, from start: Int, isFinal: Bool) -> CellEnd {
        var index = start
        while true {
            index = skip(bytes, from: index, to: delimiter, or: newline)
            guard index < bytes.count else { break }
            if bytes[index] == delimiter {
                append(Cell(start: start, end: index))
                return .delimiter(index + 1)
            }
            if bytes[index] == newline {
                append(Cell(start: start, end: withoutReturn(bytes, from: start, to: index)))
                return .record(index + 1)
            }
            hasNUL = true
            index += 1
        }
        guard isFinal else { return .unfinished(inQuotes: false) }
        append(Cell(start: start, end: withoutReturn(bytes, from: start, to: index)))
        return .record(index)
    }

    @inline(__always)
    private mutating func scanQuoted(_ bytes: Span<UInt8>, from start: Int, isFinal: Bool) -> CellEnd {
        var index = start
        var hasEscapes = false
        while true {
            index = skip(bytes, from: index, to: quote, or: newline)
            guard index < bytes.count else { return .unfinished(inQuotes: true) }
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else {
                    let cell = Cell(start: start, end: index, isQuoted: true, hasEscapes: hasEscapes)
                    return endQuoted(cell, bytes, after: index + 1, isFinal: isFinal)
                }
                hasEscapes = true
                index += 2
                continue
            }
            if bytes[index] == newline { innerLines += 1 } else { hasNUL = true }
            index += 1
        }
    }

    /// The next place of either byte or of a NUL, or the end.
    @inline(__always)
    private mutating func skip(_ bytes: Span<UInt8>, from start: Int, to first: UInt8, or second: UInt8) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = ByteLanes.word(in: bytes, at: index)
            let hits =
                ByteLanes.places(of: first, in: word) | ByteLanes.places(of: second, in: word)
                | ByteLanes.places(of: 0, in: word)
            guard hits == 0 else {
                let count = hits.trailingZeroBitCount / 8
                seen |= word & ByteLanes.lowest(count)
                return index + count
            }
            seen |= word
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == first || byte == second || byte == 0 { return index }
            seen |= UInt64(byte)
            index += 1
        }
        return index
    }

    @inline(__always)
    private mutating func endQuoted(_ cell: Cell, _ bytes: Span<UInt8>, after end: Int, isFinal: Bool) -> CellEnd {
        var index = end
        if index < bytes.count, bytes[index] == 0x0D, newline == 0x0A { index += 1 }
        guard index < bytes.count else {
            guard isFinal else { return .unfinished(inQuotes: true) }
            append(cell)
            return .record(index)
        }
        if bytes[index] == newline {
            append(cell)
            return .record(index + 1)
        }
        guard index == end, bytes[index] == delimiter else { return .textAfterQuote }
        append(cell)
        return .delimiter(index + 1)
    }

    @inline(__always)
    private func withoutReturn(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        newline == 0x0A && end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    }
}
