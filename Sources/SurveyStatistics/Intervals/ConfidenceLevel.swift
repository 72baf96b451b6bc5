public import SurveyModel

/// How sure an interval is to be, as an exact fraction: an exact tie with the tail must not be decided by rounding.
public struct ConfidenceLevel: Hashable, Sendable {
    /// The level, strictly between 0 and 1.
    public let fraction: Fraction

    /// 95 %, where nothing else is said.
    public static let standard = ConfidenceLevel(percent: 95)

    /// A level strictly between 0 and 1; nil outside.
    public init?(_ fraction: Fraction) {
        guard fraction > .zero, fraction < .one else { return nil }
        self.fraction = fraction
    }

    /// A level of whole percent, from 1 through 99.
    public init(percent: Int) {
        precondition((1...99).contains(percent), "a level lies between 0 and 100 percent")
        fraction = Fraction(percent: percent)
    }

    /// The level as a number, 0.95.
    public var value: Double { Double(fraction.numerator) / Double(fraction.denominator) }

    /// What is left outside the interval, exactly: 5 % at 95 %.
    public var outside: Fraction { .one - fraction }

    /// Half of what is left outside, exactly: 2.5 % at 95 %.
    public var tail: Fraction { outside * Fraction(1, 2) }

    /// Half of what is left outside as a number.
    public var tailValue: Double { Double(tail.numerator) / Double(tail.denominator) }
}
