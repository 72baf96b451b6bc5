import SurveyModel
import SurveyStatistics

/// The figures that earlier publications show on the same answers: withholding them now would hide nothing.
struct AlreadyShown {
    /// Their names among the drafts.
    let names: Set<String>

    init(in publications: [Publication], drafts: PublicationDrafts) {
        names = publications.reduce(into: []) { names, publication in
            names.formUnion(AlreadyShown.rows(of: publication, drafts.items))
            names.formUnion(AlreadyShown.goals(of: publication, drafts))
        }
    }

    private static func rows(of publication: Publication, _ drafts: [ItemDraft]) -> [String] {
        let shown = Set(
            publication.items.filter { $0.answers != .withheld }.map { "item \($0.group) \($0.instrument) \($0.name)" })
        return drafts.filter { shown.contains($0.name) && holds(publication, $0.results) }.map(\.name)
    }

    private static func goals(of publication: Publication, _ drafts: PublicationDrafts) -> [String] {
        drafts.goals.filter { draft in
            guard let results = draft.results, holds(publication, results),
                let earlier = publication.goals.first(where: { $0.description.id == draft.goal.description.id })
            else { return false }
            return earlier.outcome.figure?.value != nil && earlier.fingerprint == draft.goal.fingerprint
                && earlier.group == draft.goal.description.scope.groupKey
                && earlier.filter == draft.goal.measure.filter
                && earlier.networks == drafts.territory.networksNamed(by: draft.goal)
        }.map(\.name)
    }

    /// Whether a publication tells of these answers: as many, from the same folder.
    private static func holds(_ publication: Publication, _ results: InstrumentResults) -> Bool {
        let responses = publication.group("organisation")?.responses.first { $0.instrument == results.instrument.id }
        return responses?.period == results.sourcePeriod && responses?.records == results.records.values.reduce(0, +)
    }
}
