import SurveyModel

/// A column of words of one's own beside a column that holds an item's answers, as `Other (please specify)` beside
/// `Response`: whoever chose nothing there and wrote words here did answer.
struct WordsBeside {
    /// The column of the words, from 0.
    let column: Int
    /// The position of the item.
    let item: Int
    /// What the item's answer is then: its option "other"; where it has none, the answer is set aside.
    let answer: CodedAnswer
    /// The option, where it has one.
    let option: Int?

    /// All of a file's.
    static func found(in uses: [ColumnUse], _ headings: [ColumnHeading], _ instrument: Instrument) -> [WordsBeside] {
        uses.indices.compactMap { column in
            let heading = headings[column]
            guard heading.isBesideOption, HeadingReader.isOtherOption(heading.option ?? heading.optionCode ?? ""),
                let item = item(beside: column, uses, headings, instrument)
            else { return nil }
            let option = instrument.items[item].optionBeside(heading)
            // Words that an item of their own takes are not lost, so that nothing is to be mended.
            let isTaken = uses[column].item != nil
            let answer = option.map { coded($0, of: instrument.items[item]) }
            let unknown = CodedAnswer(
                bits: CodedAnswer.noBits, status: .unreadable, reason: isTaken ? nil : .noSuchOption)
            return WordsBeside(column: column, item: item, answer: answer ?? unknown, option: option)
        }
    }

    /// The item whose answers stand in one column of the same question.
    private static func item(
        beside column: Int, _ uses: [ColumnUse], _ headings: [ColumnHeading], _ instrument: Instrument
    ) -> Int? {
        let asked: Int? =
            switch uses[column] {
            case .beside(let item): item
            case .item(let words, _) where instrument.items[words].type == .text:
                uses.indices.lazy.filter { isSame(headings[$0], headings[column]) }
                    .compactMap { wholeItem(uses[$0], instrument) }.first
            default: nil
            }
        return asked.flatMap { asked in uses.contains { wholeItem($0, instrument) == asked } ? asked : nil }
    }

    private static func wholeItem(_ use: ColumnUse, _ instrument: Instrument) -> Int? {
        guard case .item(let item, _) = use else { return nil }
        return [.selectOne, .selectMultiple].contains(instrument.items[item].type) ? item : nil
    }

    private static func isSame(_ one: ColumnHeading, _ other: ColumnHeading) -> Bool {
        if let code = one.code, let others = other.code, !one.isStacked { return code == others }
        return !one.question.isEmpty && one.question == other.question && one.repetition == other.repetition
    }

    private static func coded(_ option: Int, of item: Item) -> CodedAnswer {
        let status = item.options[option].missing.map { CellStatus($0) } ?? .answered
        let bits =
            item.type == .selectMultiple
            ? AnswerSet.empty.inserting(option).rawValue : UInt128(AnswerCode(option: option).rawValue)
        return CodedAnswer(bits: bits, status: status)
    }
}
