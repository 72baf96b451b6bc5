import SurveyModel

/// The whole numbers a constraint allows, where it bounds the answer by plain comparisons.
struct NumberBounds: Hashable {
    private(set) var low: Int?
    private(set) var high: Int?

    init(of constraint: Condition?) {
        for (comparison, bound) in comparisons(in: constraint) {
            guard case .number(let limit) = bound else { continue }
            let below = -Fraction(-limit.numerator, limit.denominator).roundedUp
            switch comparison {
            case .atLeast: low = max(low ?? .min, limit.roundedUp)
            case .greater: low = max(low ?? .min, below + 1)
            case .atMost: high = min(high ?? .max, below)
            case .less: high = min(high ?? .max, limit.roundedUp - 1)
            }
        }
    }
}

/// The days a constraint allows, where it bounds the answer by plain comparisons.
struct DateBounds: Hashable {
    private var tests: [Test] = []

    private struct Test: Hashable {
        let comparison: Condition.Comparison
        let day: CalendarDate
    }

    init(of constraint: Condition?) {
        for (comparison, bound) in comparisons(in: constraint) {
            if case .date(let day) = bound { tests.append(Test(comparison: comparison, day: day)) }
        }
    }

    func contains(_ day: CalendarDate) -> Bool { tests.allSatisfy { $0.comparison.holds(day, $0.day) } }
}

/// The comparisons with an item's own answer that must all hold.
private func comparisons(in constraint: Condition?) -> [(Condition.Comparison, Condition.Bound)] {
    switch constraint {
    case .compares(Condition.ownAnswer, let comparison, let bound): [(comparison, bound)]
    case .all(let parts): parts.flatMap { comparisons(in: $0) }
    default: []
    }
}
