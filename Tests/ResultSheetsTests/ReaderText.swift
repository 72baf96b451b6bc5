/// What a reader of a page meets: its text and its text alternatives, without markup and style.
enum ReaderText {
    /// The texts of a page: what stands between tags, and what `aria-label`, `title` and `data-label` say.
    static func of(html: String) -> [String] {
        var texts: [String] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            texts.append(String(rest[..<open]))
            let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
            let tag = rest[open..<close]
            texts += tag.matches(of: /(?:aria-label|title|data-label)="([^"]*)"/).map { String($0.output.1) }
            rest = close == rest.endIndex ? rest[rest.endIndex...] : rest[rest.index(after: close)...]
            if tag.hasPrefix("<style"), let end = rest.firstRange(of: "</style>") { rest = rest[end.lowerBound...] }
        }
        texts.append(String(rest))
        return texts.map(decoded)
    }

    /// The pieces of a page from an opening to the closing text after it.
    static func pieces(of html: String, from opening: String, to closing: String) -> [String] {
        html.split(separator: opening).dropFirst().compactMap { part in
            part.firstRange(of: closing).map { opening + part[..<$0.lowerBound] }
        }
    }

    /// The runs of digits in a text.
    static func digits(in text: String) -> Set<String> {
        Set(text.split { !("0"..."9").contains($0) }.map(String.init))
    }

    private static func decoded(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
