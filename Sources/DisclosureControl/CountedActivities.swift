import SurveyModel

extension Measure {
    /// Whether its figure is the number of activities that have records: rounds of talks that were held, courses given.
    ///
    /// Such a number tells of nobody's answer, however few gave one: that an activity was held is known by itself, as its
    /// item declares. A filter may place the records, by occasion, network or day, and never read an answer.
    func countsActivities(of instrument: Instrument) -> Bool {
        guard [.count, .countTarget, .trend].contains(kind), items.isEmpty,
            distinct.flatMap(instrument.item)?.role == .activity
        else { return false }
        let placing: Set<ItemRole> = [.activity, .phase, .network, .timestamp]
        return (filter?.items ?? []).allSatisfy { name in
            instrument.item(name)?.role.map(placing.contains) ?? false
        }
    }
}
