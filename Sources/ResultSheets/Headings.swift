import DisclosureControl
import SurveyModel

/// Headings, column names and the few words of navigation.
extension Phrases {
    var resultSheet: String { say("Resultatblad", "Result sheet") }
    var allSheets: String { say("Alla resultatblad", "All result sheets") }
    var skipToContent: String { say("Hoppa till innehållet", "Skip to content") }
    var goalsHeading: String { say("Målen", "The goals") }
    var answersHeading: String { say("Svaren", "The answers") }
    var numbersHeading: String { say("Svaren i siffror", "The answers in figures") }
    var historyHeading: String { say("Jämförelse över år", "Comparison over the years") }
    var attendanceHeading: String { say("Närvaro per kommun", "Attendance by municipality") }
    var partsHeading: String { say("Enhet för enhet", "Unit by unit") }
    var proseHeading: String { say("Med egna ord", "In their own words") }
    var commentsHeading: String { say("Kommentarer", "Comments") }
    var methodHeading: String { say("Så är siffrorna räknade", "How the figures are computed") }
    var legendHeading: String { say("Teckenförklaring", "Legend") }
    var networksHeading: String { say("Nätverk", "Networks") }
    var reportsHeading: String { say("Rapporter", "Reports") }
    var goalsElsewhere: String { say("Mål utan eget blad", "Goals without a sheet of their own") }

    var statusColumn: String { say("Status", "Status") }
    var goalColumn: String { say("Mål", "Goal") }
    var measureColumn: String { say("Mätetal", "Measure") }
    var targetColumn: String { say("Målvärde", "Target") }
    var resultColumn: String { say("Resultat", "Result") }
    var changeColumn: String { say("Förändring", "Change") }
    var descriptionColumn: String { say("Beskrivning av resultat", "Description of the result") }
    var statementColumn: String { say("Påstående", "Statement") }
    var optionColumn: String { say("Svarsalternativ", "Option") }
    var baseColumn: String { say("Antal svar (n)", "Answers (n)") }
    var countColumn: String { say("Antal", "Count") }
    var shareColumn: String { say("Andel", "Share") }
    var agreeColumn: String { say("Andel som instämmer", "Share agreeing") }
    var wholeColumn: String { say("Alla nätverk", "All networks") }
    var unitColumn: String { say("Enhet", "Unit") }
    var answeredColumn: String { say("Svar", "Answers") }
    var goalReachColumn: String { say("Når gränsen", "Reaches the limit") }
    /// Before a plan's title, which may bear another year than the period.
    var planLabel: String { say("Plan: ", "Plan: ") }

    var noteColumn: String { say("Anmärkning", "Note") }

    var drawingColumn: String { say("Diagram", "Chart") }

    var noTarget: String { say("inget målvärde", "no target") }
    var showAsTable: String { say("Visa som tabell", "Show as a table") }
    func asTable(_ heading: String) -> String { say("\(heading) som tabell", "\(heading) as a table") }
    var actionLabel: String { say("Åtgärd", "Action") }
    var strategicGoalLabel: String { say("Strategiskt mål", "Strategic goal") }
    var withoutStrategicGoal: String { say("Utan strategiskt mål", "Without a strategic goal") }
    var gap: String { say("serien bryts", "the series is broken") }
    var rescaled: String { say("omräknad skala", "recoded scale") }

    /// The report's name; a year's report on a part of the year is no yearly report.
    func title(of report: ReportKind, coversYear: Bool) -> String {
        switch report {
        case .tertial: say("Tertialrapport", "Tertial report")
        case .year: coversYear ? say("Årsrapport", "Yearly report") : say("Delårsrapport", "Interim report")
        }
    }

    func kind(of group: PublishedGroup) -> String {
        switch group.kind {
        case .organisation: say("Hela organisationen", "The whole organisation")
        case .area: say("Programområde", "Programme area")
        case .network: say("Nätverk", "Network")
        case .others: say("Övriga, sammanslagna", "Others, joined")
        }
    }

    func joins(_ networks: Int) -> String {
        networks == 1 ? say("1 nätverk", "1 network") : say("\(networks) nätverk", "\(networks) networks")
    }

    func baseNote(_ base: String) -> String { "n\(Typography.noBreakSpace)=\(Typography.noBreakSpace)\(base)" }

    func changeNote(_ reason: String) -> String { say("förändring: \(reason)", "change: \(reason)") }

    func wholeNote(_ percent: String) -> String {
        percent == withheldMark
            ? say("alla nätverk: visas inte", "all networks: not shown")
            : say("alla nätverk \(percent)", "all networks \(percent)")
    }

    /// "2 svar anger inget nätverk": they may be of any.
    func ofNoNetwork(_ count: String, isOne: Bool) -> String {
        say(
            "\(count) svar anger inget nätverk",
            isOne ? "1 answer names no network" : "\(count) answers name no network")
    }

    /// How many answered: "12 av 13 svarade (92 %)".
    func answered(_ responses: PublishedResponses, isSurvey: Bool, _ typography: Typography) -> String {
        let records = typography.integer(responses.records)
        guard isSurvey else {
            return records + " " + (responses.records == 1 ? say("post", "record") : say("poster", "records"))
        }
        let plain = records + " " + say("svar", responses.records == 1 ? "answer" : "answers")
        guard let invited = responses.invited, invited > 0 else { return plain }
        if responses.exceedsInvited {
            return plain + say("; antalet tillfrågade är okänt", "; the number asked is unknown")
        }
        let percent = typography.percent(Fraction(responses.records, invited))
        let told = outOf(records, typography.integer(invited)) + say(" svarade", " answered") + " (\(percent))"
        guard let unplaced = responses.unplaced, responses.records < invited else { return told }
        return told + "; " + ofNoNetwork(typography.integer(unplaced), isOne: unplaced == 1)
    }
}
