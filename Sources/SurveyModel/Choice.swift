/// One response option: its code, its words, and what it means for the arithmetic.
public struct Choice: Hashable, Sendable {
    /// The code stored in records; never shown alone.
    public var code: String
    /// The words respondents and readers see.
    public var label: LocalizedText
    /// The score on a scale, where it has one.
    public var score: Int?
    /// Whether the option counts as agreeing; declared, never guessed.
    public var agrees: Bool
    /// Set where the option is a kind of missing answer, as "don't know".
    public var missing: MissingKind?
    /// The occasion it stands for, in an item with the role phase.
    public var phase: Phase?
    /// The network or programme area it is about: where an indicator's values stand, or whose meeting a record of a log
    /// tells of; nil where it is about none.
    public var scope: GoalScope?
    /// Other spellings accepted on import.
    public var aliases: [String]

    /// Takes the parts as read.
    public init(
        code: String, label: LocalizedText, score: Int? = nil, agrees: Bool = false, missing: MissingKind? = nil,
        phase: Phase? = nil, aliases: [String] = []
    ) {
        self.code = code
        self.label = label
        self.score = score
        self.agrees = agrees
        self.missing = missing
        self.phase = phase
        self.aliases = aliases
    }
}

extension Choice {
    /// What spreadsheets make of its code where that looks like a number: `604` of `0604`, `1.2` of `1.20`; nil where it
    /// stays as it is.
    package var spreadsheetCode: String? {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard (1...2).contains(parts.count), areDigits else { return nil }
        let short = parts[0].drop { $0 == "0" }
        var number = short.isEmpty ? "0" : String(short)
        if parts.count == 2 {
            let decimals = parts[1].reversed().drop { $0 == "0" }.reversed()
            if !decimals.isEmpty { number += "." + String(decimals) }
        }
        return number == code ? nil : number
    }
}

extension ChoiceList {
    /// Two codes that become one in a spreadsheet, as `1.2` and `1.20`; nil where there are none.
    package var codesAlikeInSpreadsheets: (String, String)? {
        var owners: [String: String] = [:]
        for choice in choices {
            let number = choice.spreadsheetCode ?? choice.code
            if let other = owners[number] { return (other, choice.code) }
            owners[number] = choice.code
        }
        return nil
    }
}

/// Which of two occasions an observation belongs to.
public enum Phase: String, CaseIterable, Sendable, Hashable, Codable {
    /// Before the change whose effect is measured.
    case before
    /// After it.
    case after
}

/// A named list of options, in the order respondents see them.
public struct ChoiceList: Hashable, Sendable {
    /// The name items refer to; `units` and `networks` are built from the organisation.
    public var name: String
    /// The options in order; codes are unique.
    public var choices: [Choice]

    /// Takes the parts as read.
    public init(name: String, choices: [Choice]) {
        self.name = name
        self.choices = choices
    }

    /// The options that are answers, in order: all but the kinds of missing.
    public var answers: [Choice] { choices.filter { $0.missing == nil } }
}
