import SurveyModel

/// Finds shown scores that differ from another shown figure by too few answers, as a reader of the publication can.
struct ScoreAttack {
    let publication: Publication

    var findings: [AttackFinding] { betweenGoals + betweenGoalAndItems }

    private struct Scored {
        let goal: PublishedGoal
        let instrument: PublishedInstrument
        let base: Int
    }

    private var scored: [Scored] {
        publication.goals.compactMap { goal in
            guard let id = goal.description.instrument,
                let instrument = publication.instruments.first(where: { $0.id == id }), instrument.mode != .open
            else { return nil }
            switch goal.outcome.figure?.value {
            case .score(let score)?: return Scored(goal: goal, instrument: instrument, base: score.scored)
            case .pairs(let pairs)?: return Scored(goal: goal, instrument: instrument, base: pairs.pairs)
            default: return nil
            }
        }
    }

    private var betweenGoals: [AttackFinding] {
        let all = scored
        return all.indices.flatMap { first in
            all.indices.dropFirst(first + 1).compactMap { second in finding(all[first], all[second]) }
        }
    }

    private func finding(_ first: Scored, _ second: Scored) -> AttackFinding? {
        guard first.instrument.id == second.instrument.id,
            !Set(first.goal.description.items).isDisjoint(with: second.goal.description.items),
            isNested(first.goal.group, second.goal.group),
            (1..<max(2, first.instrument.minimumBase)).contains(abs(first.base - second.base))
        else { return nil }
        return AttackFinding(
            path: .difference, target: figure(first.goal), sources: [figure(first.goal), figure(second.goal)],
            sentence: sentence(first.goal, first.instrument))
    }

    /// A complete score beside the rows of its items: the rows of those who answered some items tell their part.
    private var betweenGoalAndItems: [AttackFinding] {
        scored.compactMap { own in
            guard own.goal.description.items.count > 1 else { return nil }
            let rows = publication.items.filter {
                $0.group == own.goal.group && $0.instrument == own.instrument.id
                    && own.goal.description.items.contains($0.name)
            }
            let telling = rows.filter { row in
                guard let valid = row.answers.figure?.base.valid else { return false }
                return (1..<max(2, own.instrument.minimumBase)).contains(valid - own.base)
            }
            guard telling.count == own.goal.description.items.count else { return nil }
            let sources = telling.map { row in
                AttackedFigure(
                    publication: publication.period.id, group: row.group, instrument: row.instrument, item: row.name)
            }
            return AttackFinding(
                path: .difference, target: figure(own.goal), sources: sources + [figure(own.goal)],
                sentence: sentence(own.goal, own.instrument))
        }
    }

    /// Whether one group is the other or holds it.
    private func isNested(_ first: String, _ second: String) -> Bool {
        func holds(_ outer: String, _ inner: String) -> Bool {
            outer == "organisation" || publication.group(inner)?.area == outer
        }
        return first == second || holds(first, second) || holds(second, first)
    }

    private func figure(_ goal: PublishedGoal) -> AttackedFigure {
        AttackedFigure(
            publication: publication.period.id, group: goal.group, instrument: goal.description.instrument ?? "",
            item: goal.description.items.first ?? "", goal: goal.description.id)
    }

    private func sentence(_ goal: PublishedGoal, _ instrument: PublishedInstrument) -> LocalizedText {
        let minimum = instrument.minimumBase
        return LocalizedText([
            .swedish: "Färre än \(minimum) personers poäng kan räknas ut: målet ”\(goal.description.id)” skiljer sig"
                + " med så få svar från en annan siffra på samma frågor.",
            .english: "The scores of fewer than \(minimum) persons can be computed: the goal “\(goal.description.id)”"
                + " differs by so few answers from another figure on the same items.",
        ])
    }
}
