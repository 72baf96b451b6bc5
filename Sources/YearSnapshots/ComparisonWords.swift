import SurveyModel

/// The words of a comparison, Swedish first and English complete.
struct ComparisonWords {
    let language: LanguageTag

    private func say(_ swedish: String, _ english: String) -> String { language == .english ? english : swedish }

    func title(_ old: String, _ new: String) -> String {
        say("\(old) jämfört med \(new)", "\(old) compared with \(new)")
    }

    var columns: [String] {
        [
            say("Vad hände", "What happened"), say("Grupp", "Group"), say("Mål eller fråga", "Goal or item"),
            say("Förut", "Before"), say("Nu", "Now"), say("Orsak", "Cause"),
        ]
    }

    var nothingMoved: String { say("Inget har ändrats.", "Nothing moved.") }

    func unchanged(_ count: Int) -> String { say("Oförändrade: \(count).", "Unchanged: \(count).") }

    func changedDefinitions(_ names: [String]) -> String {
        say("Ändrade definitioner: ", "Changed definitions: ") + names.joined(separator: ", ") + "."
    }

    /// What is not held against each other where the periods are of different length or part of the year.
    func otherSpan(_ old: String, _ new: String, apart: Int) -> String {
        say(
            "Perioderna är olika långa eller omfattar olika delar av året (\(old); \(new)): antal, summor, ja och nej och löften "
                + "om förändring hålls inte mot varandra (\(apart)).",
            "The periods are not of the same length or part of the year (\(old); \(new)): numbers, sums, yes and no and "
                + "promises of a change are not held against each other (\(apart)).")
    }

    func engines(_ old: String, _ new: String) -> String {
        say("Beräkningsregler: version \(old), nu \(new).", "Rules of the arithmetic: version \(old), now \(new).")
    }

    func more(_ count: Int) -> String {
        say("… och \(count) till; se tabellen i terminalen.", "… and \(count) more; see the table in the terminal.")
    }

    func word(for movement: Comparison.Movement) -> String {
        switch movement {
        case .same: say("oförändrad", "same")
        case .worse: say("sämre status", "worse status")
        case .better: say("bättre status", "better status")
        case .moved: say("ändrat tal", "moved")
        case .status: say("ändrat läge", "other status")
        case .trend: say("ändrad jämförelse bakåt", "other change")
        case .nowWithheld: say("visas inte längre", "no longer shown")
        case .nowShown: say("visas nu", "now shown")
        case .notComparable: say("jämförs inte", "not comparable")
        case .added: say("ny", "new")
        case .removed: say("borttagen", "removed")
        }
    }

    func word(for cause: Comparison.Cause?) -> String {
        switch cause {
        case nil: ""
        case .answers: say("andra svar", "other answers")
        case .definition: say("ändrad definition", "changed definition")
        case .engine: say("ändrade beräkningsregler", "changed rules of the arithmetic")
        case .definitionAndEngine: say("ändrad definition och ändrade regler", "changed definition and rules")
        }
    }

    func word(for status: Status) -> String {
        switch status {
        case .reached: say("uppnått", "reached")
        case .nearly: say("nästan uppnått", "nearly reached")
        case .notReached: say("ej uppnått", "not reached")
        case .notMeasuredYet: say("ej mätt än", "not measured yet")
        case .cannotBeJudged(.noTarget): say("följs utan målvärde", "followed without a target")
        case .cannotBeJudged: say("kan inte bedömas", "cannot be judged")
        }
    }

    func word(for trend: Trend) -> String {
        if case .change(let change) = trend { change.arrow.symbol } else { say("ingen pil", "no arrow") }
    }

    /// "”Antal kurser” fortsätter ”Antal genomförda kurser” (2018)".
    func continues(_ title: String, _ older: [String], in period: String) -> String {
        func quoted(_ title: String) -> String { say("”\(title)”", "“\(title)”") }
        let named = older.map(quoted).joined(separator: ", ")
        return say(
            "\(quoted(title)) fortsätter \(named) (\(period))", "\(quoted(title)) continues \(named) (\(period))")
    }

    var withheld: String { say("visas inte: skyddat", "not shown: protected") }

    func count(_ number: Int, of all: Int) -> String { say("\(number) av \(all)", "\(number) of \(all)") }

    func share(_ share: Share, _ percent: String) -> String {
        say("\(percent) (\(share.agreeing) av \(share.base))", "\(percent) (\(share.agreeing) of \(share.base))")
    }
}
