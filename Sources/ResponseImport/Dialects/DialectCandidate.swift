import SurveyModel
import Tables

/// A dialect that the first rows may be written in, and why.
struct DialectCandidate {
    /// The dialect.
    let dialect: ResponseDialect
    /// How many rows of headings it has.
    let headerRows: Int
    /// How they are to be read.
    let layout: HeaderLayout
    /// How sure that is.
    let confidence: Confidence
    /// The evidence, as clauses.
    let reasons: [LocalizedText]

    init(
        _ dialect: ResponseDialect, rows: Int = 1, layout: HeaderLayout, _ confidence: Confidence,
        _ reasons: LocalizedText...
    ) {
        self.dialect = dialect
        headerRows = rows
        self.layout = layout
        self.confidence = confidence
        self.reasons = reasons
    }

    /// The reasons as one clause.
    var reason: LocalizedText {
        .both(
            reasons.map { $0.text(in: .swedish) }.joined(separator: "; "),
            reasons.map { $0.text(in: .english) }.joined(separator: "; "))
    }
}

/// How rows of headings tell question, option and code.
enum HeaderLayout: String, Hashable, Sendable {
    /// One row; where several columns share a question it is told by `Question [Option]` and the like.
    case plain
    /// `Q1[SQ001]`.
    case code
    /// `Q1[SQ001]. Question [Option]`.
    case codeAndText
    /// A row of questions, to be filled rightwards, over a row of options.
    case questionOverOption
    /// A row of codes over a row of questions, to be filled rightwards, over a row of options.
    case codeOverQuestionOverOption
    /// A row of codes over a row of `Question-Option`; what stands below tells nothing of the question.
    case codeOverText
    /// The same in one row, as in a file of rejects: `code | Question-Option`.
    case codeBesideText
    /// `Option:Question`.
    case optionBeforeQuestion
    /// `field___code`, or `field/code`.
    case field
    /// `group-field`, or `group-field/code`.
    case groupedField
}
