/// McDonald's ω: the part of a sum of items' variance that one factor behind them makes up.
///
/// ω = (Σλ)² / ((Σλ)² + Σψ), with the loadings λ and own variances ψ of one factor by maximum likelihood. Equals α where
/// all loadings are equal, and is larger otherwise.
///
/// Source: McDonald 1999, Test Theory: A Unified Treatment, p. 89, formula 6.20b.
public enum McDonaldOmega {
    /// ω; nil where there are fewer than three items, a covariance rests on fewer than two respondents, or no single
    /// factor with some own variance for each item fits.
    public static func value(of scores: ItemScores, _ missing: ItemScores.Missing = .listwise) -> Double? {
        scores.covariances(missing).flatMap(value)
    }

    /// ω of a matrix of covariances.
    static func value(ofCovariances matrix: [[Double]]) -> Double? {
        guard let model = OneFactorModel(covariances: matrix) else { return nil }
        let common = model.loadings.reduce(0, +)
        return common * common / (common * common + model.own.reduce(0, +))
    }
}
