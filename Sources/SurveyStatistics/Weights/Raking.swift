/// Weights made to add up to known totals of several characteristics, one after another until all hold.
///
/// Source: Deming & Stephan 1940, Annals of Mathematical Statistics 11, 427–444; Lumley 2010, Complex Surveys, section
/// 7.3, p. 139.
public enum Raking {
    /// When enough rounds were made.
    public enum Stop: Hashable, Sendable {
        /// When no combination of categories changed in a round by a thousand millionth of all weights, and every
        /// total holds to within a millionth of the whole.
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
        var rounds = RakingRounds(weights, margins, fitted)
        switch stop {
        case .converged:
            let tolerance = 1e-9 * weights.reduce(0, +)
            for _ in 0..<mostRounds where rounds.change() < tolerance && rounds.error <= 1e-6 * whole {
                return rounds.weights
            }
            throw .notSettled(steps: mostRounds)
        case .asSurveyRake:
            for _ in 0..<10 where rounds.change() < 1 { break }
            return rounds.weights
        }
    }
}

/// Weights on their way, and what each combination of categories comes to.
private struct RakingRounds {
    private(set) var weights: [Double]
    private let margins: [FittedMargin]
    private let combinationOf: [Int]
    private var table: [Double]

    init(_ weights: [Double], _ margins: [Margin], _ fitted: [FittedMargin]) {
        var numbers: [[String]: Int] = [:]
        combinationOf = weights.indices.map { place in
            let combination = margins.map { $0.categories[place] }
            let number = numbers[combination] ?? numbers.count
            numbers[combination] = number
            return number
        }
        self.weights = weights
        self.margins = fitted
        table = Array(repeating: 0, count: numbers.count)
        table = sums()
    }

    /// Makes one round over all margins; gives the largest change of a combination.
    mutating func change() -> Double {
        for margin in margins { margin.adjust(&weights) }
        let before = table
        table = sums()
        return zip(before, table).map { abs($0 - $1) }.max() ?? 0
    }

    /// How far the weights are from any total.
    var error: Double { margins.map { $0.error(of: weights) }.max() ?? 0 }

    private func sums() -> [Double] {
        var sums = [Double](repeating: 0, count: table.count)
        for (place, combination) in combinationOf.enumerated() { sums[combination] += weights[place] }
        return sums
    }
}
