import SurveyModel
import Tables

extension TableRemark {
    /// The remark as a sentence in both languages.
    var words: LocalizedText { .both(swedish, message) }

    private var swedish: String {
        switch self {
        case .lettersRepaired: "Bokstäver som hade kodats som UTF-8 två gånger har rättats."
        case .lettersEncodedTwice(let count):
            "\(count) \(count == 1 ? "bokstav" : "bokstäver") ser ut att ha kodats som UTF-8 två gånger (ö som Ã¶). Exportera på nytt, eller låt dem "
                + "rättas med --repair-encoding."
        case .deletedValues(let count):
            "\(count) \(count == 1 ? "värde är märkt som borttaget" : "värden är märkta som borttagna") och utelämnas."
        case .roundedValues(let count):
            "\(count) \(count == 1 ? "värde" : "värden") hade fler än sex decimaler och avrundades till sex."
        case .furtherPages: "Svaret fortsätter på en sida till; spara även den, bredvid den här filen."
        case .noValues:
            "Svaret innehåller inga värden: källan har inga för det nyckeltal, den kommun och det år som begärdes."
        case .unitsBelowMunicipalities(let count):
            "\(count) \(count == 1 ? "värde" : "värden") gäller en organisatorisk enhet, som en skola, och ingen kommun. Hämta "
                + "nyckeltalet per kommun om ett mål gäller kommuner."
        case .mergedCells(let count, let first):
            (count == 1
                ? "Celler bland svaren är sammanslagna (\(first))"
                : "Celler bland svaren är sammanslagna på \(count) ställen (det första: \(first))")
                + "; varje cell lästes som filen har den, oftast tom utom den första, även där värdet inte syns. Dela cellerna "
                + "i kalkylprogrammet, och fyll i värdet om det gäller alla."
        case .farCell(let name):
            "Cellen \(name) står långt bredvid tabellen, och lästes som kolumnen efter dess sista. Flytta eller ta bort den."
        case .undescribedPlaces(let count):
            "Datafilen innehåller något på \(count) \(count == 1 ? "ställe" : "ställen") som ingen variabel i definitionen beskriver; "
                + "varje ställe är en kolumn med platsen i raden som namn, som [12], och utelämnas. Exportera definitionen på nytt "
                + "om den är äldre än svaren."
        case .hiddenRows(let count):
            "\(count) \(count == 1 ? "rad är dold" : "rader är dolda") i kalkylprogrammet, som av ett filter, och lästes som alla "
                + "andra. Ta bort det som inte ska räknas."
        case .hiddenColumns(let count, let first):
            "\(count) \(count == 1 ? "kolumn är dold" : "kolumner är dolda") i kalkylprogrammet (\(count == 1 ? "" : "den första: ")\(first)), "
                + "och lästes som alla andra. Ta bort det som inte ska räknas."
        case .sheetsPassedOver(let names):
            "\(names.count == 1 ? "Fliken" : "Flikarna") \(names.joined(separator: ", ")) har rader under rubriker som också passar "
                + "enkäten, och lästes inte. Är de svar, läs in även \(names.count == 1 ? "den" : "dem") med --sheet."
        case .undatedAnswer:
            "Svaret säger inte vilken dag det hämtades. Avsluta filens namn med dagen, som i N00945-2018-12-20.json, "
                + "eller ange den med --retrieved."
        }
    }
}
