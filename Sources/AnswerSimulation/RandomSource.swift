import SurveyModel

/// Draws whole numbers, chances and orders from one seeded sequence.
///
/// The standard library's `random(in:using:)` and `shuffled(using:)` may change their algorithm between releases;
/// these do not, so that the same seed gives the same bytes for good.
struct RandomSource {
    private var generator: Xoshiro256StarStar

    /// A sequence of its own for each stream of a seed, so that a group's answers do not depend on groups before it.
    init(seed: UInt64, stream: Int) {
        var mixer = SplitMix64(seed: seed ^ (UInt64(truncatingIfNeeded: stream) &* 0xD1B5_4A32_D192_ED03))
        generator = Xoshiro256StarStar(seed: mixer.next())
    }

    /// A number from 0 up to the bound, each equally likely (Lemire 2019, ACM TOMACS 29, 3); 0 where the bound is 0.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let limit = UInt64(bound)
        var product = generator.next().multipliedFullWidth(by: limit)
        if product.low < limit {
            let threshold = (0 &- limit) % limit
            while product.low < threshold { product = generator.next().multipliedFullWidth(by: limit) }
        }
        return Int(product.high)
    }

    /// A number of the range, each equally likely.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// A place in the line from the most to the least content.
    mutating func rank() -> Rank { Rank(value: UInt32(truncatingIfNeeded: generator.next() >> 32)) }

    /// True with the given chance.
    mutating func happens(_ chance: Fraction) -> Bool { rank().isWithin(chance) }

    /// A position, each as likely as its weight; nil where no weight is above zero.
    mutating func position(weights: [Int]) -> Int? {
        var left = below(weights.reduce(0, +))
        for (position, weight) in weights.enumerated() where weight > 0 {
            if left < weight { return position }
            left -= weight
        }
        return nil
    }

    /// The same elements in a random order (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for last in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(last, below(last + 1))
        }
        return result
    }
}

/// A place in the line from the most content (0) to the least; one person's answers share theirs in part.
struct Rank: Hashable, Comparable {
    let value: UInt32

    /// Whether the place is within the first part of the line.
    func isWithin(_ part: Fraction) -> Bool {
        guard part.numerator > 0 else { return false }
        let here = UInt64(value).multipliedFullWidth(by: UInt64(part.denominator))
        let edge = UInt64(part.numerator).multipliedFullWidth(by: 1 << 32)
        return (here.high, here.low) < (edge.high, edge.low)
    }

    static func < (lhs: Rank, rhs: Rank) -> Bool { lhs.value < rhs.value }
}
