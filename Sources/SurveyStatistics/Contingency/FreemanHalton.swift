/// The exact test of a table of any size: the chance, given the totals, of a table no more probable than the one seen.
///
/// Columns are dealt one after another to what the rows have left. Ways that leave the rows the same and are as
/// probable so far are joined, and a way is not followed further once whatever comes can only fall on one side.
///
///     FreemanHalton(of: table)?.p   // for [[8, 8, 0], [0, 3, 1]]: 0.0601
///
/// Source: Freeman & Halton 1951, Biometrika 38, 141–149; the network by Mehta & Patel 1983, Journal of the American
/// Statistical Association 78, 427–434.
public struct FreemanHalton: Hashable, Sendable {
    /// The sum over all tables no more probable than the one seen; probabilities within 1e-9 of each other are equal.
    public let p: Double

    /// The most steps taken before giving up: some seconds.
    public static let mostSteps = 30_000_000

    /// Tests a table; nil where it would take more steps than allowed, and ``SimulatedTest`` must do.
    public init?(of table: ContingencyTable, mostSteps: Int = mostSteps) {
        // Few rows leave few different remainders; the two largest columns, dealt last, are settled in one go.
        let isTall = table.rowTotals.count > table.columnTotals.count
        let rows = (isTall ? table.columnTotals : table.rowTotals).filter { $0 > 0 }
        let columns = (isTall ? table.rowTotals : table.columnTotals).filter { $0 > 0 }.sorted()
        guard rows.count > 1, columns.count > 1 else {
            p = 1
            return
        }
        guard table.total <= FactorialLogs.highest else { return nil }
        let logs = FactorialLogs(upTo: table.total)
        let seen = table.rows.reduce(0) { $0 - logs.sum($1) }
        var sum = TailSum(constant: logs.sum(rows) + logs.sum(columns) - logs[table.total], limit: seen + 1e-9)
        var nodes: [TableNode: TablePasts] = [TableNode(left: rows): TablePasts(log: 0)]
        var steps = 0
        for (place, column) in columns.dropLast(2).enumerated() {
            for (node, pasts) in nodes { steps += pasts.count * node.deals(of: column) }
            guard steps <= mostSteps else { return nil }
            let bounds = TableBounds(columns: Array(columns[(place + 1)...]), logs: logs)
            nodes = FreemanHalton.undecided(FreemanHalton.dealt(column, to: nodes, logs), bounds, &sum)
        }
        let last = columns[columns.count - 2]
        for node in nodes.keys { steps += node.deals(of: last) }
        guard steps <= mostSteps else { return nil }
        for (node, pasts) in nodes { sum.add(pasts, endings: node.endings(of: last, logs)) }
        p = min(1, sum.value)
    }

    private static func dealt(
        _ column: Int, to nodes: [TableNode: TablePasts], _ logs: FactorialLogs
    ) -> [TableNode: TablePasts] {
        var next: [TableNode: TablePasts] = [:]
        for (node, pasts) in nodes {
            node.deal(column) { left, dealt in
                next[TableNode(left: left), default: TablePasts()].add(pasts, log: -logs.sum(dealt))
            }
        }
        return next
    }

    /// Counts what is decided whatever comes, and keeps the rest.
    private static func undecided(
        _ nodes: [TableNode: TablePasts], _ bounds: TableBounds, _ sum: inout TailSum
    ) -> [TableNode: TablePasts] {
        var kept: [TableNode: TablePasts] = [:]
        for (node, pasts) in nodes {
            let (lowest, highest, whole) = bounds.of(node.left)
            var rest = TablePasts()
            for past in pasts.all {
                if past.log + highest <= sum.limit {
                    sum.add(past.ways, log: past.log + whole)
                } else if past.log + lowest <= sum.limit {
                    rest.add(past.log, past.ways)
                }
            }
            if rest.count > 0 { kept[node] = rest }
        }
        return kept
    }
}

/// The probability of tables no more probable than the one seen, as it grows.
private struct TailSum {
    /// What every table's logarithm has in common.
    let constant: Double
    /// The logarithm up to which tables count.
    let limit: Double
    private(set) var value = 0.0

    init(constant: Double, limit: Double) {
        self.constant = constant
        self.limit = limit
    }

    mutating func add(_ ways: Double, log: Double) { value += ways * exponential(constant + log) }

    /// Adds what ends low enough.
    mutating func add(_ pasts: TablePasts, endings: TableEndings) {
        for past in pasts.all {
            if let log = endings.log(upTo: limit - past.log) { add(past.ways, log: past.log + log) }
        }
    }
}
