import SurveyModel

/// Finds goals on several statements whose joint share tells what the few outside it answered.
///
/// Those who answered a statement and not all of them are the difference between its base and the joint base. With 11
/// of 12 agreeing, and 10 of 10 with all statements, the two outside are one who agrees and one who does not.
struct JointTelling {
    let minimumBase: Int

    /// Whether fewer than the minimum stand outside the joint base and only one count of agreeing fits them.
    ///
    /// A statement with which all or none agree tells that of everybody in it at once, which is its policy's choice.
    func tells(_ allOf: AllOf) -> Bool {
        guard let joint = allOf.joint else { return false }
        return allOf.parts.compactMap(\.share).contains { part in
            let outside = part.base - joint.base
            guard (1..<max(2, minimumBase)).contains(outside) else { return false }
            guard part.agreeing > 0, part.agreeing < part.base else { return false }
            // Who agrees with enough may agree with any of them: what fits those outside is not worked out.
            guard allOf.enough == nil else { return true }
            return max(0, part.agreeing - joint.base) == min(outside, part.agreeing - joint.agreeing)
        }
    }

    /// The figure without its joint share where that tells and does not decide.
    func guarded(_ value: MeasuredValue?) -> MeasuredValue? {
        guard case .allOf(var allOf) = value, allOf.reading == .eachItem, tells(allOf) else { return value }
        allOf.joint = nil
        return .allOf(allOf)
    }

    /// The goals of protected instruments that tell.
    static func findings(in publication: Publication) -> [AttackFinding] {
        publication.goals.compactMap { goal in
            guard case .allOf(let allOf)? = goal.outcome.figure?.value,
                let instrument = publication.instruments.first(where: { $0.id == goal.description.instrument }),
                instrument.mode != .open, JointTelling(minimumBase: instrument.minimumBase).tells(allOf)
            else { return nil }
            let figure = AttackedFigure(
                publication: publication.period.id, group: goal.group, instrument: instrument.id,
                item: goal.description.items.first ?? "", goal: goal.description.id)
            let minimum = instrument.minimumBase
            let sentence = LocalizedText([
                .swedish: "Färre än \(minimum) svar kan räknas ut: målet ”\(goal.description.id)” visar både hur många"
                    + " som svarat på varje påstående och hur många som svarat på alla.",
                .english: "Fewer than \(minimum) answers can be computed: the goal “\(goal.description.id)” shows both"
                    + " how many answered each statement and how many answered all.",
            ])
            return AttackFinding(path: .difference, target: figure, sources: [figure], sentence: sentence)
        }
    }
}
