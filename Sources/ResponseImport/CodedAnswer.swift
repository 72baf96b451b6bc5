import SurveyModel

/// A cell as coded: the option, number or day in one word, and whether it is an answer.
struct CodedAnswer {
    /// An ``AnswerCode``, an ``AnswerSet``, or a number's or day's bits; texts have none.
    var bits: UInt64
    /// Answer, kind of missing, or blank.
    var status: CellStatus
    /// Why it was set aside.
    var reason: SetAsideReason?

    /// The bits of a cell that holds no option: those of no option and no set.
    static let noBits = UInt64.max

    /// Blank, before it is known whether the item was asked.
    static let blank = CodedAnswer(bits: noBits, status: .blank)

    /// Set aside.
    static func unreadable(_ reason: SetAsideReason) -> CodedAnswer {
        CodedAnswer(bits: noBits, status: .unreadable, reason: reason)
    }
}

/// Whether a cell holds an answer, and how it is missing otherwise; the kinds come first, with their own numbers.
enum CellStatus: UInt8 {
    case notAsked, noAnswer, dontKnow, notApplicable, unreadable, answered, blank

    init(_ kind: MissingKind) { self = CellStatus(rawValue: kind.rawValue) ?? .unreadable }

    /// The kind of missing, or nil where there is an answer.
    var missing: MissingKind? { MissingKind(rawValue: rawValue) }
}

/// Why a cell was set aside.
public enum SetAsideReason: String, CaseIterable, Sendable, Hashable, Codable {
    /// The words fit no option.
    case noSuchOption = "no_such_option"
    /// The words fit several options.
    case ambiguousOption = "ambiguous_option"
    /// No number.
    case notANumber = "not_a_number"
    /// A number too large for sums of it to stay exact.
    case numberTooLarge = "number_too_large"
    /// A number that may mean thousands or thousandths.
    case ambiguousNumber = "ambiguous_number"
    /// No day.
    case notADate = "not_a_date"
    /// A day whose month may be its day.
    case ambiguousDate = "ambiguous_date"
    /// The cell holds an error of the spreadsheet.
    case spreadsheetError = "spreadsheet_error"
    /// The answer breaks the item's constraint.
    case constraint

    /// The reason as an English clause.
    public var message: String {
        switch self {
        case .noSuchOption: "the answer fits no option; correct it, or add it as an alias of an option"
        case .ambiguousOption: "the answer fits several options; write the code"
        case .notANumber: "no number as 1234 or 12,5"
        case .numberTooLarge: "a number above a billion, which no count here can be"
        case .ambiguousNumber: "the number may mean thousands or decimals; write it without a separator"
        case .notADate: "no date as 2022-01-31"
        case .ambiguousDate: "day and month cannot be told apart; write the date as 2022-01-31"
        case .spreadsheetError: "the cell holds an error of the spreadsheet, as #N/A; mend its formula"
        case .constraint: "the answer breaks the item's constraint"
        }
    }
}
