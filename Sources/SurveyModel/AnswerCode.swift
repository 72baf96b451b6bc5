/// The position of an option in its item's list, or a kind of missing; what records hold instead of words.
public struct AnswerCode: RawRepresentable, Hashable, Sendable {
    /// Positions count from 0; the kinds of missing stand at the very top.
    public let rawValue: UInt16

    /// Takes a raw code.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The option at that position, from 0.
    @inlinable public init(option position: Int) { rawValue = UInt16(truncatingIfNeeded: position) }

    /// A kind of missing.
    @inlinable public init(_ kind: MissingKind) { rawValue = UInt16.max - UInt16(kind.rawValue) }

    /// The most options a list may have.
    public static let mostOptions = Int(UInt16.max) - MissingKind.allCases.count

    /// The position of the option, or nil where the answer is missing.
    @inlinable public var option: Int? { rawValue <= UInt16.max - 5 ? Int(rawValue) : nil }

    /// The kind of missing, or nil where there is an answer.
    @inlinable public var missing: MissingKind? {
        rawValue > UInt16.max - 5 ? MissingKind(rawValue: UInt8(UInt16.max - rawValue)) : nil
    }
}

/// The options chosen in a select-multiple item, as one bit each, or a kind of missing.
public struct AnswerSet: RawRepresentable, Hashable, Sendable {
    /// Bit i is the option at position i; the top five bits are the kinds of missing.
    public let rawValue: UInt128

    /// Takes raw bits.
    @inlinable public init(rawValue: UInt128) { self.rawValue = rawValue }

    /// A kind of missing.
    @inlinable public init(_ kind: MissingKind) { rawValue = 1 << (127 - UInt128(kind.rawValue)) }

    /// The most options a select-multiple list may have.
    public static let mostOptions = 120

    /// The same set with one more option.
    @inlinable public func inserting(_ position: Int) -> AnswerSet {
        AnswerSet(rawValue: rawValue | 1 << UInt128(position))
    }

    /// Whether the option at that position is chosen.
    @inlinable public func contains(_ position: Int) -> Bool { rawValue >> UInt128(position) & 1 == 1 }

    /// The kind of missing, or nil where at least one option is chosen.
    @inlinable public var missing: MissingKind? {
        MissingKind.allCases.first { rawValue >> (127 - UInt128($0.rawValue)) & 1 == 1 }
    }

    /// The chosen positions in order.
    public var positions: [Int] { missing == nil ? (0..<AnswerSet.mostOptions).filter(contains) : [] }

    /// No option.
    public static let empty = AnswerSet(rawValue: 0)
}
