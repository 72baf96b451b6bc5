/// The ways in which withheld cells can differ while every total stays.
///
/// Two whole tables with the same totals differ by rings of cells, one raised and the next lowered in turn; a withheld
/// cell therefore has more than one possible value exactly where such a ring of withheld cells goes through it and
/// lowers no zero.
struct CellMoves {
    private typealias Cell = CountTable.Cell
    private let table: CountTable

    init(_ table: CountTable) { self.table = table }

    /// What a ring costs in cells that are shown and would be withheld for it: how many, then how many persons.
    private struct Cost: Comparable {
        var cells = 0
        var persons = 0

        static func < (lhs: Cost, rhs: Cost) -> Bool { (lhs.cells, lhs.persons) < (rhs.cells, rhs.persons) }
    }

    /// Whether somebody who knows all totals and all cells shown can tell a withheld cell.
    func isPinned(_ cell: CountTable.Cell, among hidden: Set<CountTable.Cell>) -> Bool {
        ring(through: cell, hidden, among: hidden.sorted()) == nil
    }

    /// The withheld cells that can be told, in order.
    func pinned(among hidden: Set<CountTable.Cell>) -> [CountTable.Cell] {
        hidden.sorted().filter { isPinned($0, among: hidden) }
    }

    /// The cells shown that free a cell with the least loss, if withheld as well; nil where nothing frees it.
    func cheapestRing(through cell: CountTable.Cell, hidden: Set<CountTable.Cell>) -> Set<CountTable.Cell>? {
        ring(through: cell, hidden, among: table.cells)?.subtracting(hidden)
    }

    /// The cheaper of the ring that raises the cell and the one that lowers it.
    private func ring(through cell: Cell, _ hidden: Set<Cell>, among usable: [Cell]) -> Set<Cell>? {
        let ways = [true, false].filter { $0 || table[cell] > 0 }
        return ways.compactMap { path(closing: cell, raises: $0, hidden, usable) }.min { $0.cost < $1.cost }?.cells
    }

    /// The cheapest path that puts back the totals of a raised or lowered cell, by relaxing all steps (Bellman–Ford).
    ///
    /// From the column of the cell, steps go to a row along a cell that turns the other way, and to a column along one
    /// that turns the same way, until the cell's own row is reached.
    private func path(
        closing cell: Cell, raises: Bool, _ hidden: Set<Cell>, _ usable: [Cell]
    ) -> (cost: Cost, cells: Set<Cell>)? {
        var columns: [Int: (cost: Cost, cells: Set<Cell>)] = [cell.column: (Cost(), [])]
        var rows: [Int: (cost: Cost, cells: Set<Cell>)] = [:]
        func step(_ from: (cost: Cost, cells: Set<Cell>), _ next: Cell) -> (cost: Cost, cells: Set<Cell>) {
            var cost = from.cost
            if !hidden.contains(next) { cost = Cost(cells: cost.cells + 1, persons: cost.persons + table[next]) }
            return (cost, from.cells.union([next]))
        }
        var isMoving = true
        while isMoving {
            isMoving = false
            for next in usable where next != cell {
                if raises ? table[next] > 0 : true, let from = columns[next.column] {
                    let to = step(from, next)
                    if rows[next.row].map({ to.cost < $0.cost }) ?? true { (rows[next.row], isMoving) = (to, true) }
                }
                if raises ? true : table[next] > 0, let from = rows[next.row], next.row != cell.row {
                    let to = step(from, next)
                    if columns[next.column].map({ to.cost < $0.cost }) ?? true {
                        (columns[next.column], isMoving) = (to, true)
                    }
                }
            }
        }
        return rows[cell.row]
    }
}
