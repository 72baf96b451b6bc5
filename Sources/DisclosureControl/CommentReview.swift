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

/// Finds names in text, in any case of letters, also with the genitive's s.
private struct NameFinder {
    private let words: Set<String>
    private let phrases: [String]

    init(_ names: [String], countsEachWord: Bool) {
        let lower = names.map { $0.lowercased() }
        let single = lower.flatMap { name -> [String] in
            let words = NameFinder.words(in: name)
            return words.count == 1 || countsEachWord ? words.filter { $0.count > 1 } : []
        }
        words = Set(single.flatMap { [$0, $0 + "s"] })
        phrases = countsEachWord ? [] : lower.filter { NameFinder.words(in: $0).count > 1 }
    }

    func isNamed(in text: String) -> Bool {
        let lower = text.lowercased()
        return NameFinder.words(in: lower).contains(where: words.contains) || phrases.contains { lower.contains($0) }
    }

    private static func words(in text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }
}
