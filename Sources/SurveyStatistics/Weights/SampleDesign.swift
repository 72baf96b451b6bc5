/// How a sample was drawn: each respondent's weight, stratum and cluster, and how many clusters each stratum has.
///
/// Without clusters each respondent is one; without strata all are in one. Clusters are told apart within strata. For
/// an organisation whose networks are all asked, the networks are the strata and their members the clusters.
public struct SampleDesign: Hashable, Sendable {
    /// The weight of each respondent.
    public let weights: [Double]
    /// The number of each respondent's stratum, from 0 up.
    let stratumOf: [Int]
    /// The number of each respondent's cluster, from 0 up.
    let clusterOf: [Int]
    /// The stratum of each cluster.
    let stratumOfCluster: [Int]
    /// How many clusters each stratum has in all; infinite where that is not known.
    let clustersInAll: [Double]

    /// Takes the parts, a value for each respondent; nil where numbers of values differ or one does not fit.
    ///
    /// - Parameters:
    ///   - weights: Finite and at least 0.
    ///   - strata: A name each; nil for one stratum.
    ///   - clusters: A name each, unique within the stratum; nil where each respondent was drawn alone.
    ///   - population: How many clusters the respondent's stratum has in all, the finite population correction; the same
    ///     for all of a stratum, and no fewer than were drawn. Nil for draws with replacement.
    public init?(
        weights: [Double], strata: [String]? = nil, clusters: [String]? = nil, population: [Double]? = nil
    ) {
        let n = weights.count
        guard [strata?.count, clusters?.count, population?.count].allSatisfy({ $0 == nil || $0 == n }) else {
            return nil
        }
        guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
        self.weights = weights
        stratumOf = SampleDesign.numbered(strata ?? Array(repeating: "", count: n))
        let places = zip(stratumOf, clusters ?? (0..<n).map { "\($0)" }).map { "\($0) \($1)" }
        clusterOf = SampleDesign.numbered(places)
        var stratumOfCluster: [Int] = []
        var clustersInAll: [Double] = []
        for index in 0..<n {
            if clusterOf[index] == stratumOfCluster.count { stratumOfCluster.append(stratumOf[index]) }
            let size = population?[index] ?? .infinity
            if stratumOf[index] == clustersInAll.count { clustersInAll.append(size) }
            guard clustersInAll[stratumOf[index]] == size else { return nil }
        }
        let drawn = SampleDesign.counts(stratumOfCluster, upTo: clustersInAll.count)
        guard zip(drawn, clustersInAll).allSatisfy({ Double($0) <= $1 }) else { return nil }
        self.stratumOfCluster = stratumOfCluster
        self.clustersInAll = clustersInAll
    }

    /// How many clusters were drawn from each stratum.
    var clustersDrawn: [Int] { SampleDesign.counts(stratumOfCluster, upTo: clustersInAll.count) }

    /// The clusters less the strata that hold any of some respondents.
    func degreesOfFreedom(of respondents: [Int]) -> Int {
        Set(respondents.map { clusterOf[$0] }).count - Set(respondents.map { stratumOf[$0] }).count
    }

    private static func numbered(_ names: [String]) -> [Int] {
        var numbers: [String: Int] = [:]
        return names.map { name in
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
        }
    }

    private static func counts(_ numbers: [Int], upTo end: Int) -> [Int] {
        numbers.reduce(into: Array(repeating: 0, count: end)) { $0[$1] += 1 }
    }
}
