import SurveyModel

/// By what a column was found to hold an item's answers.
public enum MatchRule: String, CaseIterable, Sendable, Hashable, Codable {
    /// The heading is the item's name.
    case name
    /// The heading is the item's concept.
    case concept
    /// The heading is the item's label in some language.
    case label
    /// The heading is one of the item's aliases.
    case alias
    /// The heading is the label with something in place of `{natverk}` or another variable.
    case labelPattern = "label_pattern"
    /// The heading is the beginning of one label only, cut off by the tool.
    case truncated
    /// The column stands for one option of the item.
    case option
    /// The heading is one by which a survey tool names the time of the answer.
    case timestamp
    /// The heading is one by which a survey tool names the response.
    case tool
    /// A profile says so.
    case profile
    /// No column: the value holds for the whole file.
    case fixed
}

/// All headings an instrument answers to.
struct HeadingIndex {
    /// What a heading fits.
    enum Match: Equatable {
        case item(Int, MatchRule)
        case several([Int])
        case none
    }

    private var exact: [MatchRule: [String: [Int]]] = [:]
    private var patterns: [(pattern: HeadingPattern, item: Int)] = []
    private let options: OptionsOnDemand

    /// The fewest letters by which a heading that was cut off tells its label.
    private static let shortestStart = 12

    init(_ instrument: Instrument) {
        options = OptionsOnDemand(instrument.items)
        for (index, item) in instrument.items.enumerated() where item.type != .note {
            add(item.name, .name, index)
            add(item.concept, .concept, index)
            for text in item.label.texts.values { addWords(text, .label, index) }
            for text in item.aliases { addWords(text, .alias, index) }
        }
    }

    private mutating func addWords(_ text: String, _ rule: MatchRule, _ item: Int) {
        if let pattern = HeadingPattern(text) {
            patterns.append((pattern, item))
        } else {
            add(text, rule, item)
        }
    }

    private mutating func add(_ text: String, _ rule: MatchRule, _ item: Int) {
        let key = foldedHeading(text)
        if !key.isEmpty, exact[rule]?[key]?.contains(item) != true {
            exact[rule, default: [:]][key, default: []].append(item)
        }
    }

    /// The item of a heading by the first rule that fits one.
    func match(_ heading: String) -> Match {
        let key = foldedHeading(heading)
        guard !key.isEmpty else { return .none }
        for rule in [MatchRule.name, .concept, .label, .alias] {
            guard let items = exact[rule]?[key] else { continue }
            return items.count == 1 ? .item(items[0], rule) : .several(items)
        }
        let fitting = patterns.filter { $0.pattern.matches(key) }
        guard let most = fitting.map(\.pattern.length).max() else { return truncated(key) }
        let best = Set(fitting.filter { $0.pattern.length == most }.map(\.item)).sorted()
        return best.count == 1 ? .item(best[0], .labelPattern) : .several(best)
    }

    /// The number of the first row below the headings of which two cells are headings of different items; nil where none is.
    ///
    /// How far it looks is bounded, since every cell is held against all items.
    func rowOfHeadings(in layout: ExportLayout) -> Int? {
        let sample = layout.sample
        for (number, row) in zip(sample.numbers, sample.rows).dropFirst(layout.headerRows).prefix(30) {
            let found = row.prefix(100).compactMap { cell in
                if case .item(let item, _) = match(cell) { item } else { nil }
            }
            if Set(found).count > 1 { return number }
        }
        return nil
    }

    /// The item whose label or alias alone begins with a heading that ends in dots.
    private func truncated(_ key: String) -> Match {
        let items = items(begunBy: key)
        return items.count == 1 ? .item(items[0], .truncated) : .none
    }

    /// The items whose labels or aliases begin with a heading that ends in dots; none where it does not, or is too short.
    func items(begunBy heading: String) -> [Int] {
        let key = foldedHeading(heading)
        guard key.hasSuffix("..") || key.hasSuffix("…") else { return [] }
        let start = trimmed(
            key.prefix(upTo: key.lastIndex { $0 != "." && $0 != "…" }.map(key.index(after:)) ?? key.startIndex))
        guard start.count >= HeadingIndex.shortestStart else { return [] }
        let labels = [MatchRule.label, .alias].compactMap { exact[$0] }.joined()
        return Set(labels.filter { $0.key.hasPrefix(start) }.flatMap(\.value)).sorted()
    }

    /// The option of an item that a code or label names, by its position.
    func option(_ text: String, of item: Int) -> Int? { options.lookup(of: item)?.position(of: text) }
}

/// Which options words name, item by item; most files have no heading that asks for it.
private final class OptionsOnDemand {
    private let items: [Item]
    private var known: [Int: OptionLookup] = [:]

    init(_ items: [Item]) { self.items = items }

    func lookup(of item: Int) -> OptionLookup? {
        if let lookup = known[item] { return lookup }
        guard items[item].isTallied else { return nil }
        let lookup = OptionLookup(choices: items[item].options, isMultiple: false, prefersLabels: false)
        known[item] = lookup
        return lookup
    }
}

/// A label with variables in braces, each of which stands for at least one letter.
struct HeadingPattern {
    private let parts: [String]
    /// The letters outside the braces; of several patterns that fit, the one with most is meant.
    let length: Int

    /// The pattern of a label, or nil where it has no variable; `{{…}}` is what some tools leave of their own.
    init?(_ label: String) {
        if label.contains("{{") { return nil }
        var parts = [""]
        var rest = Substring(foldedHeading(label))
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts[parts.count - 1] += rest[..<open]
            parts.append("")
            rest = rest[rest.index(after: close)...]
        }
        parts[parts.count - 1] += rest
        length = parts.reduce(0) { $0 + $1.count }
        guard parts.count > 1, length > 0 else { return nil }
        self.parts = parts
    }

    /// Whether a folded heading fits.
    func matches(_ heading: String) -> Bool {
        guard heading.hasPrefix(parts[0]) else { return false }
        var rest = heading.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() {
            guard let end = HeadingPattern.end(of: part, in: rest.dropFirst()) else { return false }
            rest = rest[end...]
        }
        return rest.count > parts[parts.count - 1].count && rest.hasSuffix(parts[parts.count - 1])
    }

    private static func end(of part: String, in text: Substring) -> Substring.Index? {
        guard !part.isEmpty else { return text.startIndex }
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(part) { return text.index(start, offsetBy: part.count) }
            start = text.index(after: start)
        }
        return nil
    }
}
