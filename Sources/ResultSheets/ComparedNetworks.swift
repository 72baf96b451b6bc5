import DisclosureControl
import SurveyModel

/// A change over the networks that are in both figures, where a joint attendance has other networks than before.
///
///     "I det nätverk som är med båda gångerna: upp från 79 % (62 av 78) år 2017 till 87 % (68 av 78). Nytt:
///      Handläggarnätverk missbruk."
struct ComparedNetworks {
    /// The sentences.
    let text: String

    /// The sentences of a change; nil where it is drawn over all networks.
    init?(_ change: Change, _ figures: GoalFigures) {
        guard let networks = change.networks, let before = networks.before, let now = networks.now else { return nil }
        let phrases = figures.edition.phrases
        func told(_ value: MeasuredValue) -> String {
            [figures.text(value), figures.counts(value).map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
        }
        let moved = phrases.moved(change, from: told(before), to: told(now))
        text = "\(phrases.inBoth(networks.common)): \(moved). " + phrases.membership(networks, figures.edition)
    }
}

extension Phrases {
    fileprivate func inBoth(_ count: Int) -> String {
        count == 1
            ? say("I det nätverk som är med båda gångerna", "In the network that is in both")
            : say("I de \(count) nätverk som är med båda gångerna", "In the \(count) networks that are in both")
    }

    fileprivate func moved(_ change: Change, from before: String, to now: String) -> String {
        let period = self.period(change.previousPeriod)
        let then = self.then(change.previousPeriod)
        if change.difference == .zero {
            return say("oförändrat sedan \(period), \(now)", "unchanged since \(period), \(now)")
        }
        switch change.arrow {
        case .up: return say("upp från \(before) \(then) till \(now)", "up from \(before) \(then) to \(now)")
        case .down: return say("ned från \(before) \(then) till \(now)", "down from \(before) \(then) to \(now)")
        case .flat:
            return say(
                "i stort sett oförändrat, \(before) \(then) och \(now) nu",
                "about the same, \(before) \(then) and \(now) now")
        }
    }

    /// "Inte samma nätverk som 2017. Nytt: Länsgrupp demens."
    func otherNetworks(_ networks: NetworksCompared, since change: Change, _ edition: Edition) -> String {
        let period = self.period(change.previousPeriod)
        let others = say("Inte samma nätverk som \(period).", "Not the same networks as in \(period).")
        return [others, membership(networks, edition)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Of which networks the earlier figure is: "Siffran från 2017 gäller Nätverk A och Nätverk B tillsammans".
    func carriedOn(_ names: [String], since change: Change) -> String {
        let together = names.count > 1 ? say(" tillsammans", " together") : ""
        let period = self.period(change.previousPeriod)
        return say("Siffran från \(period) gäller ", "The figure of \(period) is that of ") + list(names) + together
            + "."
    }

    /// Which networks are new, and which are no longer there; so many are named at most.
    fileprivate func membership(_ networks: NetworksCompared, _ edition: Edition) -> String {
        func names(_ all: [LocalizedText]) -> String {
            let named = all.prefix(3).map { edition.text($0) }
            return list(named + (all.count > named.count ? [more(all.count - named.count)] : []))
        }
        let added = networks.added.count == 1 ? say("Nytt", "New") : say("Nya", "New")
        return [
            networks.added.isEmpty ? nil : "\(added): \(names(networks.added)).",
            networks.gone.isEmpty
                ? nil : say("Inte längre med", "No longer there") + ": \(names(networks.gone)).",
        ].compactMap(\.self).joined(separator: " ")
    }
}
