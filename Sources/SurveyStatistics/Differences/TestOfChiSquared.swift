/// A χ² with its degrees of freedom and p-value.
public struct TestOfChiSquared: Hashable, Sendable {
    /// The statistic.
    public let statistic: Double
    /// The degrees of freedom.
    public let degreesOfFreedom: Int
    /// The probability of a statistic at least as large.
    public let p: Double

    /// The test of a statistic; degrees of freedom are at least 1.
    public init(_ statistic: Double, degreesOfFreedom: Int = 1) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
        p = ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
    }
}
