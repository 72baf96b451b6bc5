/// The differences after − before of pairs, as the decimals they were written as would give them.
///
/// 1.2 − 1.1 and 0.3 − 0.2 are the same tenth, but not in floating point; differences closer than rounding of the
/// scores can explain are held to be equal, and one as close to 0 is 0. R's `wilcox.test` takes them as they come.
struct PairedDifferences: Hashable, Sendable {
    /// The differences in the order of the pairs.
    let values: [Double]
    private let closeness: Double

    /// Pairs scores of the same persons; nil where there are not as many after as before.
    init?(before: [Double], after: [Double]) {
        guard before.count == after.count else { return nil }
        let largest = (before + after).map(abs).max() ?? 0
        let closeness = 4 * largest.ulp
        self.closeness = closeness
        values = zip(before, after).map { pair in
            let difference = pair.1 - pair.0
            return abs(difference) <= closeness ? 0 : difference
        }
    }

    /// The ranks of the sizes of differences, ties by the same closeness.
    func ranks(of differences: [Double]) -> Midranks {
        Midranks(of: differences.map(abs)) { $1 - $0 <= closeness }
    }
}
