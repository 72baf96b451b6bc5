import SurveyModel

/// What units are called together: "kommuner" where all are municipalities.
struct UnitNoun {
    private let areMunicipalities: Bool
    private let phrases: Phrases

    /// The noun of these units.
    init(_ ids: [String], in edition: Edition) {
        phrases = edition.phrases
        areMunicipalities = !ids.isEmpty && ids.allSatisfy { edition.unit($0)?.kind == "kommun" }
    }

    /// The noun of units of which only that much is known.
    init(areMunicipalities: Bool, _ phrases: Phrases) {
        self.areMunicipalities = areMunicipalities
        self.phrases = phrases
    }

    /// The noun after a number.
    func text(_ count: Int) -> String {
        areMunicipalities
            ? (count == 1 ? phrases.say("kommun", "municipality") : phrases.say("kommuner", "municipalities"))
            : (count == 1 ? phrases.say("enhet", "unit") : phrases.say("enheter", "units"))
    }
}

/// How many units or activities reach their limit, and which do not.
struct UnitSentence {
    let units: UnitsReaching
    let goal: GoalDescription
    let edition: Edition

    /// At most so many are named.
    private static let mostNamed = 5

    /// "11 av 13 kommuner nådde dit, men inte Aneby (50 %) och Gnosjö (67 %)".
    var text: String {
        let count = units.count
        let reaching = "\(edition.counted(units.reaching, of: count)) \(noun(count))"
        return edition.phrases.unitsReaching(
            reaching, exceptions: exceptions, isUnderWay: edition.isUnderWay, isNone: units.reaching == 0) + lowest
    }

    /// "; lägst 8 av 13": the activity with the fewest units, which decides.
    private var lowest: String {
        guard goal.kind == .minPerActivity, units.count > 1,
            let least = units.members.map(\.share).min(by: { $0.fraction < $1.fraction })
        else { return "" }
        let counts = GoalFigures(goal: goal, edition: edition).counts(least)
        return edition.phrases.say("; lägst \(counts)", "; the lowest \(counts)")
    }

    private func noun(_ count: Int) -> String {
        guard goal.kind != .minPerActivity else { return edition.phrases.activities(count) }
        return UnitNoun(units.ids, in: edition).text(count)
    }

    /// A unit's own amount in the target's terms: "67 %", or "4 träffar" where the target is a number.
    private func amount(of share: Share) -> String {
        guard case .number? = goal.target.amount else { return edition.typography.percent(share.fraction, for: goal) }
        return GoalFigures(goal: goal, edition: edition).things(Fraction(share.agreeing))
    }

    private var exceptions: String {
        let failing = units.members.filter { !$0.reaches }
        var names = failing.prefix(UnitSentence.mostNamed).map { member in
            "\(edition.unitName(member.id)) (\(amount(of: member.share)))"
        }
        if failing.count > names.count { names.append(edition.phrases.more(failing.count - names.count)) }
        return edition.phrases.list(names)
    }
}

extension Phrases {
    func activities(_ count: Int) -> String {
        count == 1 ? say("aktivitet", "activity") : say("aktiviteter", "activities")
    }
}
