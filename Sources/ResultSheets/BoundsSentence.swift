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
    /// How many did not answer.
    let silent: Int
    /// Whether the period is a part of a year.
    var isUnderWay = false
    /// What those do whom the share counts.
    let words: AgreementWords
    let phrases: Phrases

    /// What the verdict would have been with the silent.
    ///
    ///     Alla 9 som svarat instämmer (12 tillfrågade). Målet 90 % nåddes bland dem som svarat, och är säkrat om …
    func text(needed: Int?) -> String {
        let start = phrases.say(
            "\(agreeing) (\(invited) tillfrågade). Målet \(target)",
            "\(agreeing) (\(invited) asked). The target \(target)")
        return "\(start) \(status == .reached ? reached(needed ?? silent) : missed(needed))."
    }

    private func reached(_ needed: Int) -> String {
        if needed == 0 {
            return phrases.say(
                "\(verb) oavsett vad \(them.text) hade svarat",
                "\(verb) reached whatever \(them.text) would have answered")
        }
        return phrases.say(
            "\(verb) bland dem som svarat, och är säkrat om \(them.enough(needed)) \(words.again.many)",
            "\(verb) reached among those who answered, and is secured if \(them.enough(needed)) \(needed == 1 ? words.again.one : words.again.many)"
        )
    }

    private func missed(_ needed: Int?) -> String {
        let nearly = status == .nearly
        guard let needed else {
            return nearly
                ? phrases.say(
                    "\(verb) nästan, men hade inte nåtts ens om \(them.all) \(words.had)",
                    "\(verb) nearly reached, but would not have been reached even if \(them.all) \(words.had)")
                : phrases.say(
                    "\(verb) inte, och hade inte nåtts ens om \(them.all) \(words.had)",
                    "\(verb) not reached, and would not have been reached even if \(them.all) \(words.had)")
        }
        let among =
            nearly
            ? phrases.say("\(verb) nästan bland dem som svarat", "\(verb) nearly reached among those who answered")
            : phrases.say("\(verb) inte bland dem som svarat", "\(verb) not reached among those who answered")
        return among
            + phrases.say(
                ", men hade nåtts om \(them.enough(needed)) \(words.had)",
                ", but would have been reached if \(them.enough(needed)) \(words.had)")
    }

    /// "nås" in a part of a year, "nåddes" of one that is over.
    private var verb: String { isUnderWay ? phrases.say("nås", "is") : phrases.say("nåddes", "was") }

    private var them: SilentWords { SilentWords(count: silent, phrases: phrases) }
}

/// Those who did not answer, in words.
struct SilentWords {
    /// How many they are.
    let count: Int
    let phrases: Phrases

    /// "de 3 som inte svarat".
    var text: String {
        count == 1
            ? phrases.say("den som inte svarat", "the one who did not answer")
            : phrases.say("de \(count) som inte svarat", "the \(count) who did not answer")
    }

    /// "alla 3 som inte svarat".
    var all: String {
        switch count {
        case 1: text
        case 2: phrases.say("de båda som inte svarat", "both of those who did not answer")
        default: phrases.say("alla \(count) som inte svarat", "all \(count) who did not answer")
        }
    }

    /// "minst 2 av de 3 som inte svarat".
    func enough(_ needed: Int) -> String {
        count == needed ? all : phrases.say("minst \(needed) av \(text)", "at least \(needed) of \(text)")
    }
}
