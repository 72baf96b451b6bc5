import SurveyModel
import SurveyStatistics

/// What may be shown of the words of a promise that is described without a number.
///
/// Registers of public facts are shown in their words. Of a survey only comments that are published anyhow are, network
/// by network: those of at least the minimum base of records, and never some of them picked out by a filter.
struct PublishedWords {
    let source: InstrumentResults

    /// The words, without addresses and numbers of persons, sorted so that order tells nothing; nil where the promise
    /// names no item of text.
    func words(of draft: GoalDraft) -> [String]? {
        let measure = draft.goal.measure
        guard let item = measure.items.first.flatMap(source.instrument.item), item.type == .text,
            let all = source.words[draft.goal.id]
        else { return nil }
        let anonymity = source.instrument.anonymity
        let mayBeShown = !anonymity.isProtected || item.role == .comment && measure.filter == nil
        let masking = CommentMasking()
        return all.keys.sorted().filter { network in
            mayBeShown && draft.networks.contains(network)
                && (!anonymity.isProtected || source.records[network, default: 0] >= anonymity.minimumBase)
        }
        .flatMap { all[$0] ?? [] }.map(masking.masked).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
