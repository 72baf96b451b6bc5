import DisclosureControl
import SurveyModel

/// Why a figure of several networks together is withheld, and what may be done about it; which network is small, and how
/// small, must nobody learn.
extension Edition {
    /// So many questions are named at most.
    private static let mostNamed = 3

    /// Which questions are not shown of a whole, why, and what may be done; nil of networks, and where all is shown.
    func withheldRemark(on group: PublishedGroup) -> String? {
        guard group.joinsNetworks else { return nil }
        let hidden = items(of: group.key).filter { $0.answers.figure == nil }.map { phrases.quoted(text($0.label)) }
        guard !hidden.isEmpty else { return nil }
        var named = Array(hidden.prefix(Edition.mostNamed))
        if hidden.count > named.count { named.append(phrases.more(hidden.count - named.count)) }
        return phrases.withheldTogether(phrases.list(named))
    }
}

extension PublishedGroup {
    /// Whether its figures are of several networks together.
    var joinsNetworks: Bool { kind == .organisation || kind == .area }
}

extension Phrases {
    /// That a question is not shown of the whole, why, and what may be done the next time.
    fileprivate func withheldTogether(_ named: String) -> String {
        say(
            "Svaren tillsammans på \(named) visas inte. ", "The answers taken together to \(named) are not shown. ")
            + withheldReason
    }

    /// Why a figure of several networks is not shown, and what may be done; the same words whichever network is small.
    var withheldReason: String {
        say(
            """
            Av talet självt, eller av det tillsammans med det som visas för nätverken, kunde någons svar annars räknas \
            fram. Till nästa år hjälper det att fler svarar i nätverk med få svar, eller att små nätverk besvarar enkäten \
            som ett.
            """,
            """
            From the figure itself, or from it together with what is shown of the networks, somebody’s answer could \
            otherwise be worked out. For next year it helps if more people answer in networks with few answers, or if \
            small networks answer the survey as one.
            """)
    }
}
