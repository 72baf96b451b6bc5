/// A year's plan: every goal, as the organisation promised it.
public struct Plan: Hashable, Sendable {
    /// The id, usually the year.
    public var id: String
    /// The language of its texts.
    public var language: LanguageTag
    /// The title readers see.
    public var title: LocalizedText
    /// The goals, in the source's order.
    public var goals: [Goal]
    /// The sections that its goals stand in, in the plan's order; empty where it names none.
    public var sections: [PlanSection] = []
    /// SHA-256 of the file it was read from, as hexadecimal digits.
    public var fingerprint: String

    /// Takes the parts as read.
    public init(
        id: String, language: LanguageTag = .swedish, title: LocalizedText, goals: [Goal], fingerprint: String = ""
    ) {
        self.id = id
        self.language = language
        self.title = title
        self.goals = goals
        self.fingerprint = fingerprint
    }
}

/// A section of a plan, smaller than a programme area: what the plan itself gathers goals under.
public struct PlanSection: Hashable, Sendable, Codable {
    /// The id that goals name, as `17`.
    public var id: String
    /// The heading.
    public var title: LocalizedText

    /// Takes the parts as read.
    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A period of reporting, as `2018` or `2022-T2`, and where its parts come from.
public struct Period: Hashable, Sendable {
    /// The id, as its folder is named.
    public var id: String
    /// The first day.
    public var from: CalendarDate
    /// The last day.
    public var to: CalendarDate
    /// The plan whose goals are held against it.
    public var plan: String
    /// The period or snapshot it is compared with.
    public var previous: String?
    /// The wave of each instrument, where not the period's own.
    public var waves: [String: String]
    /// Goals that are measured later, and when.
    public var notYet: [String: LocalizedText]
    /// What those concerned say and do about a goal's result, by goal.
    public var followUp: [String: FollowUp]
    /// Figures published earlier that were wrong.
    public var corrections: [Correction]

    /// Takes the parts as read.
    public init(
        id: String, from: CalendarDate, to: CalendarDate, plan: String, previous: String? = nil,
        waves: [String: String] = [:], notYet: [String: LocalizedText] = [:],
        followUp: [String: FollowUp] = [:], corrections: [Correction] = []
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.plan = plan
        self.previous = previous
        self.waves = waves
        self.notYet = notYet
        self.followUp = followUp
        self.corrections = corrections
    }
}

/// What those concerned say about a goal's result and do about it.
public struct FollowUp: Hashable, Sendable, Codable {
    /// The network's own comment.
    public var comment: LocalizedText?
    /// What will be done, where other than the plan says.
    public var action: GoalAction?
    /// What was done about the result of the period before.
    public var done: LocalizedText?

    /// Takes the parts as read.
    public init(comment: LocalizedText? = nil, action: GoalAction? = nil, done: LocalizedText? = nil) {
        self.comment = comment
        self.action = action
        self.done = done
    }
}

/// A figure published earlier that was wrong, and what was wrong with it.
public struct Correction: Hashable, Sendable, Codable {
    /// The goal whose figure it was.
    public var goal: String
    /// The period whose publication held the wrong figure.
    public var period: String
    /// The day it was corrected.
    public var date: CalendarDate
    /// What was wrong, in words; the new figure stands in the publication itself.
    public var text: LocalizedText

    /// Takes the parts as read.
    public init(goal: String, period: String, date: CalendarDate, text: LocalizedText) {
        self.goal = goal
        self.period = period
        self.date = date
        self.text = text
    }
}

/// How many were asked, by instrument and group (`population.csv`).
public struct Population: Hashable, Sendable {
    /// One row: how many were asked where.
    public struct Entry: Hashable, Sendable {
        /// The instrument.
        public var instrument: String
        /// The network, or nil.
        public var network: String?
        /// The unit, or nil.
        public var unit: String?
        /// The position, by the code of the instrument's item of that role, or nil.
        public var position: String?
        /// How many were asked.
        public var invited: Int

        /// Takes the parts as read.
        public init(
            instrument: String, network: String? = nil, unit: String? = nil, position: String? = nil, invited: Int
        ) {
            self.instrument = instrument
            self.network = network
            self.unit = unit
            self.position = position
            self.invited = invited
        }
    }

    /// The rows.
    public var entries: [Entry]

    /// Takes the rows.
    public init(entries: [Entry] = []) { self.entries = entries }

    /// The networks that were asked by the instrument.
    public func networks(askedBy instrument: String) -> Set<String> {
        Set(entries.filter { $0.instrument == instrument && $0.invited > 0 }.compactMap(\.network))
    }

    /// How many were asked by the instrument in these networks (nil: everywhere), or nil where it is not known for all.
    public func invited(instrument: String, networks: [String]?) -> Int? {
        let rows = entries.filter { $0.instrument == instrument }
        guard let networks else { return rows.isEmpty ? nil : rows.reduce(0) { $0 + $1.invited } }
        var sum = 0
        for network in networks {
            let own = rows.filter { $0.network == network }
            guard !own.isEmpty else { return nil }
            sum += own.reduce(0) { $0 + $1.invited }
        }
        return networks.isEmpty ? nil : sum
    }
}
