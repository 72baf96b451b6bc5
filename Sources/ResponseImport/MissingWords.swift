package import SurveyModel

/// Words that say as a whole that something is no answer, and what kind of missing they tell.
///
/// Tools have no mark for it, and "Vet ej" counted as an answer would move every share.
package enum MissingWords {
    private static let kinds: [String: MissingKind] = {
        let dontKnow = [
            "vet ej", "vet inte", "vet inte / ingen åsikt", "ingen uppfattning", "ingen åsikt", "ingen åsikt / vet ej",
            "kan inte ta ställning", "kan ej ta ställning", "kan inte svara", "kan ej svara", "vet ej/ingen åsikt",
            "vet inte/ingen åsikt", "vet ej/ingen uppfattning", "vet inte/ingen uppfattning", "kan inte bedöma",
            "kan ej bedöma", "osäker",
            "don't know", "dont know", "do not know", "i don't know", "i do not know", "dk", "dk/ns", "no opinion",
            "unsure",
            "not sure", "i'm not sure", "don't know / no opinion", "cannot judge", "unable to judge",
        ]
        let notApplicable = [
            "ej aktuellt", "inte aktuellt", "ej relevant", "ej tillämpligt", "inte tillämpligt", "ej tillämplig",
            "not applicable", "n/a", "na", "no basis for evaluation", "no basis for evaluating", "does not apply",
            "not relevant",
        ]
        let noAnswer = [
            "ej svar", "inget svar", "uppgift saknas", "no answer", "not stated", "vill ej svara", "refused",
        ]
        let lists: [([String], MissingKind)] = [
            (dontKnow, .dontKnow), (notApplicable, .notApplicable), (noAnswer, .noAnswer),
            (["ej tillfrågad", "not asked"], .notAsked),
        ]
        return Dictionary(lists.flatMap { words, kind in words.map { ($0, kind) } }) { first, _ in first }
    }()

    /// All of them.
    static var all: [String] { Array(kinds.keys) }

    /// The kind that a text names as a whole, or nil.
    package static func kind(of text: String) -> MissingKind? { kinds[folded(text).replacing("’", with: "'")] }

    /// The kind that an option's label names as a whole, where definitions can declare an option so.
    ///
    /// Of two that stand together, as `Vet ej/ej aktuellt`, the first is told.
    package static func kind(ofOption label: String) -> MissingKind? {
        let kinds = label.split(separator: "/").map { kind(of: String($0)) }
        let found = kind(of: label) ?? (kinds.contains(nil) ? nil : kinds.first ?? nil)
        return found.flatMap { $0 == .dontKnow || $0 == .notApplicable ? $0 : nil }
    }
}
