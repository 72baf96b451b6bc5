public import SurveyModel
import SurveyStatistics

/// How sure a share is for the whole group: its interval, and whether the verdict would survive the silent.
public struct PublishedUncertainty: Hashable, Sendable, Codable {
    /// The interval's method: `hyper_tail` where the number asked is known, otherwise `wilson`.
    public internal(set) var method: String
    /// The level in percent, as 95.
    public internal(set) var level: Int
    /// The lower limit as a decimal text with four decimals, as "0.8333".
    public internal(set) var lower: String
    /// The upper limit as a decimal text with four decimals.
    public internal(set) var upper: String
    /// How sure the verdict is; nil without a bound to hold the share against.
    public internal(set) var certainty: Certainty?

    /// The interval of a share and the certainty of its verdict (rule 6 of the arithmetic).
    init(of share: Share, silent: Int?, target: Target) {
        let interval = ChosenInterval(of: share, silent: silent)
        method = interval.method
        level = 95
        switch interval {
        case .exact(let group):
            lower = PublishedUncertainty.decimal(group.lower.fraction)
            upper = PublishedUncertainty.decimal(group.upper.fraction)
        case .wilson(let limits):
            lower = PublishedUncertainty.decimal(PublishedUncertainty.tenThousandths(limits.lower))
            upper = PublishedUncertainty.decimal(PublishedUncertainty.tenThousandths(limits.upper))
        }
        certainty = VerdictCertainty(of: share, silent: silent, target: target)?.certainty
    }

    /// The lower limit as an exact fraction of ten thousand; zero where the text was tampered with.
    public var lowerLimit: Fraction { PublishedUncertainty.fraction(lower) }

    /// The upper limit as an exact fraction of ten thousand; zero where the text was tampered with.
    public var upperLimit: Fraction { PublishedUncertainty.fraction(upper) }

    private static let scale = 10_000

    private static func tenThousandths(_ value: Double) -> Fraction {
        Fraction(Int((min(max(value, 0), 1) * Double(scale)).rounded()), scale)
    }

    private static func decimal(_ value: Fraction) -> String {
        DecimalDigits(rounding: value, decimals: 4).text(separator: ".")
    }

    private static func fraction(_ text: String) -> Fraction {
        let digits = text.filter(\.isNumber)
        guard digits.count == 5, let number = Int(digits) else { return .zero }
        return Fraction(number, scale)
    }
}
