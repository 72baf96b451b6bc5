/// One promise of the plan: where it belongs, what it says, how it is measured and what it aims at.
public struct Goal: Hashable, Sendable {
    /// What readers are told about the goal.
    public var description: GoalDescription
    /// How its figure comes about.
    public var measure: Measure
    /// Goals of other ids whose series it carries on.
    public var continues: [String]
    /// SHA-256 of the goal's own definition, as hexadecimal digits.
    public var fingerprint: String

    /// Takes the parts as read.
    public init(description: GoalDescription, measure: Measure, continues: [String] = [], fingerprint: String = "") {
        self.description = description
        self.measure = measure
        self.continues = continues
        self.fingerprint = fingerprint
    }

    /// The goal's id, as in the plan.
    public var id: String { description.id }
}

/// Where a goal belongs.
public enum GoalScope: Hashable, Sendable {
    /// One network.
    case network(String)
    /// A programme area: all its networks together.
    case area(String)
    /// The whole organisation.
    case organisation

    /// The key of the group whose figure it is, as `network:bou-chef`, `area:aldre` or `organisation`.
    public var groupKey: String {
        switch self {
        case .network(let id): "network:\(id)"
        case .area(let id): "area:\(id)"
        case .organisation: "organisation"
        }
    }
}

extension GoalScope: Codable {
    /// Reads the key of the group.
    public init(from decoder: any Decoder) throws {
        let key = try String(from: decoder)
        guard let scope = GoalScope(groupKey: key) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not the key of a group"))
        }
        self = scope
    }

    /// Writes the key of the group.
    public func encode(to encoder: any Encoder) throws { try groupKey.encode(to: encoder) }

    /// The scope of a group's key, or nil.
    public init?(groupKey: String) {
        let parts = groupKey.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("network", 2): self = .network(parts[1])
        case ("area", 2): self = .area(parts[1])
        case ("organisation", 1): self = .organisation
        default: return nil
        }
    }
}

/// What readers are told about a goal; it holds no figure.
public struct GoalDescription: Hashable, Sendable, Codable {
    /// The id, as in the plan.
    public var id: String
    /// Where it belongs.
    public var scope: GoalScope
    /// The strategic goal it serves.
    public var strategicGoal: String?
    /// The goal in words.
    public var text: LocalizedText
    /// What is measured in words, the row title of a report.
    public var measureText: LocalizedText?
    /// The kind of measure.
    public var kind: MeasureKind
    /// The items measured.
    public var items: [String]
    /// How many of several statements are enough; nil for all of them.
    public var enough: Int?
    /// How a joint share is weighted beside the plain one; nil for not at all.
    public var weighting: Weighting?
    /// The instrument that feeds it.
    public var instrument: String?
    /// What it aims at.
    public var target: Target
    /// The yellow band, where other than the house rule.
    public var nearly: NearlyBand?
    /// Which reading, where the kind has several.
    public var reading: Reading?
    /// Why that reading.
    public var readingNote: LocalizedText?
    /// The change that still counts as unchanged, where other than the house rule.
    public var tolerance: Fraction?
    /// The wanted direction, where the target does not tell.
    public var direction: Direction?
    /// The unit of a count, as courses.
    public var unit: LocalizedText?
    /// How often it is measured, and when in the year.
    public var measuring: Measuring?
    /// Whether a yearly target may be shown against the elapsed part of the year.
    public var isProrated: Bool
    /// True where the elapsed part is told for information, without a verdict of its own; nil otherwise.
    public var elapsedInforms: Bool?
    /// The report tables it stands in.
    public var reports: [ReportKind]
    /// The section of the report.
    public var section: String?
    /// Where the promise was made: document, page, row.
    public var source: String?
    /// What is done if it is not reached, and by which role.
    public var action: GoalAction?
    /// A known ambiguity, shown in the method box.
    public var note: LocalizedText?
    /// What is to be borne in mind where its figure is held against one of an earlier plan; nil for nothing.
    public var caveat: SeriesCaveat?
    /// True where the plan itself promises nothing of it: a result of an earlier report that is followed beside the plan's
    /// own goals, and not counted among them; nil for the plan's own.
    public var besidePlan: Bool?

    /// A description with the parts every goal has; the rest are set after.
    public init(id: String, scope: GoalScope, text: LocalizedText, kind: MeasureKind, target: Target) {
        self.id = id
        self.scope = scope
        self.text = text
        self.kind = kind
        self.target = target
        items = []
        isProrated = false
        reports = [.year]
    }

    /// Whether it is one of the plan's own goals.
    public var isOfPlan: Bool { besidePlan != true }

    /// The words of a report's row: what is measured, else the goal itself; what the plan writes where it has not said what
    /// is counted, as "to be worded", names nothing.
    public var title: LocalizedText { kind == .unspecified ? text : measureText ?? text }

    /// The direction in which the figure improves, where declared.
    public var wantedDirection: Direction? { direction ?? target.direction }

    /// The yellow band in force, where the target is a bound.
    ///
    /// A promise for every unit is nearly kept when 80 % of the units keep it: units are counted, not rounded.
    public var nearlyInForce: NearlyBand? {
        switch kind {
        case .minPerUnit where reading == .meanOfUnits, .eachUnitAttendance where reading == .pooled:
            target.amount.map { nearly ?? .standard(for: $0) }
        case .eachUnitAttendance, .minPerActivity, .minPerUnit:
            target.amount.map { _ in nearly ?? .shareOfTarget(Fraction(percent: 80)) }
        default: target.amount.map { nearly ?? .standard(for: $0) }
        }
    }
}

/// What is to be borne in mind where a goal's figure is held against one of another plan or period: the series holds, with
/// reservation.
public struct SeriesCaveat: Hashable, Sendable, Codable {
    /// The plan or the period that the figure is held against, by id.
    public var with: String
    /// What is other than then, in words for readers.
    public var text: LocalizedText

    /// Takes the parts as read.
    public init(with plan: String, text: LocalizedText) {
        with = plan
        self.text = text
    }
}

/// What is done about a goal, and by which role.
public struct GoalAction: Hashable, Sendable, Codable {
    /// What is done.
    public var text: LocalizedText
    /// The responsible role, never a person's name.
    public var responsible: LocalizedText?

    /// Takes the parts as read.
    public init(text: LocalizedText, responsible: LocalizedText? = nil) {
        self.text = text
        self.responsible = responsible
    }
}

/// What a joint share is weighted by; the weighted share stands beside the plain one and decides no status.
public enum Weighting: String, CaseIterable, Sendable, Hashable, Codable {
    /// Each network counts by how many of it were asked, however many answered.
    case networks
}

/// A report a goal can stand in.
public enum ReportKind: String, CaseIterable, Sendable, Hashable, Codable {
    /// The report each four months.
    case tertial
    /// The yearly report.
    case year
}

/// Which of two honest readings of an ambiguous promise is used.
public enum Reading: String, CaseIterable, Sendable, Hashable, Codable {
    /// Every item reaches the target by itself; the value is the lowest.
    case eachItem = "each_item"
    /// The share that agrees with all items at once, on the joint base.
    case everyRespondent = "every_respondent"
    /// All occasions together.
    case pooled
    /// The mean of the networks' shares.
    case meanOfShares = "mean_of_shares"
    /// Every unit reaches the target by itself.
    case eachUnit = "each_unit"
    /// The mean of the units' own figures, each unit counting alike.
    case meanOfUnits = "mean_of_units"
    /// The mean of the activities' own shares, as of each course's evaluation, each activity counting alike.
    case meanOfActivities = "mean_of_activities"
}

/// How often a goal is measured, and when in the year.
public struct Measuring: Hashable, Sendable, Codable {
    /// What a measurement belongs to.
    public enum Rhythm: String, CaseIterable, Sendable, Hashable, Codable {
        /// Each meeting.
        case meeting
        /// Each course or other activity.
        case activity
        /// Each case, as a placement.
        case placement = "case"
        /// Each month.
        case month
        /// Each four months.
        case tertial
        /// Each half-year.
        case halfYear = "half_year"
        /// Each year.
        case year
    }

    /// How often.
    public var every: Rhythm
    /// The month in which the year's measurement is made, 1 to 12, where it has one.
    public var month: Int?

    /// Takes the parts as read.
    public init(every: Rhythm, month: Int? = nil) {
        self.every = every
        self.month = month
    }
}
