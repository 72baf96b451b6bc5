public import SurveyModel
import Tables

/// A cell as coded: the option, number or day in one word, and whether it is an answer.
struct CodedAnswer {
    /// An ``AnswerCode``, an ``AnswerSet``, or a number's or day's bits; texts have none.
    var bits: UInt128
    /// Answer, kind of missing, or blank.
    var status: CellStatus
    /// Why it was set aside.
    var reason: SetAsideReason?
    /// Whether words of one's own were taken for the option "other".
    var isOwnWords = false

    /// The bits of a cell that holds no option: those of no option and no set.
    static let noBits = UInt128.max

    /// Blank, before it is known whether the item was asked.
    static let blank = CodedAnswer(bits: noBits, status: .blank)

    /// Whether words of one's own alone answer an item without an option for them, which another item takes.
    var isLeftToWords: Bool { status == .unreadable && reason == nil && bits == CodedAnswer.noBits }

    /// A cell of a spreadsheet that holds no value.
    static func unvalued(_ cell: Cell) -> CodedAnswer {
        .unreadable(cell.isUncomputed ? .uncomputedFormula : .spreadsheetError)
    }

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
    /// The value has no label in the file, whose labels give other values another meaning than the definition's codes have.
    case unlabelledValue = "unlabelled_value"
    /// No number.
    case notANumber = "not_a_number"
    /// A number with decimals, where a whole one is asked for.
    case notWhole = "not_whole"
    /// A number too large for sums of it to stay exact.
    case numberTooLarge = "number_too_large"
    /// A number that may mean thousands or thousandths.
    case ambiguousNumber = "ambiguous_number"
    /// A number that goes on behind the sixth decimal, where it could not be kept exactly.
    case tooManyDecimals = "too_many_decimals"
    /// No day.
    case notADate = "not_a_date"
    /// A day whose month may be its day.
    case ambiguousDate = "ambiguous_date"
    /// Several points are filled in of a scale that takes one.
    case severalPoints = "several_points"
    /// One column holds the answer, and the boxes of its options tell otherwise.
    case boxesDiffer = "boxes_differ"
    /// Boxes hold 1 and 2, or other numbers, and nothing tells which of them means ticked.
    case ambiguousTick = "ambiguous_tick"
    /// A number of a scale without words, where words beside other numbers say that the scale goes another way than the
    /// definition's.
    case contradictedNumber = "contradicted_number"
    /// A number of a scale without words, in a column whose numbers go on beyond the definition's scale.
    case otherScale = "other_scale"
    /// The cell holds an error of the spreadsheet.
    case spreadsheetError = "spreadsheet_error"
    /// The cell holds a formula that no program has computed yet.
    case uncomputedFormula = "uncomputed_formula"
    /// The answer breaks the item's constraint.
    case constraint

    /// The reason as an English clause.
    public var message: String { words.text(in: .english) }

    /// The reason as a clause in both languages.
    public var words: LocalizedText {
        switch self {
        case .noSuchOption:
            .both(
                "svaret motsvarar inget svarsalternativ; rätta det, eller lägg till det som alias för ett alternativ",
                "the answer fits no option; correct it, or add it as an alias of an option")
        case .ambiguousOption:
            .both(
                "svaret motsvarar flera svarsalternativ; skriv alternativets kod",
                "the answer fits several options; write the code")
        case .unlabelledValue:
            .both(
                "värdet har ingen etikett, och filens etiketter ger andra värden en annan betydelse än definitionens koder; ge "
                    + "värdet en etikett i filen och exportera på nytt, eller rätta definitionens koder",
                "the value has no label, and the file's labels give other values another meaning than the definition's codes; "
                    + "label the value in the file and export again, or mend the definition's codes")
        case .notANumber:
            .both(
                "här står inget tal; skriv det med siffror, som 1234",
                "here stands no number; write it in digits, as 1234")
        case .notWhole:
            .both(
                "här frågas efter ett heltal; skriv det utan decimaler, som 12",
                "a whole number is asked for; write it without decimals, as 12")
        case .numberTooLarge:
            .both(
                "här står ett tal över en miljard, som inget antal här kan vara; rätta det",
                "here stands a number above a billion, which no count here can be; correct it")
        case .ambiguousNumber:
            .both(
                "talet kan betyda tusental eller decimaler, och inget i kolumnen avgör det; skriv det som 1234 eller 1,2340, "
                    + "eller ange decimalChar i en profil (--save-profile)",
                "the number may mean thousands or decimals, and nothing in the column tells which; write it as 1234 or "
                    + "1.2340, or declare decimalChar in a profile (--save-profile)")
        case .tooManyDecimals:
            .both(
                "talet har fler än sex decimaler; avrunda det, så att det kan räknas exakt",
                "the number has more than six decimals; round it, so that it can be counted exactly")
        case .notADate:
            .both("här står inget datum; skriv det som 2022-01-31", "here stands no date; write it as 2022-01-31")
        case .ambiguousDate:
            .both(
                "dag och månad går inte att skilja åt, och inget annat datum i kolumnen avgör det; skriv datumet som 2022-01-31, "
                    + "eller ange dates i en profil (--save-profile)",
                "day and month cannot be told apart, and no other date of the column tells; write the date as 2022-01-31, or "
                    + "declare dates in a profile (--save-profile)")
        case .severalPoints:
            .both(
                "flera steg på skalan är ifyllda där ett gäller; låt ett stå kvar",
                "several points of the scale are filled in where one counts; leave one")
        case .boxesDiffer:
            .both(
                "svaret och rutorna för dess alternativ säger olika; rätta det som är fel, så att de stämmer överens, eller låt "
                    + "en profil utelämna frågans kolumner (leave_out)",
                "the answer and the boxes of its options tell different things; mend what is wrong, so that they agree, or let "
                    + "a profile leave out the item's columns (leave_out)")
        case .ambiguousTick:
            .both(
                "i rutorna står 1 och 2 eller andra tal, och inget säger vilka som betyder vald; exportera med Ja och Nej, eller skriv den som "
                    + "betyder inte vald som no_answer under missing_values i en profil (--save-profile)",
                "the boxes hold 1 and 2 or other numbers, and nothing tells which means ticked; export them as Yes and No, or write the one that "
                    + "means not ticked as no_answer under missing_values of a profile (--save-profile)")
        case .contradictedNumber:
            .both(
                "orden vid andra tal i kolumnen säger att skalan går åt ett annat håll än definitionens koder, så talet kan betyda "
                    + "motsatsen; skriv svarets ord i stället för talet",
                "the words beside other numbers of the column say that the scale goes another way than the definition's codes, so "
                    + "the number may mean the opposite; write the answer's words instead of the number")
        case .otherScale:
            .both(
                "kolumnen har tal som fortsätter utanför definitionens skala, så frågan kan ha haft en annan skala, där talet betyder "
                    + "något annat; ge definitionen skalans alla steg, eller skriv svarets ord i stället för talet",
                "the column has numbers that go on beyond the definition's scale, so the question may have had another one, where "
                    + "the number means something else; give the definition all steps of the scale, or write the answer's "
                    + "words instead of the number")
        case .spreadsheetError:
            .both(
                "cellen håller ett felvärde från kalkylprogrammet, som #SAKNAS!; laga formeln",
                "the cell holds an error of the spreadsheet, as #N/A; mend its formula")
        case .uncomputedFormula:
            .both(
                "cellen håller en formel vars värde inte är uträknat; öppna arbetsboken i ett kalkylprogram och spara den på nytt",
                "the cell holds a formula whose value has not been computed; open the workbook in a spreadsheet program and "
                    + "save it again")
        case .constraint:
            .both(
                "svaret ligger utanför det som definitionen tillåter (constraint); rätta svaret, eller villkoret om det är för snävt",
                "the answer lies outside what the definition allows (constraint); correct it, or the constraint where that is too narrow"
            )
        }
    }
}
