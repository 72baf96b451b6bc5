/// The organisation whose work is asked about: its units, areas, networks and strategic goals.
public struct Organisation: Hashable, Sendable {
    /// A short stable id, as `kommunal-utveckling`.
    public var id: String
    /// The name readers see.
    public var name: LocalizedText
    /// The language of its definitions and sheets.
    public var language: LanguageTag
    /// Municipalities and other principals, in the order of their codes.
    public var units: [Unit]
    /// Programme areas, in the plan's order.
    public var programmeAreas: [ProgrammeArea]
    /// Networks, in the file's order.
    public var networks: [Network]
    /// Strategic goals, matched over plans by content and never by number.
    public var strategicGoals: [StrategicGoal]
    /// Where people turn who cannot answer, as an address or a telephone number.
    public var contact: LocalizedText?
    /// How its sheets look, where other than the house's own.
    public var theme: Theme?

    /// Takes the parts as read.
    public init(
        id: String, name: LocalizedText, language: LanguageTag = .swedish, units: [Unit] = [],
        programmeAreas: [ProgrammeArea] = [], networks: [Network] = [], strategicGoals: [StrategicGoal] = []
    ) {
        self.id = id
        self.name = name
        self.language = language
        self.units = units
        self.programmeAreas = programmeAreas
        self.networks = networks
        self.strategicGoals = strategicGoals
    }

    /// The network with that id, or nil.
    public func network(_ id: String) -> Network? { networks.first { $0.id == id } }

    /// The networks whose records are a network's: its own, else in a time before it those of the networks it carries on.
    ///
    ///     // in 2017, when Öppenvårdsnätverket still had its old name
    ///     organisation.networks(of: "nya-natverket", among: ["bou-oppenvard", "bou-chef"])   // ["bou-oppenvard"]
    public func networks(of id: String, among present: some Collection<String>) -> Set<String> {
        if present.contains(id) { return [id] }
        let earlier = earlierNetworks(of: id).intersection(present)
        return earlier.isEmpty ? [id] : earlier
    }

    /// The networks that a network carries on, and those that they carried on.
    public func earlierNetworks(of id: String) -> Set<String> {
        var found: Set<String> = []
        var open = [id]
        while let next = open.popLast() {
            for earlier in network(next)?.continues ?? [] where found.insert(earlier).inserted { open.append(earlier) }
        }
        return found.subtracting([id])
    }

    /// The unit with that id, or nil.
    public func unit(_ id: String) -> Unit? { units.first { $0.id == id } }
}

/// A municipality or other principal that takes part.
public struct Unit: Hashable, Sendable, Codable {
    /// The official code: SCB's four digits for a municipality.
    public var id: String
    /// The name readers see.
    public var name: LocalizedText
    /// What it is: `kommun`, `region`, `stat`.
    public var kind: String

    /// Takes the parts as read.
    public init(id: String, name: LocalizedText, kind: String = "kommun") {
        self.id = id
        self.name = name
        self.kind = kind
    }

    private enum CodingKeys: String, CodingKey { case id, name, kind }

    /// Reads a name that is alike in every language as a text, and else a map from language tag to text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        kind = try container.decode(String.self, forKey: .kind)
        if let plain = try? container.decode(String.self, forKey: .name) {
            name = LocalizedText(plain)
        } else {
            name = try container.decode(LocalizedText.self, forKey: .name)
        }
    }

    /// Writes a name in Swedish alone as a text, since most places have no other.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        if Set(name.texts.keys) == [.swedish] {
            try container.encode(name.original, forKey: .name)
        } else {
            try container.encode(name, forKey: .name)
        }
    }
}

/// A programme area or partnership, the level between network and organisation.
public struct ProgrammeArea: Hashable, Sendable, Codable {
    /// A short stable id.
    public var id: String
    /// The name readers see.
    public var name: LocalizedText

    /// Takes the parts as read.
    public init(id: String, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}

/// A professional network, steering group or the like, whose members are asked and whose meetings are counted.
public struct Network: Hashable, Sendable {
    /// A short stable id.
    public var id: String
    /// The name readers see.
    public var name: LocalizedText
    /// What it is, as `chefsnatverk` or `styrgrupp`.
    public var kind: String
    /// The programme area it belongs to.
    public var area: String
    /// Who is expected at its meetings.
    public var members: Members
    /// The first and last period it exists, where known.
    public var valid: ClosedPeriods
    /// Networks whose series it carries on.
    public var continues: [String]
    /// Other spellings accepted on import.
    public var aliases: [String]
    /// How often it meets, in words.
    public var meetings: LocalizedText?

    /// Takes the parts as read.
    public init(
        id: String, name: LocalizedText, kind: String = "natverk", area: String, members: Members = .unknown,
        valid: ClosedPeriods = .init(), continues: [String] = [], aliases: [String] = [],
        meetings: LocalizedText? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.area = area
        self.members = members
        self.valid = valid
        self.continues = continues
        self.aliases = aliases
        self.meetings = meetings
    }

    /// Who is expected at a network's meetings.
    public enum Members: Hashable, Sendable {
        /// These units, one seat each.
        case units([String])
        /// A number of seats not tied to units.
        case seats(Int)
        /// The sources do not say.
        case unknown

        /// How many are expected, where known.
        public var count: Int? {
            switch self {
            case .units(let ids): ids.count
            case .seats(let number): number
            case .unknown: nil
            }
        }
    }

    /// The years between which something exists; an open end is nil.
    public struct ClosedPeriods: Hashable, Sendable {
        /// The first year, or nil for always.
        public var from: String?
        /// The last year, or nil for still.
        public var to: String?

        /// Takes both ends.
        public init(from: String? = nil, to: String? = nil) {
            self.from = from
            self.to = to
        }

        /// Whether the year lies between the ends; years compare as text.
        public func contains(year: String) -> Bool {
            (from.map { $0 <= year } ?? true) && (to.map { year <= $0 } ?? true)
        }
    }
}

/// A strategic goal and how it reads and is numbered in each plan.
public struct StrategicGoal: Hashable, Sendable {
    /// The id by which plans refer to it, the same over years.
    public var id: String
    /// Its words in each plan.
    public var text: [String: LocalizedText]
    /// Its number in each plan; numbers differ between plans.
    public var number: [String: Int]

    /// Takes the parts as read.
    public init(id: String, text: [String: LocalizedText], number: [String: Int]) {
        self.id = id
        self.text = text
        self.number = number
    }
}
