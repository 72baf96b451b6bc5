/// A BCP 47 language tag, as `sv`, `en` or `sv-x-lattlast` (easy Swedish).
public struct LanguageTag: RawRepresentable, Hashable, Comparable, Sendable {
    /// The tag as written.
    public let rawValue: String

    /// Takes the tag as written.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Swedish, the first language of the toolkit.
    public static let swedish = LanguageTag(rawValue: "sv")
    /// English, complete beside Swedish.
    public static let english = LanguageTag(rawValue: "en")

    /// Whether it is Swedish, or a kind of Swedish.
    public var isSwedish: Bool { rawValue == "sv" || rawValue.hasPrefix("sv-") }

    /// The tag without its last part, or nil: `sv-x-lattlast` → `sv-x` → `sv`.
    public var broader: LanguageTag? {
        guard let dash = rawValue.lastIndex(of: "-") else { return nil }
        return LanguageTag(rawValue: String(rawValue[..<dash]))
    }

    /// Orders tags by their text.
    public static func < (lhs: LanguageTag, rhs: LanguageTag) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A text that respondents or readers see, in one or more languages.
///
///     LocalizedText([.swedish: "Vet ej", .english: "Don't know"]).text(in: .english)   // "Don't know"
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text in each language it was written in.
    public private(set) var texts: [LanguageTag: String]
    /// The language used where the wanted one is missing.
    public let defaultLanguage: LanguageTag

    /// A text in one language.
    public init(_ text: String, language: LanguageTag = .swedish) {
        texts = [language: text]
        defaultLanguage = language
    }

    /// A text in several languages; `defaultLanguage` should be among them.
    public init(_ texts: [LanguageTag: String], defaultLanguage: LanguageTag = .swedish) {
        self.texts = texts
        self.defaultLanguage = defaultLanguage
    }

    /// A Swedish text.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text in the wanted language, else in a broader tag of it, else in the default language.
    public func text(in language: LanguageTag) -> String {
        var wanted: LanguageTag? = language
        while let tag = wanted {
            if let text = texts[tag] { return text }
            wanted = tag.broader
        }
        return texts[defaultLanguage] ?? texts.min { $0.key < $1.key }?.value ?? ""
    }

    /// The text in the language it was first written in.
    public var original: String { text(in: defaultLanguage) }

    /// The same text with `{name}` replaced by a value, in every language.
    public func replacing(variable name: String, with value: LocalizedText) -> LocalizedText {
        var copy = self
        for (language, text) in texts {
            copy.texts[language] = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
                .joined(separator: value.text(in: language))
        }
        return copy
    }
}

extension LocalizedText: Codable {
    /// Reads a map from language tag to text.
    public init(from decoder: any Decoder) throws {
        let map = try [String: String](from: decoder)
        let texts = Dictionary(uniqueKeysWithValues: map.map { (LanguageTag(rawValue: $0.key), $0.value) })
        let first = texts[.swedish] == nil ? texts.keys.min() : .swedish
        self.init(texts, defaultLanguage: first ?? .swedish)
    }

    /// Writes a map from language tag to text.
    public func encode(to encoder: any Encoder) throws {
        let map = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
        try map.encode(to: encoder)
    }
}
