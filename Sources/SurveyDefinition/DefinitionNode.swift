/// One value of a definition file with its place, whether it was written as YAML or as JSON.
public struct DefinitionNode: Hashable, Sendable {
    /// What the value is.
    public enum Content: Hashable, Sendable {
        /// A text; unquoted where YAML or JSON would type it (as 1.20 or true).
        case scalar(String, isQuoted: Bool)
        /// Values in order.
        case sequence([DefinitionNode])
        /// Keys with values, in the file's order; no key stands twice.
        case mapping([Entry])
    }

    /// A key and its value.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: String
        /// Where the key stands.
        public var keyMark: SourceMark
        /// The value.
        public var value: DefinitionNode

        /// Takes the parts as read.
        public init(key: String, keyMark: SourceMark, value: DefinitionNode) {
            self.key = key
            self.keyMark = keyMark
            self.value = value
        }
    }

    /// What the value is.
    public var content: Content
    /// Where it begins.
    public var mark: SourceMark

    /// Takes the parts as read.
    public init(_ content: Content, at mark: SourceMark) {
        self.content = content
        self.mark = mark
    }

    /// The entries of a mapping; nil for other values.
    public var entries: [Entry]? {
        if case .mapping(let entries) = content { return entries }
        return nil
    }

    /// The values of a sequence; nil for other values.
    public var elements: [DefinitionNode]? {
        if case .sequence(let elements) = content { return elements }
        return nil
    }

    /// The value of a key in a mapping, or nil.
    public subscript(key: String) -> DefinitionNode? { entries?.first { $0.key == key }?.value }

    /// What the value is, as messages name it.
    var kindName: String {
        switch content {
        case .scalar: "a single value"
        case .sequence: "a list"
        case .mapping: "a map of keys"
        }
    }

    /// The deepest nesting and the largest file that are read; a definition comes nowhere near either.
    static let deepest = 32
    static let largestFile = 4 << 20
}
