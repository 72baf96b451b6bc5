/// How far a change between two periods may lie from the one seen, as decimal texts: a share's as fractions of 1.
///
/// Answers of two years cannot be linked, though the members are largely the same; the interval takes them for
/// different persons and is approximate.
public struct ChangeInterval: Hashable, Sendable, Codable {
    /// The method's name as in comparison tables: `newcombe10`.
    public var method: String
    /// The level in percent, as 95.
    public var level: Int
    /// The lower limit with four decimals, as "-0.1712".
    public var lower: String
    /// The upper limit with four decimals.
    public var upper: String

    private static let scale = 10_000

    /// Takes limits from −1 through 1, rounded to ten thousandths.
    public init(method: String, level: Int, lower: Double, upper: Double) {
        self.method = method
        self.level = level
        self.lower = ChangeInterval.text(lower)
        self.upper = ChangeInterval.text(upper)
    }

    /// The lower limit as an exact fraction of ten thousand; zero where the text was tampered with.
    public var lowerLimit: Fraction { ChangeInterval.fraction(lower) }

    /// The upper limit as an exact fraction of ten thousand; zero where the text was tampered with.
    public var upperLimit: Fraction { ChangeInterval.fraction(upper) }

    private static func text(_ limit: Double) -> String {
        let units = Int((min(max(limit, -1), 1) * Double(scale)).rounded())
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(4) + "." + padded.suffix(4)
    }

    private static func fraction(_ text: String) -> Fraction {
        let digits = text.filter(\.isNumber)
        guard digits.count == 5, let units = Int(digits), units <= scale else { return .zero }
        return Fraction(text.hasPrefix("-") ? -units : units, scale)
    }
}
