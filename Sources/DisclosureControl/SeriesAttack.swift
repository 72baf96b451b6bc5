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

    /// The same answers published twice, the second time with a few more; so also a year that holds its first months.
    ///
    /// What earlier publications tell of each other is known already.
    private var lateAnswers: [AttackFinding] {
        let attacked = publications.first?.period.id
        return all.enumerated().filter { $0.element.rows.values.contains { $0.figure.publication == attacked } }
            .flatMap { position, own in
                own.shownTwice.compactMap { changed($0.first, $0.second, own) }
                    + all[(position + 1)...].filter { own.mayHoldAnswers(of: $0) }.flatMap { late(own, $0) }
            }
    }

    /// As many records in all, and a row with a few answers more or fewer.
    private func changed(
        _ first: AttackKnowledge.Row, _ second: AttackKnowledge.Row, _ knowledge: AttackKnowledge
    ) -> AttackFinding? {
        guard (1..<max(2, knowledge.instrument.minimumBase)).contains(abs(first.valid - second.valid)) else {
            return nil
        }
        return finding([first.figure, second.figure], knowledge)
    }

    private func late(_ first: AttackKnowledge, _ second: AttackKnowledge) -> [AttackFinding] {
        let minimum = max(2, first.instrument.minimumBase)
        let rows = first.rows.keys.sorted().compactMap { group -> AttackFinding? in
            guard let one = first.rows[group], let other = second.rows[group], one.answers != nil, other.answers != nil,
                (1..<minimum).contains(abs(one.valid - other.valid))
            else { return nil }
            return finding([one.figure, other.figure], first)
        }
        let goals = first.goals.compactMap { one -> AttackFinding? in
            let other = second.goals.first { $0.figure.goal == one.figure.goal && $0.figure.group == one.figure.group }
            guard let other, other.filter == one.filter, other.networks == one.networks,
                (1..<minimum).contains(abs(one.share.base - other.share.base))
            else { return nil }
            return finding([one.figure, other.figure], first)
        }
        return rows + goals
    }

    private func finding(_ figures: [AttackedFigure], _ knowledge: AttackKnowledge) -> AttackFinding {
        AttackFinding(
            path: .lateAnswers, target: figures[0], sources: figures,
            sentence: AttackWords(knowledge: knowledge).late(figures[0]))
    }
}

extension AttackKnowledge {
    /// Whether another publication's answers may be these and some more: from the same folder, or from a period that
    /// holds this one or lies in it.
    fileprivate func mayHoldAnswers(of other: AttackKnowledge) -> Bool {
        guard key.instrument == other.key.instrument, key.item == other.key.item, wave == other.wave else {
            return false
        }
        guard key.source != other.key.source else { return true }
        guard let days, let others = other.days else { return false }
        return days.contains(others.lowerBound) && days.contains(others.upperBound)
            || others.contains(days.lowerBound) && others.contains(days.upperBound)
    }
}
