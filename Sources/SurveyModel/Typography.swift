/// Numbers as text in the manner of a language; decides nothing.
///
///     Typography(.swedish).percent(DecimalDigits(rounding: Fraction(897, 10), decimals: 1))   // "89,7 %"
public struct Typography: Hashable, Sendable {
    private let isEnglish: Bool

    /// The manner of a language; anything but English is Swedish.
    public init(_ language: LanguageTag) {
        isEnglish = language.rawValue.split(separator: "-").first == "en"
    }

    private func say(_ swedish: String, _ english: String) -> String { isEnglish ? english : swedish }

    /// U+00A0: a space that never breaks a line.
    public static let noBreakSpace = "\u{00A0}"

    private var decimalSeparator: String { say(",", ".") }
    private var thousandsSeparator: String { say(Typography.noBreakSpace, ",") }

    /// Rounded digits as a percentage: "89,7 %", "89.7%".
    public func percent(_ digits: DecimalDigits) -> String {
        digits.text(separator: decimalSeparator) + say(Typography.noBreakSpace + "%", "%")
    }

    /// What stands between a number and its unit: "91 fall", "91 %", "91%".
    public func space(before unit: String) -> String {
        unit == "%" ? say(Typography.noBreakSpace, "") : Typography.noBreakSpace
    }

    /// A share rounded half up to whole percent, each by itself, as in the rows of a distribution.
    public func plainPercent(_ value: Fraction) -> String {
        percent(DecimalDigits(rounding: value * Fraction(100), decimals: 0))
    }

    /// A share whose rounding keeps 0 % and 100 % apart from near misses.
    public func percent(_ value: Fraction) -> String { percent(GoalSafeRounding().percent(of: value)) }

    /// A share rounded so that the number and its goal's verdict agree.
    public func percent(_ value: Fraction, for goal: GoalDescription) -> String {
        percent(GoalSafeRounding(target: goal.target, nearly: goal.nearly).percent(of: value))
    }

    /// A percentage that is stated, not measured: with all the decimals it has, at most three.
    public func statedPercent(_ value: Fraction) -> String { percent(exact(value * Fraction(100))) }

    /// A whole number with its thousands apart: "1 234", "1,234".
    public func integer(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(String(number.magnitude)) }

    /// A number with all the decimals it has, at most three.
    public func number(_ value: Fraction) -> String {
        let digits = exact(value)
        guard digits.decimals > 0 else { return integer(digits.units) }
        return digits.text(separator: decimalSeparator)
    }

    /// Rounded digits as a number: "73,96".
    public func decimal(_ digits: DecimalDigits) -> String { digits.text(separator: decimalSeparator) }

    /// A whole number with its sign, where it has one: "+3", "−3".
    public func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + integer(number) }

    /// A difference of shares in whole percentage points, in words where the number alone would say another thing than the
    /// arrow beside it.
    ///
    ///     Typography(.swedish).points(Fraction(204, 10_000), tolerance: Fraction(percent: 2))
    ///     // "drygt +2 procentenheter"
    ///
    /// - Parameters:
    ///   - difference: the difference as a fraction, 1/100 being one point.
    ///   - tolerance: the difference that counts as unchanged, where that is what readers are told.
    /// - Returns: the difference with its sign and unit.
    public func points(_ difference: Fraction, tolerance: Fraction?) -> String {
        let whole = DecimalDigits(rounding: difference * Fraction(100), decimals: 0)
        if whole.units == 0, difference != .zero {
            return say("mindre än 1 procentenhet", "less than 1 percentage point")
        }
        let text = signed(whole.units) + " " + percentagePoints(isOne: whole.units.magnitude == 1)
        let shown = whole.value.magnitude * Fraction(1, 100)
        guard let tolerance, (shown <= tolerance) != (difference.magnitude <= tolerance) else { return text }
        return (shown <= tolerance ? say("drygt ", "just over ") : say("knappt ", "just under ")) + text
    }

    /// The word after a number of percentage points.
    public func percentagePoints(isOne: Bool) -> String {
        isOne ? say("procentenhet", "percentage point") : say("procentenheter", "percentage points")
    }

    /// Two numbers with an en dash between: "1–2".
    public func range(_ low: String, _ high: String) -> String { "\(low)–\(high)" }

    private func exact(_ value: Fraction) -> DecimalDigits {
        for decimals in 0..<3 {
            let digits = DecimalDigits(rounding: value, decimals: decimals)
            if digits.value == value { return digits }
        }
        return DecimalDigits(rounding: value, decimals: 3)
    }

    private func grouped(_ digits: String) -> String {
        var parts: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            parts.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + parts).joined(separator: thousandsSeparator)
    }
}
