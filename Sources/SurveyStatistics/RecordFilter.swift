import SurveyModel

/// Tells which records fulfil a condition.
struct RecordFilter {
    private let condition: Condition
    private let columns: [String: (item: Item, answers: AnswerColumn)]

    /// Finds the columns that a condition reads.
    init(_ condition: Condition, in table: RecordTable) {
        self.condition = condition
        columns = condition.items.reduce(into: [:]) { columns, name in
            guard let item = table.instrument.item(name), let answers = table.columns[name] else { return }
            columns[name] = (item, answers)
        }
    }

    /// Whether a record fulfils it.
    subscript(record: Int) -> Bool {
        condition.holds { name in
            columns[name].map { $0.answers.conditionAnswer(record, of: $0.item) } ?? .missing
        }
    }
}

extension AnswerColumn {
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
        case .text(let texts): texts[record].map { .text($0) } ?? .missing
        }
    }
}
