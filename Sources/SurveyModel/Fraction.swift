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
        let magnitude = UInt128(numerator.magnitude)
        let divisor = Int(Fraction.greatestCommonDivisor(magnitude, UInt128(denominator)))
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
    public static func - (lhs: Fraction, rhs: Fraction) -> Fraction { lhs + Fraction(-rhs.numerator, rhs.denominator) }

    /// The exact sum.
    public static func + (lhs: Fraction, rhs: Fraction) -> Fraction {
        guard let sum = lhs.adding(rhs) else { preconditionFailure("a sum of fractions outgrew 64 bits") }
        return sum
    }

    /// The exact product.
    public static func * (lhs: Fraction, rhs: Fraction) -> Fraction {
        let numerator = Int128(lhs.numerator) * Int128(rhs.numerator)
        let denominator = Int128(lhs.denominator) * Int128(rhs.denominator)
        guard let product = Fraction(reducing: numerator, denominator) else {
            preconditionFailure("a product of fractions outgrew 64 bits")
        }
        return product
    }

    /// The exact sum, or nil where its lowest terms outgrow 64 bits.
    public func adding(_ other: Fraction) -> Fraction? {
        let left = Int128(numerator).multipliedReportingOverflow(by: Int128(other.denominator))
        let right = Int128(other.numerator).multipliedReportingOverflow(by: Int128(denominator))
        let sum = left.partialValue.addingReportingOverflow(right.partialValue)
        guard !left.overflow, !right.overflow, !sum.overflow else { return nil }
        return Fraction(reducing: sum.partialValue, Int128(denominator) * Int128(other.denominator))
    }

    /// The distance from zero.
    public var magnitude: Fraction { Fraction(abs(numerator), denominator) }

    /// The smallest whole number that is not below the fraction.
    public var roundedUp: Int {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder > 0 ? quotient + 1 : quotient
    }

    private init?(reducing numerator: Int128, _ denominator: Int128) {
        let divisor = Int128(Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        guard let top = Int(exactly: numerator / divisor), let bottom = Int(exactly: denominator / divisor) else {
            return nil
        }
        self.numerator = top
        self.denominator = bottom
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

extension Fraction: Codable {
    /// A file that names larger numbers was tampered with: no difference of two shares that are read has more digits.
    private static let largestRead: UInt = 10_000_000_000_000_000

    enum CodingKeys: String, CodingKey {
        case numerator = "k"
        case denominator = "n"
    }

    /// Reads `{"k": 9, "n": 10}`; refuses a denominator below 1.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(Int.self, forKey: .numerator)
        let denominator = try container.decode(Int.self, forKey: .denominator)
        guard denominator > 0, max(numerator.magnitude, denominator.magnitude) <= Fraction.largestRead else {
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
