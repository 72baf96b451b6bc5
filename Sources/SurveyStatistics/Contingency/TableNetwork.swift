/// What the rows have left, in order of size: rows of the same size have the same future.
struct TableNode: Hashable {
    let left: [Int]

    init(left: [Int]) { self.left = left.sorted() }

    /// In how many ways a column can be dealt at most.
    func deals(of column: Int) -> Int {
        var ways = 1.0
        for row in left.dropLast() { ways *= Double(min(row, column) + 1) }
        var free = 1.0
        for place in 1..<left.count { free *= Double(column + place) / Double(place) }
        return Int(min(ways, free, 1e12))
    }

    /// Deals a column in every way; the visitor gets what is left and what was dealt.
    func deal(_ column: Int, _ visit: ([Int], [Int]) -> Void) {
        var left = left
        var dealt = [Int](repeating: 0, count: left.count)
        // What the rows from each place on can take.
        var room = left
        for place in room.indices.dropLast().reversed() { room[place] += room[place + 1] }
        func deal(_ rest: Int, from place: Int) {
            let isLast = place == left.count - 1
            let most = min(rest, left[place])
            let least = isLast ? rest : max(0, rest - room[place + 1])
            guard least <= most else { return }
            let before = left[place]
            for count in least...most {
                dealt[place] = count
                left[place] = before - count
                if isLast { visit(left, dealt) } else { deal(rest - count, from: place + 1) }
            }
            left[place] = before
        }
        deal(column, from: 0)
    }

    /// The ways to deal the last two columns.
    func endings(of column: Int, _ logs: FactorialLogs) -> TableEndings {
        var values: [Double] = []
        deal(column) { left, dealt in values.append(-logs.sum(dealt) - logs.sum(left)) }
        return TableEndings(values)
    }
}

/// The ways to end a table in order of −Σ ln x!, with what those up to each come to.
struct TableEndings {
    private let logs: [Double]
    /// The sums of 1 / Π x! as parts of the largest, which alone may be too small a number.
    private let sums: [Double]
    private let largest: Double

    init(_ values: [Double]) {
        logs = values.sorted()
        let largest = logs.last ?? 0
        self.largest = largest
        var sum = 0.0
        sums = logs.map { value in
            sum += exponential(value - largest)
            return sum
        }
    }

    /// The logarithm of the sum of 1 / Π x! over endings up to a limit; nil where there is none.
    func log(upTo limit: Double) -> Double? {
        var (low, high) = (0, logs.count)
        while low < high {
            let middle = (low + high) / 2
            if logs[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low > 0 && sums[low - 1] > 0 ? largest + logarithm(sums[low - 1]) : nil
    }
}

/// The different probabilities with which a node was reached, as logarithms, each with its number of ways.
struct TablePasts {
    private var ways: [Int: (log: Double, ways: Double)] = [:]

    init() {}

    init(log: Double) { add(log, 1) }

    var count: Int { ways.count }

    var all: some Collection<(log: Double, ways: Double)> { ways.values }

    /// Adds another's, each lengthened by the same step.
    mutating func add(_ other: TablePasts, log: Double) {
        for past in other.ways.values { add(past.log + log, past.ways) }
    }

    /// Logarithms that agree to ten decimals are those of the same product of factorials.
    mutating func add(_ log: Double, _ count: Double) {
        ways[Int((log * 1e10).rounded()), default: (log, 0)].ways += count
    }
}

/// The logarithms of factorials.
struct FactorialLogs {
    private let logs: [Double]

    init(upTo highest: Int) { logs = (0...highest).map(LogGamma.logFactorial) }

    subscript(_ number: Int) -> Double { logs[number] }

    func sum(_ numbers: [Int]) -> Double {
        var sum = 0.0
        for number in numbers { sum += logs[number] }
        return sum
    }
}

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
