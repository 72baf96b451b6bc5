import SurveyModel

/// Which records fulfil a condition, one truth a record.
struct RecordMask {
    let table: RecordTable

    /// Evaluates a condition over all records; nil stands for "every record".
    func callAsFunction(_ condition: Condition?) -> [Bool] {
        guard let condition else { return .init(repeating: true, count: table.count) }
        switch condition {
        case .equals(let item, let code): return codes(of: item) { $0 == code }
        case .differs(let item, let code): return codes(of: item) { $0 != code }
        case .isOne(let item, let wanted): return codes(of: item) { wanted.contains($0) }
        case .selected(let item, let code): return selected(code, in: item)
        case .compares(let item, let comparison, let bound): return compares(item, comparison, bound)
        case .all(let parts): return combine(parts) { $0 && $1 }
        case .any(let parts): return combine(parts) { $0 || $1 }
        case .not(let part): return self(part).map(!)
        }
    }

    private func combine(_ parts: [Condition], _ join: (Bool, Bool) -> Bool) -> [Bool] {
        guard let first = parts.first else { return self(nil) }
        return parts.dropFirst().reduce(self(first)) { zip($0, self($1)).map(join) }
    }

    private var nobody: [Bool] { .init(repeating: false, count: table.count) }

    private func codes(of name: String, _ test: (String) -> Bool) -> [Bool] {
        guard let item = table.instrument.item(name) else { return nobody }
        switch table.columns[name] {
        case .choice(let answers):
            let verdicts = item.options.map { $0.missing == nil && test($0.code) }
            return answers.map { answer in answer.option.map { verdicts[$0] } ?? false }
        case .text(let texts): return texts.map { $0.map(test) ?? false }
        case .number, .date, .choices, nil: return nobody
        }
    }

    private func selected(_ code: String, in name: String) -> [Bool] {
        guard let item = table.instrument.item(name), let position = item.options.firstIndex(where: { $0.code == code })
        else { return nobody }
        switch table.columns[name] {
        case .choices(let sets): return sets.map { $0.contains(position) }
        case .choice(let answers): return answers.map { $0.option == position }
        case .number, .date, .text, nil: return nobody
        }
    }

    private func compares(_ name: String, _ comparison: Condition.Comparison, _ bound: Condition.Bound) -> [Bool] {
        guard let item = table.instrument.item(name) else { return nobody }
        switch (table.columns[name], bound) {
        case (.number(let answers), .number(let limit)):
            let scale = item.type == .decimal ? AnswerColumn.decimalScale : 1
            return answers.map { answer in
                guard case .value(let number) = answer else { return false }
                return comparison.holds(Fraction(number, scale), limit)
            }
        case (.date(let answers), .date(let limit)):
            return answers.map { answer in
                guard case .value(let date) = answer else { return false }
                return comparison.holds(date, limit)
            }
        case (.choice(let answers), .number(let limit)):
            let scores = item.options.map { $0.score.map { comparison.holds(Fraction($0), limit) } ?? false }
            return answers.map { answer in answer.option.map { scores[$0] } ?? false }
        default: return nobody
        }
    }
}

extension Condition.Comparison {
    fileprivate func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
