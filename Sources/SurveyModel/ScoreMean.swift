/// A mean of scores: of answers or cases all alike, or of the units' own means.
public struct ScoreMean: Hashable, Sendable, Codable {
    /// The exact mean.
    public var mean: Fraction
    /// How many were scored.
    public var scored: Int
    /// How many of the scored lacked some items, filled in by the mean of their own.
    public var prorated: Int
    /// How many were left out because too much is missing.
    public var incomplete: Int
    /// How many units' means it is the mean of; nil where all scored count alike.
    public var units: Int?

    /// Takes the parts as counted.
    public init(mean: Fraction, scored: Int, prorated: Int = 0, incomplete: Int = 0, units: Int? = nil) {
        self.mean = mean
        self.scored = scored
        self.prorated = prorated
        self.incomplete = incomplete
        self.units = units
    }
}

/// The difference between after and before in the same persons.
public struct PairedChange: Hashable, Sendable, Codable {
    /// The exact mean of after minus before.
    public var difference: Fraction
    /// How many persons are scored on both occasions: the base.
    public var pairs: Int
    /// How many of them score higher after.
    public var higher: Int
    /// How many score the same.
    public var same: Int
    /// How many score lower.
    public var lower: Int
    /// How many answers before have no partner after, or cannot be told apart by their code.
    public var unpairedBefore: Int
    /// How many answers after have none before.
    public var unpairedAfter: Int
    /// How many persons answered on both occasions and left out too much on one of them to be scored.
    public var incomplete: Int

    /// Takes the parts as counted.
    public init(
        difference: Fraction, pairs: Int, higher: Int, same: Int, lower: Int, unpairedBefore: Int, unpairedAfter: Int,
        incomplete: Int = 0
    ) {
        self.difference = difference
        self.pairs = pairs
        self.higher = higher
        self.same = same
        self.lower = lower
        self.unpairedBefore = unpairedBefore
        self.unpairedAfter = unpairedAfter
        self.incomplete = incomplete
    }
}

extension PairedChange {
    /// Reads the parts; what was written before incomplete pairs were counted apart has none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        difference = try container.decode(Fraction.self, forKey: .difference)
        pairs = try container.decode(Int.self, forKey: .pairs)
        higher = try container.decode(Int.self, forKey: .higher)
        same = try container.decode(Int.self, forKey: .same)
        lower = try container.decode(Int.self, forKey: .lower)
        unpairedBefore = try container.decode(Int.self, forKey: .unpairedBefore)
        unpairedAfter = try container.decode(Int.self, forKey: .unpairedAfter)
        incomplete = try container.decodeIfPresent(Int.self, forKey: .incomplete) ?? 0
    }
}

/// A number of its own for each unit, held against a limit.
public struct UnitNumbers: Hashable, Sendable, Codable {
    /// One unit and its number.
    public struct Member: Hashable, Sendable, Codable {
        /// The unit's code.
        public var id: String
        /// Its number; nil where it was not told.
        public var number: Int?
        /// Whether it reaches the limit.
        public var reaches: Bool

        /// Takes the parts as counted.
        public init(id: String, number: Int?, reaches: Bool) {
            self.id = id
            self.number = number
            self.reaches = reaches
        }
    }

    /// Which reading decides: every unit by itself, or their mean.
    public var reading: Reading
    /// Every unit of whom something is expected, in the order of codes.
    public var members: [Member]

    /// Takes every unit.
    public init(reading: Reading, members: [Member]) {
        self.reading = reading
        self.members = members
    }

    /// How many reach the limit.
    public var reaching: Int { members.count { $0.reaches } }

    /// Those who reach it, of all; nil without units.
    public var reachingShare: Share? { Share(checking: reaching, of: members.count) }

    /// How many did not tell their number.
    public var silent: Int { members.count { $0.number == nil } }

    /// The mean of the numbers told; nil where none was.
    public var mean: Fraction? {
        let told = members.compactMap(\.number)
        return told.isEmpty ? nil : Fraction(told.reduce(0, +), told.count)
    }

    /// What is held against the target: the share that reach it, or the mean.
    public var deciding: Fraction? { reading == .meanOfUnits ? mean : reachingShare?.fraction }
}
