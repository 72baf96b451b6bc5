/// A decimal number as digits: `units` counted in steps of 10^-`decimals`; text without a locale.
public struct DecimalDigits: Hashable, Sendable {
    /// The number without its decimal point: 897 for 89.7.
    public let units: Int
    /// How many digits stand after the point.
    public let decimals: Int

    /// Rounds half up (away from zero below it) to so many decimals, from the exact fraction.
    ///
    ///     DecimalDigits(rounding: Fraction(1, 8) * Fraction(100), decimals: 0).units   // 13
    public init(rounding value: Fraction, decimals: Int) {
        let scale = (0..<decimals).reduce(Int128(1)) { product, _ in product * 10 }
        let numerator = Int128(value.numerator.magnitude) * scale
        let denominator = Int128(value.denominator)
        let rounded = Int(clamping: (2 * numerator + denominator) / (2 * denominator))
        units = value < .zero ? -rounded : rounded
        self.decimals = decimals
    }

    /// The rounded number as an exact fraction.
    public var value: Fraction { Fraction(units, (0..<decimals).reduce(1) { product, _ in product * 10 }) }

    /// The digits with a decimal separator: `text(separator: ",")` is "89,7".
    public func text(separator: String) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let sign = units < 0 ? "−" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + separator + padded.suffix(decimals)
    }
}

/// Goal-safe rounding of a mean of scores: one decimal, and more until number and verdict agree.
public struct ScoreRounding: Hashable, Sendable {
    private let tests: [Target]

    /// Rounding that keeps a goal's verdict and the edge of its yellow band.
    public init(target: Target? = nil, nearly: NearlyBand? = nil) {
        guard let target, let amount = target.amount else {
            tests = []
            return
        }
        let band = nearly ?? .standard(for: amount)
        tests = [
            target, .atLeast(.number(band.lowerEdge(of: amount.value))),
            .atMost(.number(band.upperEdge(of: amount.value))),
        ]
    }

    /// The mean with as few decimals as keep every test's outcome; none where it is a whole number.
    ///
    ///     ScoreRounding(target: .atLeast(.number(Fraction(74)))).digits(of: Fraction(1849, 25))   // 73.96 → 73.96
    public func digits(of value: Fraction) -> DecimalDigits {
        if value.denominator == 1 { return DecimalDigits(rounding: value, decimals: 0) }
        for decimals in 1..<ScoreRounding.mostDecimals {
            let digits = DecimalDigits(rounding: value, decimals: decimals)
            if tests.allSatisfy({ $0.isMet(by: digits.value) == $0.isMet(by: value) }) { return digits }
        }
        return DecimalDigits(rounding: value, decimals: ScoreRounding.mostDecimals)
    }

    private static let mostDecimals = 6
}

/// Goal-safe rounding (rule 3 of the arithmetic): decimals are added until number and verdict agree.
public struct GoalSafeRounding: Hashable, Sendable {
    /// The tests that must come out alike for the exact and the rounded number.
    public let tests: [Target]

    /// Rounding that keeps a goal's verdict, the edge of its yellow band, and 0 % and 100 % apart from near misses.
    public init(target: Target? = nil, nearly: NearlyBand? = nil) {
        var tests: [Target] = [.equal(.share(.zero)), .equal(.share(.one))]
        if let target, let amount = target.amount {
            tests.append(target)
            let band = nearly ?? .standard(for: amount)
            if target.direction != .down { tests.append(.atLeast(.share(band.lowerEdge(of: amount.value)))) }
            if target.direction != .up { tests.append(.atMost(.share(band.upperEdge(of: amount.value)))) }
        }
        self.tests = tests
    }

    /// The share in percent with as few decimals as keep every test's outcome.
    ///
    ///     GoalSafeRounding(target: .atLeast(.share(Fraction(percent: 90)))).percent(of: Fraction(26, 29))   // 89.7
    public func percent(of value: Fraction) -> DecimalDigits {
        for decimals in 0..<GoalSafeRounding.mostDecimals {
            let digits = DecimalDigits(rounding: value * Fraction(100), decimals: decimals)
            let shown = digits.value * Fraction(1, 100)
            if tests.allSatisfy({ $0.isMet(by: shown) == $0.isMet(by: value) }) { return digits }
        }
        return DecimalDigits(rounding: value * Fraction(100), decimals: GoalSafeRounding.mostDecimals)
    }

    /// Two unlike fractions of bases up to a million differ within this many decimals of a percent.
    private static let mostDecimals = 9
}
