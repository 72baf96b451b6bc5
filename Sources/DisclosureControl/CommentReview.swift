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

    /// Reads a publication's comments.
    ///
    /// - Parameters:
    ///   - publication: What is about to be published.
    ///   - people: Names of persons as somebody would write them; each word of a name counts by itself too.
    public init(of publication: Publication, people: [String] = []) {
        let units = NameFinder(publication.units.map(\.name), countsEachWord: false)
        let persons = NameFinder(people, countsEachWord: true)
        findings = publication.comments.compactMap { comments in
            let finding = Finding(
                group: comments.group, item: comments.item, namingUnits: comments.texts.count(where: units.isNamed),
                namingPersons: comments.texts.count(where: persons.isNamed))
            return finding.namingUnits + finding.namingPersons == 0 ? nil : finding
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
        let plain = NameFinder.plain(text)
        return phrases.contains { plain.contains($0) }
            || NameFinder.words(in: plain).contains { word in
                words.contains(word) || beginnings.contains { word.hasPrefix($0) }
            }
    }

    private static func words(in text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }

    /// In small letters and without what a foreign keyboard lacks.
    private static func plain(_ text: String) -> String {
        let bare: [Character: Character] = [
            "å": "a", "ä": "a", "æ": "a", "à": "a", "á": "a", "ö": "o", "ø": "o", "ó": "o", "é": "e", "è": "e",
            "ë": "e",
            "ü": "u", "í": "i",
        ]
        return String(text.lowercased().map { bare[$0] ?? $0 })
    }
}
