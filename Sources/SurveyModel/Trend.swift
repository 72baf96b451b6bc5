/// How a figure moved since the period before, or why that cannot be said.
public enum Trend: Hashable, Sendable {
    /// It moved so much, and the series holds.
    case change(Change)
    /// No arrow, and the reason in words instead.
    case none(TrendObstacle)
}

/// A movement between two comparable periods.
public struct Change: Hashable, Sendable, Codable {
    /// Up, unchanged within the tolerance, or down.
    public var arrow: Arrow
    /// The exact difference: now minus before (a share's as a fraction, 1/100 being one point).
    public var difference: Fraction
    /// The difference in persons of the present base, where the figure is a share.
    public var persons: Int?
    /// The figure before.
    public var previous: MeasuredValue
    /// The period the figure before belongs to.
    public var previousPeriod: String
    /// Whether the scale was recoded through a crosswalk, so that a footnote is due.
    public var isRescaled: Bool
    /// How far off the change may be, where both figures are shares of a survey that not everybody answered.
    public var interval: ChangeInterval?
    /// What the comparison covers, where the two figures are not of the same networks; nil where they are.
    public var networks: NetworksCompared?
    /// The names of the networks that the figure before is of, where the goal's network carries them on; nil where it is its
    /// own.
    public var carriedOn: [LocalizedText]?

    /// Takes the parts as computed.
    public init(
        arrow: Arrow, difference: Fraction, persons: Int? = nil, previous: MeasuredValue, previousPeriod: String,
        isRescaled: Bool = false, interval: ChangeInterval? = nil
    ) {
        self.arrow = arrow
        self.difference = difference
        self.persons = persons
        self.previous = previous
        self.previousPeriod = previousPeriod
        self.isRescaled = isRescaled
        self.interval = interval
    }
}

/// What a change covers where a figure is of other networks than the one before.
public struct NetworksCompared: Hashable, Sendable, Codable {
    /// How many networks are in both figures.
    public var common: Int
    /// The names of those that are new.
    public var added: [LocalizedText]
    /// The names of those that are no longer in it.
    public var gone: [LocalizedText]
    /// The figure before of the networks in both, which the arrow is drawn from; nil where it is drawn over all.
    public var before: MeasuredValue?
    /// The figure now of the same networks.
    public var now: MeasuredValue?

    /// Takes the parts as found.
    public init(
        common: Int, added: [LocalizedText], gone: [LocalizedText], before: MeasuredValue? = nil,
        now: MeasuredValue? = nil
    ) {
        self.common = common
        self.added = added
        self.gone = gone
        self.before = before
        self.now = now
    }
}

/// The direction of a change beyond its tolerance.
public enum Arrow: String, Sendable, Hashable, Codable, CaseIterable {
    /// More than before.
    case up
    /// Unchanged within the tolerance.
    case flat
    /// Less than before.
    case down

    /// The sign, the same in every format.
    public var symbol: String {
        switch self {
        case .up: "↗"
        case .flat: "→"
        case .down: "↘"
        }
    }
}

/// Why there is no arrow.
public enum TrendObstacle: String, Sendable, Hashable, Codable, CaseIterable {
    /// There is no earlier period to compare with.
    case noPreviousPeriod = "no_previous_period"
    /// What was published of the period before has no figure of the goal or item.
    case notMeasuredBefore = "not_measured_before"
    /// The goal was none of those published of the period before, whether or not what it counts was measured then.
    case noGoalBefore = "no_goal_before"
    /// The item is new.
    case newItem = "new_item"
    /// The item was changed so that the series is broken.
    case changedItem = "changed_item"
    /// The scale was changed, and the earlier answers cannot be recoded for the figure.
    case notRecoded = "not_recoded"
    /// Either figure rests on too few answers to be shown.
    case tooFewAnswers = "too_few_answers"
    /// There is no figure now.
    case noFigure = "no_figure"
    /// The same wave stands in both periods, so nothing was measured between.
    case sameWave = "same_wave"
    /// They are of times of different length, as a half-year and a year.
    case otherLength = "other_length"
    /// They are of different parts of their years, as spring and autumn.
    case otherPartOfYear = "other_part_of_year"
    /// They are not values of the same indicators and units.
    case otherValues = "other_values"
    /// No network is in both figures.
    case otherNetworks = "other_networks"
    /// Either figure lacks units that were to answer, so that the two are not of the same.
    case partMissing = "part_missing"
}

extension Trend: Codable {
    private enum CodingKeys: String, CodingKey { case change, none }

    /// Reads the change, or the reason for none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let change = try container.decodeIfPresent(Change.self, forKey: .change) {
            self = .change(change)
        } else {
            self = .none(try container.decode(TrendObstacle.self, forKey: .none))
        }
    }

    /// Writes the change, or the reason for none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .change(let change): try container.encode(change, forKey: .change)
        case .none(let obstacle): try container.encode(obstacle, forKey: .none)
        }
    }
}
