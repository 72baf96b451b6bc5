import SurveyModel

/// Comments that name a municipality or another unit, for a person to read before publication.
///
/// A name may tell who wrote the comment; whether it does, only a reader can say.
public struct CommentReview: Hashable, Sendable {
    /// One group's comments that name a unit.
    public struct Finding: Hashable, Sendable {
        /// The key of the group.
        public let group: String
        /// The item.
        public let item: String
        /// How many of its comments name a unit.
        public let comments: Int
    }

    /// The findings, in the publication's order.
    public let findings: [Finding]

    /// Reads a publication's comments; a name counts also with the genitive's s, and in any case of letters.
    public init(of publication: Publication) {
        let names = publication.units.map { $0.name.lowercased() }
        let single = Set(names.filter { !$0.contains(" ") }.flatMap { [$0, $0 + "s"] })
        let several = names.filter { $0.contains(" ") }
        findings = publication.comments.compactMap { comments in
            let count = comments.texts.count { text in
                let lower = text.lowercased()
                return lower.split { !$0.isLetter }.contains { single.contains(String($0)) }
                    || several.contains { lower.contains($0) }
            }
            return count == 0 ? nil : Finding(group: comments.group, item: comments.item, comments: count)
        }
    }
}
