/// Records of one instrument and wave, column by column, as codes; texts are kept apart from codes.
public struct RecordTable: Sendable {
    /// The instrument the records answer.
    public var instrument: Instrument
    /// How many records.
    public private(set) var count: Int
    /// A column for each item that was found or could be inferred, by the item's name.
    public private(set) var columns: [String: AnswerColumn]

    /// A table; all columns must hold `count` answers.
    public init(instrument: Instrument, count: Int, columns: [String: AnswerColumn]) {
        precondition(columns.values.allSatisfy { $0.count == count }, "every column holds one answer a record")
        self.instrument = instrument
        self.count = count
        self.columns = columns
    }

    /// Appends the records of another table of the same instrument; a column it lacks is "not asked".
    public mutating func append(_ other: RecordTable) {
        for item in instrument.items {
            switch (columns[item.name], other.columns[item.name]) {
            case (nil, nil): continue
            case (var mine?, let theirs):
                mine.append(theirs ?? AnswerColumn(missing: .notAsked, count: other.count, type: item.type))
                columns[item.name] = mine
            case (nil, let theirs?):
                var mine = AnswerColumn(missing: .notAsked, count: count, type: item.type)
                mine.append(theirs)
                columns[item.name] = mine
            }
        }
        count += other.count
    }
}

/// The answers of one item, one a record.
public enum AnswerColumn: Hashable, Sendable {
    /// One option each.
    case choice([AnswerCode])
    /// Several options each.
    case choices([AnswerSet])
    /// Whole numbers, or millionths for decimals.
    case number([NumberAnswer])
    /// Days.
    case date([DateAnswer])
    /// Free text.
    case text([TextAnswer])

    /// A column in which every answer is missing in the same way.
    public init(missing kind: MissingKind, count: Int, type: ItemType) {
        switch type {
        case .selectOne: self = .choice(.init(repeating: AnswerCode(kind), count: count))
        case .selectMultiple: self = .choices(.init(repeating: AnswerSet(kind), count: count))
        case .integer, .decimal: self = .number(.init(repeating: .missing(kind), count: count))
        case .date: self = .date(.init(repeating: .missing(kind), count: count))
        case .text, .note: self = .text(.init(repeating: .missing(kind), count: count))
        }
    }

    /// How many answers.
    public var count: Int {
        switch self {
        case .choice(let codes): codes.count
        case .choices(let sets): sets.count
        case .number(let numbers): numbers.count
        case .date(let dates): dates.count
        case .text(let texts): texts.count
        }
    }

    /// Appends a column of the same type; another type is a caller's error and is left out.
    public mutating func append(_ other: AnswerColumn) {
        switch (self, other) {
        case (.choice(let mine), .choice(let theirs)): self = .choice(mine + theirs)
        case (.choices(let mine), .choices(let theirs)): self = .choices(mine + theirs)
        case (.number(let mine), .number(let theirs)): self = .number(mine + theirs)
        case (.date(let mine), .date(let theirs)): self = .date(mine + theirs)
        case (.text(let mine), .text(let theirs)): self = .text(mine + theirs)
        default: preconditionFailure("columns of one item have one type")
        }
    }

    /// Decimals are kept as whole millionths, so that sums stay exact.
    public static let decimalScale = 1_000_000
}

/// A number or a kind of missing.
public enum NumberAnswer: Hashable, Sendable {
    /// The number; for decimals in millionths.
    case value(Int)
    /// No number.
    case missing(MissingKind)
}

/// A text or a kind of missing.
public enum TextAnswer: Hashable, Sendable {
    /// What was written.
    case value(String)
    /// Nothing that can be read.
    case missing(MissingKind)

    /// What was written, or nil.
    public var written: String? { if case .value(let text) = self { text } else { nil } }
}

/// A day or a kind of missing.
public enum DateAnswer: Hashable, Sendable {
    /// The day.
    case value(CalendarDate)
    /// No day.
    case missing(MissingKind)
}
