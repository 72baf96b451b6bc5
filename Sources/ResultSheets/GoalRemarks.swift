import DisclosureControl
import SurveyModel

/// What is said of a goal beside its figure: by the network, about last period's action, and in correction.
struct GoalRemarks {
    let goal: PublishedGoal
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The remarks in reading order.
    var lines: [String] { [comment, earlier, done].compactMap(\.self) + corrections }

    private var comment: String? {
        goal.followUp?.comment.map {
            phrases.say("Nätverkets kommentar: ", "The network’s comment: ") + edition.text($0).endingSentence
        }
    }

    private var earlier: String? {
        goal.followUp?.earlier.map { earlier in
            let status = "\(earlier.status.symbol) \(phrases.word(for: earlier.status).loweringFirst)"
            let action = GoalRemarks.text(of: earlier.action, in: edition).endingSentence
            let period = phrases.period(earlier.period).capitalisingFirst
            return phrases.say("\(period) (\(status)) beslutades: ", "\(period) (\(status)), it was decided: ") + action
        }
    }

    private var done: String? {
        goal.followUp?.done.map {
            phrases.say("Vad vi gjorde åt det: ", "What we did about it: ") + edition.text($0).endingSentence
        }
    }

    private var corrections: [String] {
        (edition.publication.corrections ?? []).filter { $0.goal == goal.description.id }.map { correction in
            let period = phrases.period(correction.period)
            return phrases.say(
                "Rättelse \(correction.date) av uppgiften för \(period): ",
                "Correction \(correction.date) of the figure for \(period): ")
                + edition.text(correction.text).endingSentence
        }
    }

    /// "Fler korta möten (ansvarig: nätverkets ordförande)".
    static func text(of action: GoalAction, in edition: Edition) -> String {
        let text = edition.text(action.text)
        guard let responsible = action.responsible else { return text }
        return "\(text) (\(edition.phrases.responsible(edition.text(responsible))))"
    }
}
