import SurveyModel

/// Comments that name a municipality, another unit or a person on a list, for somebody to read before publication.
///
/// A name may tell who wrote the comment or whom it is about; whether it does, only a reader can say.
public struct CommentReview: Hashable, Sendable {
    /// One group's comments that name a unit or a person.
    public struct Finding: Hashable, Sendable {
        /// The key of the group.
        public let group: String
        /// The item.
        public let item: String
        /// How many of its comments name a unit.
        public let namingUnits: Int
        /// How many of its comments name a person on the list.
        public let namingPersons: Int
    }

    /// The findings, in the publication's order.
    public let findings: [Finding]

    /// Reads a publication's comments, and what registers say of promises in words.
    ///
    /// - Parameters:
    ///   - publication: What is about to be published.
    ///   - people: Names of persons as somebody would write them; each word of a name counts by itself too.
    public init(of publication: Publication, people: [String] = []) {
        let units = NameFinder(publication.units.flatMap(\.name.texts.values), countsEachWord: false)
        let persons = NameFinder(people, countsEachWord: true)
        let comments = publication.comments.map { (group: $0.group, item: $0.item, texts: $0.texts) }
        findings = (comments + CommentReview.words(in: publication)).compactMap { group, item, texts in
            let finding = Finding(
                group: group, item: item, namingUnits: texts.count(where: units.isNamed),
                namingPersons: texts.count(where: persons.isNamed))
            return finding.namingUnits + finding.namingPersons == 0 ? nil : finding
        }
    }

    /// What open registers say; a survey's words are comments, read as such.
    private static func words(in publication: Publication) -> [(group: String, item: String, texts: [String])] {
        let open = publication.instruments.filter { $0.mode == .open }.map(\.id)
        return publication.goals.compactMap { goal in
            guard let words = goal.outcome.figure?.words, open.contains(goal.description.instrument ?? "") else {
                return nil
            }
            return (goal.group, goal.description.items.first ?? "", words)
        }
    }
}

/// Finds names in text, in any case of letters, with or without rings and dots, also with the genitive's s.
///
/// A place is found at the beginning of a longer word too, as in "Vetlandabor".
private struct NameFinder {
    private let words: Set<String>
    private let beginnings: [String]
    private let phrases: [String]

    init(_ names: [String], countsEachWord: Bool) {
        let plain = names.map(NameFinder.plain)
        let single = plain.flatMap { name -> [String] in
            let words = NameFinder.words(in: name)
            return words.count == 1 || countsEachWord ? words.filter { $0.count > 1 } : []
        }
        words = Set(single.flatMap { [$0, $0 + "s"] })
        beginnings = countsEachWord ? [] : single.filter { $0.count > 4 }
        phrases = countsEachWord ? [] : plain.filter { NameFinder.words(in: $0).count > 1 }
    }

    func isNamed(in text: String) -> Bool {
        guard !words.isEmpty || !phrases.isEmpty else { return false }
        let plain = NameFinder.plain(text)
        return phrases.contains { plain.contains($0) }
            || NameFinder.words(in: plain).contains { word in
                words.contains(word) || beginnings.contains { word.hasPrefix($0) }
            }
    }

    private static func words(in text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }

    /// In small letters and without what a foreign keyboard lacks.
    private static func plain(_ text: String) -> String {
        String(
            text.lowercased().map { letter in
                switch letter {
                case "å", "ä", "æ", "à", "á": "a"
                case "ö", "ø", "ó": "o"
                case "é", "è", "ë": "e"
                case "ü": "u"
                case "í": "i"
                default: letter
                }
            })
    }
}
