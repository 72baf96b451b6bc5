/// What is known of the whole group by one characteristic, and each respondent's category: as how many members each
/// municipality has.
public struct Margin: Hashable, Sendable {
    /// The characteristic, for errors.
    public let name: String
    /// Each respondent's category.
    public let categories: [String]
    /// How many of the whole group are in each category.
    public let totals: [String: Double]

    /// Takes the parts.
    public init(_ name: String, categories: [String], totals: [String: Double]) {
        self.name = name
        self.categories = categories
        self.totals = totals
    }
}

/// Why weights cannot be made to fit a margin.
public enum MarginError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are not as many categories as weights.
    case lengthsDiffer(margin: String)
    /// A respondent's category is not among the totals; the place counts respondents from 0.
    case unknownCategory(margin: String, place: Int)
    /// Some of the whole group are in a category in which nobody with a weight answered.
    case nobodyAnswered(margin: String, category: String)
    /// A total is below 0, or none is above.
    case unusableTotals(margin: String)
    /// Two margins do not add up to the same whole group.
    case sumsDiffer(margins: [String])
    /// The weights did not settle: some combination of categories has nobody in it.
    case notSettled(steps: Int)

    /// The error as an English sentence, with its remedy.
    public var description: String {
        switch self {
        case .lengthsDiffer(let margin):
            "margin '\(margin)': as many categories as weights are wanted. Give each respondent one."
        case .unknownCategory(let margin, let place):
            "margin '\(margin)': the category of respondent \(place + 1) has no total. Add its total, or join categories."
        case .nobodyAnswered(let margin, let category):
            "margin '\(margin)': nobody of '\(category)' answered. Join it with another category."
        case .unusableTotals(let margin):
            "margin '\(margin)': totals are counts of at least 0, one of them above. Correct the totals."
        case .sumsDiffer(let margins):
            "the margins \(margins.map { "'\($0)'" }.joined(separator: ", ")) add up to different wholes. Correct them."
        case .notSettled(let steps):
            "the weights did not settle in \(steps) rounds: some combination is empty. Join categories."
        }
    }
}
