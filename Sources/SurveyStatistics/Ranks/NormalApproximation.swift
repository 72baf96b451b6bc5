/// A p-value by the normal distribution for a statistic of known mean and variance.
enum NormalApproximation {
    /// The two-sided p-value of a deviation from the mean; nil where the statistic cannot vary.
    ///
    /// The continuity correction moves the statistic half a step towards its mean, and leaves it there if it is there.
    static func twoSided(deviation: Double, variance: Double, continuityCorrected: Bool) -> Double? {
        guard variance > 0 else { return nil }
        let distance = continuityCorrected && deviation != 0 ? abs(deviation) - 0.5 : abs(deviation)
        return NormalDistribution.twoSided(distance / variance.squareRoot())
    }
}
