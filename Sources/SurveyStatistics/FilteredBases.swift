public import SurveyModel

/// Answers to each item, and records, by network and by which of a plan's filters take the record.
///
/// Two filters that overlap part the records into four; figures under both can be subtracted from each other, so that
/// disclosure control needs the size of every part.
public struct FilteredBases: Hashable, Sendable {
    /// One part of the records.
    public struct Part: Hashable, Sendable {
        /// The network; blank where the record has none.
        public let network: String
        /// Whether each filter takes the records of this part, in the order of `filters`.
        public let taken: [Bool]
    }

    /// The filters, in the order in which they first stand in the plan.
    public let filters: [Condition]
    /// The answers of every part that has any valid one, by item.
    public let parts: [String: [Part: ShareCounts]]
    /// The records of every part.
    public let records: [Part: Int]

    init(table: RecordTable, groups: RecordGroups, items: [Item], plan: Plan) {
        var filters: [Condition] = []
        for goal in plan.goals where goal.measure.instrument == table.instrument.id {
            if let filter = goal.measure.filter, !filters.contains(filter) { filters.append(filter) }
        }
        self.filters = filters
        let divided = FilteredBases.divided(groups, by: filters.map { RecordFilter($0, in: table) })
        records = divided.reduce(into: [:]) { $0[$1.part] = $1.records.count }
        parts = items.reduce(into: [:]) { parts, item in
            let reader = AgreementReader(item.name, in: table, options: nil)
            parts[item.name] = divided.reduce(into: [:]) { counts, own in
                let count = own.records.reduce(into: ShareCounts()) { count, record in
                    if reader[record].missing == nil { count.count(reader[record]) }
                }
                if count.base.valid > 0 { counts[own.part] = count }
            }
        }
    }

    private static func divided(
        _ groups: RecordGroups, by filters: [RecordFilter]
    ) -> [(part: Part, records: [Int])] {
        zip(groups.networks, groups.records).flatMap { network, records -> [(part: Part, records: [Int])] in
            guard !filters.isEmpty else { return [(Part(network: network, taken: []), records)] }
            return Dictionary(grouping: records) { record in filters.map { $0[record] } }
                .map { (Part(network: network, taken: $0.key), $0.value) }
        }
    }
}
