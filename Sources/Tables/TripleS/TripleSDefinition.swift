/// What a survey's file in the Triple-S standard (versions 1.1 to 3.0) says of its one record: variables, their texts,
/// values and places in the data.
public struct TripleSDefinition: Hashable, Sendable {
    /// The version of the standard, as `2.0`.
    public var version: String
    /// The languages it says its texts have, that of texts without one first; often none are named.
    public var languages: [String] = []
    /// The survey's name.
    public var name: String
    /// Its title by language; the key is empty where none is named.
    public var title: [String: String]
    /// How the data are written.
    public var data: DataFormat
    /// The variables in the file's order.
    public var variables: [Variable]

    /// How the data file is written.
    public struct DataFormat: Hashable, Sendable {
        /// Whether cells stand between commas; otherwise each has its places in the line.
        public var isDelimited = false
        /// How many lines come before the data.
        public var skippedLines = 0
        /// The data file's name, where it is not that of the definition.
        public var fileName: String?

        /// Fixed places, no lines skipped.
        public init() {}
    }

    /// One variable.
    public struct Variable: Hashable, Sendable {
        /// Its number in the file.
        public var ident = ""
        /// Its name.
        public var name = ""
        /// Its label by language; the key is empty where none is named.
        public var label: [String: String] = [:]
        /// What it holds.
        public var kind = Kind.character
        /// What it is used for, as `serial` or `weight`.
        public var use: String?
        /// The place of its first character, or its column, from 1.
        public var start = 1
        /// The place of its last character, or its last column, from 1.
        public var finish = 1
        /// In how many parts several values stand; nil where each option has a digit of its own, 1 where it was ticked.
        public var spread: Spread?
        /// Its values with labels.
        public var values: [Value] = []
        /// The smallest and the largest number, as they are written.
        public var range: ValueRange?
        /// The variable that must be answered so for this one to be asked.
        public var filter: String?

        /// A variable of which nothing is known yet.
        public init() {}
    }

    /// What a variable holds.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// One of its values.
        case single
        /// Several of its values.
        case multiple
        /// A number.
        case quantity
        /// Text.
        case character
        /// Yes or no: 1 or 0.
        case logical
        /// A day, written YYYYMMDD.
        case date
        /// A time of day, written HHMMSS.
        case time
    }

    /// The smallest and the largest value, as they are written.
    public struct ValueRange: Hashable, Sendable {
        /// The smallest.
        public var from: String
        /// The largest.
        public var to: String
    }

    /// Parts that hold one value each.
    public struct Spread: Hashable, Sendable {
        /// How many parts.
        public var subfields: Int
        /// How many characters each has; nil where it follows from the variable's places.
        public var width: Int?
    }

    /// A value and what it stands for.
    public struct Value: Hashable, Sendable {
        /// The value as the data write it.
        public var code: String
        /// Its label by language; the key is empty where none is named.
        public var label: [String: String]
        /// What it counts in a score.
        public var score: String?
    }
}
