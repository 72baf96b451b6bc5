public import SurveyModel

/// One withheld count that readers could compute, and the path to it; it never tells the count.
public struct AttackFinding: Hashable, Sendable, Codable {
    /// How a count is given away.
    public enum Path: String, Hashable, Sendable, Codable {
        /// What is left of a joint figure is one network.
        case subtraction
        /// Published sums and response counts leave one value that fits.
        case bounds
        /// The same for a reader who knows the own answer.
        case ownAnswer = "own_answer"
        /// Withheld networks that can be told apart jointly hold too few answers.
        case weakBlock = "weak_block"
        /// Two shown figures, one of which is part of the other, leave too few answers between them.
        case difference
        /// Shown in another publication.
        case shownElsewhere = "shown_elsewhere"
        /// What came between two publications of the same answers is too few answers.
        case lateAnswers = "late_answers"
        /// Not decided within the bound of work, and so counted as disclosed.
        case undecided
    }

    /// How it is given away.
    public internal(set) var path: Path
    /// The figure that could be computed.
    public internal(set) var target: AttackedFigure
    /// The shown figures that give it away.
    public internal(set) var sources: [AttackedFigure]
    /// The path in words.
    public internal(set) var sentence: LocalizedText
}

/// What an attack tried and what it found.
public struct AttackReport: Hashable, Sendable, Codable {
    /// The periods of the publications, the attacked one first.
    public internal(set) var publications: [String]
    /// How many withheld item and goal figures were attacked.
    public internal(set) var withheldFigures: Int
    /// How many items' linked tables were searched.
    public internal(set) var tables: Int
    /// How many branches are tried for one table before what is open counts as disclosed.
    public internal(set) var boundOfWork: Int
    /// What could be computed; empty where nothing can.
    public internal(set) var findings: [AttackFinding]
}
