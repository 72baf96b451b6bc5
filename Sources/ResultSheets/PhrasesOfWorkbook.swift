import SurveyModel
import Tables

/// The words of the workbook: tabs, heads and how to read it.
extension Phrases {
    var coverTab: String { say("Omslag", "Cover") }
    var contentsTab: String { say("Innehåll", "Contents") }
    var notesTab: String { say("Anteckningar", "Notes") }
    var yearsTab: String { say("Över år", "Over years") }
    var unitsTab: String { say("Enheter", "Units") }
    var responsesTab: String { say("Svarsfrekvens", "Response rate") }
    var dataTab: String { "Data" }

    func agreeColumn(of option: String) -> String {
        say("Andel som räknas: \(option)", "Share counted: \(option)")
    }

    var workbookAnswersCaption: String {
        say(
            "Andelar av de giltiga svaren, och antal i egna kolumner.",
            "Shares of the valid answers, and counts in columns of their own.")
    }

    var groupColumn: String { say("Grupp", "Group") }
    var agreeingColumn: String { say("Antal (k)", "Count (k)") }
    var invitedColumn: String { say("Tillfrågade", "Asked") }
    var lowerColumn: String { say("Osäkerhet från", "Uncertainty from") }
    var upperColumn: String { say("Osäkerhet till", "Uncertainty to") }
    var ofColumn: String { say("Av", "Of") }
    var instrumentColumn: String { say("Enkät eller register", "Survey or register") }
    var periodColumn: String { say("Period", "Period") }
    var responseRateColumn: String { say("Andel svar", "Share answered") }
    var questionColumn: String { say("Fråga", "Question") }
    var commentColumn: String { say("Kommentar", "Comment") }
    var tabColumn: String { say("Blad", "Sheet") }
    var contentsColumn: String { say("Innehåller", "Contains") }
    var numberColumn: String { say("Nummer", "Number") }
    var subjectColumn: String { say("Ämne", "Subject") }

    /// What stands in a cell that has no figure.
    var noFigureWords: String { say("inget värde", "no figure") }
    var comparable: String { say("jämförbar", "comparable") }

    func goalsTitle(_ period: String) -> String {
        say("Målen och hur det gick, \(period)", "The goals and what came of them, \(period)")
    }
    var oneRowAGoal: String { say("En rad för varje mål.", "One row for each goal.") }
    var oneRowAUnit: String { say("En rad för varje enhet.", "One row for each unit.") }
    var responsesTitle: String { say("Hur många som svarade", "How many answered") }
    var responsesRule: String {
        say(
            "Register har poster i stället för svar och ingen svarsandel.",
            "Registers have records instead of answers, and no share answered.")
    }
    var dataTitle: String {
        say("Alla tal, ett på varje rad, för pivottabeller", "All figures, one a row, for pivot tables")
    }
    var dataRule: String {
        say(
            "Samma rader och kolumnnamn som i CSV-filen. Tomma celler hör inte till radens slag; shown = false är tal som inte visas. Raderna är till för andra program och skrivs inte ut.",
            "The same rows and column names as in the CSV file. Empty cells do not belong to the row’s kind; shown = false marks figures that are not shown. The rows are for other programs, and do not print."
        )
    }
    var brokenSeriesRule: String {
        say(
            "Tal på ömse sidor om ett brott i serien kan inte jämföras; brotten står i sista kolumnen.",
            "Figures on either side of a break in the series cannot be compared; breaks stand in the last column.")
    }
    var workbookRule: String {
        say(
            "Varje blad har en tabell med rubriker överst. Tal är tal och kan räknas vidare på; bladet Data passar för pivottabeller.",
            "Each sheet has one table with heads at its top. Numbers are numbers and can be computed with; the sheet Data suits pivot tables."
        )
    }
    var withheldCellRule: String {
        say(
            "”\(withheldWords)” betyder att talet är undantaget för att ingens svar ska kunna räknas ut; ”\(noFigureWords)” att det inte finns något tal.",
            "“\(withheldWords)” means that the figure is kept back so that nobody’s answer can be worked out; “\(noFigureWords)” that there is no figure."
        )
    }
    var contentsRule: String { say("Välj ett blads namn för att gå dit.", "Choose a sheet’s name to go there.") }

    /// What a chart shows in words; where that is much, its beginning and where the rest stands.
    func chartWords(_ parts: [String]) -> String {
        let rest = say("Tabellen ovanför har alla tal.", "The table above has all figures.")
        var words = ""
        for (number, part) in parts.enumerated() {
            let next = words + (number == 0 ? "" : "; ") + part
            guard next.utf8.count <= Workbook.Chart.mostBytesOfWords - rest.utf8.count - 2 else {
                return (words.isEmpty ? "" : words.endingSentence + " ") + rest
            }
            words = next
        }
        return words.endingSentence + " " + rest
    }
}
