import DisclosureControl
import SurveyModel

/// A publication's texts in another language than the page's, to be found where they stand inside its words.
///
/// A reading voice changes its language where they are marked. Most are marked where they are written; these are those that
/// run into generated sentences, as "The goal is not measured yet: Mätning genomförs i november."
struct ForeignPassages: Sendable {
    /// Words in their language.
    struct Passage: Sendable {
        let words: String
        let language: LanguageTag
    }

    /// The passages by their first word in small letters, the longest first.
    private var passages: [String: [Passage]] = [:]

    /// Shorter texts are left alone: they may be words of the page's own language.
    private static let shortest = 4

    /// None.
    init() {}

    /// The texts of a publication that an edition cannot give in its own language.
    init(in edition: Edition) {
        var seen: Set<String> = []
        for text in ForeignPassages.texts(of: edition.publication) {
            guard let language = edition.foreignLanguage(of: text) else { continue }
            let written = edition.text(text)
            for words in [written] + written.split(separator: "|").map(String.init) where seen.insert(words).inserted {
                add(words, language)
            }
        }
        for key in passages.keys { passages[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ words: String, _ language: LanguageTag) {
        var inner = words.drop { !$0.isWordPart }
        while let last = inner.last, !last.isWordPart { inner.removeLast() }
        guard inner.count >= ForeignPassages.shortest else { return }
        let first = inner.prefix(while: \.isWordPart).lowercased()
        passages[first, default: []].append(Passage(words: String(inner), language: language))
    }

    /// Whether the page's own language is all there is.
    var isEmpty: Bool { passages.isEmpty }

    /// A text in pieces, each with its language where that is not the page's.
    func pieces(of text: Substring) -> [(words: Substring, language: LanguageTag?)] {
        var pieces: [(words: Substring, language: LanguageTag?)] = []
        var (plain, place) = (text.startIndex, text.startIndex)
        while place < text.endIndex {
            let word = text[place...].prefix(while: \.isWordPart)
            guard !word.isEmpty else {
                text.formIndex(after: &place)
                continue
            }
            guard let (end, language) = passage(at: place, word, in: text) else {
                place = word.endIndex
                continue
            }
            if plain < place { pieces.append((text[plain..<place], nil)) }
            pieces.append((text[place..<end], language))
            (plain, place) = (end, end)
        }
        if plain < text.endIndex { pieces.append((text[plain...], nil)) }
        return pieces
    }

    /// The longest passage that begins with a word and ends where a word does; its first letter may be large or small.
    private func passage(
        at place: Substring.Index, _ word: Substring, in text: Substring
    ) -> (end: Substring.Index, language: LanguageTag)? {
        for passage in passages[word.lowercased()] ?? [] {
            guard text[place...].dropFirst().hasPrefix(passage.words.dropFirst()),
                let end = text.index(place, offsetBy: passage.words.count, limitedBy: text.endIndex),
                end == text.endIndex || !text[end].isWordPart
            else { continue }
            return (end, passage.language)
        }
        return nil
    }
}

extension ForeignPassages {
    /// Every text that may run into a sentence.
    private static func texts(of publication: Publication) -> [LocalizedText] {
        var texts = [publication.organisation, publication.period.planTitle]
        texts += publication.groups.map(\.name) + publication.instruments.map(\.title)
        texts += publication.strategicGoals.map(\.text) + (publication.sections ?? []).map(\.title)
        texts += (publication.corrections ?? []).map(\.text)
        let own = publication.organisation.defaultLanguage
        let sources = publication.goals.flatMap { $0.outcome.figure?.sources ?? [] }
        let others = (publication.indicators ?? []).compactMap(\.source)
        texts += (sources + others).map { LocalizedText($0.name, language: own) }
        texts += (publication.indicators ?? []).flatMap { [$0.name, $0.part, $0.measuredIn].compactMap(\.self) }
        for goal in publication.goals { texts += self.texts(of: goal) }
        var known: Set<String> = []
        for item in publication.items {
            texts.append(item.label)
            texts += item.history.compactMap(\.note)
            if known.insert("\(item.instrument) \(item.name)").inserted { texts += item.options.map(\.label) }
        }
        return texts
    }

    private static func texts(of goal: PublishedGoal) -> [LocalizedText] {
        let plan = goal.description
        var texts = [plan.text, plan.measureText, plan.readingNote, plan.note, plan.unit].compactMap(\.self)
        if case .unknown(let text) = plan.target { texts.append(text) }
        let actions = [plan.action, goal.followUp?.action, goal.followUp?.earlier?.action].compactMap(\.self)
        texts += actions.flatMap { [$0.text, $0.responsible].compactMap(\.self) }
        guard let outcome = goal.outcome.figure else { return texts }
        if case .notMeasuredYet(let text?) = outcome.status { texts.append(text) }
        if case .change(let change) = outcome.trend {
            texts += change.networks.map { $0.added + $0.gone } ?? []
            texts += change.carriedOn ?? []
        }
        return texts
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}
