import SurveyModel

/// What each unit answered to each question of one choice, in a register where units answer for themselves.
struct UnitAnswers {
    /// The answers by item and unit; nothing of a unit that gave several records.
    let answers: [String: [String: UnitAnswer]]

    /// Reads the answers of an open register; none of others.
    init(_ table: RecordTable) {
        let instrument = table.instrument
        guard !instrument.anonymity.isProtected, let unitItem = instrument.item(role: .unit) else {
            answers = [:]
            return
        }
        let units = GoalCounting.codes(of: unitItem, in: table)
        let records = Dictionary(grouping: units.indices) { units[$0] }.filter {
            !$0.key.isEmpty && $0.value.count == 1
        }
        let items = instrument.items.filter { $0.type == .selectOne && $0.role == nil }
        answers = items.reduce(into: [:]) { answers, item in
            guard case .choice(let codes)? = table.columns[item.name] else { return }
            answers[item.name] = records.compactMapValues { own in own.first.map { UnitAnswer(codes[$0], item) } }
        }
    }
}

extension UnitAnswer {
    fileprivate init(_ code: AnswerCode, _ item: Item) {
        self.init(option: code.option.map { item.options[$0].label }, missing: code.missing)
    }
}
