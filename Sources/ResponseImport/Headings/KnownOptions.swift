import SurveyModel

/// Headings of options whose words hold the mark by which tools part a question from its option, as `Åk F - 3`.
///
/// Every question that the definition knows is held against their beginning. Beside options that are known so, one that is
/// not is an option too.
struct KnownOptions {
    private let index: HeadingIndex
    private let instrument: Instrument
    /// The items with options by their words, the longest first, of which others may be the beginning.
    private let questions: [(item: Int, words: String)]

    /// For the headings of a file that answers an instrument.
    init(_ instrument: Instrument) {
        index = HeadingIndex(instrument)
        self.instrument = instrument
        questions = instrument.items.enumerated().filter { $0.element.isTallied }
            .flatMap { item, its in
                (Array(its.label.texts.values) + its.aliases).map { (item, foldedHeading($0)) }
            }
            .filter { !$0.1.isEmpty }.sorted { $0.1.count > $1.1.count }
    }

    /// The headings, where such have the question and the option that are meant.
    func parted(_ headings: [ColumnHeading]) -> [ColumnHeading] {
        var shared: [Int: ColumnHeading] = [:]
        for heading in headings where heading.option != nil {
            if case .item(let item, _) = index.match(heading.question), shared[item] == nil { shared[item] = heading }
        }
        return headings.map { heading in
            guard !heading.isStacked, !heading.isBesideOption, !isKnown(heading),
                let (item, words) = heading.cells.lazy.compactMap({ found(in: $0, beside: shared) }).first
            else { return heading }
            var heading = heading
            heading.question = shared[item]?.question ?? instrument.items[item].label.original
            heading.option = words
            heading.isBesideOption = HeadingReader.isOther(words) && index.option(words, of: item) == nil
            if heading.optionCode == nil, let code = heading.code, let under = code.lastIndex(of: "_") {
                heading.optionCode = String(code[code.index(after: under)...])
                heading.code = String(code[..<under])
            }
            return heading
        }
    }

    /// Whether a heading is an item's, or parted as it should be.
    private func isKnown(_ heading: ColumnHeading) -> Bool {
        if heading.names.contains(where: { index.match($0) != .none }) { return true }
        guard let option = heading.option, case .item(let item, _) = index.match(heading.question) else { return false }
        return index.option(option, of: item) != nil
    }

    /// The item and the words of the option in a heading that begins with the item's words.
    private func found(in text: String, beside shared: [Int: ColumnHeading]) -> (item: Int, words: String)? {
        let whole = foldedHeading(QualtricsSigns.withoutSelectedChoice(text))
        for question in questions where whole.hasPrefix(question.words) {
            guard let words = KnownOptions.option(in: whole.dropFirst(question.words.count)),
                index.option(words, of: question.item) != nil || shared[question.item] != nil
            else { continue }
            return (question.item, words)
        }
        return nil
    }

    /// The option behind a question, in brackets or behind a mark; nil where neither is there.
    private static func option(in rest: Substring) -> String? {
        let rest = trimmed(rest)
        if rest.first == "[", rest.last == "]" { return String(rest.dropFirst().dropLast()) }
        guard let mark = rest.first, "-–:".contains(mark) else { return nil }
        return trimmed(rest.dropFirst())
    }
}
