/// One question of a survey or one field of a register.
public struct Item: Hashable, Sendable {
    /// The name in records, at most 20 ASCII characters.
    public var name: String
    /// What it asks about, the same over waves; series join on it.
    public var concept: String
    /// What kind of answer it takes.
    public var type: ItemType
    /// The response options, with the list they came from; nil where the type has none.
    public var choices: ChoiceList?
    /// The words respondents see; `{natverk}` stands for the network's name.
    public var label: LocalizedText
    /// A help text under the question.
    public var hint: LocalizedText?
    /// What the item is used for besides being an answer.
    public var role: ItemRole?
    /// The networks it is asked in; nil means all.
    public var networks: [String]?
    /// When it is asked.
    public var relevant: Condition?
    /// What a valid answer fulfils, with `.` for the answer.
    public var constraint: Condition?
    /// What a respondent is told when the constraint fails.
    public var constraintMessage: LocalizedText?
    /// Whether an answer is demanded.
    public var isRequired: Bool
    /// Whether a text has room for several lines where it is answered; a comment always has.
    public var isMultiline = false
    /// The wave in which it was first asked.
    public var since: String?
    /// How far it compares with an earlier wave, where anything changed.
    public var comparability: Comparability?
    /// Earlier wave → earlier code → code here, for rescaled items.
    public var crosswalk: [String: [String: String]]
    /// Other headings accepted on import.
    public var aliases: [String]
    /// Whose part of another item's number it is.
    public var unitPart: UnitPart?

    /// One unit's part of a number, as the participants from one municipality, or what is left for no unit.
    public struct UnitPart: Hashable, Sendable {
        /// The item that holds the whole number.
        public var item: String
        /// The unit's code; nil for the rest, which belongs to no unit.
        public var unit: String?

        /// Takes the parts as read.
        public init(item: String, unit: String?) {
            self.item = item
            self.unit = unit
        }
    }

    /// Takes the parts as read.
    public init(
        name: String, concept: String? = nil, type: ItemType, choices: ChoiceList? = nil, label: LocalizedText,
        hint: LocalizedText? = nil, role: ItemRole? = nil, networks: [String]? = nil, relevant: Condition? = nil,
        constraint: Condition? = nil, constraintMessage: LocalizedText? = nil, isRequired: Bool = false,
        since: String? = nil, comparability: Comparability? = nil, crosswalk: [String: [String: String]] = [:],
        aliases: [String] = []
    ) {
        self.name = name
        self.concept = concept ?? name
        self.type = type
        self.choices = choices
        self.label = label
        self.hint = hint
        self.role = role
        self.networks = networks
        self.relevant = relevant
        self.constraint = constraint
        self.constraintMessage = constraintMessage
        self.isRequired = isRequired
        self.since = since
        self.comparability = comparability
        self.crosswalk = crosswalk
        self.aliases = aliases
        unitPart = nil
    }

    /// The options of the item, in order; empty where the type has none.
    public var options: [Choice] { choices?.choices ?? [] }

    /// Whether its answer is a text with room for several lines.
    public var isLongText: Bool { type == .text && (role == .comment || isMultiline) }

    /// Whether a tally counts it: an item with options.
    public var isTallied: Bool { type == .selectOne || type == .selectMultiple }
}

/// What kind of answer an item takes; names as in XLSForm.
public enum ItemType: String, CaseIterable, Sendable, Hashable, Codable {
    /// One option.
    case selectOne = "select_one"
    /// Any number of options.
    case selectMultiple = "select_multiple"
    /// A whole number.
    case integer
    /// A number with decimals.
    case decimal
    /// Free text.
    case text
    /// A day.
    case date
    /// A text shown without an answer.
    case note
}

/// What an item is used for besides being an answer.
public enum ItemRole: String, CaseIterable, Sendable, Hashable, Codable {
    /// The network the record belongs to.
    case network
    /// The municipality or other unit of the record.
    case unit
    /// The principal: municipality, region or other.
    case principal
    /// What identifies the record; a repeated id is set aside.
    case recordID = "record_id"
    /// When the record was made.
    case timestamp
    /// The respondent's position, as manager, by which it is told who answered of those asked.
    case position
    /// Free text that may be published from groups of at least the minimum base.
    case comment
    /// A code that binds one person's answers together without telling who it is; never shown.
    case personCode = "person_code"
    /// Which occasion an observation belongs to: before or after.
    case phase
    /// How the observed person is, the outcome that support factors are held against.
    case outcome
    /// Something done or present that may go with the outcome.
    case supportFactor = "support_factor"
    /// Who collected and published a value that is imported; named beside the figure.
    case source
    /// What an imported value is a value of: the indicator, its identifier; several items together where there are more.
    case indicator
    /// What the indicator is called, where its identifier alone says little; shown beside it, and tells no two apart.
    case indicatorName = "indicator_name"
    /// What an imported value is measured in, as kronor or cases; shown beside it.
    case measuredIn = "measured_in"
    /// The period that an imported value is about; values of different periods are never added.
    case valuePeriod = "value_period"
    /// Whom an imported value is about; the first option is all of them, and values of different options are never added.
    case breakdown
    /// What was held or done that the record belongs to, as a round of talks or a course: known by itself and no answer,
    /// so that how many there are may be told.
    case activity
    /// What the activity is called, named in place of its code, as the title of a course.
    case activityName = "activity_name"
}
