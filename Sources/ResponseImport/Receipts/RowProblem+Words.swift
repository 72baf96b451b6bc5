import SurveyModel
import Tables

extension RowProblem {
    /// What is wrong with the row of some kind of file and what to do now, as a clause in both languages.
    func words(in container: TableContainer) -> LocalizedText {
        let advice = container == .workbook ? besideTable : advice
        return .both("\(swedish); \(advice.text(in: .swedish))", "\(message); \(advice.text(in: .english))")
    }

    /// What to do now where the file is a sheet, in whose rows nothing can be split.
    private var besideTable: LocalizedText {
        .both(
            "något står bredvid tabellen: flytta eller ta bort det",
            "something stands beside the table: move or remove it")
    }

    /// What is wrong with the row, as a Swedish clause.
    var swedish: String {
        switch self {
        case .unclosedQuote: "ett citattecken stängs aldrig"
        case .textAfterQuote: "text följer efter ett avslutande citattecken"
        case .tooLong: "raden är längre än en miljon tecken"
        case .nulByte: "raden innehåller ett tecken som ingen text har (NUL-byte)"
        case .invalidUTF8: "raden innehåller bokstäver i en annan teckenkodning än resten av filen"
        case .halfLetter: "raden bryts av mitt i en bokstav"
        case .ragged(let cells, let headings):
            "raden har \(cells) \(cells == 1 ? "cell" : "celler") där det finns \(headings) \(headings == 1 ? "rubrik" : "rubriker")"
        }
    }

    /// What to do now; tools make such rows, not those who answer.
    private var advice: LocalizedText {
        switch self {
        case .unclosedQuote: .both("stäng det, eller exportera på nytt", "close it, or export again")
        case .textAfterQuote:
            .both(
                "skriv citattecken inne i ett svar dubbla (\"\"), eller exportera på nytt",
                "write quotation marks inside an answer twice (\"\"), or export again")
        case .tooLong:
            .both(
                "troligen stängs ett citattecken aldrig: exportera på nytt",
                "probably a quotation mark is never closed: export again")
        case .nulByte:
            .both(
                "filen kan ha skadats på vägen: exportera på nytt",
                "the file may have been damaged on its way: export again")
        case .invalidUTF8:
            .both(
                "spara filen som ”CSV UTF-8”, eller exportera på nytt",
                "save the file as \"CSV UTF-8\", or export again")
        case .halfLetter:
            .both(
                "filen kan ha klippts av på vägen: exportera på nytt",
                "the file may have been cut off on its way: export again")
        case .ragged(let cells, let headings) where cells > headings:
            .both(
                "ofta har ett skiljetecken i ett svar delat det: sätt svaret inom citattecken, eller exportera på nytt",
                "often a delimiter in an answer has split it: put the answer in quotation marks, or export again")
        case .ragged(cells: 1, _):
            .both(
                "ofta har ett radbyte i ett svar delat raden, eller så har ett kalkylprogram skrivit alla dess celler i en: exportera på "
                    + "nytt, och läs in filen utan att spara den i ett kalkylprogram först",
                "often a line break in an answer has split the row, or a spreadsheet has written all its cells in one: export again, "
                    + "and import the file without saving it in a spreadsheet before")
        case .ragged:
            .both(
                "ofta har ett radbyte i ett svar delat raden: sätt svaret inom citattecken, eller exportera på nytt",
                "often a line break in an answer has split the row: put the answer in quotation marks, or export again")
        }
    }
}
