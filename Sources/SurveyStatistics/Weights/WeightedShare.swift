/// A share of weighted answers with the standard error that the sample's design leaves.
///
/// The part Σ w y / Σ w of those in a domain who gave a valid answer. A missing answer is outside the domain; the domain
/// is a part of the sample, not a sample of its own, so that clusters without members in it count as zeros.
///
///     // answers 1, 0, 0, 0, 0 of equal weight
///     WeightedShare(of: answers, in: design)?.standardError   // 0.2
///
/// Source: Lumley 2010, Complex Surveys, section 2.2–2.4; the same figures as R's `survey::svymean` 4.1.
public struct WeightedShare: Hashable, Sendable {
    /// Valid answers in the domain.
    public let answered: Int
    /// Missing answers in the domain.
    public let missing: Int
    /// How many of those who answered agree, unweighted.
    public let agreeing: Int
    /// The sum of weights of those who answered.
    public let sumOfWeights: Double
    /// The weighted share.
    public let value: Double
    /// The linearised standard error; nil where the design leaves none.
    public let standardError: Double?
    /// Clusters less strata with anybody who answered.
    public let degreesOfFreedom: Int
    /// What the weights are worth.
    public let kish: KishSample
    /// The share as a fitted logit leaves it; nil where nobody or everybody agrees.
    let fittedShare: Double?
    /// The standard error about ``fittedShare``; nil where there is none.
    let fittedError: Double?

    /// The share of answers, nil ones missing, of those for whom `domain` holds, or of all.
    ///
    /// - Returns: Nil where numbers of values differ or nobody in the domain with a weight above 0 answered.
    public init?(of answers: [Bool?], in design: SampleDesign, domain: [Bool]? = nil) {
        guard answers.count == design.weights.count, domain?.count ?? answers.count == answers.count else { return nil }
        let members = answers.indices.filter { domain?[$0] ?? true }
        let valid = members.filter { answers[$0] != nil }
        guard let kish = KishSample(weights: valid.map { design.weights[$0] }) else { return nil }
        self.kish = kish
        answered = valid.count
        missing = members.count - valid.count
        let agreed = valid.filter { answers[$0] == true }
        agreeing = agreed.count
        let sum = valid.reduce(0) { $0 + design.weights[$1] }
        // Exactly 0 and 1 where nobody or everybody agrees.
        let share = agreed.count == valid.count ? 1 : agreed.reduce(0) { $0 + design.weights[$1] } / sum
        /// The standard error about a share, by the linearised values of those who answered.
        func error(about share: Double) -> Double? {
            var linearised = [Double](repeating: 0, count: answers.count)
            for index in valid {
                linearised[index] = design.weights[index] * ((answers[index] == true ? 1 : 0) - share) / sum
            }
            return LinearisedVariance.value(of: linearised, in: design).map { $0.squareRoot() }
        }
        (sumOfWeights, value) = (sum, share)
        standardError = error(about: share)
        degreesOfFreedom = design.degreesOfFreedom(of: valid)
        guard share > 0, share < 1 else {
            (fittedShare, fittedError) = (nil, nil)
            return
        }
        let fitted = FittedLogit.share(valid.map { (answers[$0] == true, design.weights[$0]) })
        (fittedShare, fittedError) = (fitted, error(about: fitted))
    }

    /// How much larger the variance is than that of as many answers drawn with replacement; nil where it is undefined.
    public var designEffect: Double? {
        guard let standardError, answered > 1, value > 0, value < 1 else { return nil }
        return standardError * standardError * Double(answered - 1) / (value * (1 - value))
    }
}
