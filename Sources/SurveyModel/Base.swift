/// What stands behind a figure: the valid answers, each kind of missing beside them, and how many were asked.
public struct Base: Hashable, Sendable, Codable {
    /// Valid answers, the denominator of every share (rule 1 of the arithmetic).
    public var valid: Int
    /// How many were not asked.
    public var notAsked: Int
    /// How many left the item blank.
    public var noAnswer: Int
    /// How many answered "don't know".
    public var dontKnow: Int
    /// How many answered "not applicable".
    public var notApplicable: Int
    /// How many answers could not be read.
    public var unreadable: Int
    /// How many were asked to answer at all, where known.
    public var invited: Int?

    /// A base; missing kinds not named are zero.
    public init(valid: Int, missing: [MissingKind: Int] = [:], invited: Int? = nil) {
        self.valid = valid
        notAsked = missing[.notAsked] ?? 0
        noAnswer = missing[.noAnswer] ?? 0
        dontKnow = missing[.dontKnow] ?? 0
        notApplicable = missing[.notApplicable] ?? 0
        unreadable = missing[.unreadable] ?? 0
        self.invited = invited
    }

    /// How many are missing in that way.
    public subscript(kind: MissingKind) -> Int {
        get {
            switch kind {
            case .notAsked: notAsked
            case .noAnswer: noAnswer
            case .dontKnow: dontKnow
            case .notApplicable: notApplicable
            case .unreadable: unreadable
            }
        }
        set {
            switch kind {
            case .notAsked: notAsked = newValue
            case .noAnswer: noAnswer = newValue
            case .dontKnow: dontKnow = newValue
            case .notApplicable: notApplicable = newValue
            case .unreadable: unreadable = newValue
            }
        }
    }

    /// Adds the counts of another group; the number asked is known only where it is known for both.
    public static func += (lhs: inout Base, rhs: Base) {
        lhs.valid += rhs.valid
        for kind in MissingKind.allCases { lhs[kind] += rhs[kind] }
        lhs.invited = lhs.invited.flatMap { mine in rhs.invited.map { mine + $0 } }
    }

    /// All records, valid or not.
    public var records: Int { valid + MissingKind.allCases.reduce(0) { $0 + self[$1] } }

    /// Those asked who did not answer this: without a record, or with one that leaves it blank or unreadable; nil where N is
    /// unknown or exceeded.
    ///
    ///     Base(valid: 10, missing: [.noAnswer: 1], invited: 13).silent   // 3
    public var silent: Int? { invited.flatMap { $0 >= records ? $0 - records + unanswered : nil } }

    /// How many records leave it without an answer: blank, or unreadable; "don't know" is an answer.
    public var unanswered: Int { noAnswer + unreadable }

    /// Whether more answered than were asked, so that N cannot be right.
    public var exceedsInvited: Bool { invited.map { records > $0 } ?? false }
}

extension Base {
    /// Reads the counts; refuses a negative one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func count(_ key: CodingKeys) throws -> Int {
            let number = try container.decode(Int.self, forKey: key)
            guard number >= 0 else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "a count cannot be negative")
            }
            return number
        }
        valid = try count(.valid)
        notAsked = try count(.notAsked)
        noAnswer = try count(.noAnswer)
        dontKnow = try count(.dontKnow)
        notApplicable = try count(.notApplicable)
        unreadable = try count(.unreadable)
        invited = try container.decodeIfPresent(Int.self, forKey: .invited)
    }
}
