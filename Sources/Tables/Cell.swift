/// Where one cell's content lies in the reader's buffer, without its enclosing quotes.
public struct Cell: Sendable {
    /// The first byte.
    public let start: Int
    /// The byte after the last.
    public let end: Int
    private let marks: UInt8

    /// A cell as scanned.
    @inline(__always)
    init(start: Int, end: Int, isQuoted: Bool = false, hasEscapes: Bool = false) {
        self.start = start
        self.end = end
        marks = (isQuoted ? 1 : 0) | (hasEscapes ? 2 : 0)
    }

    /// How many bytes it has.
    public var count: Int { end - start }
    /// Whether nothing stands in it.
    public var isEmpty: Bool { start == end }
    /// Whether it stood between quotes.
    public var isQuoted: Bool { marks & 1 != 0 }
    /// Whether it holds doubled quotes that stand for one.
    public var hasEscapes: Bool { marks & 2 != 0 }
}
