import SurveyModel

/// Reads skip rules against the answers drawn so far.
struct ConditionOnRecord {
    let items: [Item]
    let positions: [String: Int]

    init(items: [Item]) {
        self.items = items
        positions = Dictionary(items.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the condition holds; an answer not drawn yet counts as missing.
    func holds(_ condition: Condition, for answers: [SimulatedAnswer]) -> Bool {
        switch condition {
        case .equals(let item, let code): codes(of: item, in: answers) == [code]
        case .differs(let item, let code):
            codes(of: item, in: answers).map { !$0.isEmpty && $0 != [code] } ?? false
        case .isOne(let item, let wanted): codes(of: item, in: answers)?.first.map(wanted.contains) ?? false
        case .selected(let item, let code): codes(of: item, in: answers)?.contains(code) ?? false
        case .compares(let item, let comparison, let bound):
            compares(answer(of: item, in: answers), comparison, bound)
        case .all(let parts): parts.allSatisfy { holds($0, for: answers) }
        case .any(let parts): parts.contains { holds($0, for: answers) }
        case .not(let part): !holds(part, for: answers)
        }
    }

    private func answer(of item: String, in answers: [SimulatedAnswer]) -> SimulatedAnswer {
        positions[item].map { answers[$0] } ?? .notAsked
    }

    /// The codes of valid options; nil where the answer is missing.
    private func codes(of item: String, in answers: [SimulatedAnswer]) -> [String]? {
        guard let position = positions[item] else { return nil }
        let options = items[position].options
        switch answers[position] {
        case .option(let chosen): return options[chosen].missing == nil ? [options[chosen].code] : nil
        case .options(let chosen): return chosen.map { options[$0].code }
        case .text(let text): return [text]
        case .notAsked, .blank, .integer, .hundredths, .date: return nil
        }
    }

    private func compares(
        _ answer: SimulatedAnswer, _ comparison: Condition.Comparison, _ bound: Condition.Bound
    ) -> Bool {
        switch (answer, bound) {
        case (.integer(let number), .number(let limit)): comparison.holds(Fraction(number), limit)
        case (.hundredths(let number), .number(let limit)): comparison.holds(Fraction(number, 100), limit)
        case (.date(let day), .date(let limit)): comparison.holds(day, limit)
        default: false
        }
    }
}

extension Condition.Comparison {
    /// Whether the order holds between two values.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
