import SurveyStatistics

/// A network's meetings as each register tells their number, where they do not tell the same.
public struct PublishedMeetings: Hashable, Sendable, Codable {
    /// What one register tells.
    public struct Telling: Hashable, Sendable, Codable {
        /// The register's id.
        public internal(set) var instrument: String
        /// How many meetings.
        public internal(set) var meetings: Int
    }

    /// The key of the network.
    public internal(set) var group: String
    /// What each register tells, in the order of ids.
    public internal(set) var told: [Telling]

    init(_ difference: MeetingDifference) {
        group = "network:\(difference.network)"
        told = difference.told.map { Telling(instrument: $0.instrument, meetings: $0.meetings) }
    }
}
