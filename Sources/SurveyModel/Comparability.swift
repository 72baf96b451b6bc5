/// How far an item can be compared with its wording in an earlier wave; declared, and enforced by `check`.
public struct Comparability: Hashable, Sendable, Codable {
    /// The wave it is compared with.
    public var with: String
    /// How far the series holds.
    public var level: Level
    /// What changed, in words for readers.
    public var note: LocalizedText?

    /// Takes the parts as read.
    public init(with wave: String, level: Level, note: LocalizedText? = nil) {
        self.with = wave
        self.level = level
        self.note = note
    }

    /// The levels, from whole to broken.
    public enum Level: String, CaseIterable, Sendable, Codable, Hashable {
        /// Nothing that matters changed.
        case identical
        /// Wording changed without changing the meaning; the series holds.
        case minorWording = "minor_wording"
        /// The scale changed; the series holds with a footnote, through a crosswalk of codes.
        case rescaled
        /// The question asks something else; the series has a gap.
        case broken
    }
}
