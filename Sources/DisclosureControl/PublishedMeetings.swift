public import SurveyStatistics

/// A network's meetings as each register tells their number, where they do not tell the same.
public struct PublishedMeetings: Hashable, Sendable, Codable {
    /// The key of the network.
    public internal(set) var group: String
    /// What each register tells.
    public internal(set) var told: [MeetingDifference.Telling]

    init(_ difference: MeetingDifference) {
        group = "network:\(difference.network)"
        told = difference.told
    }
}
