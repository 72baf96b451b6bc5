public import SurveyModel

/// What makes an item the same question from wave to wave; equal fingerprints need no statement of comparability.
///
/// It holds the kind of answer, the words in the default language with text variables left out, the options in order
/// with words, scores, agreement and kinds of missing, and when the item is asked. Names, hints, aliases and the
/// networks it is put to are left out. The built-in lists `units` and `networks` count by name: a new network does not
/// change a question.
public struct ItemFingerprint: Hashable, Sendable {
    /// One part of an item that a change can touch.
    public enum Aspect: String, CaseIterable, Sendable, Hashable {
        /// The kind of answer.
        case type
        /// The words of the question.
        case label
        /// The codes of the options or their order.
        case codes
        /// The words of the options.
        case optionLabels = "labels of options"
        /// The scores.
        case scores
        /// Which options agree.
        case agree
        /// Which options are missing answers.
        case missing
        /// When it is asked.
        case relevant
    }

    /// The parts in their comparable form, in the order of `Aspect`.
    public let parts: [String]

    /// The fingerprint of an item.
    public init(of item: Item) {
        let isBuiltIn = item.choices.map { OrganisationDecoder.listNames.contains($0.name) } ?? false
        let options = isBuiltIn ? [] : item.options
        func list(_ part: (Choice) -> String) -> String { options.map(part).joined(separator: "\u{1F}") }
        parts = [
            item.type.rawValue,
            NormalText.of(item.label.original),
            isBuiltIn ? item.choices?.name ?? "" : list(\.code),
            list { NormalText.of($0.label.original) },
            list { $0.score.map(String.init) ?? "" },
            list { $0.agrees ? "agree" : "" },
            list { ($0.missing?.token ?? "") + ($0.phase.map { "phase \($0.rawValue)" } ?? "") },
            item.relevant?.canonicalText ?? "",
        ]
    }

    /// SHA-256 of the parts, as 64 hexadecimal digits.
    public var hexadecimal: String { SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{1E}").utf8)) }

    /// What differs from an earlier fingerprint; empty where they are equal.
    public func changes(from earlier: ItemFingerprint) -> [Aspect] {
        zip(Aspect.allCases, zip(parts, earlier.parts)).compactMap { aspect, pair in
            pair.0.utf8.elementsEqual(pair.1.utf8) ? nil : aspect
        }
    }
}
