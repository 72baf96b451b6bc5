/// Deals everybody's answer to the rows at random, as many to each row as it holds: a table with the same totals.
struct TableDealer {
    private var answers: [Int]
    private let rowTotals: [Int]
    private let columnTotals: [Int]
    private let largestRow: Int
    private var draws: SeededDraws

    /// Deals from the answers of a table.
    init(_ table: ContingencyTable, seed: UInt64) {
        rowTotals = table.rowTotals
        columnTotals = table.columnTotals
        largestRow = table.rowTotals.indices.max { table.rowTotals[$0] < table.rowTotals[$1] } ?? 0
        answers = table.columnTotals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        draws = SeededDraws(seed: seed)
    }

    /// The counts of the next table, row by row.
    ///
    /// The largest row takes what is left, so that fewest answers need drawing.
    mutating func deal() -> [Int] {
        let width = columnTotals.count
        var counts = [Int](repeating: 0, count: rowTotals.count * width)
        for column in 0..<width { counts[largestRow * width + column] = columnTotals[column] }
        var left = answers.count
        for row in rowTotals.indices where row != largestRow {
            for _ in 0..<rowTotals[row] {
                let place = draws.below(left)
                left -= 1
                let answer = answers[place]
                answers[place] = answers[left]
                answers[left] = answer
                counts[row * width + answer] += 1
                counts[largestRow * width + answer] -= 1
            }
        }
        return counts
    }
}
