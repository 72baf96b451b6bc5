/// One factor behind several items: each item's loading on it, and what is the item's own.
///
/// Fitted by maximum likelihood with the EM algorithm, which never leaves positive own variances and always climbs.
///
/// Source: Rubin & Thayer 1982, Psychometrika 47, 69–76.
struct OneFactorModel: Hashable, Sendable {
    /// How far each item moves with the factor, in the item's units; most of them positive.
    let loadings: [Double]
    /// The variance that is each item's own.
    let own: [Double]

    /// The most steps taken; small tables need a few hundred.
    static let mostSteps = 200_000

    /// Fits covariances of at least three items; nil where an item does not vary, the fit runs to an item without own
    /// variance (a Heywood case) or it does not settle.
    init?(covariances: [[Double]]) {
        let items = covariances.indices
        guard items.count > 2, items.allSatisfy({ covariances[$0][$0] > 0 }) else { return nil }
        let scale = items.map { covariances[$0][$0].squareRoot() }
        let correlations = items.map { row in items.map { covariances[row][$0] / (scale[row] * scale[$0]) } }
        guard let fit = OneFactorModel.fit(correlations) else { return nil }
        let sign: Double = zip(fit.loadings, scale).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? -1 : 1
        loadings = zip(fit.loadings, scale).map { sign * $0 * $1 }
        own = zip(fit.own, scale).map { $0 * $1 * $1 }
    }

    /// The loadings and own variances of standardised items.
    private static func fit(_ correlations: [[Double]]) -> (loadings: [Double], own: [Double])? {
        var loadings = start(correlations)
        var own = loadings.map { 1 - $0 * $0 }
        for _ in 0..<mostSteps {
            // What the factor is expected to be given the items, Λ'Σ⁻¹, and how the items go with that.
            let information = zip(loadings, own).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
            let weights = zip(loadings, own).map { $0 / $1 / (1 + information) }
            let together = correlations.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
            let second = 1 / (1 + information) + zip(weights, together).reduce(0) { $0 + $1.0 * $1.1 }
            let next = together.map { $0 / second }
            own = zip(next, together).map { 1 - $0 * $1 }
            guard own.allSatisfy({ $0 > 1e-6 }) else { return nil }
            let change = zip(next, loadings).map { abs($0 - $1) }.max() ?? 0
            loadings = next
            if change < 1e-14 { return (loadings, own) }
        }
        return nil
    }

    /// A first guess: all of one size, against the leading item where they
    /// fall when it rises.
    private static func start(_ correlations: [[Double]]) -> [Double] {
        let lead = correlations.indices.max { sum(correlations[$0]) < sum(correlations[$1]) } ?? 0
        return correlations.indices.map { item in
            let sign: Double = correlations[lead][item] < 0 ? -1 : 1
            return sign * 0.6
        }
    }

    private static func sum(_ row: [Double]) -> Double { row.reduce(0) { $0 + abs($1) } }
}
