@testable import Tables

/// One step of a reader, with everything a test may ask about it.
struct ReadRow: Equatable, CustomStringConvertible {
    var row: Int
    var line: Int
    var cells: [String]
    var problem: RowProblem?

    var description: String { "\(row)/\(line) \(cells) \(problem.map { $0.message } ?? "")" }
}

/// All rows below the headings, broken ones included; a buffer of `chunk` bytes to begin with.
func readInFull(
    _ bytes: [UInt8], dialect: DelimitedDialect? = nil, chunk: Int = 1 << 18, limit: Int = 1 << 20
) throws -> (headings: [String], rows: [ReadRow]) {
    var reader = try DelimitedReader(ByteSource(bytes: bytes), dialect: dialect, chunk: chunk, limit: limit)
    var rows: [ReadRow] = []
    while true {
        switch try reader.next() {
        case .end: return (reader.headings, rows)
        case .row:
            let cells = reader.cells[..<reader.cellCount].map { reader.text(of: $0) }
            rows.append(ReadRow(row: reader.row, line: reader.line, cells: cells, problem: nil))
        case .broken(let problem):
            rows.append(ReadRow(row: reader.row, line: reader.line, cells: [], problem: problem))
        }
    }
}

/// A generator of reproducible test inputs (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
