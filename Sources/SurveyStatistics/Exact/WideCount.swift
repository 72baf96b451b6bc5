/// A whole number of any size from 0 up, for counting ways; only what exact tails of small groups need.
///
/// Words are kept with the lowest first and no zero word highest.
struct WideCount: Hashable, Sendable, Comparable {
    private var words: [UInt64]

    /// Zero.
    static let zero = WideCount(0)

    /// A number that fits a word.
    init(_ word: UInt64) { words = word == 0 ? [] : [word] }

    /// Whether this is 0.
    var isZero: Bool { words.isEmpty }

    static func < (lhs: WideCount, rhs: WideCount) -> Bool {
        guard lhs.words.count == rhs.words.count else { return lhs.words.count < rhs.words.count }
        var index = lhs.words.count
        while index > 0 {
            index -= 1
            if lhs.words[index] != rhs.words[index] { return lhs.words[index] < rhs.words[index] }
        }
        return false
    }

    static func += (lhs: inout WideCount, rhs: WideCount) {
        var carry: UInt64 = 0
        var index = 0
        while index < rhs.words.count || carry > 0 {
            if index == lhs.words.count { lhs.words.append(0) }
            let (first, over) = lhs.words[index].addingReportingOverflow(carry)
            let (sum, overAgain) = first.addingReportingOverflow(index < rhs.words.count ? rhs.words[index] : 0)
            lhs.words[index] = sum
            carry = over || overAgain ? 1 : 0
            index += 1
        }
    }

    /// Subtracts a number that is not larger.
    static func -= (lhs: inout WideCount, rhs: WideCount) {
        precondition(lhs >= rhs, "counts of ways do not fall below 0")
        var borrow: UInt64 = 0
        var index = 0
        while index < rhs.words.count || borrow > 0 {
            let (first, under) = lhs.words[index].subtractingReportingOverflow(borrow)
            let (rest, underAgain) = first.subtractingReportingOverflow(index < rhs.words.count ? rhs.words[index] : 0)
            lhs.words[index] = rest
            borrow = under || underAgain ? 1 : 0
            index += 1
        }
        lhs.trim()
    }

    static func + (lhs: WideCount, rhs: WideCount) -> WideCount {
        var sum = lhs
        sum += rhs
        return sum
    }

    static func - (lhs: WideCount, rhs: WideCount) -> WideCount {
        var rest = lhs
        rest -= rhs
        return rest
    }

    /// Multiplies by a word.
    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: factor)
            let (sum, over) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = over ? high + 1 : high
        }
        if carry > 0 { words.append(carry) }
        trim()
    }

    /// Divides by a word that is known to divide it.
    mutating func divide(exactlyBy divisor: UInt64) {
        var remainder: UInt64 = 0
        var index = words.count
        while index > 0 {
            index -= 1
            (words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
        }
        precondition(remainder == 0, "the division of a count of ways leaves nothing")
        trim()
    }

    static func * (lhs: WideCount, factor: UInt64) -> WideCount {
        var product = lhs
        product.multiply(by: factor)
        return product
    }

    /// This number over another as a floating-point number, to full precision; the other is not 0.
    func ratio(to other: WideCount) -> Double {
        precondition(!other.isZero, "a ratio needs something to divide by")
        let (top, topScale) = leading
        let (bottom, bottomScale) = other.leading
        return Double(sign: .plus, exponent: topScale - bottomScale, significand: top / bottom)
    }

    /// The number as a significand and an exponent of 2.
    private var leading: (Double, Int) {
        guard let last = words.last else { return (0, 0) }
        let count = words.count
        let middle = count > 1 ? words[count - 2] : 0
        let width = Double(sign: .plus, exponent: UInt64.bitWidth, significand: 1)
        return (Double(last) * width + Double(middle), (count - 2) * UInt64.bitWidth)
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }
}

extension WideCount {
    /// In how many ways `chosen` can be picked from `all`; 0 where there are too few.
    ///
    ///     WideCount.ways(toChoose: 2, of: 5)   // 10
    static func ways(toChoose chosen: Int, of all: Int) -> WideCount {
        guard chosen >= 0, chosen <= all else { return .zero }
        var ways = WideCount(1)
        for step in 0..<min(chosen, all - chosen) {
            ways.multiply(by: UInt64(all - step))
            ways.divide(exactlyBy: UInt64(step + 1))
        }
        return ways
    }

    /// The ways to say yes or no so many times.
    static func powerOfTwo(_ exponent: Int) -> WideCount {
        var power = WideCount(1)
        for _ in 0..<(exponent / 32) { power.multiply(by: 1 << 32) }
        power.multiply(by: 1 << UInt64(exponent % 32))
        return power
    }
}
