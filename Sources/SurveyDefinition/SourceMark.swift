/// A place in a definition file, counted from 1 as an editor counts.
public struct SourceMark: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file, as it was opened.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in characters as Unicode scalars.
    public var column: Int

    /// Takes the parts.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as `Surveys/plans/2018.yaml:12:5`.
    public var description: String { "\(file):\(line):\(column)" }

    /// Orders by file, line and column.
    public static func < (lhs: SourceMark, rhs: SourceMark) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}
