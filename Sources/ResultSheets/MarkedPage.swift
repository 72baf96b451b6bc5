import SurveyModel

/// A finished page whose passages in another language are marked, wherever words may be.
///
/// It reads the pages made here alone: every `<` and `>` of a text is written as an entity, and no attribute holds one.
struct MarkedPage {
    private let passages: ForeignPassages
    private let own: LanguageTag
    private var html = ""
    /// For each open element whether nothing in it is to be marked.
    private var isClosed: [Bool] = []

    /// Elements whose words cannot hold another element, or are none.
    private static let whole: Set<Substring> = ["title", "style", "script", "option", "svg"]
    private static let void: Set<Substring> = ["meta", "img", "input", "br", "link"]

    /// Marks a page of a language.
    init(_ page: String, _ passages: ForeignPassages, own: LanguageTag) {
        (self.passages, self.own) = (passages, own)
        html.reserveCapacity(page.utf8.count)
        var rest = page[...]
        while let tag = rest.firstIndex(of: "<") {
            add(rest[..<tag])
            let end = rest[tag...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
            let next = rest.index(after: end)
            enter(rest[tag..<next])
            rest = rest[next...]
        }
        html += rest
    }

    /// The page.
    var text: String { html }

    private mutating func add(_ words: Substring) {
        guard isClosed.last != true, words.contains(where: { !$0.isWhitespace }) else {
            html += words
            return
        }
        for (words, language) in passages.pieces(of: MarkedPage.plain(words)) {
            let escaped = Markup.escaped(String(words))
            html += language.map { "<span lang=\"\(Markup.escaped($0.rawValue))\">\(escaped)</span>" } ?? escaped
        }
    }

    /// A text of a page as it was before it was escaped.
    private static func plain(_ words: Substring) -> Substring {
        guard words.contains("&") else { return words }
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return entities.reduce(words) { $0.replacing($1.0, with: $1.1) }
    }

    private mutating func enter(_ tag: Substring) {
        html += tag
        if tag.hasPrefix("</") {
            _ = isClosed.popLast()
        } else if !tag.hasPrefix("<!"), !tag.hasSuffix("/>") {
            let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber }
            guard !MarkedPage.void.contains(name) else { return }
            let isForeign = tag.contains(" lang=\"") && !tag.contains(" lang=\"\(own.rawValue)\"")
            isClosed.append(isClosed.last == true || isForeign || MarkedPage.whole.contains(name))
        }
    }
}
