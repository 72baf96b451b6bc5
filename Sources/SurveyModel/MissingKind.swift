/// The kinds of missing answers, which stay apart everywhere and never enter a base.
public enum MissingKind: UInt8, CaseIterable, Sendable, Codable, Hashable {
    /// The item was not put to this respondent (another network, a skip rule, not in this wave).
    case notAsked
    /// The item was put and left blank (item nonresponse).
    case noAnswer
    /// An option declared as "don't know".
    case dontKnow
    /// An option declared as "not applicable".
    case notApplicable
    /// Something stood there that fits no option; set aside and counted in the receipt.
    case unreadable

    /// The name used as an option in tallies and in the canonical CSV.
    ///
    ///     MissingKind.dontKnow.token   // "_dont_know"
    public var token: String {
        switch self {
        case .notAsked: "_not_asked"
        case .noAnswer: "_no_answer"
        case .dontKnow: "_dont_know"
        case .notApplicable: "_not_applicable"
        case .unreadable: "_unreadable"
        }
    }

    /// The kind of a token, or nil.
    public init?(token: String) {
        guard let kind = MissingKind.allCases.first(where: { $0.token == token }) else { return nil }
        self = kind
    }

    /// A text that is not taken for a token: one that is, be there apostrophes before it or not, gets one more.
    ///
    ///     MissingKind.guarded("_not_asked")   // "'_not_asked"
    static func guarded(_ text: String) -> String { isToken(text) ? "'" + text : text }

    /// A text without the apostrophe that ``guarded(_:)`` put before it.
    package static func unguarded(_ text: String) -> String {
        text.utf8.first == 0x27 && isToken(text) ? String(text.dropFirst()) : text
    }

    private static func isToken(_ text: String) -> Bool {
        guard text.utf8.first == 0x27 || text.utf8.first == 0x5F else { return false }
        return MissingKind(token: String(text.drop { $0 == "'" })) != nil
    }
}
