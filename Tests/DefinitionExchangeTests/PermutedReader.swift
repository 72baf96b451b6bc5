@testable import Tables

/// A table with its columns in another order.
///
/// Cells are laid out anew row by row, since readers promise that they lie one behind the other in their order.
struct PermutedReader<Base: TableReader>: TableReader {
    private var base: Base
    private let order: [Int]
    private(set) var buffer: [UInt8] = []
    private(set) var cells: [Cell] = []
    /// The cells of the base, by where they start now.
    private var origins: [Int: Cell] = [:]

    /// The columns of a table, the first of them `order[0]`.
    init(_ base: Base, order: [Int]) {
        self.base = base
        self.order = order
    }

    var table: TableDescription {
        var table = base.table
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        if table.columns.count == order.count { table.columns = order.map { base.table.columns[$0] } }
        for index in table.multipleResponseSets.indices {
            table.multipleResponseSets[index].columns = base.table.multipleResponseSets[index].columns.compactMap {
                places[$0]
            }
        }
        return table
    }
    var headings: [String] { permuted(base.headings, "") }
    var row: Int { base.row }
    var line: Int { base.line }
    var blankLines: Int { base.blankLines }
    var bytesRead: Int { base.bytesRead }
    var encoding: TextEncoding { base.encoding }
    var cellCount: Int { min(base.cellCount, order.count) }
    var brokenCells: [String] { permuted(base.brokenCells, "") }

    func text(of cell: Cell) -> String { origins[cell.start].map { base.text(of: $0) } ?? "" }
    func rowsAhead(_ most: Int) -> [RowAhead] {
        base.rowsAhead(most).map { RowAhead(number: $0.number, cells: permuted($0.cells, "")) }
    }

    mutating func next() throws(TableError) -> RowOutcome {
        let outcome = try base.next()
        if outcome != .end { layOut() }
        return outcome
    }

    mutating func take(headings: [String], passingOver rows: Int) throws(TableError) {
        var own = headings
        for (place, column) in order.enumerated() { own[column] = headings[place] }
        try base.take(headings: own, passingOver: rows)
    }

    private mutating func layOut() {
        (buffer, cells, origins) = ([], [], [:])
        for column in order where column < base.cells.count {
            let cell = base.cells[column]
            let quote: [UInt8] = cell.isQuoted ? [0x22] : []
            buffer += quote
            let start = buffer.count
            buffer += base.buffer[cell.start..<cell.end]
            origins[start] = cell
            cells.append(cell.moved(to: start))
            buffer += quote + [0x2C]
        }
        buffer += Array(repeating: 0, count: 16)
    }

    private func permuted(_ row: [String], _ blank: String) -> [String] {
        order.map { $0 < row.count ? row[$0] : blank }
    }
}

extension Cell {
    /// The same cell elsewhere.
    fileprivate func moved(to start: Int) -> Cell {
        let end = start + count
        if isDeclaredMissing { return Cell(start: start, end: end, mark: .declaredMissing) }
        if isFault { return Cell(start: start, end: end, mark: .fault) }
        return Cell(start: start, end: end, isQuoted: isQuoted, hasEscapes: hasEscapes)
    }
}

/// A generator of reproducible orders (splitmix64).
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
