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
