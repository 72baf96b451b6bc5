/// A table of counts of persons, all of whose row, column and grand totals are published.
public struct CountTable: Hashable, Sendable {
    /// The place of a count, from 0.
    public struct Cell: Hashable, Sendable, Comparable {
        /// The row.
        public let row: Int
        /// The column.
        public let column: Int

        /// Row by row, from left to right.
        public static func < (lhs: Cell, rhs: Cell) -> Bool { (lhs.row, lhs.column) < (rhs.row, rhs.column) }
    }

    /// The counts, row by row.
    public let counts: [[Int]]

    /// Takes rows of one length; nil where they differ, where there is none, or where a count is negative.
    public init?(_ counts: [[Int]]) {
        guard let width = counts.first?.count, width > 0 else { return nil }
        guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        self.counts = counts
    }

    /// Every cell, row by row.
    public var cells: [Cell] {
        counts.indices.flatMap { row in counts[row].indices.map { Cell(row: row, column: $0) } }
    }

    /// The count in a cell.
    public subscript(cell: Cell) -> Int { counts[cell.row][cell.column] }
}
