import SurveyModel

/// The change that counts as unchanged, as it is measured: points of a share, a part of the count before, steps of a scale.
struct ToleranceText {
    /// The goal, where it is of one, with its declared tolerance.
    let goal: GoalDescription?
    let edition: Edition

    enum Measure { case points, partOfBefore, steps }

    /// What the tolerance of a figure is measured in; where there is no figure, what its kind's is.
    func measure(of value: MeasuredValue?) -> Measure {
        switch value {
        case .score?, .pairs?: .steps
        case .count?: .partOfBefore
        case .perUnit(let numbers)?: numbers.reading == .meanOfUnits ? .partOfBefore : .points
        case .share?, .mean?, .units?, .allOf?: .points
        case nil:
            switch goal?.kind {
            case .scoreMean?, .beforeAfter?: .steps
            case .count?, .countTarget?, .minPerUnit?, .trend?: .partOfBefore
            default: .points
            }
        }
    }

    /// "2 procentenheter", "2 % av förra värdet", "0,1 skalsteg".
    func text(_ value: MeasuredValue?) -> String {
        let (typography, phrases) = (edition.typography, edition.phrases)
        switch measure(of: value) {
        case .points: return typography.points(stated: goal?.tolerance ?? Fraction(percent: 2))
        case .partOfBefore:
            let part = typography.statedPercent(goal?.tolerance ?? Fraction(percent: 2))
            return phrases.say("\(part) av förra värdet", "\(part) of the previous value")
        case .steps:
            let number = typography.number(goal?.tolerance ?? Fraction(1, 10))
            let unit = goal?.unit.map { CountedNoun(edition.text($0)).plural }
            return "\(number) \(unit ?? phrases.say("skalsteg", "scale steps"))"
        }
    }
}
