/// The share of weighted answers as a logistic regression without explanatory variables leaves it.
///
/// That share is known beforehand, but R's `svyciprop` fits it and stops when the deviance has settled to 1e-8; what it
/// lacks then shows in the ninth decimal of limits near 0 and 1. Ten steps of arithmetic make the limits R's own.
///
/// Source: iteratively reweighted least squares, McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., section
/// 2.5, p. 40–43; start and end as R's `glm.fit`.
enum FittedLogit {
    /// The fitted share for answers and weights, of which some agree and some do not.
    static func share(_ answers: [(agrees: Bool, weight: Double)]) -> Double {
        let mean = answers.reduce(0) { $0 + $1.weight } / Double(answers.count)
        let share = answers.reduce(0) { $0 + ($1.agrees ? $1.weight : 0) } / mean / Double(answers.count)
        // Each answer starts between itself and one half, nearer to itself the more it weighs.
        var (deviance, working, weights) = (0.0, 0.0, 0.0)
        for answer in answers {
            let weight = answer.weight / mean
            let start = ((answer.agrees ? weight : 0) + 0.5) / (weight + 1)
            let spread = start * (1 - start)
            deviance -= 2 * weight * logarithm(answer.agrees ? start : 1 - start)
            working += weight * (spread * logarithm(start / (1 - start)) + (answer.agrees ? 1 : 0) - start)
            weights += weight * spread
        }
        var logit = working / weights
        for _ in 0..<25 {
            let fitted = 1 / (1 + exponential(-logit))
            let uneven = share * logarithm(fitted) + (1 - share) * logarithm(1 - fitted)
            let next = -2 * Double(answers.count) * uneven
            if abs(next - deviance) < 1e-8 * (abs(next) + 0.1) { return fitted }
            deviance = next
            logit += (share - fitted) / (fitted * (1 - fitted))
        }
        return share
    }
}
