/// The variance of a weighted total over a stratified and clustered sample, by the clusters' totals.
///
/// Σ over strata of (1 − m/M) · m/(m − 1) · Σ (cluster's total − stratum's mean)². Of a ratio it is the variance of the
/// total of its linearised values, which is Taylor's method.
///
/// Source: Binder 1983, International Statistical Review 51, 279–292; Lumley 2010, Complex Surveys, section 2.2–3.2,
/// p. 17–44.
enum LinearisedVariance {
    /// The variance of the sum of values, 0 for respondents outside the domain; nil where a stratum that is not
    /// counted in full has a single cluster, so that nothing tells how clusters differ there.
    static func value(of values: [Double], in design: SampleDesign) -> Double? {
        var totals = [Double](repeating: 0, count: design.stratumOfCluster.count)
        for (index, value) in values.enumerated() { totals[design.clusterOf[index]] += value }
        let drawn = design.clustersDrawn
        var means = [Double](repeating: 0, count: drawn.count)
        for (cluster, total) in totals.enumerated() { means[design.stratumOfCluster[cluster]] += total }
        for stratum in means.indices { means[stratum] /= Double(drawn[stratum]) }
        var squares = [Double](repeating: 0, count: drawn.count)
        for (cluster, total) in totals.enumerated() {
            let distance = total - means[design.stratumOfCluster[cluster]]
            squares[design.stratumOfCluster[cluster]] += distance * distance
        }
        var variance = 0.0
        for (stratum, square) in squares.enumerated() {
            let (m, all) = (Double(drawn[stratum]), design.clustersInAll[stratum])
            if m == all { continue }
            guard m > 1 else { return nil }
            variance += (1 - m / all) * m / (m - 1) * square
        }
        return variance
    }
}
