import SurveyModel

/// Tells which records fulfil a condition.
struct RecordFilter {
    private let condition: Condition
    private let columns: [String: (item: Item, answers: AnswerColumn)]

    /// Finds the columns that a condition reads.
    init(_ condition: Condition, in table: RecordTable) {
        self.condition = condition
        var columns: [String: (item: Item, answers: AnswerColumn)] = [:]
        var names = condition.items
        // Whether an item was asked is read from those that its own condition names.
        while let name = names.popFirst() {
            guard columns[name] == nil, let item = table.instrument.item(name), let answers = table.columns[name] else {
                continue
            }
            columns[name] = (item, answers)
            names.formUnion(item.relevant?.items ?? [])
        }
        self.columns = columns
    }

    /// Whether a record tells that it does or does not fulfil it: no answer that it leaves out could turn the verdict.
    ///
    /// What does not concern it, and so was not asked of it, is told as well: there is nothing left out.
    func isDecided(_ record: Int) -> Bool { verdict(of: condition, record, following: columns.count) != nil }

    /// The verdict in three values (Kleene 1952, section 64): nil where it turns on something asked for and left out.
    private func verdict(of condition: Condition, _ record: Int, following depth: Int) -> Bool? {
        switch condition {
        case .all(let parts):
            let verdicts = parts.map { verdict(of: $0, record, following: depth) }
            return verdicts.contains(false) ? false : verdicts.contains(nil) ? nil : true
        case .any(let parts):
            let verdicts = parts.map { verdict(of: $0, record, following: depth) }
            return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
        case .not(let part): return verdict(of: part, record, following: depth).map { !$0 }
        case .equals, .differs, .isOne, .selected, .compares:
            let lacks = condition.items.contains { isLeftOut($0, record, following: depth) }
            return lacks ? nil : condition.holds { answer(to: $0, record) }
        }
    }

    /// Whether a record has no answer to an item that it could have had; of items that are asked depending on others so
    /// many are followed, as two may depend on each other.
    private func isLeftOut(_ name: String, _ record: Int, following depth: Int) -> Bool {
        guard let (item, answers) = columns[name] else { return true }
        switch answers.missing(record, of: item) {
        case .noAnswer, .dontKnow, .unreadable: return true
        // What no other answer made needless was left out of the form or the file.
        case .notAsked:
            guard let relevant = item.relevant else { return true }
            return depth > 0 && verdict(of: relevant, record, following: depth - 1) == nil
        case .notApplicable, nil: return false
        }
    }

    /// Whether a record fulfils it.
    subscript(record: Int) -> Bool {
        condition.holds { answer(to: $0, record) }
    }

    private func answer(to name: String, _ record: Int) -> ConditionAnswer {
        columns[name].map { $0.answers.conditionAnswer(record, of: $0.item) } ?? .missing
    }
}

extension AnswerColumn {
    /// How the answer of a record is missing; nil where there is one.
    func missing(_ record: Int, of item: Item) -> MissingKind? {
        switch self {
        case .choice(let answers):
            return answers[record].option.map { item.options[$0].missing } ?? answers[record].missing
        case .choices(let sets): return sets[record].missing
        case .number(let numbers): if case .missing(let kind) = numbers[record] { return kind }
        case .date(let dates): if case .missing(let kind) = dates[record] { return kind }
        case .text(let texts): if case .missing(let kind) = texts[record] { return kind }
        }
        return nil
    }

    fileprivate func conditionAnswer(_ record: Int, of item: Item) -> ConditionAnswer {
        switch self {
        case .choice(let answers): answers[record].option.map { .option(item.options[$0]) } ?? .missing
        case .choices(let sets):
            sets[record].missing == nil ? .options(sets[record].positions.map { item.options[$0] }) : .missing
        case .number(let numbers):
            if case .value(let number) = numbers[record] {
                .number(Fraction(number, item.type == .decimal ? AnswerColumn.decimalScale : 1))
            } else {
                .missing
            }
        case .date(let dates): if case .value(let date) = dates[record] { .date(date) } else { .missing }
        case .text(let texts): texts[record].written.map { .text($0) } ?? .missing
        }
    }
}
