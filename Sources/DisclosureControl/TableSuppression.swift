/// Which cells of a table of counts are withheld so that none of them can be computed from the totals, all shown.
///
/// Primary are counts below a threshold; further cells are withheld until no withheld cell has a single possible value.
/// The fewest cells are withheld, then those with the fewest persons, then the first in order; in large tables, where
/// not every pattern can be tried, each cell in turn takes what frees it at the least loss.
///
///     let table = CountTable([[35, 2, 43], [5, 28, 16], [1, 19, 28]])
///     table.map { TableSuppression(of: $0).secondary.count }   // 2
public struct TableSuppression: Hashable, Sendable {
    /// How many patterns are tried before the best found without trying all is taken.
    public static let boundOfWork = 20_000

    /// The cells below the threshold.
    public let primary: [CountTable.Cell]
    /// Those of them that the totals would give away if nothing more were withheld.
    public let recoverable: [CountTable.Cell]
    /// The further cells withheld.
    public let secondary: [CountTable.Cell]
    /// The fewest further cells that will do, by trying all; nil beyond the bound of work.
    public let fewest: Int?
    /// Withheld cells that no pattern protects, as in a table of one row; such a table cannot be published.
    public let unprotected: [CountTable.Cell]

    /// Finds the cells.
    ///
    /// - Parameters:
    ///   - table: The counts.
    ///   - threshold: The smallest count that may be shown.
    ///   - hidesZeros: Whether empty cells are withheld as well.
    /// - Complexity: At most ``boundOfWork`` patterns, each linear in withheld cells times cells.
    public init(of table: CountTable, threshold: Int = 5, hidesZeros: Bool = false) {
        let moves = CellMoves(table)
        let primary = Set(table.cells.filter { table[$0] < threshold && (hidesZeros || table[$0] > 0) })
        self.primary = primary.sorted()
        recoverable = moves.pinned(among: primary)
        let first = TableSuppression.firstPattern(primary, table, moves)
        unprotected = moves.pinned(among: primary.union(first))
        let best = unprotected.isEmpty ? TableSuppression.best(primary, table, moves, upTo: first.count) : nil
        fewest = best?.count
        secondary = (best ?? first).sorted()
    }

    /// Frees one cell after the other, and gives back what turns out not to be needed, the most persons first.
    private static func firstPattern(
        _ primary: Set<CountTable.Cell>, _ table: CountTable, _ moves: CellMoves
    ) -> Set<CountTable.Cell> {
        var secondary: Set<CountTable.Cell> = []
        for cell in primary.sorted() where moves.isPinned(cell, among: primary.union(secondary)) {
            secondary.formUnion(moves.cheapestRing(through: cell, hidden: primary.union(secondary)) ?? [])
        }
        let unprotected = moves.pinned(among: primary.union(secondary))
        for cell in secondary.sorted(by: { (table[$1], $0) < (table[$0], $1) }) {
            let rest = secondary.subtracting([cell])
            if moves.pinned(among: primary.union(rest)) == unprotected { secondary = rest }
        }
        return secondary
    }

    /// The best of the smallest patterns; nil where the bound of work is met first.
    private static func best(
        _ primary: Set<CountTable.Cell>, _ table: CountTable, _ moves: CellMoves, upTo most: Int
    ) -> Set<CountTable.Cell>? {
        let candidates = table.cells.filter { !primary.contains($0) }
        var work = boundOfWork
        for size in 0...most {
            var found: (persons: Int, cells: Set<CountTable.Cell>)?
            func visit(_ start: Int, _ chosen: [CountTable.Cell]) {
                guard chosen.count < size else {
                    let persons = chosen.reduce(0) { $0 + table[$1] }
                    guard work > 0, found.map({ persons < $0.persons }) ?? true else { return }
                    work -= 1
                    let hidden = primary.union(chosen)
                    if isProtected(hidden, moves) { found = (persons, Set(chosen)) }
                    return
                }
                let last = candidates.count - (size - chosen.count)
                guard work > 0, start <= last else { return }
                for position in start...last { visit(position + 1, chosen + [candidates[position]]) }
            }
            visit(0, [])
            guard work > 0 else { return nil }
            if let found { return found.cells }
        }
        return nil
    }

    /// A cell alone in its row or column is told by the total; only where there is none are rings looked for.
    private static func isProtected(_ hidden: Set<CountTable.Cell>, _ moves: CellMoves) -> Bool {
        var rows: [Int: Int] = [:]
        var columns: [Int: Int] = [:]
        for cell in hidden {
            rows[cell.row, default: 0] += 1
            columns[cell.column, default: 0] += 1
        }
        return !rows.values.contains(1) && !columns.values.contains(1)
            && hidden.allSatisfy { !moves.isPinned($0, among: hidden) }
    }
}
