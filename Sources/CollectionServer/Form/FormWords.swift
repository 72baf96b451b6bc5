#if CommandLine
    import SurveyModel

    /// Every word of a form that the definition does not give: Swedish, English, and easy Swedish where it differs.
    struct FormWords: Hashable, Sendable {
        /// The language the words are in, which is the page's where there are words in it.
        let tag: LanguageTag

        static let easySwedish = LanguageTag(rawValue: "sv-x-lattlast")

        /// The words of a language; anything but English and easy Swedish is Swedish, the first language of the toolkit.
        init(_ language: LanguageTag) {
            var widest = language
            while let wider = widest.broader { widest = wider }
            tag = widest == .english ? .english : language == FormWords.easySwedish ? language : .swedish
        }

        func say(_ swedish: String, _ english: String, easy: String? = nil) -> String {
            switch tag {
            case .english: english
            case FormWords.easySwedish: easy ?? swedish
            default: swedish
            }
        }

        // MARK: On every page

        var skipToContent: String { say("Hoppa till innehållet", "Skip to the content") }
        var preview: String {
            say(
                "Förhandsvisning: inget sparas.", "Preview: nothing is saved.",
                easy: "Det här är ett test. Inget sparas.")
        }
        var accessibility: String { say("Tillgänglighet", "Accessibility") }
        var paper: String { say("Skriv ut på papper", "Print on paper") }
        var chooseLanguage: String { say("Språk", "Language") }

        /// What a language calls itself.
        static func name(of language: LanguageTag) -> String {
            switch language.rawValue {
            case "sv": "Svenska"
            case "en": "English"
            case "sv-x-lattlast": "Lätt svenska"
            case "ar": "العربية"
            case "de": "Deutsch"
            case "fa": "فارسی"
            case "fi": "Suomi"
            case "fr": "Français"
            case "so": "Soomaali"
            case "es": "Español"
            case "pl": "Polski"
            case "uk": "Українська"
            default: language.rawValue
            }
        }

        // MARK: The way through

        var begin: String { say("Börja svara", "Start", easy: "Börja") }
        var next: String { say("Nästa", "Next") }
        var back: String { say("Tillbaka", "Back") }
        var send: String { say("Skicka svaren", "Send the answers", easy: "Skicka") }
        var sendAgain: String { say("Skicka igen", "Send again") }
        var saveForLater: String { say("Spara och fortsätt senare", "Save and continue later") }
        var change: String { say("Ändra", "Change") }
        var clear: String { say("Ta bort mitt svar", "Remove my answer") }

        func step(_ number: Int, of total: Int, isExact: Bool) -> String {
            isExact
                ? say("Steg \(number) av \(total)", "Step \(number) of \(total)")
                : say("Steg \(number) av högst \(total)", "Step \(number) of at most \(total)")
        }

        var review: String { say("Granska och skicka", "Check and send", easy: "Titta på dina svar") }
        var reviewLead: String {
            say(
                "Här är dina svar. Du kan ändra dem innan du skickar.",
                "These are your answers. You can change them before you send.")
        }
        var noAnswer: String { say("Inget svar", "No answer") }

        // MARK: Questions

        var required: String { say("måste besvaras", "required", easy: "du måste svara") }
        var chooseOne: String { say("Välj i listan", "Choose from the list") }
        var severalHint: String {
            say("Du kan välja flera.", "You may choose several.", easy: "Du kan välja mer än ett svar.")
        }
        var numberHint: String { say("Skriv med siffror.", "Write in digits.") }
        var nameOfNetwork: String { say("nätverket", "the network") }

        func part(_ part: DatePart) -> String {
            switch part {
            case .year: say("År", "Year")
            case .month: say("Månad", "Month")
            case .day: say("Dag", "Day")
            }
        }

        var dateHint: String { say("Till exempel 2026 03 14.", "For example 2026 03 14.") }

        /// A day in words: "31 december 2031".
        func day(_ date: CalendarDate) -> String {
            let months = say(
                "januari februari mars april maj juni juli augusti september oktober november december",
                "January February March April May June July August September October November December"
            ).split(separator: " ")
            return
                "\(date.day)\(Typography.noBreakSpace)\(months[date.month - 1])\(Typography.noBreakSpace)\(date.year)"
        }
    }
#endif
