import SurveyModel
import Tables

extension RowProblem {
    /// What is wrong with the row, as a clause in both languages.
    var words: LocalizedText { .both(swedish, message) }

    private var swedish: String {
        switch self {
        case .unclosedQuote: "ett citattecken stängs aldrig"
        case .textAfterQuote: "text följer efter ett avslutande citattecken"
        case .tooLong: "raden är längre än 1 MiB"
        case .nulByte: "raden innehåller en NUL-byte, som ingen text har"
        case .invalidUTF8: "raden innehåller byte som inte är UTF-8"
        case .ragged(let cells, let headings): "raden har \(cells) celler där det finns \(headings) rubriker"
        }
    }
}
