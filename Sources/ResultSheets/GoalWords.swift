/// What is said of a goal's figure: a sentence or two, and where there is more to tell, that as a smaller line beneath.
struct GoalWords: Sendable {
    /// The verdict with its figure, and one sentence more.
    let lead: String
    /// Other readings, what is left out and how it moved; nil where all of it stands in the lead.
    let more: String?

    /// All of it.
    var text: String { [lead, more ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }

    /// Words that are all said at once.
    init(_ text: String) { self.init(lead: text, more: nil) }

    private init(lead: String, more: String?) { (self.lead, self.more) = (lead, more) }

    /// Parts in order, each of a sentence or more; more than three sentences are divided after the first two, after the first
    /// part where that is two or the next is long.
    init(parts: [String]) {
        let isDivided = parts.reduce(0) { $0 + GoalWords.sentences($1) } > 3
        let second = parts.dropFirst().first ?? ""
        let isFirstAlone =
            GoalWords.sentences(parts.first ?? "") > 1 || second.split(separator: " ").count > GoalWords.many
        let inLead = isFirstAlone ? 1 : 2
        guard isDivided, parts.count > inLead else {
            self.init(parts.joined(separator: " "))
            return
        }
        self.init(
            lead: parts.prefix(inLead).joined(separator: " "), more: parts.dropFirst(inLead).joined(separator: " "))
    }

    /// So many words are many for a second sentence.
    private static let many = 30

    /// How many sentences a text holds.
    private static func sentences(_ text: String) -> Int {
        let words = text.split(separator: " ")
        let ends = zip(words, words.dropFirst()).count { word, next in
            word.last == "." && next.first?.isUppercase == true
        }
        return words.isEmpty ? 0 : ends + 1
    }

    /// The lead, and the rest as a line of its own.
    var markup: Markup {
        guard let more else { return "\(lead)" }
        return "\(lead) <span class=\"more\">\(more)</span>"
    }

    /// The lead, and the rest as a smaller paragraph.
    var word: [(style: String, runs: [WordRun])] {
        [("Cell", [WordRun(lead)])] + (more.map { [("CellSmall", [WordRun($0)])] } ?? [])
    }

    /// The lead and the rest, a line each.
    var lines: [String] { [lead] + [more].compactMap(\.self) }
}

extension GoalSentence {
    /// What stands beside the sentence, and so is not said in it again.
    enum Beside {
        case nothing
        /// A column that tells that the figure was not measured before.
        case change
        /// Rows that together say it once for all, and that they have no target; a column tells the result.
        case group
    }
}
