public import SurveyModel
import SurveyStatistics

/// One value of an indicator that others published, as it was imported: nothing is counted here and nothing withheld.
public struct PublishedIndicator: Hashable, Sendable, Codable {
    /// The key of the group it is about.
    public internal(set) var group: String
    /// The register it lies in.
    public internal(set) var instrument: String
    /// What it is a value of.
    public internal(set) var name: LocalizedText
    /// The unit's code; nil where the value is the whole's own.
    public internal(set) var unit: String?
    /// The part of the population it is about; nil for all of it.
    public internal(set) var part: LocalizedText?
    /// The period it is about, as the source writes it.
    public internal(set) var period: String
    /// The value; nil where the register holds several different ones.
    public internal(set) var value: Fraction?
    /// What it is measured in.
    public internal(set) var measuredIn: LocalizedText?
    /// Who published it, and when it was fetched; nil where the register does not say.
    public internal(set) var source: FigureSource?
    /// How many other values, fetched earlier, it replaces; nil where none.
    public internal(set) var replaced: Int?
}

extension PublishedIndicator {
    /// The values of a period's open registers, in the order of instruments.
    static func all(of results: PeriodResults) -> [PublishedIndicator] {
        results.instruments.filter { !$0.instrument.anonymity.isProtected }.flatMap { source in
            source.indicators.map { value in
                PublishedIndicator(
                    group: value.scope.groupKey, instrument: source.instrument.id, name: value.name, unit: value.unit,
                    part: value.part, period: value.period, value: value.value, measuredIn: value.measuredIn,
                    source: value.source, replaced: value.replaced)
            }
        }
    }
}
