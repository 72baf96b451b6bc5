/// How a goal's figure comes about from records.
public struct Measure: Hashable, Sendable {
    /// The kind of measure.
    public var kind: MeasureKind
    /// The instrument whose records feed it; nil for kinds without data.
    public var instrument: String?
    /// The items it reads.
    public var items: [String]
    /// Which records count.
    public var filter: Condition?
    /// Codes that count instead of the options declared as agreeing.
    public var options: [String]?
    /// The item whose different codes are counted.
    public var distinct: String?
    /// The item whose sum is the whole, where a share is a sum through a sum: cases by the method through all cases.
    public var whole: String?
    /// How many of several statements are enough; nil for all of them.
    public var enough: Int?
    /// Only these networks' records; nil means all in the goal's scope.
    public var networks: [String]?
    /// Only networks of these kinds; nil means all.
    public var networkKinds: [String]?
    /// The units that are held to the measure; nil means every municipality.
    public var units: ExpectedUnits?
    /// How many of the items an answer must hold to be scored, the rest filled in by its own mean; nil means all.
    public var answeredAtLeast: Int?

    /// Takes the parts as read.
    public init(
        kind: MeasureKind, instrument: String? = nil, items: [String] = [], filter: Condition? = nil,
        options: [String]? = nil, distinct: String? = nil, enough: Int? = nil, networks: [String]? = nil,
        networkKinds: [String]? = nil, units: ExpectedUnits? = nil, answeredAtLeast: Int? = nil
    ) {
        self.kind = kind
        self.instrument = instrument
        self.items = items
        self.filter = filter
        self.options = options
        self.distinct = distinct
        self.enough = enough
        self.networks = networks
        self.networkKinds = networkKinds
        self.units = units
        self.answeredAtLeast = answeredAtLeast
    }

    /// Whether the units it counts are the register's own, as teams, which its records name.
    public var countsOwnUnits: Bool { kind == .shareOfUnits && distinct != nil && !items.isEmpty }
}

/// The units that a measure expects something of.
public enum ExpectedUnits: Hashable, Sendable {
    /// These, by code.
    case named([String])
    /// So many, where the source gives the number alone.
    case number(Int)
    /// Those that another goal counts, as the municipalities that take part in a project.
    case countedBy(goal: String)
}

/// The kinds of measure a plan can promise.
public enum MeasureKind: String, CaseIterable, Sendable, Hashable, Codable {
    /// Share of valid answers that agree with one statement.
    case shareAgree = "share_agree"
    /// Share that agrees with all of several statements.
    case shareAgreeAllOf = "share_agree_all_of"
    /// Present through expected, summed over meetings.
    case attendanceShare = "attendance_share"
    /// Every unit attends at least so much.
    case eachUnitAttendance = "each_unit_attendance"
    /// Share or number of units that do, have or take part in something.
    case shareOfUnits = "share_of_units"
    /// In each activity at least a share of the units take part.
    case minPerActivity = "min_per_activity"
    /// Every unit reaches at least a number.
    case minPerUnit = "min_per_unit"
    /// A number without a target.
    case count
    /// A number with a target.
    case countTarget = "count_target"
    /// Share of units or cases for which the form is filled in.
    case coverage
    /// Mean or sum of scores.
    case scoreMean = "score_mean"
    /// Difference between before and after in the same persons.
    case beforeAfter = "before_after"
    /// More or less than in the period before.
    case trend
    /// Done or not done.
    case yesNo = "yes_no"
    /// Share of cases that fulfil a factual condition.
    case shareOfCases = "share_of_cases"
    /// A description without a number.
    case qualitative
    /// A promise without a measure.
    case unspecified
}
