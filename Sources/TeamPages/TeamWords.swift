import SurveyModel
import SurveyStatistics

/// The words of the team's page, Swedish first and English complete.
struct TeamWords {
    let language: LanguageTag
    private let isEnglish: Bool
    private let typography: Typography

    init(_ language: LanguageTag) {
        self.language = language
        isEnglish = language.rawValue.split(separator: "-").first == "en"
        typography = Typography(language)
    }

    func say(_ swedish: String, _ english: String) -> String { isEnglish ? english : swedish }

    var tag: String { say("sv", "en") }
    var forTheTeam: String { say("för teamet", "for the team") }
    var warning: String {
        say(
            "Endast för teamet. Sidan visar enskilda personers skattningar och får inte publiceras eller skickas vidare.",
            "For the team alone. The page shows single persons’ ratings and must not be published or passed on.")
    }
    var methodHeading: String { say("Så är det räknat", "How it was computed") }
    var noSignal: String {
        say("Inget i diagrammet skiljer sig från slumpen.", "Nothing in the chart is unlike chance.")
    }
    var factor: String { say("Stöd", "Support") }
    var factorCaption: String {
        say(
            "Stöd och mående hos samma person, jämfört inom samma fas",
            "Support and outcome in the same person, compared inside the same phase")
    }
    var factorHeads: [String] {
        [
            say("Medel med eller mer (antal)", "Mean with it or more (count)"),
            say("Medel utan eller mindre (antal)", "Mean without it or less (count)"),
            say("Vridningar minst lika starka", "Turns at least as strong"),
            say("p för alla stöd (avrundat uppåt)", "p over all supports (rounded up)"),
        ]
    }
    /// What the table comes to in words; beyond chance is a p of at most 5 % over all supports.
    func verdict(_ beyondChance: [String]) -> String {
        guard !beyondChance.isEmpty else {
            return say(
                "Inget av stöden har ett samband som går utöver slumpen (p högst 0,05 med alla stöd prövade).",
                "No support has an association beyond chance (p at most 0.05 with all supports tested).")
        }
        let named = beyondChance.joined(separator: "; ")
        return say(
            "Samband utöver slumpen (p högst 0,05 med alla stöd prövade): \(named)",
            "Associations beyond chance (p at most 0.05 with all supports tested): \(named)")
    }

    /// Too few ratings for any table to come out beyond chance: with n turns p is at least 1/n.
    func tooFew(turns: Int) -> String {
        say(
            "För få skattningar för att avgöra: med \(turns) vridningar kan p inte bli så litet som 0,05.",
            "Too few ratings to tell: with \(turns) turns p cannot be as small as 0.05.")
    }
    var noneTested: String {
        say(
            "För få eller för lika skattningar för att pröva stöden.",
            "Too few ratings, or too alike, to test supports.")
    }
    var chartTooShort: String {
        say(
            "För få skattningar för att avgöra om något skiljer sig från slumpen: ett skifte kräver sex.",
            "Too few ratings to tell whether anything is unlike chance: a shift takes six.")
    }

    /// Whether the outcome is higher or lower with a support.
    func direction(isUp: Bool) -> String {
        isUp
            ? say("(högre med mer av det)", "(higher with more of it)")
            : say("(lägre med mer av det)", "(lower with more of it)")
    }

    var notTested: String { say("kan inte prövas", "cannot be tested") }
    var allValues: String { say("Alla värden", "All values") }
    var day: String { say("Dag", "Day") }
    var phaseColumn: String { say("Fas", "Phase") }

    func person(_ code: String) -> String { say("Person \(code)", "Person \(code)") }

    func phase(_ phase: Phase) -> String {
        phase == .before ? say("före", "before") : say("efter", "after")
    }

    func number(_ value: Fraction) -> String {
        let digits = DecimalDigits(rounding: value, decimals: value.denominator == 1 ? 0 : 1)
        return digits.decimals == 0 ? typography.integer(digits.units) : typography.decimal(digits)
    }

    /// A mean, always with one decimal, so that means can be read down a column.
    func mean(_ value: Fraction) -> String { typography.decimal(DecimalDigits(rounding: value, decimals: 1)) }

    /// "2 av 60": the exact p-value.
    func fraction(_ share: Share) -> String {
        let space = Typography.noBreakSpace
        return "\(share.agreeing)\(space)\(say("av", "of"))\(space)\(share.base)"
    }

    /// A p-value with three decimals, rounded up so that it never looks smaller than it is.
    func probability(_ p: Share) -> String {
        let thousandths = (p.agreeing * 1000 + p.base - 1) / p.base
        return typography.decimal(DecimalDigits(rounding: Fraction(thousandths, 1000), decimals: 3))
    }

    func observed(_ persons: Int, leftOut: Int) -> String {
        let who = persons == 1 ? say("1 person", "1 person") : say("\(persons) personer", "\(persons) persons")
        guard leftOut > 0 else { return who + "." }
        let rows =
            leftOut == 1
            ? say("1 skattning utan kod eller dag är inte med", "1 rating without a code or day is left out")
            : say(
                "\(leftOut) skattningar utan kod eller dag är inte med",
                "\(leftOut) ratings without a code or day are left out")
        return "\(who); \(rows)."
    }

    func caption(_ outcome: String, count: Int, median: Fraction) -> String {
        let what = outcome.isEmpty ? "" : outcome + (outcome.hasSuffix("?") ? " " : ": ")
        let ratings = count == 1 ? say("1 skattning", "1 rating") : say("\(count) skattningar", "\(count) ratings")
        return say("\(what)\(ratings), median \(number(median)).", "\(what)\(ratings), median \(number(median)).")
    }

    func signal(_ signal: RunChart.Signal, from: String, to: String) -> String {
        let length = signal.points.count
        switch signal.kind {
        case .shift:
            return signal.isUp
                ? say(
                    "Skifte uppåt \(from)–\(to): minst sex i rad över medianen.",
                    "A shift up \(from)–\(to): six or more in a row above the median.")
                : say(
                    "Skifte nedåt \(from)–\(to): minst sex i rad under medianen.",
                    "A shift down \(from)–\(to): six or more in a row below the median.")
        case .trend:
            return signal.isUp
                ? say(
                    "Stigande \(from)–\(to): \(length) värden i rad.",
                    "Rising \(from)–\(to): \(length) values in a row.")
                : say(
                    "Fallande \(from)–\(to): \(length) värden i rad.",
                    "Falling \(from)–\(to): \(length) values in a row.")
        }
    }

    func phases(_ phases: PersonFinding.PhaseChange) -> String {
        let (before, after) = (phases.counts[.before] ?? 0, phases.counts[.after] ?? 0)
        let difference = phases.after - phases.before
        let change = (difference > .zero ? "+" : "") + mean(difference)
        let means = say(
            "Före: medel \(mean(phases.before)) (\(before)). Efter: medel \(mean(phases.after)) (\(after)). Skillnad \(change).",
            "Before: mean \(mean(phases.before)) (\(before)). After: mean \(mean(phases.after)) (\(after)). Difference \(change)."
        )
        guard let test = phases.test else {
            return means + " " + say("Skillnaden kan inte prövas.", "The difference cannot be tested.")
        }
        return means + " "
            + say(
                "Så stor skillnad åt något håll ger \(fraction(test.p)) vridningar av serien.",
                "A difference as large either way comes of \(fraction(test.p)) turns of the series.")
    }
}
