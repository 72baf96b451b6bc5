/// Which of a register's imported values a figure is made of; values of other periods are never added to them.
public struct ImportedValues: Hashable, Sendable, Codable {
    /// The period that the values are about, as the source writes it; nil where none could be chosen.
    public var period: String?
    /// How many indicators and units have several different values for that period; none of these is in the figure.
    public var ambiguous: Int
    /// How many have a value for another period and none for that one.
    public var lacking: Int

    /// Takes the parts as found.
    public init(period: String?, ambiguous: Int = 0, lacking: Int = 0) {
        self.period = period
        self.ambiguous = ambiguous
        self.lacking = lacking
    }
}
