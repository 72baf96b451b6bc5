/// Scores of several items for each respondent, missing ones nil, and the covariances of the items.
public struct ItemScores: Hashable, Sendable {
    /// Which respondents a covariance is computed from.
    public enum Missing: Hashable, Sendable {
        /// Those who answered every item.
        case listwise
        /// For each pair of items those who answered both.
        case pairwise
    }

    /// The scores, a row for each respondent.
    public let rows: [[Double?]]
    /// How many items there are.
    public let items: Int

    /// Takes the scores; nil where there are fewer than two items or rows of different lengths.
    public init?(_ rows: [[Double?]]) {
        guard let items = rows.first?.count, items > 1, rows.allSatisfy({ $0.count == items }) else { return nil }
        self.rows = rows
        self.items = items
    }

    /// How many answered every item.
    public var complete: Int { rows.count { !$0.contains(nil) } }

    /// The covariances of the items with n − 1; nil where one rests on fewer than two respondents.
    func covariances(_ missing: Missing) -> [[Double]]? {
        let kept = missing == .listwise ? rows.filter { !$0.contains(nil) } : rows
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: items), count: items)
        for first in 0..<items {
            for second in first..<items {
                guard let covariance = ItemScores.covariance(kept, first, second) else { return nil }
                matrix[first][second] = covariance
                matrix[second][first] = covariance
            }
        }
        return matrix
    }

    private static func covariance(_ rows: [[Double?]], _ first: Int, _ second: Int) -> Double? {
        let pairs = rows.compactMap { row in row[first].flatMap { x in row[second].map { (x, $0) } } }
        guard pairs.count > 1 else { return nil }
        let n = Double(pairs.count)
        let mean = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
        return pairs.reduce(0) { $0 + ($1.0 - mean.0) * ($1.1 - mean.1) } / (n - 1)
    }
}
