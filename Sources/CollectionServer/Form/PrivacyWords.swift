#if CommandLine
    import SurveyModel

    /// What a form promises those who answer, made of what the definition declares and the server does.
    struct PrivacyWords {
        private let words: FormWords
        private let instrument: Instrument
        private let isByInvitation: Bool

        init(_ survey: SurveyFacts, _ words: FormWords) {
            self.words = words
            instrument = survey.instrument
            isByInvitation = survey.isByInvitation
        }

        var heading: String {
            words.say("Så behandlas dina svar", "How your answers are handled", easy: "Det här händer med dina svar")
        }

        /// What stands over the rest of the sentences, below the button.
        var moreHeading: String { words.say("Mer om dina svar", "More about your answers") }

        /// What is done beside, in the order it concerns the reader.
        var more: [String] { [device, code, shown, names, kept].compactMap { $0 } }

        /// What can be promised of a paper that somebody hands in.
        var onPaper: [String] { [paper, code, shown, names, kept].compactMap { $0 } }

        private var paper: String? {
            switch instrument.anonymity.mode {
            case .anonymous where instrument.hasRepeatedPersons:
                words.say(
                    "Skriv inte ditt namn på blanketten, bara koden.",
                    "Do not write your name on the form, only the code.",
                    easy: "Skriv inte ditt namn. Skriv bara koden.")
            case .anonymous:
                words.say(
                    "Enkäten är anonym: skriv inte ditt namn på blanketten.",
                    "The survey is anonymous: do not write your name on the form.",
                    easy: "Enkäten är anonym. Skriv inte ditt namn.")
            case .confidential: confidential.first
            case .named: named.first
            case .open: open.first
            }
        }

        /// What the mode promises, which stands above the form.
        var promise: [String] {
            switch instrument.anonymity.mode {
            case .anonymous: anonymous
            case .confidential: confidential
            case .named: named
            case .open: open
            }
        }

        private var anonymous: [String] {
            let first =
                instrument.hasRepeatedPersons
                ? words.say(
                    "Svaret sparas utan namn, utan IP‑adress och utan tidpunkt, men med den kod som du skriver.",
                    "The answer is saved without name, IP address or time, but with the code that you enter.",
                    easy: "Vi sparar inte ditt namn. Vi sparar den kod som du skriver.")
                : words.say(
                    "Enkäten är anonym. Svaret sparas utan namn, utan IP‑adress och utan tidpunkt.",
                    "The survey is anonymous. The answer is saved without name, IP address or time.",
                    easy: "Enkäten är anonym. Vi sparar inte vem du är.")
            guard isByInvitation else { return [first] }
            let second = words.say(
                "Länken visar bara att någon svarat med den, så att du slipper påminnelser. Den kan inte kopplas till det du svarar.",
                "The link shows only that somebody answered with it, so that you get no reminders. It cannot be tied to what you answer.",
                easy: "Vi ser att länken är använd. Vi ser inte vilket svar som är ditt.")
            let third = words.say(
                "När svaret är skickat kan det därför inte ändras eller tas bort, inte heller av oss.",
                "Once sent, the answer can therefore not be changed or removed, not even by us.",
                easy: "Du kan inte ändra dina svar när du har skickat dem.")
            return [first, second, third]
        }

        private var confidential: [String] {
            let first =
                instrument.anonymity.audience == .team
                ? words.say(
                    "Enkäten är konfidentiell. Det du svarar visas bara för det egna teamet, som kan veta vem du är.",
                    "The survey is confidential. What you answer is shown to your own team alone, who may know who you are.",
                    easy: "Bara de som arbetar nära dig får se dina svar. De kan veta att svaren är dina.")
                : words.say(
                    "Enkäten är konfidentiell. Det du svarar visas aldrig tillsammans med vem du är.",
                    "The survey is confidential. What you answer is never shown together with who you are.",
                    easy: "Enkäten är hemlig. Vi visar aldrig vad just du har svarat.")
            guard isByInvitation else { return [first] }
            let second = words.say(
                "Kopplingen mellan länken och svaret hålls för sig, och kan tas bort.",
                "The tie between the link and the answer is kept apart, and can be deleted.",
                easy: "Vi kan ta bort det som visar att svaret är ditt.")
            return [first, second]
        }

        private var named: [String] {
            [
                words.say(
                    "Svaret är inte anonymt: det sparas tillsammans med beteckningen på det som följs upp. Den som ansvarar för uppföljningen kan läsa det.",
                    "The answer is not anonymous: it is saved together with the reference of what is followed up. Those responsible for the follow-up can read it.",
                    easy:
                        "Svaret är inte anonymt. De som arbetar med frågorna kan läsa det och veta vem som har svarat."),
                words.say(
                    "Du kan ändra svaret med samma länk tills uppföljningen stängs.",
                    "You can change the answer by the same link until the follow-up closes.",
                    easy: "Du kan ändra ditt svar. Använd samma länk."),
            ]
        }

        private var open: [String] {
            [
                words.say(
                    "Uppgifterna är öppna. De gäller verksamhet och inte enskilda personer, och kan visas som de är.",
                    "The data are open. They concern operations and not single persons, and may be shown as they are.",
                    easy: "Alla får se det du skriver här.")
            ]
        }

        private var device: String? {
            words.say(
                "Inget sparas hos oss förrän du skickar. Det du sparar för att fortsätta senare ligger på din egen enhet.",
                "Nothing is saved with us until you send. What you save to continue later stays on your own device.",
                easy: "Vi får inga svar innan du trycker på Skicka.")
        }

        /// How small groups are protected, where anything is withheld.
        private var shown: String? {
            let anonymity = instrument.anonymity
            guard anonymity.isProtected else { return nil }
            if anonymity.audience == .team {
                return words.say(
                    "Det som kommer fram visas bara för det egna teamet.", "The results are shown to the team alone.",
                    easy: "Bara de som arbetar nära dig får se svaren.")
            }
            let least = anonymity.minimumBase
            return words.say(
                "Resultat visas bara för grupper där minst \(least) har svarat.",
                "Results are shown only for groups in which at least \(least) have answered.",
                easy: "Vi visar bara svar från grupper där minst \(least) personer har svarat.")
        }

        private var names: String? {
            let hasText = instrument.items.contains {
                $0.type == .text && $0.role != .personCode && $0.role != .recordID
            }
            guard hasText, instrument.anonymity.isProtected else { return nil }
            guard instrument.anonymity.mode != .named else {
                return words.say(
                    "Det du skriver med egna ord läses som du skrev det. Skriv inget som visar vem någon annan är.",
                    "What you write in your own words is read as you wrote it. Write nothing that shows who others are.",
                    easy: "Skriv inga namn.")
            }
            return words.say(
                "Det du skriver med egna ord läses som du skrev det. Skriv inget som visar vem du eller någon annan är.",
                "What you write in your own words is read as you wrote it. Write nothing that shows who you or others are.",
                easy: "Skriv inga namn.")
        }

        /// What the code is for by which one person's answers are paired, and who can know whose it is.
        private var code: String? {
            guard instrument.hasRepeatedPersons else { return nil }
            guard instrument.anonymity.audience != .team else {
                return words.say(
                    "Koden används för att följa samma persons svar över tid. Den visas bara för det egna teamet.",
                    "The code is used to follow the same person’s answers over time. It is shown to your own team alone.",
                    easy: "Vi använder koden för att se vilka svar som hör ihop. Bara de som arbetar nära dig ser den.")
            }
            return words.say(
                "Koden används bara för att para ihop svar som hör till samma person, och visas inte i några resultat. Den som känner igen koden och får läsa svaren kan förstå vems de är.",
                "The code is used only to pair answers of the same person, and is shown in no results. Whoever recognises the code and may read the answers can understand whose they are.",
                easy:
                    "Vi använder koden för att se vilka svar som hör ihop. Den som känner igen koden kan förstå vems svaren är."
            )
        }

        private var kept: String? {
            instrument.deleteAfter.map { date in
                let day = words.day(date)
                return words.say(
                    "Svaren gallras senast den \(day).", "The answers are deleted by \(day).",
                    easy: "Vi tar bort svaren senast den \(day).")
            }
        }
    }
#endif
