/// Something that was detected, how sure that is, and the evidence in words.
public struct Finding<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was found.
    public var value: Value
    /// How sure it is.
    public var confidence: Confidence
    /// The evidence.
    public var reason: FindingReason

    /// Takes the parts as judged.
    public init(_ value: Value, confidence: Confidence, reason: FindingReason) {
        self.value = value
        self.confidence = confidence
        self.reason = reason
    }
}

/// How sure a finding is.
public enum Confidence: String, CaseIterable, Sendable, Hashable, Codable {
    /// Nothing speaks against it.
    case certain
    /// The evidence points one way, not all of it.
    case likely
    /// Several readings fit; this is the most common one.
    case guess
}
