/// An interval of a mean by Student's t, with the finite population correction where the whole group is known.
///
/// Scores of a short scale are not normal: for small groups hold it against ``BootstrapInterval`` or the median's.
///
/// Source: Student 1908, Biometrika 6, 1–25; correction: Cochran 1977, Sampling Techniques, 3rd ed., section 2.6,
/// p. 24–27.
public struct MeanInterval: Hashable, Sendable {
    /// The mean.
    public let mean: Double
    /// The mean's standard error; nil for a single score.
    public let standardError: Double?
    /// The lower limit; nil for a single score.
    public let lower: Double?
    /// The upper limit; nil for a single score.
    public let upper: Double?

    /// The interval of scores drawn from a distribution or, where `population` is given, from a group of so many.
    ///
    ///     MeanInterval(of: [1, 2, 3])?.upper   // 4.4841…
    ///
    /// - Returns: Nil where there is no score, or more than the group has members.
    public init?(of scores: [Double], population: Int? = nil, level: ConfidenceLevel = .standard) {
        guard !scores.isEmpty, scores.count <= population ?? scores.count else { return nil }
        let n = Double(scores.count)
        mean = scores.reduce(0, +) / n
        guard scores.count > 1 || population == 1 else {
            (standardError, lower, upper) = (nil, nil, nil)
            return
        }
        let centre = mean
        let squares = scores.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        let silent = population.map { 1 - n / Double($0) } ?? 1
        let error = silent == 0 ? 0 : (squares / (n - 1) / n * silent).squareRoot()
        let half = error == 0 ? 0 : error * StudentT(degreesOfFreedom: n - 1).upperQuantile(level.tailValue)
        (standardError, lower, upper) = (error, mean - half, mean + half)
    }
}
