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
    /// Whether those in the base and the silent are all that were asked, so that the silent are "the others".
    let areOthers: Bool
    let phrases: Phrases

    /// What the verdict would have been with the silent.
    ///
    ///     Alla 9 som svarat instämmer (12 tillfrågade). Målet 90 % nås bland dem som svarat, och är säkrat om …
    func text(needed: Int?) -> String {
        let start = phrases.say(
            "\(agreeing) (\(invited) tillfrågade). Målet \(target)",
            "\(agreeing) (\(invited) asked). The target \(target)")
        return "\(start) \(status == .reached ? reached(needed ?? silent) : missed(needed))."
    }

    private func reached(_ needed: Int) -> String {
        if needed == 0 {
            return phrases.say(
                "nås oavsett vad \(them.text) hade svarat", "is reached whatever \(them.text) would have answered")
        }
        return phrases.say(
            "nås bland dem som svarat, och är säkrat om \(them.enough(needed)) instämmer",
            "is reached among those who answered, and secured if \(them.enough(needed)) \(them.agree(needed))")
    }

    private func missed(_ needed: Int?) -> String {
        let nearly = status == .nearly
        guard let needed else {
            return nearly
                ? phrases.say(
                    "nås nästan, men hade inte nåtts ens om \(them.all) hade instämt",
                    "is nearly reached, but would not have been reached even if \(them.all) had agreed")
                : phrases.say(
                    "nås inte, och hade inte nåtts ens om \(them.all) hade instämt",
                    "is not reached, and would not have been reached even if \(them.all) had agreed")
        }
        let among =
            nearly
            ? phrases.say("nås nästan bland dem som svarat", "is nearly reached among those who answered")
            : phrases.say("nås inte bland dem som svarat", "is not reached among those who answered")
        return among
            + phrases.say(
                ", men hade nåtts om \(them.enough(needed)) hade instämt",
                ", but would have been reached if \(them.enough(needed)) had agreed")
    }

    private var them: SilentWords { SilentWords(count: silent, areOthers: areOthers, phrases: phrases) }
}

/// Those who did not answer, in words.
struct SilentWords {
    /// How many they are.
    let count: Int
    /// Whether they are all that is left of those asked, beside the ones just named.
    var areOthers = false
    let phrases: Phrases

    /// "de 3 som inte svarat".
    var text: String {
        if count == 1 { return phrases.say("den som inte svarat", "the one who did not answer") }
        return areOthers
            ? phrases.say("de \(count) andra", "the other \(count)")
            : phrases.say("de \(count) som inte svarat", "the \(count) who did not answer")
    }

    /// "alla 3 som inte svarat".
    var all: String {
        if count == 1 { return text }
        if areOthers {
            return count == 2
                ? phrases.say("båda de andra", "both the others")
                : phrases.say("alla \(count) andra", "all the other \(count)")
        }
        return count == 2
            ? phrases.say("båda som inte svarat", "both who did not answer")
            : phrases.say("alla \(count) som inte svarat", "all \(count) who did not answer")
    }

    /// "minst 2 av de 3 som inte svarat".
    func enough(_ needed: Int) -> String {
        count == needed ? all : phrases.say("minst \(needed) av \(text)", "at least \(needed) of \(text)")
    }

    /// What so many of them do: "agrees" of one.
    func agree(_ needed: Int) -> String { phrases.say("instämmer", needed == 1 ? "agrees" : "agree") }
}
