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
        condition.holds { name in positions[name].map { answer(answers[$0], to: items[$0]) } ?? .missing }
    }

    private func answer(_ answer: SimulatedAnswer, to item: Item) -> ConditionAnswer {
        switch answer {
        case .option(let chosen): .option(item.options[chosen])
        case .options(let chosen): .options(chosen.map { item.options[$0] })
        case .integer(let number): .number(Fraction(number))
        case .hundredths(let number): .number(Fraction(number, 100))
        case .text(let text): .text(text)
        case .date(let day): .date(day)
        case .notAsked, .blank: .missing
        }
    }
}
