import SurveyModel

/// The languages of an XLSForm, as its headings `label::Svenska (sv)` name them.
struct XLSFormLanguages {
    /// Heading suffixes with the language each stands for; an empty suffix is a heading without language.
    private let suffixes: [(suffix: String, tag: LanguageTag)]
    /// The language of the instrument.
    let first: LanguageTag

    init(headings: [String], preferred: String) {
        var found: [(String, LanguageTag)] = []
        for heading in headings where heading.lowercased().hasPrefix("label") {
            let suffix = String(heading.dropFirst("label".count))
            guard suffix.isEmpty || suffix.hasPrefix(":") else { continue }
            let name = String(suffix.drop { $0 == ":" })
            if let tag = XLSFormLanguages.tag(name) { found.append((suffix, tag)) }
        }
        let wanted = XLSFormLanguages.tag(preferred)
        let named = found.filter { !$0.0.isEmpty }.map(\.1)
        first = wanted ?? (named.contains(.swedish) ? .swedish : named.first) ?? .swedish
        let base = first
        suffixes = found.map { ($0.0, $0.0.isEmpty ? base : $0.1) }
    }

    private static let names = ["svenska": "sv", "swedish": "sv", "english": "en", "engelska": "en", "default": "sv"]

    /// `Svenska (sv)` → sv, `English` → en, `sv-x-lattlast` → itself; an unknown word by its first letters.
    static func tag(_ name: String) -> LanguageTag? {
        let text = name.trimmingSpace
        if let open = text.lastIndex(of: "("), text.hasSuffix(")") {
            return LanguageTag(rawValue: text[text.index(after: open)...].dropLast().trimmingSpace)
        }
        if let known = names[text.lowercased()] { return LanguageTag(rawValue: known) }
        let isTag =
            (2...3).contains(text.prefix { $0 != "-" }.count) && text.allSatisfy { $0.isASCII && !$0.isWhitespace }
        if isTag { return LanguageTag(rawValue: text.lowercased()) }
        return text.isEmpty ? .swedish : nil
    }

    /// The text under a heading in every language; nil where all are empty.
    func text(_ heading: String, _ record: FormRecord) -> LocalizedText? {
        var texts: [LanguageTag: String] = [:]
        for (suffix, tag) in suffixes + [("", first)] {
            let text = PlainText.of(record[heading + suffix])
            if !text.isEmpty { texts[tag] = text }
        }
        guard !texts.isEmpty else { return nil }
        if texts[first] == nil { texts[first] = texts.min { $0.key < $1.key }?.value }
        return LocalizedText(texts, defaultLanguage: first)
    }
}
