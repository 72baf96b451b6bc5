/// Why a file could not be made; it names no cell's content.
public struct WritingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, and what to do about it.
    public let description: String

    /// A fault in words.
    init(_ description: String) { self.description = description }
}
