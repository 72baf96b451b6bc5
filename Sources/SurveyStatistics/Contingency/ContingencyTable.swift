/// Counts by two characteristics: a row for each group, a column for each answer.
public struct ContingencyTable: Hashable, Sendable {
    /// The counts, row by row.
    public let rows: [[Int]]
    /// The sum of each row.
    public let rowTotals: [Int]
    /// The sum of each column.
    public let columnTotals: [Int]
    /// The sum of all counts.
    public let total: Int

    /// Takes the counts; nil where there are fewer than two rows or columns, rows of different lengths, a count below 0
    /// or nothing counted.
    public init?(_ rows: [[Int]]) {
        guard rows.count > 1, let width = rows.first?.count, width > 1 else { return nil }
        guard rows.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        self.rows = rows
        rowTotals = rows.map { $0.reduce(0, +) }
        columnTotals = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
        total = rowTotals.reduce(0, +)
        guard total > 0 else { return nil }
    }

    /// How many rows and columns could differ freely, given the totals.
    public var degreesOfFreedom: Int { (rowTotals.count - 1) * (columnTotals.count - 1) }

    /// Whether a row or column holds nothing, so that no count is expected there.
    public var hasEmptyMargin: Bool { rowTotals.contains(0) || columnTotals.contains(0) }

    /// The smallest count expected if rows and columns had nothing to do with each other.
    ///
    ///     ContingencyTable([[8, 24], [7, 16]])?.smallestExpected   // 23 · 15 / 55 = 6.27…
    public var smallestExpected: Double {
        Double(rowTotals.min() ?? 0) * Double(columnTotals.min() ?? 0) / Double(total)
    }

    /// The part of cells in which fewer than five are expected, where the χ² distribution begins to mislead.
    ///
    /// Source: Cochran 1954, Biometrics 10, 417–451, p. 420.
    public var shareExpectedBelowFive: Double {
        let few = rowTotals.reduce(0) { sum, row in sum + columnTotals.count { row * $0 < 5 * total } }
        return Double(few) / Double(rowTotals.count * columnTotals.count)
    }

    /// Every count with what is expected in its cell.
    var cells: [(observed: Int, expected: Double)] {
        zip(rows, rowTotals).flatMap { row, rowTotal in
            zip(row, columnTotals).map { ($0, Double(rowTotal) * Double($1) / Double(total)) }
        }
    }
}
