public import SurveyModel

/// Everything that leaves the house about one period; sheets, reports and snapshots may show nothing else.
///
/// It is made by ``PublicationMaker`` alone from raw outcomes, after disclosure control.
public struct Publication: Hashable, Sendable, Codable {
    /// The version of this shape; raised when a reader of the old one would misread the new.
    public internal(set) var schema: Int
    /// The version of the arithmetic that made it, so that a moved number can be laid at its door.
    public internal(set) var engine: String
    /// The period, its plan and what it is compared with.
    public internal(set) var period: PublishedPeriod
    /// The organisation's name.
    public internal(set) var organisation: LocalizedText
    /// SHA-256 of each definition file, by a name as `instrument arlig-utvarderingsenkat 2018` or `plan 2018`.
    public internal(set) var definitions: [String: String]
    /// The plan's strategic goals in the plan's order.
    public internal(set) var strategicGoals: [PublishedStrategicGoal]
    /// The municipalities and other units, for the names in lists.
    public internal(set) var units: [Unit]
    /// The organisation, its areas and networks that have anything to show.
    public internal(set) var groups: [PublishedGroup]
    /// The surveys and registers that fed it.
    public internal(set) var instruments: [PublishedInstrument]
    /// Every goal of the plan, in the plan's order.
    public internal(set) var goals: [PublishedGoal]
    /// Every item and group with answers, in the instrument's order.
    public internal(set) var items: [PublishedItem]
    /// Free text from groups large enough.
    public internal(set) var comments: [PublishedComments]
    /// What disclosure control took out.
    public internal(set) var disclosure: DisclosureAccount
    /// Figures published earlier that were wrong; nil where none was.
    public internal(set) var corrections: [Correction]?
    /// Prose set beside the figures; nil where there is none.
    public internal(set) var texts: [PublishedText]?
    /// The plan's sections that have goals; nil where it names none.
    public internal(set) var sections: [PlanSection]?
    /// What each unit has of each goal, from open registers alone; nil where not asked for.
    public internal(set) var unitResults: [PublishedUnitResult]?
    /// How each unit attended each network, from open registers alone; nil where not asked for.
    public internal(set) var unitNetworks: [PublishedUnitNetwork]?

    /// Values of indicators that others published, as imported; nil where there are none.
    public internal(set) var indicators: [PublishedIndicator]?
    /// Networks of whose meetings two registers tell different numbers; nil where there are none.
    public internal(set) var meetingDifferences: [PublishedMeetings]?

    /// The shape written by this version.
    public static let currentSchema = 1

    /// The group with that key, or nil.
    public func group(_ key: String) -> PublishedGroup? { groups.first { $0.key == key } }
}

/// Prose about a goal, a group or a strategic goal, as its authors wrote it.
public struct PublishedText: Hashable, Sendable, Codable {
    /// What it is about: `organisation`, `area:ID`, `network:ID`, `goal:ID` or `strategic-goal:ID`.
    public internal(set) var about: String
    /// The text, in Markdown.
    public internal(set) var text: String
}

/// What one unit has of one goal: its own attendance, number, or whether it does what the goal asks.
public struct PublishedUnitResult: Hashable, Sendable, Codable {
    /// The unit's code, or the kind of units where all of a kind are taken together.
    public internal(set) var unit: String
    /// The goal's id.
    public internal(set) var goal: String
    /// Its own share, number, or part of the activities; nil where it was asked and has told nothing.
    public internal(set) var value: MeasuredValue?
    /// What it answered, where a single question of one choice decides whether it counts, or that it has not.
    public internal(set) var answer: UnitAnswer?
    /// How many of its records leave blank what the value is made of; nil for none.
    public internal(set) var blank: Int?
}

/// How one unit attended one network's meetings.
public struct PublishedUnitNetwork: Hashable, Sendable, Codable {
    /// The unit's code, or the kind of units where all of a kind are taken together; blank for everyone expected.
    public internal(set) var unit: String
    /// The key of the network.
    public internal(set) var network: String
    /// Present of those expected, summed over meetings; nil where it was expected and nothing is told.
    public internal(set) var attendance: Share?
    /// How many times it is not told whether it was present; nil for none.
    public internal(set) var blank: Int?
}

/// A period as readers see it.
public struct PublishedPeriod: Hashable, Sendable, Codable {
    /// The id, as `2022-T2`.
    public internal(set) var id: String
    /// The first day.
    public internal(set) var from: CalendarDate
    /// The last day.
    public internal(set) var to: CalendarDate
    /// The plan's id.
    public internal(set) var plan: String
    /// The plan's title.
    public internal(set) var planTitle: LocalizedText
    /// The id of the period it is compared with, where there is one.
    public internal(set) var previous: String?
    /// The last day of that period.
    public internal(set) var previousTo: CalendarDate?
    /// The id of the plan whose goals were held against that period.
    public internal(set) var previousPlan: String?

    /// How many years before the period it is compared with ends; nil where that is not more than one, or not known.
    ///
    ///     // 2021 compared with 2018
    ///     publication.period.yearsBetween   // 3
    public var yearsBetween: Int? {
        previousTo.flatMap { to.year - $0.year > 1 ? to.year - $0.year : nil }
    }

    /// Whether it is held against what a goal's caveat is about.
    public func concerns(_ caveat: SeriesCaveat) -> Bool { caveat.with == previous || caveat.with == previousPlan }
}

/// A strategic goal as the period's plan words and numbers it.
public struct PublishedStrategicGoal: Hashable, Sendable, Codable {
    /// The id, the same over plans.
    public internal(set) var id: String
    /// The number in this plan.
    public internal(set) var number: Int?
    /// The words in this plan.
    public internal(set) var text: LocalizedText
}

/// A group that figures are about: the whole organisation, an area, a network, or small networks joined.
public struct PublishedGroup: Hashable, Sendable, Codable {
    /// What kind of group it is.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// The whole organisation.
        case organisation
        /// A programme area.
        case area
        /// A network.
        case network
        /// Networks too small to be shown one by one, joined ("övriga").
        case others
    }

    /// `organisation`, `area:ID`, `network:ID`, `others:ID` or `others`.
    public internal(set) var key: String
    /// What kind of group it is.
    public internal(set) var kind: Kind
    /// The name readers see.
    public internal(set) var name: LocalizedText
    /// The key of the area it belongs to, for networks.
    public internal(set) var area: String?
    /// How many networks it joins, for all but networks.
    public internal(set) var networkCount: Int?
    /// How many answered of how many asked, by instrument.
    public internal(set) var responses: [PublishedResponses]
}

/// How many records came of how many asked, for one group and instrument.
public struct PublishedResponses: Hashable, Sendable, Codable {
    /// The instrument's id.
    public internal(set) var instrument: String
    /// Its wave.
    public internal(set) var wave: String?
    /// The period whose data folder the records came from.
    public internal(set) var period: String
    /// How many records.
    public internal(set) var records: Int
    /// How many were asked, where known.
    public internal(set) var invited: Int?
    /// How many more answers name no network, so that they may be of this group; nil where none is, or all are of it.
    public internal(set) var unplaced: Int?
    /// Who answered against who was asked, where that is known and tells nobody apart.
    public internal(set) var representation: PublishedRepresentation?

    /// Whether more answered than were asked, so that the number asked counts as unknown.
    public var exceedsInvited: Bool { invited.map { records > $0 } ?? false }
}

/// A survey or register as readers see it.
public struct PublishedInstrument: Hashable, Sendable, Codable {
    /// The id.
    public internal(set) var id: String
    /// The wave.
    public internal(set) var wave: String?
    /// Survey or register.
    public internal(set) var kind: Instrument.Kind
    /// The title.
    public internal(set) var title: LocalizedText
    /// What one record is.
    public internal(set) var record: String
    /// How answers are protected.
    public internal(set) var mode: Anonymity.Mode
    /// The fewest valid answers behind any figure.
    public internal(set) var minimumBase: Int
    /// Which rule withholds.
    public internal(set) var policy: Anonymity.Policy
    /// The response rate below which a sheet warns of few answers, where declared.
    public internal(set) var responseFloor: Fraction?
}

/// One goal and what came of it.
public struct PublishedGoal: Hashable, Sendable, Codable {
    /// What the plan says.
    public internal(set) var description: GoalDescription
    /// The key of the group it is about.
    public internal(set) var group: String
    /// SHA-256 of the definitions that decide its figure.
    public internal(set) var fingerprint: String
    /// The goals of earlier plans whose series it carries on, by id; nil where it carries on none.
    public internal(set) var continues: [String]?
    /// Which records it counts; nil where it counts all.
    public internal(set) var filter: Condition?
    /// The networks it counts, where it names them or their kinds; nil where it counts all of its group.
    public internal(set) var networks: [String]?
    /// Whether it counts activities that are no answers, as the meetings held; nil where it does not.
    public internal(set) var countsActivities: Bool?
    /// The codes that count in place of the options that agree; nil where those do.
    public internal(set) var options: [String]?
    /// The ends of the scale of its mean of scores; nil where it is no such mean or its scale has no ends.
    public internal(set) var scale: ScoreScale?
    /// What came of it, or that it is withheld.
    public internal(set) var outcome: Reported<PublishedOutcome>
    /// What is said and done about it, and what became of last period's action.
    public internal(set) var followUp: PublishedFollowUp?
}

/// What those concerned say of a goal's result and do about it, this period and since the one before.
public struct PublishedFollowUp: Hashable, Sendable, Codable {
    /// The network's own comment.
    public internal(set) var comment: LocalizedText?
    /// What will be done.
    public internal(set) var action: GoalAction?
    /// What was decided the period before, where the goal was not reached then, or not known to be.
    public internal(set) var earlier: EarlierAction?
    /// What was done about it since.
    public internal(set) var done: LocalizedText?

    /// An action decided the period before.
    public struct EarlierAction: Hashable, Sendable, Codable {
        /// The period.
        public internal(set) var period: String
        /// How the goal stood then.
        public internal(set) var status: Status
        /// What was to be done.
        public internal(set) var action: GoalAction
    }
}

/// What came of a goal.
public struct PublishedOutcome: Hashable, Sendable, Codable {
    /// The figure; nil where there is none (not measured yet, no data, a promise without a number).
    public internal(set) var value: MeasuredValue?
    /// What stands behind it.
    public internal(set) var base: Base?
    /// How it stands against the goal.
    public internal(set) var status: Status
    /// The status if "don't know" counted in the base, where that differs (rule 10).
    public internal(set) var statusWithDontKnow: Status?
    /// The limits whatever the silent would have answered, where the number asked is known.
    public internal(set) var bounds: HardBounds?
    /// How many gave no answer to each of several statements that are read one by one, in their order; nil where that is
    /// unknown of any.
    public internal(set) var silentOfParts: [Int]?
    /// How sure it is for the whole group; nil for registers and counts, which are complete.
    public internal(set) var uncertainty: PublishedUncertainty?
    /// How it moved since the period before.
    public internal(set) var trend: Trend
    /// The wave that was answered.
    public internal(set) var wave: String?
    /// The period whose data folder it came from, where not this one.
    public internal(set) var carriedFrom: String?
    /// How many networks it joins, and of how many that answered.
    public internal(set) var networks: NetworkCoverage?
    /// The other reading's exact value, where the kind has two (pooled and mean of shares).
    public internal(set) var otherReading: Fraction?
    /// How it stands against the elapsed part of the year, where the plan asks for that.
    public internal(set) var elapsed: ElapsedTarget?
    /// The share with each network weighted by its size, where the plan asks for it.
    public internal(set) var weighted: PublishedWeighting?
    /// Who published the values it was imported from, and when they were fetched; nil where it was counted here.
    public internal(set) var sources: [FigureSource]?
    /// Which of several imported values it is made of; nil where it was counted here.
    public internal(set) var values: ImportedValues?
    /// Each network's own attendance, from open registers alone; nil where the figure joins none.
    public internal(set) var attendance: [NetworkAttendance]?
    /// What was written, of a promise that is described in words; nil of others.
    public internal(set) var words: [String]?
    /// How many units that are expected to answer have told nothing; nil where all have.
    public internal(set) var silentUnits: Int?
    /// What the activities of the figure are called, by their codes, from open registers alone; nil where none has a name.
    public internal(set) var activityNames: [String: String]?

    /// One network's part of a joint attendance.
    public struct NetworkAttendance: Hashable, Sendable, Codable {
        /// The key of the network.
        public internal(set) var network: String
        /// Present of those expected, summed over meetings.
        public internal(set) var share: Share
    }
}

/// How many networks' answers a joint figure holds, and how many answered in all.
public struct NetworkCoverage: Hashable, Sendable, Codable {
    /// Those whose answers are in the figure.
    public internal(set) var included: Int
    /// Those that have answers.
    public internal(set) var answered: Int
}

/// One item in one group: its options and what was answered.
public struct PublishedItem: Hashable, Sendable, Codable {
    /// One response option as readers see it.
    public struct Option: Hashable, Sendable, Codable {
        /// The code.
        public internal(set) var code: String
        /// The words.
        public internal(set) var label: LocalizedText
        /// Whether it counts as agreeing.
        public internal(set) var agrees: Bool
        /// Its score on a scale, where it has one.
        public internal(set) var score: Int?
    }

    /// The key of the group.
    public internal(set) var group: String
    /// The instrument.
    public internal(set) var instrument: String
    /// The wave.
    public internal(set) var wave: String?
    /// The item's name.
    public internal(set) var name: String
    /// What it asks about, the same over waves.
    public internal(set) var concept: String
    /// The words respondents saw, with the network's name set in.
    public internal(set) var label: LocalizedText
    /// The options that are answers, in the order respondents saw them.
    public internal(set) var options: [Option]
    /// What was answered, or that it is withheld.
    public internal(set) var answers: Reported<PublishedAnswers>
    /// Earlier periods, oldest first.
    public internal(set) var history: [HistoryPoint]
    /// How it moved since the period before.
    public internal(set) var trend: Reported<Trend>
}

/// The answers to one item in one group.
public struct PublishedAnswers: Hashable, Sendable, Codable {
    /// How many chose each option, in the options' order.
    public internal(set) var counts: [Int]
    /// What stands behind them.
    public internal(set) var base: Base
    /// The share that agrees; nil where no option is declared as agreeing, or nobody gave a valid answer.
    public internal(set) var agree: Share?
    /// How many networks it joins, and of how many that answered, for joint groups.
    public internal(set) var networks: NetworkCoverage?
}

/// An item's share in an earlier period.
public struct HistoryPoint: Hashable, Sendable, Codable {
    /// The period.
    public internal(set) var period: String
    /// The wave.
    public internal(set) var wave: String?
    /// The share that agreed as published then (recoded through the crosswalk where rescaled), or that it was withheld.
    public internal(set) var agree: Reported<Share>
    /// How the series goes on from this point to the next: broken draws a gap.
    public internal(set) var continuation: Comparability.Level
    /// What changed after this point, in words.
    public internal(set) var note: LocalizedText?
}

/// Free text of one item from one group, sorted by text.
public struct PublishedComments: Hashable, Sendable, Codable {
    /// The key of the group.
    public internal(set) var group: String
    /// The instrument.
    public internal(set) var instrument: String
    /// The item.
    public internal(set) var item: String
    /// The question.
    public internal(set) var label: LocalizedText
    /// The texts.
    public internal(set) var texts: [String]
}

/// What disclosure control took out of a publication.
public struct DisclosureAccount: Hashable, Sendable, Codable {
    /// Figures from protected instruments, shown or not.
    public internal(set) var protectedFigures: Int
    /// All withheld figures; why each is withheld is told nowhere, not even in sum, as that would tell sizes.
    public internal(set) var withheld: Int
}
