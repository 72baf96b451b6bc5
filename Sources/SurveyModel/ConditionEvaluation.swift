/// What one item says in one record, as conditions see it.
public enum ConditionAnswer: Hashable, Sendable {
    /// One option; an option declared as missing is no answer, but may be asked for by its code.
    case option(Choice)
    /// The options chosen among several; at least one.
    case options([Choice])
    /// A number.
    case number(Fraction)
    /// A day.
    case date(CalendarDate)
    /// A text.
    case text(String)
    /// Nothing.
    case missing
}

extension Condition {
    /// Whether the condition holds for a record.
    ///
    /// The import asks the same of cells it has just coded, in a form compiled for its hot path; tests hold the two
    /// against each other.
    ///
    /// - Parameter answer: The record's answer to the item of that name.
    /// - Returns: The verdict; a comparison with a missing answer is false, also under `!=`.
    public func holds(_ answer: (String) -> ConditionAnswer) -> Bool {
        switch self {
        case .equals(let item, let code): answer(item).code == code
        case .differs(let item, let code): answer(item).differs(from: code)
        case .isOne(let item, let codes): answer(item).code.map(codes.contains) ?? false
        case .selected(let item, let code): answer(item).holds(code)
        case .compares(let item, let comparison, let bound): answer(item).compares(comparison, bound)
        case .all(let parts): parts.allSatisfy { $0.holds(answer) }
        case .any(let parts): parts.contains { $0.holds(answer) }
        case .not(let part): !part.holds(answer)
        }
    }
}

extension Condition.Comparison {
    /// Whether the order holds between two values.
    public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}

extension ConditionAnswer {
    /// The one code that is the whole answer.
    fileprivate var code: String? {
        switch self {
        case .option(let choice): choice.code
        case .options(let chosen): chosen.count == 1 ? chosen.first?.code : nil
        case .text(let text): text
        case .date(let date): date.description
        case .number(let number): number.denominator == 1 ? String(number.numerator) : nil
        case .missing: nil
        }
    }

    fileprivate func differs(from code: String) -> Bool {
        switch self {
        case .option(let choice): choice.missing == nil && choice.code != code
        case .missing: false
        case .options, .text, .date, .number: self.code != code
        }
    }

    fileprivate func holds(_ code: String) -> Bool {
        if case .options(let chosen) = self { return chosen.contains { $0.code == code } }
        return self.code == code
    }

    fileprivate func compares(_ comparison: Condition.Comparison, _ bound: Condition.Bound) -> Bool {
        switch (self, bound) {
        case (.number(let number), .number(let limit)): comparison.holds(number, limit)
        case (.date(let date), .date(let limit)): comparison.holds(date, limit)
        case (.option(let choice), .number(let limit)):
            choice.score.map { comparison.holds(Fraction($0), limit) } ?? false
        default: false
        }
    }
}
