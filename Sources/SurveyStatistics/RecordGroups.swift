import SurveyModel

/// The records of each network, in the order of the file; those without a network stand under "".
///
/// Whatever is counted network by network walks over these, so that no record asks where it belongs.
struct RecordGroups {
    /// The networks, in the order of their first record.
    let networks: [String]
    /// The records of each.
    let records: [[Int]]

    init(_ table: RecordTable) {
        var positions: [String: Int] = [:]
        var networks: [String] = []
        var records: [[Int]] = []
        let codes = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
        for (record, code) in codes.enumerated() {
            let position = positions[code] ?? networks.count
            if position == networks.count {
                positions[code] = position
                networks.append(code)
                records.append([])
            }
            records[position].append(record)
        }
        (self.networks, self.records) = (networks, records)
    }
}
