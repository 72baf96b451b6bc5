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

    init(table: RecordTable, items: [Item], plan: Plan) {
        var filters: [Condition] = []
        for goal in plan.goals where goal.measure.instrument == table.instrument.id {
            if let filter = goal.measure.filter, !filters.contains(filter) { filters.append(filter) }
        }
        self.filters = filters
        let mask = RecordMask(table: table)
        let masks = filters.map { mask($0) }
        let networks = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
        let part = { (record: Int) in Part(network: networks[record], taken: masks.map { $0[record] }) }
        records = (0..<table.count).reduce(into: [:]) { $0[part($1), default: 0] += 1 }
        parts = items.reduce(into: [:]) { parts, item in
            let reader = AgreementReader(item.name, in: table, options: nil)
            var counts: [Part: ShareCounts] = [:]
            for record in 0..<table.count where reader[record].missing == nil {
                counts[part(record), default: ShareCounts()].count(reader[record])
            }
            parts[item.name] = counts
        }
    }
}
