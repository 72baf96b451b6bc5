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
            reaching, exceptions: exceptions, isUnderWay: edition.isUnderWay, isNone: units.reaching == 0) + undecided
            + lowest
    }

    /// "; uppgift saknas och kan avgöra för Habo (60–80 %)": those who left something blank that decides, with what they can have.
    private var undecided: String {
        let names = named(units.undecided) { member in
            let bounds = member.bounds
            guard case .number? = goal.target.amount else {
                return edition.typography.range(
                    edition.typography.digits(ofPercent: bounds.lowest.fraction),
                    edition.typography.plainPercent(bounds.highest.fraction))
            }
            let most = GoalFigures(goal: goal, edition: edition).things(Fraction(bounds.highest.agreeing))
            return edition.typography.range(edition.typography.integer(bounds.lowest.agreeing), most)
        }
        return names.isEmpty ? "" : edition.phrases.uncertain(names)
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
        named(units.members.filter { !$0.reaches && !$0.isUndecided }) { amount(of: $0.share) }
    }

    /// "Aneby (50 %) och Gnosjö (67 %)", of many the first and how many more.
    private func named(_ members: [UnitsReaching.Member], _ amount: (UnitsReaching.Member) -> String) -> String {
        var names = members.prefix(UnitSentence.mostNamed).map { "\(edition.unitName($0.id)) (\(amount($0)))" }
        if members.count > names.count { names.append(edition.phrases.more(members.count - names.count)) }
        return edition.phrases.list(names)
    }
}

extension Phrases {
    /// Of units that left blank what decides.
    fileprivate func uncertain(_ units: String) -> String {
        say("; uppgift saknas och kan avgöra för \(units)", "; data are missing and may decide for \(units)")
    }

    func activities(_ count: Int) -> String {
        count == 1 ? say("aktivitet", "activity") : say("aktiviteter", "activities")
    }
}
