import SurveyModel

/// Who was present of those expected, network by network and unit by unit, of all that an attendance register holds.
///
/// A goal counts a part of a register: some networks, one principal. Who takes part in what is told by the register
/// itself.
struct RegisterAttendance {
    /// The counts of each network and unit; those of everyone expected stand under the unit "".
    let counts: [String: [String: ShareCounts]]

    /// Counts a register of networks and units with one item of attendance; nil where the table is none.
    init?(_ table: RecordTable, _ groups: RecordGroups, items: [Item]) {
        let instrument = table.instrument
        guard instrument.kind == .register, !instrument.anonymity.isProtected, items.count == 1, let item = items.first,
            instrument.item(role: .network) != nil, let unit = instrument.item(role: .unit)
        else { return nil }
        let reader = AgreementReader(item.name, in: table, options: nil)
        let units = GoalCounting.codes(of: unit, in: table)
        counts = zip(groups.networks, groups.records).reduce(into: [:]) { counts, group in
            guard !group.0.isEmpty else { return }
            for record in group.1 {
                for unit in Set(["", units[record]]) {
                    counts[group.0, default: [:]][unit, default: ShareCounts()].count(reader[record])
                }
            }
        }
    }
}
