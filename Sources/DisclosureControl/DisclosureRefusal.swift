public import SurveyModel

/// Why a publication was refused: a withheld figure could be computed from what would be published.
public struct DisclosureRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The paths to it, each in one sentence without its stop: items and networks, or the attacker's words.
    public let paths: [LocalizedText]
    /// What the attacker found; empty where adding and subtracting alone was enough.
    public let findings: [AttackFinding]

    init(path: String) {
        paths = [LocalizedText([.swedish: path, .english: path])]
        findings = []
    }

    /// Those that nothing less can be published against come first.
    init(findings: [AttackFinding], first: AttackFinding) {
        paths = ([first] + findings.filter { $0 != first }).map(\.sentence)
        self.findings = findings
    }

    /// What is wrong, every path, and what to do, line by line.
    public func text(in language: LanguageTag) -> String {
        let isSwedish = language.isSwedish
        let head =
            isSwedish
            ? "Publiceringen stoppades: en dold siffra kunde räknas ut ur de andra."
            : "The publication was refused: a withheld figure could be computed from the others."
        return ([head] + paths.map { "  \($0.text(in: language))" } + [remedy(isSwedish)]).joined(separator: "\n")
    }

    /// The same in English.
    public var description: String { text(in: .english) }

    /// What an earlier publication shows no rule can hide again.
    private func remedy(_ isSwedish: Bool) -> String {
        if !findings.isEmpty, findings.allSatisfy({ $0.path == .shownElsewhere }) {
            return isSwedish
                ? "Siffrorna är redan visade i en tidigare publicering. Låt samma minimum_base och policy gälla som då, eller"
                    + " rätta den tidigare publiceringen."
                : "The figures are already shown in an earlier publication. Keep the minimum_base and policy of that one,"
                    + " or correct it."
        }
        return isSwedish
            ? "Höj minimum_base i instrumentet, eller ta bort målet som skiljer ut gruppen ur planen."
            : "Raise minimum_base in the instrument, or take the goal that singles out the group from the plan."
    }
}
