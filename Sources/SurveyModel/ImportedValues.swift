/// Which of a register's imported values a figure is made of; values of other periods are never added to them.
public struct ImportedValues: Hashable, Sendable, Codable {
    /// An indicator whose values are in a figure.
    public struct Indicator: Hashable, Sendable, Codable {
        /// Its name or code, with its identifier where it has one.
        public var name: String
        /// The units whose values were added; none where the value is the whole's own.
        public var units: [String]

        /// Takes the parts as found.
        public init(name: String, units: [String]) {
            self.name = name
            self.units = units
        }
    }

    /// The period that the values are about, as the source writes it; nil where none could be chosen.
    public var period: String?
    /// How many indicators and units have several different values for that period; none of these is in the figure.
    public var ambiguous: Int
    /// How many have no value for that period: one for another alone, or none at all though the goal names the indicator.
    public var lacking: Int
    /// The indicators whose values were taken, in the order of their names; nil where that is not known.
    public var taken: [Indicator]?
    /// How many of the units that make up the whole have no value in the figure, over all indicators whose units are
    /// added; nil where none is wanting.
    public var wanting: Int?
    /// How many other values, fetched earlier, those in the figure replace; nil where none.
    public var replaced: Int?

    /// Takes the parts as found.
    public init(
        period: String?, ambiguous: Int = 0, lacking: Int = 0, taken: [Indicator]? = nil, wanting: Int? = nil,
        replaced: Int? = nil
    ) {
        self.period = period
        self.ambiguous = ambiguous
        self.lacking = lacking
        self.taken = taken
        self.wanting = wanting
        self.replaced = replaced
    }

    /// How many values of units are in the figure, and how many the whole would have; nil where none is wanting.
    public var coverage: Share? {
        guard let wanting, let taken else { return nil }
        let units = taken.reduce(0) { $0 + $1.units.count }
        return Share(checking: units, of: units + wanting)
    }

    /// Why these values cannot be held against others of an earlier time; nil where they can.
    ///
    ///     // half a year, against a whole one
    ///     ImportedValues(period: "2018-H1").obstacle(against: ImportedValues(period: "2017"))   // .otherLength
    public func obstacle(against earlier: ImportedValues) -> TrendObstacle? {
        if let period, period == earlier.period { return .sameWave }
        if let now = period.flatMap(ValuePeriod.init), let then = earlier.period.flatMap(ValuePeriod.init) {
            if now.months != then.months { return .otherLength }
            if now.lastMonth != then.lastMonth { return .otherPartOfYear }
        }
        if let taken, let before = earlier.taken, taken != before { return .otherValues }
        return nil
    }
}
