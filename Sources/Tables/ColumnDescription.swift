/// What a file tells of one of its columns beyond a heading.
public struct ColumnDescription: Hashable, Sendable {
    /// Its short name, which is also its heading.
    public var name: String
    /// Its label, as the text of a question; empty where there is none.
    public var label: String
    /// What its cells hold.
    public var type: ValueType
    /// The labels of its values, in the file's order.
    public var valueLabels: [ValueLabel]
    /// Values that by declaration are no answers.
    public var missingValues: [DeclaredMissing]

    /// Takes the parts.
    public init(
        name: String, label: String = "", type: ValueType, valueLabels: [ValueLabel] = [],
        missingValues: [DeclaredMissing] = []
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.valueLabels = valueLabels
        self.missingValues = missingValues
    }

    /// What the cells of a column hold.
    public enum ValueType: String, CaseIterable, Sendable, Hashable, Codable {
        /// Text.
        case text
        /// Numbers, which may stand for labels.
        case number
        /// Days, or points in time, written as `2022-01-31` or `2022-01-31 14:54:27`.
        case date
        /// Times of day or durations, written as `14:54:27`.
        case time
        /// Several values of one list, with semicolons between.
        case values
    }

    /// A value and what it stands for.
    public struct ValueLabel: Hashable, Sendable {
        /// The value as cells write it.
        public var value: String
        /// What it stands for.
        public var label: String
        /// What it counts in a score, where the file says so.
        public var score: String?

        /// Takes the parts.
        public init(value: String, label: String, score: String? = nil) {
            self.value = value
            self.label = label
            self.score = score
        }
    }

    /// A value, or a range of numbers, that by declaration is no answer.
    public enum DeclaredMissing: Hashable, Sendable {
        /// One value as cells write it.
        case value(String)
        /// All numbers between two, with them; open ends are infinite.
        case range(from: Double, through: Double)
    }
}
