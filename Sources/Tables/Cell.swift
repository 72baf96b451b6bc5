/// Where one cell's content lies in the reader's buffer, without its enclosing quotes.
public struct Cell: Sendable {
    /// The first byte.
    public let start: Int
    /// The byte after the last.
    public let end: Int
    private let marks: UInt8

    /// What a container says of a cell beside its content.
    enum Mark: UInt8 {
        case none = 0
        /// By declaration its value is no answer.
        case declaredMissing = 4
        /// It holds no value but an error of the spreadsheet, as `#N/A`.
        case fault = 8
        /// It holds a number as such, and no text that looks like one.
        case number = 16
        /// It holds a formula that no program has computed yet.
        case uncomputed = 32
        /// It holds a formula of the cells above it that no program has computed yet.
        case uncomputedTotal = 96
        /// It holds a number that a formula made of the cells above it.
        case total = 80
    }

    /// A cell as scanned.
    @inline(__always)
    init(start: Int, end: Int, isQuoted: Bool = false, hasEscapes: Bool = false) {
        self.start = start
        self.end = end
        marks = (isQuoted ? 1 : 0) | (hasEscapes ? 2 : 0)
    }

    /// A cell of a container.
    init(start: Int, end: Int, mark: Mark) {
        self.start = start
        self.end = end
        marks = mark.rawValue
    }

    /// How many bytes it has.
    public var count: Int { end - start }
    /// Whether nothing stands in it.
    public var isEmpty: Bool { start == end }
    /// Whether it stood between quotes.
    public var isQuoted: Bool { marks & 1 != 0 }
    /// Whether it holds doubled quotes that stand for one.
    public var hasEscapes: Bool { marks & 2 != 0 }
    /// Whether the file declares its value to be no answer, as SPSS does with user-missing values.
    public var isDeclaredMissing: Bool { marks & 4 != 0 }
    /// Whether it holds no value but an error of the spreadsheet, as `#N/A`, or a formula that is not computed.
    public var isFault: Bool { marks & 40 != 0 }
    /// Whether it holds a number as such, written with a point, and no text that looks like one.
    public var isNumber: Bool { marks & 16 != 0 }
    /// Whether it holds a formula that no program has computed yet.
    public var isUncomputed: Bool { marks & 32 != 0 }
    /// Whether it holds the sum, mean or the like of the cells above it, as its formula says.
    public var isTotal: Bool { marks & 64 != 0 }
}
