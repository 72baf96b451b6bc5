import DisclosureControl
import SurveyModel

/// What stands beside a goal's sentence: of how many its share is, and what would have turned its verdict.
struct GoalAsides {
    let published: PublishedGoal
    let outcome: PublishedOutcome
    let edition: Edition

    private var goal: GoalDescription { published.description }
    private var phrases: Phrases { edition.phrases }

    /// " (31 tillfrågade)", of a survey that not all have answered; of some of its answers that nobody knows of how many.
    var asked: String {
        guard edition.instrument(goal.instrument ?? "")?.kind == .survey, let base = outcome.base else { return "" }
        if let invited = base.invited {
            return invited > base.records ? " (\(phrases.askedCount(edition.typography.integer(invited))))" : ""
        }
        return published.filter != nil ? " (\(phrases.askedUnknown))" : ""
    }

    /// Why a figure cannot be judged; of shares of several units, which have no sum, that is why.
    func reason(for obstacle: JudgementObstacle) -> String {
        if obstacle == .noValidAnswer, let values = outcome.values, let base = outcome.base,
            base.unreadable > values.ambiguous
        {
            return phrases.valuesWithoutSum
        }
        return phrases.reason(for: obstacle, language: edition.language)
    }

    /// "Med 4 ”vet ej” i basen: nästan uppnått.", where the verdict turns on it.
    var withDontKnow: String? {
        guard let other = outcome.statusWithDontKnow, let base = outcome.base else { return nil }
        let word = phrases.word(for: other).loweringFirst
        // Of several statements another one may be the one that decides then.
        return base.dontKnow > 0 ? phrases.withDontKnow(base.dontKnow, word: word) : phrases.withDontKnow(word: word)
    }

    /// That a promised change went the other way, where the arrow alone calls it unchanged.
    func wrongWay(_ change: Change) -> String? {
        guard change.arrow == .flat, change.difference != .zero, outcome.status == .notReached else { return nil }
        switch goal.target {
        case .increase, .decrease: return phrases.wentOtherWay
        default: return nil
        }
    }
}

extension Phrases {
    /// What the verdict would have been if "don't know" had counted.
    fileprivate func withDontKnow(_ count: Int, word: String) -> String {
        say("Med \(count) ”vet ej” i basen: \(word).", "With \(count) “don’t know” in the base: \(word).")
    }

    /// The same, where the base of another statement holds those who answered so.
    fileprivate func withDontKnow(word: String) -> String {
        say(
            "Med ”vet ej” i basen för varje påstående: \(word).", "With “don’t know” in each statement’s base: \(word)."
        )
    }

    /// "31 tillfrågade".
    fileprivate func askedCount(_ count: String) -> String { say("\(count) tillfrågade", "\(count) asked") }

    /// That a share is of those who answered, of an unknown number who were asked.
    fileprivate var askedUnknown: String {
        say(
            "bland dem som svarat; antalet tillfrågade är okänt",
            "of those who answered; how many were asked is not known")
    }

    /// Of a promised change that is small, and the other way.
    fileprivate var wentOtherWay: String {
        say("Den lilla ändringen gick åt fel håll.", "The small change went the other way.")
    }
}
