/// How sure it is that a target is reached, or missed, in the whole group and not just among those who answered.
public enum Certainty: String, Hashable, Sendable, Codable {
    /// Whatever the silent would have answered, the verdict stands.
    case secured
    /// The interval lies on one side of the target; it takes silence for random.
    case likely
    /// The verdict holds among those who answered; the whole group may be on the other side.
    case amongRespondentsOnly = "among_respondents_only"
}
