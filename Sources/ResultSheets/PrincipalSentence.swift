import DisclosureControl
import SurveyModel

/// What municipalities and others have of a figure, side by side, and what belongs to none of them.
///
///     "Kommunerna 86 % (36 av 42), regionen 83 % (5 av 6), övriga 83 % (5 av 6)."
///     "Kommunerna 295 deltagare, regionen 52 deltagare, övriga eller okända 450 deltagare."
struct PrincipalSentence {
    let goal: GoalDescription
    let value: MeasuredValue
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var figures: GoalFigures { GoalFigures(goal: goal, edition: edition) }

    /// The sentence; nil where the figure is not told by principal.
    var text: String? {
        let parts = (edition.publication.unitResults ?? []).filter { $0.goal == goal.id && $0.unit.hasPrefix("kind:") }
        guard !parts.isEmpty else { return nil }
        let said = parts.compactMap { part in
            part.value.map {
                phrases.principalInSentence(String(part.unit.dropFirst("kind:".count))) + " " + own($0)
            }
        }
        let all = said + [others(parts)].compactMap(\.self)
        return all.joined(separator: ", ").capitalisingFirst + (remainder(parts) ?? "") + "."
    }

    /// What those who represent none of them have of a share, so that the parts add up to the whole.
    private func others(_ parts: [PublishedUnitResult]) -> String? {
        let shares = parts.compactMap { part in if case .share(let own) = part.value { own } else { nil } }
        guard case .share(let whole) = value, shares.count == parts.count else { return nil }
        let rest = Share(
            checking: whole.agreeing - shares.reduce(0) { $0 + $1.agreeing },
            of: whole.base - shares.reduce(0) { $0 + $1.base })
        return rest.map { phrases.say("övriga ", "others ") + own(.share($0)) }
    }

    private func own(_ value: MeasuredValue) -> String {
        guard case .share(let share) = value else { return figures.text(value) }
        return "\(figures.text(value)) (\(figures.counts(share)))"
    }

    /// What the parts leave over, or by how much they are too many: a sum that a careful reader would add up.
    private func remainder(_ parts: [PublishedUnitResult]) -> String? {
        guard case .count(let whole) = value else { return nil }
        let sum = parts.reduce(0) { sum, part in
            if case .count(let own) = part.value { sum + own } else { sum }
        }
        if sum == whole { return nil }
        let difference = figures.things(Fraction(abs(whole - sum)))
        return sum < whole ? phrases.notDivided(difference) : phrases.dividedTooOften(difference)
    }
}

extension Phrases {
    /// All units of a kind within a sentence: "kommunerna", "regionen".
    func principalInSentence(_ kind: String) -> String {
        switch kind {
        case "kommun": say("kommunerna", "the municipalities")
        case "region": say("regionen", "the region")
        case "stat": say("staten", "the state")
        default: kind
        }
    }

    func notDivided(_ rest: String) -> String {
        say(", övriga eller okända \(rest)", ", others or unknown \(rest)")
    }

    func dividedTooOften(_ excess: String) -> String {
        say(
            "; tillsammans \(excess) mer än summan, så uppgifterna går inte ihop",
            "; together \(excess) more than the sum, so that the figures contradict each other")
    }
}
