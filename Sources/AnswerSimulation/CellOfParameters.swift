import SurveyModel

extension SimulatedAnswer {
    /// The answer written in the parameters as in the canonical CSV, or nil where the item has no such answer.
    init?(cell: String, item: Item) {
        if cell.isEmpty || cell == MissingKind.noAnswer.token {
            self = .blank
            return
        }
        let answer: SimulatedAnswer? =
            switch item.type {
            case .selectOne: item.options.firstIndex { $0.code == cell }.map(SimulatedAnswer.option)
            case .selectMultiple: SimulatedAnswer.options(in: cell, of: item)
            case .integer: Int(cell).map(SimulatedAnswer.integer)
            case .decimal: Int(cell).map { .hundredths($0 * 100) }
            case .text: .text(cell)
            case .date: CalendarDate(cell).map(SimulatedAnswer.date)
            case .note: nil
            }
        guard let answer else { return nil }
        self = answer
    }

    private static func options(in cell: String, of item: Item) -> SimulatedAnswer? {
        let codes = cell.split(separator: ";").map(String.init)
        let positions = codes.compactMap { code in item.options.firstIndex { $0.code == code } }
        return positions.count == codes.count ? .options(positions.sorted()) : nil
    }
}
