import SurveyModel

/// Labels that say in so many words that an option is no answer.
///
/// Tools have no mark for it, and "Vet ej" counted as an answer would move every share; each recognised label is
/// reported, so that a person confirms it.
enum MissingWords {
    private static let dontKnow: Set<String> = [
        "vet ej", "vet inte", "ingen uppfattning", "kan inte ta ställning", "don't know", "do not know", "dont know",
        "no opinion", "unsure", "not sure",
    ]
    private static let notApplicable: Set<String> = [
        "ej aktuellt", "inte aktuellt", "ej relevant", "ej tillämpligt", "not applicable", "n/a", "na",
        "no basis for evaluation", "does not apply",
    ]

    /// The kind of missing answer that a label names as a whole.
    static func kind(of label: String) -> MissingKind? {
        let folded = label.lowercased().replacing("’", with: "'").trimmingSpace
        if dontKnow.contains(folded) { return .dontKnow }
        return notApplicable.contains(folded) ? .notApplicable : nil
    }
}

extension StringProtocol {
    /// The text without white space around it.
    var trimmingSpace: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
