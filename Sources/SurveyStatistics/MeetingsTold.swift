public import SurveyModel

/// How many meetings of each network an open register tells of.
///
/// An attendance register holds each meeting's rows under one activity; a log has a record an event, and an option that
/// names the network whose meeting it was.
struct MeetingsTold {
    /// The meetings by network.
    let counts: [String: Int]

    /// Counts the meetings; none in registers of other things.
    init(_ table: RecordTable, _ groups: RecordGroups) {
        let instrument = table.instrument
        guard instrument.tellsMeetings else {
            counts = [:]
            return
        }
        if let activity = instrument.item(role: .activity), instrument.item(role: .network) != nil {
            let ids = GoalCounting.codes(of: activity, in: table)
            counts = zip(groups.networks, groups.records).reduce(into: [:]) { counts, group in
                let meetings = Set(group.1.map { ids[$0] }).subtracting([""])
                if !group.0.isEmpty, !meetings.isEmpty { counts[group.0] = meetings.count }
            }
            return
        }
        counts = instrument.items.filter(\.namesNetworks).reduce(into: [:]) { counts, item in
            guard case .choice(let codes)? = table.columns[item.name] else { return }
            for code in codes {
                if case .network(let network)? = code.option.flatMap({ item.options[$0].scope }) {
                    counts[network, default: 0] += 1
                }
            }
        }
    }
}

extension Instrument {
    /// Whether it is an open register that tells of networks' meetings.
    public var tellsMeetings: Bool {
        guard kind == .register, !anonymity.isProtected, !holdsImportedValues else { return false }
        let isAttendance = [ItemRole.activity, .network, .unit].allSatisfy { item(role: $0) != nil }
        return isAttendance || items.contains(where: \.namesNetworks)
    }
}

extension Item {
    /// Whether an option of it is about a network.
    fileprivate var namesNetworks: Bool {
        type == .selectOne
            && options.contains { option in
                if case .network? = option.scope { true } else { false }
            }
    }
}

/// A network of whose meetings two registers tell different numbers.
public struct MeetingDifference: Hashable, Sendable {
    /// What one register tells.
    public struct Telling: Hashable, Sendable {
        /// The register's id.
        public let instrument: String
        /// How many meetings.
        public let meetings: Int
    }

    /// The network's id.
    public let network: String
    /// What each register tells, in the order of ids.
    public let told: [Telling]

    /// The networks of which several registers tell, and not the same.
    public static func all(in instruments: [InstrumentResults]) -> [MeetingDifference] {
        let networks = Set(instruments.flatMap(\.meetings.keys)).sorted()
        return networks.compactMap { network in
            let told = instruments.compactMap { source in
                source.meetings[network].map { Telling(instrument: source.instrument.id, meetings: $0) }
            }.sorted { $0.instrument < $1.instrument }
            guard Set(told.map(\.meetings)).count > 1 else { return nil }
            return MeetingDifference(network: network, told: told)
        }
    }
}
