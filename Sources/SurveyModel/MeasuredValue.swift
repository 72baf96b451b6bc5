/// What was measured for a goal or item, in exact counts.
public enum MeasuredValue: Hashable, Sendable {
    /// A share of a base.
    case share(Share)
    /// A number of things.
    case count(Int)
    /// How many units reach the limit, and each unit's own share.
    case units(UnitsReaching)
    /// Several statements together.
    case allOf(AllOf)
    /// A mean of shares that are not pooled, exact.
    case mean(MeanOfShares)
    /// A mean of scores.
    case score(ScoreMean)
    /// The mean difference between after and before in the same persons.
    case pairs(PairedChange)
    /// Each unit's own number.
    case perUnit(UnitNumbers)

    /// The share that is held against a target in percent, where there is one.
    public var share: Share? {
        switch self {
        case .share(let share): share
        case .allOf(let allOf): allOf.deciding
        case .units(let units): units.reachingShare
        case .perUnit(let numbers): numbers.reading == .meanOfUnits ? nil : numbers.reachingShare
        case .count, .mean, .score, .pairs: nil
        }
    }

    /// The exact value held against the target.
    public var deciding: Fraction? {
        switch self {
        case .count(let number): Fraction(number)
        case .mean(let mean): mean.value
        case .score(let score): score.mean
        case .pairs(let pairs): pairs.difference
        case .perUnit(let numbers): numbers.deciding
        case .share, .allOf, .units: share?.fraction
        }
    }
}

extension UnitsReaching {
    /// All units' shares taken together, as present of expected over them all; nil without a base.
    public var pooled: Share? {
        Share(
            checking: members.reduce(0) { $0 + $1.share.agreeing }, of: members.reduce(0) { $0 + $1.share.base })
    }
}

extension MeasuredValue {
    /// This figure and another as one, as of networks that have become one: counts add, shares are pooled.
    ///
    ///     MeasuredValue.count(3).joined(with: .count(4))   // .count(7)
    ///
    /// - Returns: The joint figure; nil of figures that cannot be joined, as two means.
    public func joined(with other: MeasuredValue) -> MeasuredValue? {
        switch (self, other) {
        case (.count(let mine), .count(let theirs)): .count(mine + theirs)
        case (.share(let mine), .share(let theirs)):
            Share(checking: mine.agreeing + theirs.agreeing, of: mine.base + theirs.base).map(MeasuredValue.share)
        default: nil
        }
    }
}

/// How many units reach a limit of their own.
public struct UnitsReaching: Hashable, Sendable, Codable {
    /// One unit and its share (present of expected, or units of an activity).
    public struct Member: Hashable, Sendable, Codable {
        /// The unit's or activity's code.
        public var id: String
        /// Its share.
        public var share: Share
        /// Whether it reaches the limit, whatever it left blank.
        public var reaches: Bool
        /// How many cells beside the share's base are left blank; nil for none.
        public var blank: Int?
        /// Whether what is left blank decides; nil where it does not.
        public var undecided: Bool?

        /// Takes the parts as counted.
        public init(id: String, share: Share, reaches: Bool, blank: Int = 0, isUndecided: Bool = false) {
            self.id = id
            self.share = share
            self.reaches = reaches
            self.blank = blank > 0 ? blank : nil
            undecided = isUndecided ? true : nil
        }

        /// Whether what is left blank decides if it reaches the limit.
        public var isUndecided: Bool { undecided == true }

        /// Its share whatever it left blank.
        ///
        ///     // 3 of 4 meetings, and one more left blank: 3 of 5 to 4 of 5
        public var bounds: HardBounds { HardBounds(of: share, silent: blank ?? 0) }
    }

    /// Every unit with a share, in the order of codes.
    public var members: [Member]
    /// The units of which something is expected and nothing known, in the order of codes; nil where there is none.
    public var silent: [String]?

    /// Takes every unit.
    public init(members: [Member], silent: [String] = []) {
        self.members = members
        self.silent = silent.isEmpty ? nil : silent
    }

    /// How many units there are, also those of which nothing is known.
    public var count: Int { members.count + (silent?.count ?? 0) }

    /// The codes of all of them.
    public var ids: [String] { (members.map(\.id) + (silent ?? [])).sorted() }

    /// How many reach the limit.
    public var reaching: Int { members.count { $0.reaches } }

    /// Those of which it is not known whether they reach it, as they left something blank.
    public var undecided: [Member] { members.filter(\.isUndecided) }

    /// Those who reach it, of all; nil without units.
    public var reachingShare: Share? { Share(checking: reaching, of: count) }
}

/// Several statements judged together.
public struct AllOf: Hashable, Sendable, Codable {
    /// One statement's share; nil where nobody gave a valid answer.
    public struct Part: Hashable, Sendable, Codable {
        /// The item's name.
        public var item: String
        /// Its own share.
        public var share: Share?

        /// Takes the parts as counted.
        public init(item: String, share: Share?) {
            self.item = item
            self.share = share
        }
    }

    /// Which reading decides.
    public var reading: Reading
    /// The share of each statement.
    public var parts: [Part]
    /// Those who agree with all (or with enough), of those with a valid answer to all.
    public var joint: Share?
    /// How many of the statements are enough; nil for all of them.
    public var enough: Int?
    /// Whether the target is a most, so that the highest share is the worst; nil where it is not.
    public var isLimit: Bool?

    /// Takes the parts as counted.
    public init(reading: Reading, parts: [Part], joint: Share?, enough: Int? = nil, isLimit: Bool? = nil) {
        self.reading = reading
        self.parts = parts
        self.joint = joint
        self.enough = enough
        self.isLimit = isLimit
    }

    /// How many statements have to reach the target, or to be agreed with.
    public var needed: Int { min(enough ?? parts.count, parts.count) }

    /// The share that decides: the joint one, or that of the statement that decides.
    public var deciding: Share? { reading == .everyRespondent ? joint : decidingPart?.share }

    /// The statement that decides by itself: the last one needed, from the best down; nil without any share.
    ///
    /// Where all are needed that is the worst of them; where one is enough, the best. Of statements that are alike it is
    /// the first in the plan's order.
    public var decidingPart: Part? {
        let told = parts.compactMap { part in part.share.map { (part: part, fraction: $0.fraction) } }
        let fractions = told.map(\.fraction).sorted { isLimit == true ? $0 < $1 : $1 < $0 }
        guard let last = fractions.prefix(max(needed, 1)).last else { return nil }
        return told.first { $0.fraction == last }?.part
    }

    /// The statements that are as good or bad as the one that decides, that one first.
    public var partsAlikeDeciding: [Part] {
        guard let deciding = decidingPart?.share?.fraction else { return [] }
        return parts.filter { $0.share?.fraction == deciding }
    }
}

/// A mean of the shares of several groups, each counting alike.
public struct MeanOfShares: Hashable, Sendable, Codable {
    /// The exact mean.
    public var value: Fraction
    /// How many groups it is the mean of.
    public var groups: Int

    /// Takes the parts as counted.
    public init(value: Fraction, groups: Int) {
        self.value = value
        self.groups = groups
    }
}

extension MeasuredValue: Codable {
    private enum CodingKeys: String, CodingKey { case share, count, units, allOf, mean, score, pairs, perUnit }

    /// Reads the one key that is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let share = try container.decodeIfPresent(Share.self, forKey: .share) {
            self = .share(share)
        } else if let units = try container.decodeIfPresent(UnitsReaching.self, forKey: .units) {
            self = .units(units)
        } else if let allOf = try container.decodeIfPresent(AllOf.self, forKey: .allOf) {
            self = .allOf(allOf)
        } else if let mean = try container.decodeIfPresent(MeanOfShares.self, forKey: .mean) {
            self = .mean(mean)
        } else if let score = try container.decodeIfPresent(ScoreMean.self, forKey: .score) {
            self = .score(score)
        } else if let pairs = try container.decodeIfPresent(PairedChange.self, forKey: .pairs) {
            self = .pairs(pairs)
        } else if let numbers = try container.decodeIfPresent(UnitNumbers.self, forKey: .perUnit) {
            self = .perUnit(numbers)
        } else {
            self = .count(try container.decode(Int.self, forKey: .count))
        }
    }

    /// Writes one key for the kind of value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .share(let share): try container.encode(share, forKey: .share)
        case .count(let number): try container.encode(number, forKey: .count)
        case .units(let units): try container.encode(units, forKey: .units)
        case .allOf(let allOf): try container.encode(allOf, forKey: .allOf)
        case .mean(let mean): try container.encode(mean, forKey: .mean)
        case .score(let score): try container.encode(score, forKey: .score)
        case .pairs(let pairs): try container.encode(pairs, forKey: .pairs)
        case .perUnit(let numbers): try container.encode(numbers, forKey: .perUnit)
        }
    }
}
