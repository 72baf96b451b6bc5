/// Cronbach's α: how well items that are to measure the same thing agree with each other.
///
/// α = k / (k − 1) · (1 − Σ variances / variance of the sum); negative where items contradict each other.
///
/// Source: Cronbach 1951, Psychometrika 16, 297–334, p. 299. Pairwise covariances as R's `psych::alpha` takes them.
public enum CronbachAlpha {
    /// α; nil where a covariance rests on fewer than two respondents or the sum does not vary.
    ///
    ///     CronbachAlpha.value(of: scores, .listwise)   // for 1;1|2;2|3;3: 1
    public static func value(of scores: ItemScores, _ missing: ItemScores.Missing) -> Double? {
        scores.covariances(missing).flatMap(value)
    }

    /// α of a matrix of covariances; nil where the sum of items does not vary.
    static func value(ofCovariances matrix: [[Double]]) -> Double? {
        let items = Double(matrix.count)
        let whole = matrix.reduce(0) { $0 + $1.reduce(0, +) }
        let own = matrix.indices.reduce(0) { $0 + matrix[$1][$1] }
        guard items > 1, whole > 0 else { return nil }
        return items / (items - 1) * (1 - own / whole)
    }
}
