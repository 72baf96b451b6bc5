/// Between what bounds lies −Σ ln x! of all ways to deal the columns still to come.
struct TableBounds {
    private let columns: [Int]
    private let logs: FactorialLogs

    init(columns: [Int], logs: FactorialLogs) {
        self.columns = columns
        self.logs = logs
    }

    /// The lowest and highest such value can be, and the logarithm of the sum of 1 / Π x! over all ways.
    func of(_ left: [Int]) -> (lowest: Double, highest: Double, whole: Double) {
        let lowest = max(
            left.reduce(0) { $0 - uneven($1, into: columns) }, columns.reduce(0) { $0 - uneven($1, into: left) })
        return (lowest, highest(left), logs[left.reduce(0, +)] - logs.sum(left) - logs.sum(columns))
    }

    /// By Lagrange's multipliers at the expected counts m: each cell as high as x ln m − ln x! can be, less m ln m.
    private func highest(_ left: [Int]) -> Double {
        let all = Double(left.reduce(0, +))
        var sum = 1e-9
        for row in left where row > 0 {
            for column in columns {
                let expected = Double(row) * Double(column) / all
                let count = Int(expected)
                sum += (Double(count) - expected) * logarithm(expected) - logs[count]
            }
        }
        return sum
    }

    /// A line dealt as unevenly as if the other lines did not matter.
    private func uneven(_ count: Int, into places: [Int]) -> Double {
        var (rest, sum) = (count, 0.0)
        for place in places.sorted(by: >) {
            let here = min(rest, place)
            sum += logs[here]
            rest -= here
        }
        return sum
    }
}
