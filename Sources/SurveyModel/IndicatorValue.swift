/// One value of an indicator as others published it: nothing is counted and nothing added.
public struct IndicatorValue: Hashable, Sendable {
    /// What it is a value of, with its identifier where it has one.
    public var name: LocalizedText
    /// The network or area it is about, or the whole organisation.
    public var scope: GoalScope
    /// The unit's code; nil where the value is the whole's own.
    public var unit: String?
    /// The part of the population it is about, as women; nil for all of it.
    public var part: LocalizedText?
    /// The period it is about, as the source writes it.
    public var period: String
    /// The value; nil where the register holds several different ones and nothing tells them apart.
    public var value: Fraction?
    /// What it is measured in, as the source writes it.
    public var measuredIn: LocalizedText?
    /// Who published it, and when it was fetched; nil where the register does not say.
    public var source: FigureSource?
    /// How many other values, fetched earlier, it replaces; nil where none.
    public var replaced: Int?

    /// Takes the parts as found.
    public init(
        name: LocalizedText, scope: GoalScope = .organisation, unit: String? = nil, part: LocalizedText? = nil,
        period: String, value: Fraction?, measuredIn: LocalizedText? = nil, source: FigureSource? = nil
    ) {
        self.name = name
        self.scope = scope
        self.unit = unit
        self.part = part
        self.period = period
        self.value = value
        self.measuredIn = measuredIn
        self.source = source
    }
}
