/// The ranks of numbers from the lowest up, ties sharing the middle of their places; kept doubled, so that they are
/// whole.
///
///     Midranks(of: [3, 1, 3]).doubled   // [5, 2, 5]: ranks 2.5, 1 and 2.5
struct Midranks: Hashable, Sendable {
    /// Twice each number's rank, in the order given.
    let doubled: [Int]
    /// How many numbers share each value, from the lowest value up.
    let tieSizes: [Int]

    /// Ranks numbers, those that `areTied` among neighbours in order sharing a rank.
    init(of numbers: [Double], areTied: (Double, Double) -> Bool = { $0 == $1 }) {
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        var doubled = [Int](repeating: 0, count: numbers.count)
        var tieSizes: [Int] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, areTied(numbers[order[end - 1]], numbers[order[end]]) { end += 1 }
            for place in start..<end { doubled[order[place]] = start + end + 1 }
            tieSizes.append(end - start)
            start = end
        }
        self.doubled = doubled
        self.tieSizes = tieSizes
    }

    /// Whether any two numbers share a rank.
    var hasTies: Bool { tieSizes.contains { $0 > 1 } }

    /// The sum of t³ − t over groups of t tied numbers, by which ties take from a variance.
    var tieCubes: Double {
        tieSizes.reduce(0) { sum, size in
            let size = Double(size)
            return sum + (size * size * size - size)
        }
    }
}
