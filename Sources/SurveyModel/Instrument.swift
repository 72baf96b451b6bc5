/// One wave of a survey or register: what is asked, of whom, and how answers are protected.
public struct Instrument: Hashable, Sendable {
    /// The id, which also names the files of answers.
    public var id: String
    /// The wave, or nil where the instrument is the same for every period.
    public var wave: String?
    /// Survey or register.
    public var kind: Kind
    /// What one record is, as `person`, `placement` or `course`.
    public var record: String
    /// The language its texts were written in.
    public var language: LanguageTag
    /// The title readers see.
    public var title: LocalizedText
    /// When and how often it is asked.
    public var frequency: LocalizedText?
    /// When in the calendar it is measured, for goals that do not say; nil where it is kept as things happen.
    public var measuring: Measuring?
    /// The share of those asked below which a sheet warns of few answers, where declared.
    public var responseFloor: Fraction?
    /// The items in order.
    public var items: [Item]
    /// Items no longer asked, and why.
    public var retired: [RetiredItem]
    /// How answers are protected.
    public var anonymity: Anonymity
    /// The last day raw answers may be kept, where declared.
    public var deleteAfter: CalendarDate?
    /// SHA-256 of the files it was read from, as hexadecimal digits.
    public var fingerprint: String
    /// What becomes of responses that were not finished, where their tool tells.
    public var partialAnswers: AnswerHandling = .keep
    /// What becomes of responses that their tool marks as tests.
    public var testAnswers: AnswerHandling = .keep

    /// Whether every municipality gives a return, so that one without a record has not answered.
    public var everyMunicipality = false

    /// The units that give a return, where they are some; nil where none is named.
    public var expectedUnits: [String]?

    /// The items that say together which record a row is, where no single one does: a row that repeats them repeats it.
    public var recordKey: [String] = []

    /// Whether a file with headings alone says that nothing happened; otherwise it says nothing.
    public var emptyIsZero = false

    /// The item of type date that says to which period a record belongs; nil where all that a period's folder holds does.
    public var periodItem: String?

    /// Takes the parts as read.
    public init(
        id: String, wave: String? = nil, kind: Kind = .survey, record: String = "person",
        language: LanguageTag = .swedish, title: LocalizedText, frequency: LocalizedText? = nil,
        responseFloor: Fraction? = nil, items: [Item],
        retired: [RetiredItem] = [], anonymity: Anonymity = .init(mode: .anonymous), deleteAfter: CalendarDate? = nil,
        fingerprint: String = ""
    ) {
        self.id = id
        self.wave = wave
        self.kind = kind
        self.record = record
        self.language = language
        self.title = title
        self.frequency = frequency
        self.responseFloor = responseFloor
        self.items = items
        self.retired = retired
        self.anonymity = anonymity
        self.deleteAfter = deleteAfter
        self.fingerprint = fingerprint
    }

    /// Survey (a record is one person's answers) or register (a record is a thing that happened).
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Answers of persons.
        case survey
        /// Facts kept by the organisation.
        case register
    }

    /// The items that take an answer, in order: all but notes.
    public var answeredItems: [Item] { items.filter { $0.type != .note } }

    /// The item with that name, or nil.
    public func item(_ name: String) -> Item? { items.first { $0.name == name } }

    /// The first item with that role, or nil.
    public func item(role: ItemRole) -> Item? { items.first { $0.role == role } }

    /// Whether one person gives several records, so that records are not persons.
    public var hasRepeatedPersons: Bool { items.contains { $0.role == .personCode } }

    /// Whether it is a register whose records are each to tell what is asked of them, so that a blank is missing.
    public var isFilledIn: Bool { kind == .register && !holdsImportedValues }

    /// The items of the key that tell whose a record is, not of which occasion, network or day.
    public var ownerItems: [Item] {
        let occasions: Set<ItemRole> = [.activity, .network, .timestamp, .valuePeriod]
        return recordKey.compactMap(item).filter { !($0.role.map(occasions.contains) ?? false) && $0.type != .date }
    }

    /// Whether a record is a value that somebody else counted, so that records are chosen and not added as they come.
    public var holdsImportedValues: Bool { items.contains { $0.role == .indicator } }
}

/// What becomes of a kind of response on import; the receipt counts them either way.
public enum AnswerHandling: String, CaseIterable, Sendable, Hashable, Codable {
    /// They are records as all others.
    case keep
    /// They are left out.
    case leaveOut = "leave_out"
}

/// An item no longer asked.
public struct RetiredItem: Hashable, Sendable {
    /// Its last name.
    public var name: String
    /// What it asked about.
    public var concept: String
    /// The last wave that asked it.
    public var last: String
    /// Why it went.
    public var reason: LocalizedText

    /// Takes the parts as read.
    public init(name: String, concept: String, last: String, reason: LocalizedText) {
        self.name = name
        self.concept = concept
        self.last = last
        self.reason = reason
    }
}

/// How an instrument's answers are protected.
public struct Anonymity: Hashable, Sendable {
    /// What is promised to those who answer.
    public var mode: Mode
    /// The fewest valid answers behind any published figure.
    public var minimumBase: Int
    /// Which rule withholds.
    public var policy: Policy
    /// Why, where a policy is used below its lower bound on n.
    public var reason: LocalizedText?
    /// Who may see what comes of the answers.
    public var audience: Audience

    /// Takes the parts as read.
    public init(
        mode: Mode, minimumBase: Int = 5, policy: Policy = .base, reason: LocalizedText? = nil,
        audience: Audience = .everyone
    ) {
        self.mode = mode
        self.minimumBase = minimumBase
        self.policy = policy
        self.reason = reason
        self.audience = audience
    }

    /// Whether figures are withheld from small groups: all modes but `open`.
    public var isProtected: Bool { mode != .open }

    /// Who may see what comes of the answers.
    public enum Audience: String, CaseIterable, Sendable, Hashable, Codable {
        /// Whoever reads the publication, after disclosure control.
        case everyone
        /// Those who made the observations alone: no publication, snapshot or sheet holds anything of it.
        case team
    }

    /// What is promised to those who answer.
    public enum Mode: String, CaseIterable, Sendable, Hashable, Codable {
        /// Public facts without personal answers; nothing withheld.
        case open
        /// Nobody can tell who answered what.
        case anonymous
        /// A link between person and answer is kept apart and can be deleted.
        case confidential
        /// The answer carries who gave it.
        case named
    }

    /// Which rule withholds.
    public enum Policy: String, CaseIterable, Sendable, Hashable, Codable {
        /// No figure on fewer than the minimum base of valid answers.
        case base
        /// Also no 1–4 on either side of a share.
        case baseAndComplement = "base_and_complement"
        /// No 0 % and no 100 %.
        case unanimity
        /// No table cell of 1–4.
        case cells
    }
}
