import RowScan
import Tables

/// The hot path's scanner (see `RowScan.h` for what holds of it), behind offsets that are checked.
@safe final class RowScanner {
    /// How the cells of a column are read.
    enum Kind: UInt8 {
        case skip, filled, day, coded
    }

    /// Why it paused, and what came before.
    struct Step {
        /// How many rows there are, in order.
        let rows: Int
        let pause: Pause
        /// Where the next row begins.
        let position: Int
    }

    /// Why it paused.
    enum Pause {
        /// The block is done.
        case done
        /// There are more rows.
        case more
        /// A cell of that column has a spelling that is not learned.
        case unknown(column: Int, cell: Range<Int>)
        /// The row is for the plain reader.
        case odd
    }

    /// The most codes that a memo's spellings may have.
    static let mostCodes = Int(RS_SET_ASIDE)
    /// How many codes behind a row's own tell of the row: its bytes in two halves, and the line feeds in it.
    static let codesOfRow = 3
    /// Marks a code, and a row, as one that is not counted in bulk.
    static let setAside = UInt16(RS_SET_ASIDE)

    /// The bytes it reads.
    let bytes: WholeBytes
    /// How many codes a row has; the last ``codesOfRow`` tell of the row itself.
    let stride: Int
    private let scanner: OpaquePointer
    private var last: rs_step?

    /// A scanner for the columns of a plan; nil where there is no memory.
    init?(_ plan: ScanPlan, _ dialect: DelimitedDialect, isEncodingSettled: Bool, bytes: WholeBytes, lanes: Int) {
        let encoding = !isEncodingSettled ? rs_ascii : dialect.encoding == .utf8 ? rs_utf8 : rs_any_byte
        let opened = unsafe rs_open(
            plan.kinds.map(\.rawValue), plan.memos.map(UInt16.init), plan.kinds.count, dialect.delimiter.byte,
            dialect.quote, encoding, lanes)
        guard let opened = unsafe opened else { return nil }
        unsafe scanner = opened
        stride = unsafe rs_stride(opened)
        self.bytes = bytes
    }

    deinit { unsafe rs_close(scanner) }

    /// Begins a block; false where there is no memory.
    func begin(_ block: Range<Int>) -> Bool {
        precondition(block.lowerBound > 0 && block.upperBound <= bytes.count)
        unsafe last = nil
        let start = unsafe bytes.start
        return unsafe rs_begin(
            scanner, start + block.lowerBound, start + block.upperBound, start + bytes.count) != 0
    }

    /// Scans on.
    func next() -> Step {
        let step = unsafe rs_next(scanner)
        unsafe last = step
        let pause: Pause =
            switch unsafe step.pause {
            case rs_done: .done
            case rs_more: .more
            case rs_unknown: unsafe .unknown(column: step.column, cell: range(of: step))
            default: .odd
            }
        return unsafe Step(rows: step.rows, pause: pause, position: step.position - bytes.start)
    }

    private func range(of step: rs_step) -> Range<Int> {
        let begin = unsafe step.cell - bytes.start
        return unsafe begin..<begin + step.length
    }

    /// The codes of the last step's rows.
    func withCodes<Result>(_ body: (Span<UInt16>) -> Result) -> Result {
        let codes = unsafe UnsafeBufferPointer(start: last?.codes, count: (last?.rows ?? 0) * stride)
        return unsafe body(codes.span)
    }

    /// Hands out the place of each of the last step's rows, without its line end, in all bytes and zeros behind them.
    func withRows(of step: Step, _ body: (Range<Int>, Span<UInt8>) -> Void) {
        let text = unsafe readable.span
        withCodes { codes in
            var begin = begin(of: step, codes)
            for row in 0..<step.rows {
                let end = begin + length(of: row, codes)
                body((begin..<end).withoutLineEnd(in: text), text)
                begin = end
            }
        }
    }

    /// Hands out the number in the step of each of the last step's rows that has line feeds in its cells, the place of the
    /// row from the first of them on, how many they are, and all bytes.
    func withBrokenRows(of step: Step, _ body: (Int, Range<Int>, Int, Span<UInt8>) -> Void) {
        let text = unsafe readable.span
        withCodes { codes in
            var begin = begin(of: step, codes)
            for row in 0..<step.rows {
                let end = begin + length(of: row, codes)
                let lineFeeds = Int(codes[(row + 1) * stride - 1] >> 1)
                if lineFeeds > 0 {
                    let line = unsafe rs_line_feed(bytes.start + begin, bytes.start + end) - bytes.start
                    body(row, (line..<end).withoutLineEnd(in: text), lineFeeds, text)
                }
                begin = end
            }
        }
    }

    /// All bytes; the file's mapping goes on with zeros, so that words may be read across its end.
    private var readable: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: bytes.start, count: bytes.count + 8)
    }

    private func begin(of step: Step, _ codes: Span<UInt16>) -> Int {
        (0..<step.rows).reduce(step.position) { $0 - length(of: $1, codes) }
    }

    private func length(of row: Int, _ codes: Span<UInt16>) -> Int {
        let base = (row + 1) * stride - RowScanner.codesOfRow
        return Int(codes[base]) | Int(codes[base + 1]) << 16
    }

    /// A cell's bytes.
    func copy(_ cell: Range<Int>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: bytes.start + cell.lowerBound, count: cell.count))
    }

    /// Gives the spelling at which it paused a code; false where there is no more room.
    func learn(_ code: UInt16) -> Bool {
        precondition(unsafe last?.pause == rs_unknown)
        return unsafe rs_learn(scanner, code) != 0
    }

    /// Says where the row behind an odd one begins.
    func resume(at position: Int) {
        precondition(position <= bytes.count)
        let place = unsafe bytes.start + position
        let read = unsafe last?.position ?? place
        precondition(unsafe place >= read)
        unsafe rs_resume(scanner, place)
    }

    /// Where behind an offset a row seems to begin; nil where nothing near looks like one.
    func guess(after offset: Int) -> Int? {
        let start = unsafe bytes.start
        return unsafe rs_guess(scanner, start + offset, start + bytes.count).map { unsafe $0 - start }
    }
}
