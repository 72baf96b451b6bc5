import SurveyModel

/// Those who were asked about an item and gave no valid answer: each kind as a part of all who were asked.
///
/// They stand at the side of the item's bar, which is of the valid answers alone.
struct MissingParts {
    /// One kind's part.
    struct Part {
        let kind: MissingKind
        /// The width in hundredths of a percent of all who were asked.
        let width: Int
    }

    /// The kinds that occur.
    let parts: [Part]

    /// The parts of the kinds that occur, beside so many valid answers.
    init(_ missing: [(kind: MissingKind, count: Int)], valid: Int) {
        let asked = missing.reduce(valid) { $0 + $1.count }
        parts = missing.map { Part(kind: $0.kind, width: Distribution.width($0.count, of: asked)) }
    }

    /// All of them.
    var width: Int { parts.reduce(0) { $0 + $1.width } }

    /// The style's name of a kind: `m1` for don't know, `m2` for not applicable, `m3` for no answer that can be read.
    static func tint(of kind: MissingKind) -> String {
        switch kind {
        case .dontKnow: "m1"
        case .notApplicable: "m2"
        case .noAnswer, .notAsked, .unreadable: "m3"
        }
    }
}
