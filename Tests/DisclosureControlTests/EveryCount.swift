@testable import DisclosureControl

/// An attacker on a table of counts that shares nothing with the suppression: it fills in the withheld cells in every
/// way that keeps the totals.
struct EveryCount {
    private let hidden: [CountTable.Cell]
    private let rows: [Int: Int]
    private let columns: [Int: Int]

    init(_ table: CountTable, hidden: Set<CountTable.Cell>) {
        self.hidden = hidden.sorted()
        rows = hidden.reduce(into: [:]) { $0[$1.row, default: 0] += table[$1] }
        columns = hidden.reduce(into: [:]) { $0[$1.column, default: 0] += table[$1] }
    }

    /// The cells with one possible value.
    ///
    /// A cell seen with two is settled, so most ways need no trying.
    func pinned() -> Set<CountTable.Cell> {
        var open = Set(hidden)
        for cell in hidden where open.contains(cell) {
            var values: [CountTable.Cell: Int] = [:]
            fill(0, rows, columns, [:]) { way in
                for (other, value) in way {
                    if let known = values[other] {
                        if known != value { open.remove(other) }
                    } else {
                        values[other] = value
                    }
                }
                return open.contains(cell)
            }
        }
        return open
    }

    /// Runs through the ways until told to stop; false where it was.
    @discardableResult
    private func fill(
        _ position: Int, _ rows: [Int: Int], _ columns: [Int: Int], _ way: [CountTable.Cell: Int],
        _ goesOn: ([CountTable.Cell: Int]) -> Bool
    ) -> Bool {
        guard position < hidden.count else { return goesOn(way) }
        let cell = hidden[position]
        let (row, column) = (rows[cell.row] ?? 0, columns[cell.column] ?? 0)
        let isLastInRow = position + 1 == hidden.count || hidden[position + 1].row != cell.row
        guard !isLastInRow || row <= column else { return true }
        for value in (isLastInRow ? row : 0)...(isLastInRow ? row : min(row, column)) {
            var (rest, left, next) = (rows, columns, way)
            rest[cell.row] = row - value
            left[cell.column] = column - value
            next[cell] = value
            let isLastInColumn = !hidden[(position + 1)...].contains { $0.column == cell.column }
            guard !isLastInColumn || left[cell.column] == 0 else { continue }
            guard fill(position + 1, rest, left, next, goesOn) else { return false }
        }
        return true
    }
}
