import DisclosureControl
import SurveyModel

/// The sentence that reckons with those who did not answer.
struct BoundsSentence {
    /// "11 av 13 instämmer", or that all of them do.
    let agreeing: String
    /// The number asked, as text.
    let invited: String
    /// The target: "90 %".
    let target: String
    /// How the goal stands among those who answered.
    let status: Status
    /// Those who did not answer.
    let silent: SilentWords
    /// Whether the target is a most.
    var isLimit = false
    /// Whether the period is a part of a year.
    var isUnderWay = false
    /// What those do whom the share counts.
    let words: AgreementWords
    let phrases: Phrases

    /// What the verdict would have been with the silent.
    ///
    ///     Alla 9 som svarat instämmer (12 tillfrågade). Målet 90 % nåddes bland dem som svarat, och är säkrat om …
    func text(in bounds: HardBounds, amount: Fraction) -> String {
        let needed = isLimit ? bounds.neededToKeep(amount) : bounds.neededToSecure(amount)
        let start = phrases.say(
            "\(agreeing) (\(invited) tillfrågade). Målet \(target)",
            "\(agreeing) (\(invited) asked). The target of \(target)")
        return "\(start) \(status == .reached ? reached(needed ?? silent.count) : missed(needed))."
    }

    private func reached(_ needed: Int) -> String {
        if needed == 0 {
            return phrases.say(
                "\(verb) oavsett vad \(silent.text) hade svarat",
                "\(verb) \(done) whatever \(silent.text) would have answered")
        }
        let enough = "\(silent.enough(needed)) \(does(needed))"
        return phrases.say(
            "\(verb) bland dem som svarat, och är säkrat om \(enough)",
            "\(verb) \(done) among those who answered, and is secured if \(enough)")
    }

    private func missed(_ needed: Int?) -> String {
        let nearly = status == .nearly
        guard let needed else {
            let all = isLimit ? silent.none(words) : "\(silent.all) \(words.had)"
            let hadBeen = phrases.say("hade inte \(done) ens om \(all)", "would not have been \(done) even if \(all)")
            return nearly
                ? phrases.say("\(verb) nästan, men \(hadBeen)", "\(verb) nearly \(done), but \(hadBeen)")
                : phrases.say("\(verb) inte, och \(hadBeen)", "\(verb) not \(done), and \(hadBeen)")
        }
        let among =
            nearly
            ? phrases.say("\(verb) nästan bland dem som svarat", "\(verb) nearly \(done) among those who answered")
            : phrases.say("\(verb) inte bland dem som svarat", "\(verb) not \(done) among those who answered")
        let enough = "\(silent.enough(needed)) \(isLimit ? words.hadNot : words.had)"
        return among
            + phrases.say(", men hade \(done) om \(enough)", ", but would have been \(done) if \(enough)")
    }

    /// What so many of the silent must do.
    private func does(_ count: Int) -> String {
        let forms = isLimit ? words.not : words.again
        return count == 1 ? forms.one : forms.many
    }

    /// What becomes of a target, and of a limit.
    private var done: String { isLimit ? phrases.say("hållits", "kept") : phrases.say("nåtts", "reached") }

    /// "nås" in a part of a year, "nåddes" of one that is over; of a limit "hålls" and "hölls".
    private var verb: String {
        isLimit
            ? isUnderWay ? phrases.say("hålls", "is") : phrases.say("hölls", "was")
            : isUnderWay ? phrases.say("nås", "is") : phrases.say("nåddes", "was")
    }
}

/// Those who did not answer, in words: of whom some answered the survey and left this blank, those who did not answer it.
struct SilentWords {
    /// How many they are.
    let count: Int
    /// What they did not answer, where some of them answered the rest: "påståendet".
    let what: String?
    let phrases: Phrases

    /// So many, of whom some answered the survey and not `what`.
    init(count: Int, what: String? = nil, phrases: Phrases) {
        self.count = count
        self.what = what
        self.phrases = phrases
    }

    /// Those whom the bounds of an outcome leave open.
    init(of bounds: HardBounds, _ outcome: PublishedOutcome, _ words: AgreementWords, _ phrases: Phrases) {
        self.init(of: bounds, outcome, isAgreement: words.isAgreement, phrases)
    }

    /// The same where it is known whether what was not answered is a statement.
    init(of bounds: HardBounds, _ outcome: PublishedOutcome, isAgreement: Bool, _ phrases: Phrases) {
        let hasBlanks = (outcome.base?.unanswered ?? 0) > 0
        var isOfAll = false
        if case .allOf(let allOf)? = outcome.value { isOfAll = allOf.reading == .everyRespondent }
        let what =
            switch (isAgreement, isOfAll) {
            case (true, false): phrases.say("påståendet", "the statement")
            case (true, true): phrases.say("alla påståendena", "all the statements")
            case (false, false): phrases.say("frågan", "the question")
            case (false, true): phrases.say("alla frågorna", "all the questions")
            }
        self.init(count: bounds.silent, what: hasBlanks ? what : nil, phrases: phrases)
    }

    private var who: String {
        guard let what else { return phrases.say("som inte svarat", "who did not answer") }
        return phrases.say("som inte svarat på \(what)", "who did not answer \(what)")
    }

    /// "de 3 som inte svarat".
    var text: String {
        count == 1
            ? phrases.say("den \(who)", "the one \(who)") : phrases.say("de \(count) \(who)", "the \(count) \(who)")
    }

    /// "alla 3 som inte svarat".
    var all: String {
        switch count {
        case 1: text
        case 2: phrases.say("de båda \(who)", "both of those \(who)")
        default: phrases.say("alla \(count) \(who)", "all \(count) \(who)")
        }
    }

    /// "ingen av de 3 som inte svarat hade instämt".
    func none(_ words: AgreementWords) -> String {
        count == 1 ? "\(text) \(words.hadNot)" : phrases.say("ingen av", "none of") + " \(text) \(words.had)"
    }

    /// "dem som inte svarat".
    var them: String { phrases.say("dem \(who)", "those \(who)") }

    /// "minst 2 av de 3 som inte svarat".
    func enough(_ needed: Int) -> String {
        count == needed ? all : phrases.say("minst \(needed) av \(text)", "at least \(needed) of \(text)")
    }
}
