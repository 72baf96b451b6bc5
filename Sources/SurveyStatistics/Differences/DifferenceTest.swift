/// Tests of two independent shares by the normal approximation.
///
/// Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3rd ed., p. 50–58.
public struct DifferenceTest: Hashable, Sendable {
    /// The z of the second share less the first, with the variance of the joint share; nil where all agree or none.
    public let pooled: Score?
    /// The z with each group's own variance; nil where both are 0.
    public let unpooled: Score?
    /// χ² with Yates' correction, which is never more than the difference itself; nil where all agree or none.
    public let yates: TestOfChiSquared?

    /// A z with its two-sided p-value.
    public struct Score: Hashable, Sendable {
        /// The statistic.
        public let z: Double
        /// The probability of one at least as far from 0.
        public let p: Double

        /// The two-sided test of a z.
        public init(_ z: Double) {
            self.z = z
            p = NormalDistribution.twoSided(z)
        }
    }

    /// Tests two shares.
    ///
    ///     DifferenceTest(of: SharePair(Share(56, of: 70), Share(48, of: 80))).pooled   // z −2.650, p 0.0080
    public init(of pair: SharePair) {
        let difference = pair.p2 - pair.p1
        let own = pair.p1 * (1 - pair.p1) / pair.n1 + pair.p2 * (1 - pair.p2) / pair.n2
        unpooled = own > 0 ? Score(difference / own.squareRoot()) : nil
        let (agree, all) = (Double(pair.agreeing), Double(pair.base))
        guard agree > 0, agree < all else {
            (pooled, yates) = (nil, nil)
            return
        }
        let joint = agree / all * (1 - agree / all) * (1 / pair.n1 + 1 / pair.n2)
        pooled = Score(difference / joint.squareRoot())
        let crossed = abs(pair.x1 * pair.n2 - pair.x2 * pair.n1)
        let reduced = max(0, crossed - all / 2)
        yates = TestOfChiSquared(all * reduced * reduced / (pair.n1 * pair.n2 * agree * (all - agree)))
    }
}
