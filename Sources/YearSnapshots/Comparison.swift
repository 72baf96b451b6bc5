public import DisclosureControl
public import SurveyModel

/// Two publications side by side: what moved, which way, and what moved it.
public struct Comparison: Hashable, Sendable, Codable {
    /// One goal or item and how it stands in both.
    public struct Row: Hashable, Sendable, Codable {
        /// Goal or item.
        public var kind: Kind
        /// The goal's id or the item's name.
        public var id: String
        /// The key of the group.
        public var group: String
        /// The group's name.
        public var groupName: LocalizedText
        /// The words of the goal or item.
        public var title: LocalizedText
        /// What a goal aims at, with its yellow band, so that rounded numbers agree with the verdict.
        public var target: Target?
        /// The yellow band in force.
        public var nearly: NearlyBand?
        /// How it stood.
        public var old: State
        /// How it stands.
        public var new: State
        /// What happened to it.
        public var movement: Movement
        /// What moved it; nil where nothing did.
        public var cause: Cause?
        /// How it moved since the period before as the older run had it, where that alone is other.
        public var oldTrend: Trend?
        /// The same as the newer run has it.
        public var newTrend: Trend?
        /// The goals of the older plan that it carries on under an id of its own, and is held against here; nil for others.
        public var continues: [Continued]?
        /// What is to be borne in mind where the two are held against each other; nil for nothing.
        public var caveat: LocalizedText?
        /// The title of an item's instrument; nil for goals.
        public var instrument: LocalizedText?
    }

    /// A goal of the older plan that a goal of another id carries on.
    public struct Continued: Hashable, Sendable, Codable {
        /// Its id.
        public var id: String
        /// Its words.
        public var title: LocalizedText
    }

    /// Whether a row is about a goal or an item.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// A goal of the plan.
        case goal
        /// An item of an instrument.
        case item
    }

    /// What one publication says of a row.
    public enum State: Hashable, Sendable {
        /// It is not there.
        case absent
        /// It is withheld.
        case withheld
        /// It stands there, with a figure, a status, or both.
        case shown(value: MeasuredValue?, status: Status?)
    }

    /// What happened between the two.
    public enum Movement: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing.
        case same
        /// The status fell.
        case worse
        /// The status rose.
        case better
        /// The figure moved within the same status.
        case moved
        /// The status changed in a way that is neither better nor worse.
        case status
        /// Figure and status are the same, and the arrow or the reason for none is other; of two runs of one period.
        case trend
        /// It became withheld.
        case nowWithheld = "now_withheld"
        /// It is no longer withheld.
        case nowShown = "now_shown"
        /// The two cannot be held against each other: it grows with the time it is counted over, and the periods are of
        /// different length or part of the year.
        case notComparable = "not_comparable"
        /// It is new.
        case added
        /// It is gone.
        case removed
    }

    /// What a movement is laid at the door of.
    public enum Cause: String, Hashable, Sendable, Codable {
        /// Other answers: definition and engine are the same.
        case answers
        /// The definition of the goal or item changed.
        case definition
        /// The rules of the arithmetic changed.
        case engine
        /// Both the definition and the rules changed, and perhaps the answers.
        case definitionAndEngine = "definition_and_engine"
    }

    /// The older period.
    public var oldPeriod: String
    /// The newer period.
    public var newPeriod: String
    /// The days of the older period, where those of the newer are others than the same of another year; nil where alike.
    public var oldSpan: PeriodDays?
    /// The days of the newer period in the same case.
    public var newSpan: PeriodDays?
    /// Definition files that differ, by name.
    public var changedDefinitions: [String]
    /// The versions of the arithmetic, older and newer.
    public var engines: [String]
    /// Every goal and item of either.
    public var rows: [Row]

    /// Compares two publications.
    public init(old: Publication, new: Publication) {
        oldPeriod = old.period.id
        newPeriod = new.period.id
        engines = [old.engine, new.engine]
        changedDefinitions = Set(old.definitions.keys).union(new.definitions.keys)
            .filter { old.definitions[$0] != new.definitions[$0] }.sorted()
        let pairing = Pairing(old: old, new: new)
        if pairing.obstacle != nil {
            oldSpan = PeriodDays(from: old.period.from, to: old.period.to)
            newSpan = PeriodDays(from: new.period.from, to: new.period.to)
        }
        rows = pairing.goalRows() + pairing.itemRows()
    }

    /// How many rows of each movement.
    public var counts: [Movement: Int] { rows.reduce(into: [:]) { $0[$1.movement, default: 0] += 1 } }

    /// The first and the last day of a period.
    public struct PeriodDays: Hashable, Sendable, Codable {
        /// The first day.
        public let from: CalendarDate
        /// The last day.
        public let to: CalendarDate
    }

    /// When a comparison says no.
    public enum Bar: String, CaseIterable, Sendable {
        /// A status fell.
        case worse
        /// Anything moved.
        case changed
        /// Any status changed.
        case status
        /// Never.
        case never
    }

    /// The rows that fail a bar.
    public func failures(of bar: Bar) -> [Row] {
        rows.filter { row in
            switch bar {
            case .worse: row.movement == .worse
            case .changed: row.movement != .same && row.movement != .notComparable
            case .status: [.worse, .better, .status].contains(row.movement)
            case .never: false
            }
        }
    }
}

extension Comparison.State: Codable {
    private enum CodingKeys: String, CodingKey { case state, value, status }

    /// Reads the state's name, and its figure and status where shown.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(String.self, forKey: .state) {
        case "absent": self = .absent
        case "withheld": self = .withheld
        default:
            self = .shown(
                value: try container.decodeIfPresent(MeasuredValue.self, forKey: .value),
                status: try container.decodeIfPresent(Status.self, forKey: .status))
        }
    }

    /// Writes the state's name, and its figure and status where shown.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .absent: try container.encode("absent", forKey: .state)
        case .withheld: try container.encode("withheld", forKey: .state)
        case .shown(let value, let status):
            try container.encode("shown", forKey: .state)
            try container.encodeIfPresent(value, forKey: .value)
            try container.encodeIfPresent(status, forKey: .status)
        }
    }
}
