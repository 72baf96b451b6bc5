/// An exact fraction of two integers; goals are compared as fractions, so no rounding decides a status.
///
///     Fraction(26, 29) < Fraction(90, 100)   // true: 89.66 % does not reach 90 %
public struct Fraction: Hashable, Comparable, Sendable {
    /// The part above the line.
    public let numerator: Int
    /// The part below the line; always at least 1.
    public let denominator: Int

    /// The fraction in lowest terms; a denominator below 1 is a caller's error.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator > 0, "a fraction needs a denominator of at least 1")
        let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Whole percent as a fraction: `Fraction(percent: 90)` is 9/10.
    public init(percent: Int) { self.init(percent, 100) }

    /// Zero.
    public static let zero = Fraction(0)
    /// One, or 100 %.
    public static let one = Fraction(1)

    /// Compares by cross multiplication in double width, so it cannot overflow.
    public static func < (lhs: Fraction, rhs: Fraction) -> Bool {
        let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
        let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
        return (left.high, left.low) < (right.high, right.low)
    }

    /// The exact difference.
    public static func - (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(
            lhs.numerator * rhs.denominator - rhs.numerator * lhs.denominator, lhs.denominator * rhs.denominator)
    }

    /// The exact sum.
    public static func + (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(
            lhs.numerator * rhs.denominator + rhs.numerator * lhs.denominator, lhs.denominator * rhs.denominator)
    }

    /// The exact product.
    public static func * (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(lhs.numerator * rhs.numerator, lhs.denominator * rhs.denominator)
    }

    /// The distance from zero.
    public var magnitude: Fraction { Fraction(abs(numerator), denominator) }

    /// The smallest whole number that is not below the fraction.
    public var roundedUp: Int {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder > 0 ? quotient + 1 : quotient
    }

    private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> Int {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return Int(max(a, 1))
    }
}

extension Fraction: Codable {
    enum CodingKeys: String, CodingKey {
        case numerator = "k"
        case denominator = "n"
    }

    /// Reads `{"k": 9, "n": 10}`; refuses a denominator below 1.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(Int.self, forKey: .numerator)
        let denominator = try container.decode(Int.self, forKey: .denominator)
        guard denominator > 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .denominator, in: container, debugDescription: "a fraction needs n of at least 1")
        }
        self.init(numerator, denominator)
    }

    /// Writes `{"k": 9, "n": 10}` in lowest terms.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(numerator, forKey: .numerator)
        try container.encode(denominator, forKey: .denominator)
    }
}
