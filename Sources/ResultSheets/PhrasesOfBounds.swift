import SurveyModel

/// The sentence that reckons with those who did not answer.
extension Phrases {
    /// What the verdict would have been with the silent.
    ///
    ///     9 av 9 instämmer, 12 tillfrågade: målet 90 % nås bland dem som svarat, och är säkrat om minst 2 av …
    func bounded(
        agreeing: String, invited: String, target: String, status: Status, silent: Int, needed: Int?
    ) -> String {
        let start = say(
            "\(agreeing), \(invited) tillfrågade: målet \(target)",
            "\(agreeing), \(invited) asked: the target \(target)")
        return start + " " + (status == .reached ? reached(silent, needed ?? silent) : missed(status, silent, needed))
            + "."
    }

    private func reached(_ silent: Int, _ needed: Int) -> String {
        if needed == 0 {
            return say(
                "nås, vad \(theSilent(silent)) än hade svarat",
                "is reached, whatever \(theSilent(silent)) would have answered")
        }
        return say(
            "nås bland dem som svarat, och är säkrat om \(enough(silent, needed)) instämmer",
            "is reached among those who answered, and secured if \(enough(silent, needed)) \(agree(silent, needed))")
    }

    private func missed(_ status: Status, _ silent: Int, _ needed: Int?) -> String {
        let nearly = status == .nearly
        guard let needed else {
            return nearly
                ? say(
                    "nås nästan, men hade inte nåtts ens om \(all(silent)) hade instämt",
                    "is nearly reached, but would not have been reached even if \(all(silent)) had agreed")
                : say(
                    "nås inte, och hade inte nåtts ens om \(all(silent)) hade instämt",
                    "is not reached, and would not have been reached even if \(all(silent)) had agreed")
        }
        let among =
            nearly
            ? say("nås nästan bland dem som svarat", "is nearly reached among those who answered")
            : say("nås inte bland dem som svarat", "is not reached among those who answered")
        return among
            + say(
                ", men hade nåtts om \(enough(silent, needed)) hade instämt",
                ", but would have been reached if \(enough(silent, needed)) had agreed")
    }

    private func theSilent(_ silent: Int) -> String {
        silent == 1
            ? say("den som inte svarat", "the one who did not answer")
            : say("de \(silent) som inte svarat", "the \(silent) who did not answer")
    }

    private func all(_ silent: Int) -> String {
        switch silent {
        case 1: theSilent(1)
        case 2: say("båda som inte svarat", "both who did not answer")
        default: say("alla \(silent) som inte svarat", "all \(silent) who did not answer")
        }
    }

    func enough(_ silent: Int, _ needed: Int) -> String {
        if silent == needed { return all(silent) }
        return say("minst \(needed) av \(theSilent(silent))", "at least \(needed) of \(theSilent(silent))")
    }

    func agree(_ silent: Int, _ needed: Int) -> String {
        isEnglish && (silent == 1 || needed == 1) && (silent == needed || needed == 1) ? "agrees" : "agree"
    }
}
