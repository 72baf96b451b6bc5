import SurveyModel

/// The records of each network, in the order of the file; those without a network stand under "".
///
/// Whatever is counted network by network walks over these, so that no record asks where it belongs.
struct RecordGroups {
    /// The networks, in the order of their first record.
    let networks: [String]
    /// The records of each.
    let records: [[Int]]
    /// Of records without a network, the one that all other records of their activity are of.
    let homes: [Int: String]

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
        homes = RecordGroups.homes(of: positions[""].map { records[$0] } ?? [], codes, in: table)
    }

    private static func homes(of blank: [Int], _ networks: [String], in table: RecordTable) -> [Int: String] {
        guard !blank.isEmpty, blank.count < table.count, let activity = table.instrument.item(role: .activity) else {
            return [:]
        }
        let ids = GoalCounting.codes(of: activity, in: table)
        var named: [String: Set<String>] = [:]
        for (id, network) in zip(ids, networks) where !id.isEmpty && !network.isEmpty {
            named[id, default: []].insert(network)
        }
        return blank.reduce(into: [:]) { homes, record in
            if let known = named[ids[record]], known.count == 1 { homes[record] = known.first }
        }
    }
}
