import SurveyModel

/// Why a publication was refused: a withheld figure could be computed from what would be published.
public struct DisclosureRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path to it: the item and network, or the attacker's sentence in English.
    public let path: String
    /// What the attacker found; empty where adding and subtracting alone was enough.
    public let findings: [AttackFinding]

    init(path: String) {
        self.path = path
        findings = []
    }

    init(findings: [AttackFinding], first: AttackFinding) {
        let sentence = first.sentence.text(in: .english)
        path = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        self.findings = findings
    }

    /// What is wrong and what to do.
    public var description: String {
        let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
        return """
            The publication was refused: a withheld figure could be computed from the others (\(path)\(more)). \
            Raise minimum_base in the instrument, or take the goal that singles out the group from the plan.
            """
    }
}
