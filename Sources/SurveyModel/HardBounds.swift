/// The limits of a share whatever the silent would have answered.
///
/// Source: Manski 1989, Journal of Human Resources 24, 343–360.
///
///     HardBounds(of: Share(9, of: 9), silent: 3)   // from 9/12 to 12/12
///
/// The denominator is the valid answers and the silent: a blank is silence, "don't know" and "not applicable" are answers.
public struct HardBounds: Hashable, Sendable, Codable {
    /// The share if all the silent disagree.
    public let lowest: Share
    /// The share if all the silent agree.
    public let highest: Share
    /// How many gave no answer: without a record, or with one that leaves it blank or unreadable.
    public let silent: Int

    /// The bounds of a share with so many silent.
    public init(of share: Share, silent: Int) {
        lowest = Share(share.agreeing, of: share.base + silent)
        highest = Share(share.agreeing + silent, of: share.base + silent)
        self.silent = silent
    }

    /// The fewest silent who must agree for "at least `target`" to hold whatever the others say.
    ///
    ///     HardBounds(of: Share(9, of: 9), silent: 3).neededToSecure(Fraction(percent: 90))   // 2
    ///
    /// - Returns: 0 where it holds already; nil where even all of them are too few.
    public func neededToSecure(_ target: Fraction) -> Int? {
        let wanted = (target * Fraction(lowest.base)).roundedUp
        let needed = max(0, wanted - lowest.agreeing)
        return needed <= silent ? needed : nil
    }

    /// The fewest silent who must not agree for "at most `limit`" to hold whatever the others say.
    ///
    ///     HardBounds(of: Share(0, of: 9), silent: 3).neededToKeep(Fraction(percent: 10))   // 2
    ///
    /// - Returns: 0 where it holds already; nil where even all of them are too few.
    public func neededToKeep(_ limit: Fraction) -> Int? {
        let allowed = -(Fraction(-1) * limit * Fraction(highest.base)).roundedUp
        let needed = max(0, highest.agreeing - allowed)
        return needed <= silent ? needed : nil
    }
}
