public import SurveyModel

/// Whether two series in step go together beyond chance, where neighbouring days resemble each other.
///
/// One series is turned against the other by every number of steps, its end joined to its beginning: each turned series
/// keeps its own rhythm, and only the step is lost. The p-value is the part of all turns, the untouched one among them,
/// whose covariance is at least as far from zero; all are tried, so that chance has no seed. It cannot be less than one
/// through the number of observations.
///
///     // 1, 2, 3, 4 against itself: turns by 1, 2 and 3 give covariances of −4, −12 and −4 against 20, so p is 1/4
///     CircularShift.test(series, series)?.p   // Share(1, of: 4)
///
/// Source: Manly & Navarro Alberto 2021, Randomization, Bootstrap and Monte Carlo Methods in Biology, 4th ed., ch. 11.
public enum CircularShift {
    /// What a test found.
    public struct Outcome: Hashable, Sendable {
        /// How many observations both series have.
        public let count: Int
        /// The sign of the covariance: whether the two rise together.
        public let sign: Int
        /// The part of all turns that reach the covariance seen, as an exact share.
        public let p: Share
    }

    /// The largest value or divisor that is read exactly; others make no test.
    private static let largest: Int128 = 1 << 40

    /// Tests two series of the same length; nil below three observations, where one does not vary, or where the values
    /// are too fine to be compared exactly.
    public static func test(_ first: [Fraction], _ second: [Fraction]) -> Outcome? {
        guard first.count == second.count, first.count >= 3, Set(first).count > 1, Set(second).count > 1,
            let x = whole(first), let y = whole(second)
        else { return nil }
        let count = x.count
        let sums = x.reduce(0, +) * y.reduce(0, +)
        func covariance(turnedBy steps: Int) -> Int128 {
            var products: Int128 = 0
            for place in 0..<count { products += x[(place + steps) % count] * y[place] }
            return Int128(count) * products - sums
        }
        let seen = covariance(turnedBy: 0)
        let reaching = (0..<count).count { abs(covariance(turnedBy: $0)) >= abs(seen) }
        return Outcome(count: count, sign: seen.signum() > 0 ? 1 : seen == 0 ? 0 : -1, p: Share(reaching, of: count))
    }

    /// The values times their common denominator; nil where they outgrow what is exact.
    private static func whole(_ values: [Fraction]) -> [Int128]? {
        var common: Int128 = 1
        for value in values {
            let own = Int128(value.denominator)
            common = common / divisor(common, own) * own
            guard common <= largest else { return nil }
        }
        let whole = values.map { Int128($0.numerator) * (common / Int128($0.denominator)) }
        return whole.allSatisfy { abs($0) <= largest } ? whole : nil
    }

    private static func divisor(_ first: Int128, _ second: Int128) -> Int128 {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}
