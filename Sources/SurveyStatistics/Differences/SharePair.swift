public import SurveyModel

/// Two shares of groups with no member in common, the second compared with the first.
///
/// Differences are the second less the first, so that a rise from one year to the next is positive.
public struct SharePair: Hashable, Sendable {
    /// The first share, as of the year before.
    public let first: Share
    /// The second share, as of this year.
    public let second: Share

    /// Takes the shares.
    public init(_ first: Share, _ second: Share) {
        self.first = first
        self.second = second
    }

    /// The second share less the first, exactly.
    public var difference: Fraction { second.fraction - first.fraction }

    var x1: Double { Double(first.agreeing) }
    var n1: Double { Double(first.base) }
    var x2: Double { Double(second.agreeing) }
    var n2: Double { Double(second.base) }
    var p1: Double { x1 / n1 }
    var p2: Double { x2 / n2 }

    /// All who agree, in both groups.
    var agreeing: Int { first.agreeing + second.agreeing }
    /// All who answered, in both groups.
    var base: Int { first.base + second.base }
}
