/// One result of a ``StatisticsMethod``.
public enum StatisticsValue: Hashable, Sendable {
    /// A number, written with 15 significant digits.
    case number(Double)
    /// A whole number.
    case count(Int)
    /// A word.
    case text(String)
    /// Undefined for this problem; an empty field.
    case undefined

    /// A number, or undefined where there is none.
    public init(_ number: Double?) {
        if let number, !number.isNaN { self = .number(number) } else { self = .undefined }
    }

    /// The value, or undefined where it is a number too large to be told.
    var finite: StatisticsValue {
        if case .number(let number) = self, !number.isFinite { .undefined } else { self }
    }
}
