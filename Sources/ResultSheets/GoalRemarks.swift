import DisclosureControl
import SurveyModel

/// What is said of a goal beside its figure: where it was fetched, by the network, about last period's action, and in
/// correction.
struct GoalRemarks {
    let goal: PublishedGoal
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The remarks in reading order.
    var lines: [String] { [values, sources, comment, earlier, done].compactMap(\.self) + corrections }

    /// "Värdet gäller 2017.", and what could not be taken.
    private var values: String? {
        guard let values = goal.outcome.figure?.values else { return nil }
        let period = values.period.map { phrases.say("Avser \($0).", "It is about \($0).") }
        let said = [period, phrases.ambiguousValues(values.ambiguous), phrases.lackingValues(values.lacking)]
        return said.compactMap(\.self).joined(separator: " ")
    }

    /// "Källa: Kolada (N00945), hämtad 2018-12-20", as a sentence.
    private var sources: String? {
        guard let sources = goal.outcome.figure?.sources else { return nil }
        let named = sources.map { source in
            let day = source.retrieved.map { phrases.say(", hämtad \($0)", ", fetched \($0)") } ?? ""
            return source.name + day
        }
        let heading = sources.count == 1 ? phrases.say("Källa", "Source") : phrases.say("Källor", "Sources")
        return "\(heading): \(named.joined(separator: "; "))".endingSentence
    }

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
