extension StatisticsMethod {
    /// Every method, in the order of the list.
    public static let all: [StatisticsMethod] =
        ofOneShare + ofFinitePopulations + ofNonresponse + ofTwoShares + ofPairedShares + ofRanks + ofTables + ofScores
        + ofWeights

    /// The method of a name.
    public static func named(_ name: String) -> StatisticsMethod? { all.first { $0.name == name } }
}
