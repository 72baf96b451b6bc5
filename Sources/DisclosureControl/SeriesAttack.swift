import SurveyModel

/// Holds publications against each other: earlier figures in histories and arrows, and answers that came late.
struct SeriesAttack {
    private let all: [AttackKnowledge]
    private let publications: [Publication]

    init(_ all: [AttackKnowledge], _ publications: [Publication]) {
        self.all = all
        self.publications = publications
    }

    var findings: [AttackFinding] { histories + lateAnswers }

    /// Points of a history that were withheld when their own period was published.
    private var histories: [AttackFinding] {
        guard let publication = publications.first else { return [] }
        return publication.items.flatMap { item in
            item.history.compactMap { point -> AttackFinding? in
                guard point.agree.figure != nil, let earlier = withheld(item, in: point.period) else { return nil }
                return finding(earlier, item, publication)
            }
        }
    }

    private func withheld(_ item: PublishedItem, in period: String) -> PublishedItem? {
        publications.first { $0.period.id == period }?.items.first {
            $0.group == item.group && $0.instrument == item.instrument && $0.concept == item.concept
                && $0.answers == .withheld
        }
    }

    private func finding(
        _ earlier: PublishedItem, _ item: PublishedItem, _ publication: Publication
    ) -> AttackFinding? {
        let own = all.first { $0.key.instrument == item.instrument && $0.key.item == item.name }
        guard let period = publications.first(where: { $0.items.contains(earlier) })?.period.id, let own else {
            return nil
        }
        let target = AttackedFigure(
            publication: period, group: earlier.group, instrument: earlier.instrument, item: earlier.name)
        let source = AttackedFigure(
            publication: publication.period.id, group: item.group, instrument: item.instrument, item: item.name)
        return AttackFinding(
            path: .shownElsewhere, target: target, sources: [source],
            sentence: AttackWords(knowledge: own).shownElsewhere(target, source))
    }

    /// The same answers published twice, the second time with a few more.
    private var lateAnswers: [AttackFinding] {
        all.enumerated().flatMap { position, first in
            all[(position + 1)...].filter { second in
                second.key.instrument == first.key.instrument && second.key.source == first.key.source
                    && second.key.item == first.key.item
            }.flatMap { late(first, $0) }
        }
    }

    private func late(_ first: AttackKnowledge, _ second: AttackKnowledge) -> [AttackFinding] {
        first.rows.keys.sorted().compactMap { group in
            guard let one = first.rows[group], let other = second.rows[group], one.answers != nil, other.answers != nil,
                (1..<max(2, first.instrument.minimumBase)).contains(abs(one.valid - other.valid))
            else { return nil }
            return AttackFinding(
                path: .lateAnswers, target: one.figure, sources: [one.figure, other.figure],
                sentence: AttackWords(knowledge: first).late(one.figure))
        }
    }
}
