/// A part of a base, as two counts: `agreeing` of `base`; a percentage is only ever text.
///
///     Share(9, of: 10).fraction >= Fraction(percent: 90)   // true
public struct Share: Hashable, Sendable {
    /// How many of the base agree, attend or fulfil the condition.
    public let agreeing: Int
    /// The base: all valid answers (rule 1 of the arithmetic), or all expected.
    public let base: Int

    /// The share of `agreeing` in `base`; fails on an impossible pair or an empty base.
    public init?(checking agreeing: Int, of base: Int) {
        guard base > 0, agreeing >= 0, agreeing <= base else { return nil }
        self.init(agreeing, of: base)
    }

    /// The share of `agreeing` in `base`, which must be at least 1.
    public init(_ agreeing: Int, of base: Int) {
        precondition(base > 0 && agreeing >= 0 && agreeing <= base, "a share is a part of at least one answer")
        self.agreeing = agreeing
        self.base = base
    }

    /// The exact value.
    public var fraction: Fraction { Fraction(agreeing, base) }
}

extension Share: Codable {
    /// A file that names a larger base was tampered with; the exact arithmetic of two shares would outgrow 64 bits.
    private static let largestRead = 100_000_000

    enum CodingKeys: String, CodingKey {
        case agreeing = "k"
        case base = "n"
    }

    /// Reads `{"k": 9, "n": 10}`; refuses an impossible pair.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let agreeing = try container.decode(Int.self, forKey: .agreeing)
        let base = try container.decode(Int.self, forKey: .base)
        guard base <= Share.largestRead, let share = Share(checking: agreeing, of: base) else {
            throw DecodingError.dataCorruptedError(
                forKey: .agreeing, in: container, debugDescription: "k must lie between 0 and n, and n be at least 1")
        }
        self = share
    }

    /// Writes `{"k": 9, "n": 10}`, not reduced.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(agreeing, forKey: .agreeing)
        try container.encode(base, forKey: .base)
    }
}
