public import SurveyModel

/// An exact interval in a group of known size: how many of all may agree, given those who answered.
///
/// It takes those who answered for a random part of the group, which silence need not be; it counts persons, and ties
/// with the tail are decided in whole numbers.
public struct GroupInterval: Hashable, Sendable {
    /// The size of the whole group, N.
    public let population: Int
    /// How many of all may agree, M.
    public let agreeing: ClosedRange<Int>

    /// The ways to draw an exact interval; raw values are the names in comparison tables.
    public enum Method: String, CaseIterable, Sendable {
        /// All M with both tails above α/2: Buonaccorsi 1987, The American Statistician 41, 215–218.
        case tails = "hyper_tail"
        /// All M accepted in Blaker's order, between the lowest and the highest: Blaker 2000, Canadian Journal of
        /// Statistics 28, 783–798. Never wider in total; may be less easily explained.
        case blaker = "hyper_blaker"
    }

    /// The interval of a share among so many in all; `population` is at least the share's base.
    ///
    ///     GroupInterval(of: Share(9, of: 9), among: 13).agreeing   // 11...13
    public init(
        of share: Share, among population: Int, by method: Method = .tails, level: ConfidenceLevel = .standard
    ) {
        precondition(share.base <= population, "those who answered are part of the group")
        self.population = population
        switch method {
        case .tails: agreeing = TailLimits(of: share, among: population, level: level).range
        case .blaker: agreeing = BlakerLimits(of: share, among: population, level: level).range
        }
    }

    /// The lower limit as a share of the group.
    public var lower: Share { Share(agreeing.lowerBound, of: population) }

    /// The upper limit as a share of the group.
    public var upper: Share { Share(agreeing.upperBound, of: population) }
}
