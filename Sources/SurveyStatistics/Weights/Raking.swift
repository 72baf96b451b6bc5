/// Weights made to add up to known totals of several characteristics, one after another until all hold.
///
/// Source: Deming & Stephan 1940, Annals of Mathematical Statistics 11, 427–444; Lumley 2010, Complex Surveys, section
/// 7.3, p. 139.
public enum Raking {
    /// When enough rounds were made.
    public enum Stop: Hashable, Sendable {
        /// When every total holds to within a thousand millionth of a person, or of a person among a million for larger
        /// groups.
        case converged
        /// As R's `survey::rake` by its defaults: when no combination of categories changed by a person or more in a
        /// round, or after ten rounds.
        case asSurveyRake
    }

    /// The most rounds made before the weights count as not settling.
    static let mostRounds = 20_000

    /// The weights, in the order given.
    ///
    /// - Throws: ``MarginError`` where a margin does not fit the respondents, margins do not add up to the same whole, or
    ///   the weights do not settle.
    public static func weights(
        _ weights: [Double], to margins: [Margin], until stop: Stop = .converged
    ) throws(MarginError) -> [Double] {
        var fitted: [FittedMargin] = []
        for margin in margins { fitted.append(try FittedMargin(margin, weights: weights)) }
        guard let whole = fitted.first?.whole else { return weights }
        guard fitted.allSatisfy({ abs($0.whole - whole) <= 1e-9 * whole }) else {
            throw .sumsDiffer(margins: margins.map(\.name))
        }
        switch stop {
        case .converged: return try converged(weights, fitted, within: 1e-9 * max(1, whole * 1e-6))
        case .asSurveyRake: return asSurveyRake(weights, margins, fitted)
        }
    }

    private static func converged(
        _ weights: [Double], _ margins: [FittedMargin], within tolerance: Double
    ) throws(MarginError) -> [Double] {
        var weights = weights
        for _ in 0..<mostRounds {
            for margin in margins { margin.adjust(&weights) }
            if margins.allSatisfy({ $0.error(of: weights) <= tolerance }) { return weights }
        }
        throw .notSettled(steps: mostRounds)
    }

    private static func asSurveyRake(
        _ weights: [Double], _ margins: [Margin], _ fitted: [FittedMargin]
    ) -> [Double] {
        let combinations = weights.indices.map { place in margins.map { $0.categories[place] } }
        func table(_ weights: [Double]) -> [[String]: Double] {
            zip(combinations, weights).reduce(into: [:]) { $0[$1.0, default: 0] += $1.1 }
        }
        var weights = weights
        var before = table(weights)
        for _ in 0..<10 {
            for margin in fitted { margin.adjust(&weights) }
            let after = table(weights)
            if after.allSatisfy({ abs($0.value - (before[$0.key] ?? 0)) < 1 }) { break }
            before = after
        }
        return weights
    }
}
