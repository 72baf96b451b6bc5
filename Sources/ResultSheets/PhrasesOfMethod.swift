import SurveyModel

/// The rules of the method box in words.
extension Phrases {
    var ownLanguageRule: String {
        say(
            "Det som människor själva har skrivit, som texter om områden och mål, svar i ord och kommentarer, står på det "
                + "språk de skrev.",
            "What people wrote themselves, as texts about areas and goals, answers in words and comments, "
                + "stands in the language they wrote it in.")
    }

    /// What each register has, side by side: "Länsnätverket: ”Aktivitetslogg” har 4 träffar, ”Närvaroregistrering” har 3".
    func meetingsDiffer(_ network: String, _ told: [(register: String, meetings: Int)]) -> String {
        let parts = told.enumerated().map { number, telling in
            let noun =
                number > 0
                ? ""
                : say(telling.meetings == 1 ? " träff" : " träffar", telling.meetings == 1 ? " meeting" : " meetings")
            return "\(quoted(telling.register)) \(say("har", "has")) \(telling.meetings)\(noun)"
        }
        return "\(network): \(parts.joined(separator: ", "))."
    }

    var wave: String { say("mätomgång", "wave") }

    var baseRule: String {
        say(
            """
            En andel är antalet som instämmer (eller deltar, eller uppfyller villkoret) av alla giltiga \
            svar. Vet ej, ej aktuellt, blanka och oläsliga svar räknas inte i basen utan redovisas bredvid. \
            Vilka svarsalternativ som är instämmande anges i enkätens definition.
            """,
            """
            A share is the number who agree (or take part, or fulfil the condition) of all valid answers. \
            Don’t know, not applicable, blank and unreadable answers are left out of the base and shown \
            beside it. Which options agree is declared in the survey’s definition.
            """
        )
    }

    var roundingRule: String {
        say(
            """
            Andelar visas i hela procent; halva procent avrundas uppåt. Om det avrundade talet skulle ge ett \
            annat besked om målet än det exakta visas decimaler (26 av 29 är 89,7\u{00A0}%, inte 90\u{00A0}%). Rader i en \
            fördelning avrundas var för sig och behöver inte bli 100\u{00A0}% tillsammans.
            """,
            """
            Shares are shown in whole percent, rounded half up. Where the rounded number would tell another \
            story about the goal than the exact one, decimals are added (26 of 29 is 89.7%, not 90%). Rows \
            of a distribution are rounded one by one and need not add up to 100%.
            """
        )
    }

    var unevenRule: String {
        say(
            """
            Förändringar räknas på de exakta talen. De kan därför skilja en procentenhet från skillnaden mellan de \
            avrundade andelarna.
            """,
            """
            Changes are computed from the exact figures. They may therefore be one percentage point off the difference \
            between the rounded shares.
            """)
    }

    var statusRule: String {
        say(
            "Utfall och målvärde jämförs som exakta bråk. Färgen visar målet, inte rangordning mellan nätverk.",
            """
            Result and target are compared as exact fractions. The colour is about the goal, not a ranking \
            of networks.
            """
        )
    }

    /// The yellow band in force; the house rule says for which figures it is.
    func nearlyRule(_ band: NearlyBand, isHouseRule: Bool, _ typography: Typography) -> String {
        let shares = isHouseRule ? say(", andelar", ", shares") : ""
        let counts = isHouseRule ? say(", antal", ", counts") : ""
        switch band {
        case .within(let points):
            return say(
                "◆ Nästan uppnått\(shares): högst \(typography.points(stated: points)) från målvärdet.",
                "◆ Nearly reached\(shares): at most \(typography.points(stated: points)) from the target.")
        case .shareOfTarget(let part):
            return say(
                "◆ Nästan uppnått\(counts): minst \(typography.statedPercent(part)) av målvärdet.",
                "◆ Nearly reached\(counts): at least \(typography.statedPercent(part)) of the target.")
        }
    }

    func appliesTo(_ goals: [String]) -> String {
        say("Gäller \(list(goals.map(quoted))).", "Applies to \(list(goals.map(quoted))).")
    }

    var toleranceRule: String {
        say(
            """
            Pilen jämför med förra perioden och ritas bara när frågan går att jämföra; annars står skälet. → \
            betyder att ändringen ryms i toleransen: 2 procentenheter för andelar, eller en person av periodens med \
            minst antal svar om det är mer, 2\u{00A0}% av förra värdet för antal, 0,1 skalsteg för medelvärden. Skillnaden i \
            personer räknas på den här periodens svar och avrundas till hela personer; ”drygt en person” är mer än en \
            och avrundat en.
            """,
            """
            The arrow compares with the previous period and is drawn only where the question can be \
            compared; otherwise the reason is given. → means that the change is within the tolerance: 2 \
            percentage points for shares, or one person of the period with the fewest answers if that is more, 2% \
            of the previous value for counts, 0.1 of a scale step for means. The difference in persons is reckoned \
            on this period’s answers and rounded to whole persons; “just over one person” is more than one and \
            rounds to one.
            """
        )
    }

    func ownTolerance(_ goal: String, _ tolerance: String) -> String {
        say("Egen tolerans för \(quoted(goal)): \(tolerance).", "Its own tolerance for \(quoted(goal)): \(tolerance).")
    }

    var boundsRule: String {
        say(
            """
            Där antalet tillfrågade är känt sägs vad som hade krävts av dem som inte svarat. Till dem räknas både de som inte \
            besvarat enkäten och de som lämnat just det påståendet eller den frågan tom; ”vet ej” och ”ej aktuellt” är svar. \
            Gränserna går från att alla tysta säger nej till att alla säger ja.
            """,
            """
            Where the number asked is known, the sheet says what it would have taken of those who did not \
            answer: those who gave no answer to the survey and those who left just that statement or question blank; \
            “don’t know” and “not applicable” are answers. The limits run from all the silent disagreeing to all agreeing.
            """
        )
    }

    func sensitivity(_ changed: Int, of judged: Int) -> String {
        if changed == 0 {
            return say(
                "Ingen status hade blivit en annan om ”vet ej” räknats in i basen.",
                "No status would have been another if “don’t know” had counted in the base.")
        }
        if judged == 1 {
            return say(
                "Den enda statusen hade blivit en annan om ”vet ej” räknats in i basen.",
                "The only status would have been another if “don’t know” had counted in the base.")
        }
        return say(
            "\(changed) av \(judged) statusar hade blivit \(changed == 1 ? "en annan" : "andra") om ”vet ej” räknats in i basen.",
            "\(changed) of \(judged) statuses would have been different if “don’t know” had counted in the base.")
    }

    var nothingProtected: String {
        say("Uppgifterna är öppna och inget har dolts.", "The data are open and nothing is withheld.")
    }

    func rule(_ policy: Anonymity.Policy, minimum: Int) -> String {
        switch policy {
        case .base:
            say(
                "inga siffror på färre än \(minimum) giltiga svar.",
                "no figures on fewer than \(minimum) valid answers.")
        case .baseAndComplement:
            say(
                """
                inga siffror på färre än \(minimum) giltiga svar, och inga andelar med 1–4 svar på någondera \
                sidan.
                """,
                """
                no figures on fewer than \(minimum) valid answers, and no shares with 1–4 answers on either side.
                """
            )
        case .unanimity:
            say(
                "inga siffror på färre än \(minimum) giltiga svar, och inga andelar som är 0 eller 100 procent.",
                "no figures on fewer than \(minimum) valid answers, and no shares of 0 or 100 percent.")
        case .cells:
            say(
                "inga siffror på färre än \(minimum) giltiga svar, och inga tabellceller med 1–4 svar.",
                "no figures on fewer than \(minimum) valid answers, and no table cells of 1–4 answers.")
        }
    }

    /// Up to three by name, more by their number.
    func surveysNamed(_ titles: [String]) -> String { titles.count > 3 ? surveys(titles.count) : list(titles) }

    var withheldRule: String {
        say(
            """
            Det som inte visas står som ·· med samma ord i alla lägen, tillsammans med allt som kan räknas \
            fram ur det. Fler siffror kan vara dolda än de små, så att ingen kan räkna ut dem ur de andra.
            """,
            """
            What is not shown stands as ·· with the same words in every case, together with all that follows \
            from it. More figures than the small ones may be withheld, so that nobody can work them out from \
            the others.
            """
        )
    }

    func withheldFigures(_ withheld: String, of protected: String) -> String {
        say(
            """
            Av de \(protected) siffror i hela redovisningen som bygger på enskildas svar visas \(withheld) inte, för att de \
            vilar på för få svar eller skulle röja en annan siffra som gör det.
            """,
            """
            Of the \(protected) figures of the whole publication that rest on single people’s answers, \(withheld) are not \
            shown, because they rest on too few answers or would give away another figure that does.
            """)
    }

    func engine(_ version: String) -> String {
        say("Räknat efter Enkäts räkneregler, version \(version)", "Computed by Enkät’s rules, version \(version)")
    }
}
