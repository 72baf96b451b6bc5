import SurveyModel
import Tables

/// An item whose answers stand in several columns, one for each option: ticked boxes, or a scale point by point.
struct Spread {
    /// One of its columns.
    struct Part {
        /// The column, from 0.
        let column: Int
        /// What its cells mean.
        let meaning: Meaning
        /// Whether words of one's own stand in it, as beside "other".
        var holdsWords = false
        /// Whether these are the answers to an item of their own, as which its cells are counted.
        var isOwnItem = false
    }

    /// What the cells of one of the columns mean.
    enum Meaning {
        /// Whether the option at that position was chosen.
        case tick(option: Int, TickLookup)
        /// Which option was chosen; what the file itself declares of its values goes first.
        case choice(OptionLookup, declared: [String: CodedAnswer])
        /// Whether an option was chosen that the item does not have.
        case unknown(TickLookup)

        /// The option that the column stands for.
        var option: Int? { if case .tick(let option, _) = self { option } else { nil } }

        /// The answer in a cell.
        func answer(for text: String) -> CodedAnswer {
            switch self {
            case .tick(_, let lookup), .unknown(let lookup): lookup.answer(for: text)
            case .choice(let lookup, let declared): declared[text] ?? lookup.answer(for: text)
            }
        }
    }

    /// The item's position in the instrument.
    let item: Int
    /// Its columns, in the file's order.
    let parts: [Part]

    /// The items that the columns spread out; `missing` are words of the file as a whole.
    static func found(
        in uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [Spread] {
        var parts: [Int: [Part]] = [:]
        let signs = signs(in: uses, layout, instrument)
        for (column, use) in uses.enumerated() {
            let heading = layout.headings[column]
            switch use {
            case .part(let item, let option, _):
                let lookup = TickLookup(
                    choice: instrument.items[item].options[option], option: heading.option ?? "",
                    missing: layout.habits, takesAnyText: heading.isBesideOption, counted: heading.set?.countedValue,
                    signs: signs[item] ?? .words, column: column, labels: labels(ofColumn: column, layout))
                parts[item, default: []].append(
                    Part(
                        column: column, meaning: .tick(option: option, lookup), holdsWords: heading.isBesideOption))
            case .oneOf(let item, _):
                let meaning = choice(instrument.items[item], layout, column: column)
                parts[item, default: []].append(Part(column: column, meaning: meaning))
            case .unknownOption(let item):
                let choice = Choice(code: heading.optionCode ?? "", label: LocalizedText(heading.option ?? ""))
                let lookup = TickLookup(
                    choice: choice, option: "", missing: layout.habits, takesAnyText: heading.isBesideOption,
                    counted: heading.set?.countedValue, signs: signs[item] ?? .words, column: column,
                    labels: labels(ofColumn: column, layout))
                parts[item, default: []].append(
                    Part(column: column, meaning: .unknown(lookup), holdsWords: heading.isBesideOption))
            default: continue
            }
        }
        for (item, part) in wordsOfItems(uses, layout, instrument) { parts[item]?.append(part) }
        return parts.keys.sorted().map { Spread(item: $0, parts: parts[$0] ?? []) }
    }

    /// The items whose answer one column holds and whose boxes tell it once more, as Kobo and ODK export both.
    static func repeated(
        in uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [Spread] {
        let boxes = uses.map { use -> ColumnUse in
            if case .box(let item, let option) = use { .part(item: item, option: option, .option) } else { .unknown }
        }
        return found(in: boxes, layout, instrument).filter { $0.parts.count > 1 }
    }

    /// Whether boxes tell otherwise than the answer to a select-multiple item; where all are blank they tell nothing.
    func contradicts(_ answer: CodedAnswer, boxes: CodedAnswer, areToldEmpty: Bool) -> Bool {
        guard answer.status != .unreadable, boxes.status != .unreadable else { return false }
        let known = Set(parts.compactMap(\.meaning.option))
        let ticked = AnswerSet(rawValue: boxes.bits).positions
        guard !ticked.isEmpty || areToldEmpty else { return false }
        return AnswerSet(rawValue: answer.bits).positions.filter(known.contains) != ticked
    }

    /// What the boxes of each item hold together, but for columns of words.
    private static func signs(
        in uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [Int: TickSigns] {
        var cells: [Int: [Int: [String]]] = [:]
        var areCodes: [Int: Set<Int>] = [:]
        for (column, use) in uses.enumerated() {
            guard let item = use.item, let code = code(of: use, layout.headings[column], instrument) else { continue }
            let (own, labels) = (layout.cells(ofColumn: column), labels(ofColumn: column, layout))
            if layout.headings[column].isBesideOption, !own.allSatisfy({ Int($0) != nil }) { continue }
            if own.allSatisfy({ folded($0) == folded(code) }) { areCodes[item, default: []].insert(column) }
            cells[item, default: [:]][column] = own.map { cell in
                labels[unmasked(folded(cell))].flatMap { TickLookup.isTick($0) ? $0 : nil } ?? cell
            }
        }
        return Dictionary(
            uniqueKeysWithValues: cells.map { item, cells in
                (item, TickSigns(cells, repeatingCodes: areCodes[item] ?? [], missing: layout.habits))
            })
    }

    /// The code of the option that a column stands for; nil where it stands for none.
    private static func code(of use: ColumnUse, _ heading: ColumnHeading, _ instrument: Instrument) -> String? {
        switch use {
        case .part(let item, let option, _): instrument.items[item].options[option].code
        case .unknownOption: heading.optionCode ?? ""
        default: nil
        }
    }

    /// The words by which the file itself says what the values of a column of boxes stand for, both made comparable.
    private static func labels(ofColumn column: Int, _ layout: ExportLayout) -> [String: String] {
        let columns = layout.sample.table.columns
        guard columns.indices.contains(column) else { return [:] }
        let pairs = columns[column].valueLabels.map { (folded($0.value), folded($0.label)) }
        return Dictionary(pairs.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    /// The columns whose words answer a text item of their own, and choose the option beside which they stand too, where the
    /// item has it.
    private static func wordsOfItems(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [(item: Int, part: Part)] {
        uses.enumerated().compactMap { column, use -> (item: Int, part: Part)? in
            let heading = layout.headings[column]
            guard heading.isBesideOption, case .item(let words, _) = use, instrument.items[words].type == .text else {
                return nil
            }
            let siblings = zip(uses, layout.headings).compactMap { other, its -> Int? in
                guard case .part(let item, _, _) = other, its.code == heading.code, its.question == heading.question
                else { return nil }
                return item
            }
            let beside = siblings.first { instrument.items[$0].optionBeside(heading) != nil }
            guard let item = beside ?? siblings.first else { return nil }
            let option = instrument.items[item].optionBeside(heading)
            // A comment answers nothing by itself.
            if option == nil, !HeadingReader.isOtherOption(heading.option ?? heading.optionCode ?? "") { return nil }
            let lookup = TickLookup(
                choice: option.map { instrument.items[item].options[$0] } ?? Choice(code: "", label: ""), option: "",
                missing: layout.habits, takesAnyText: true)
            let meaning = option.map { Meaning.tick(option: $0, lookup) } ?? .unknown(lookup)
            return (item, Part(column: column, meaning: meaning, holdsWords: true, isOwnItem: true))
        }
    }

    /// What the cells of a column mean that holds one of an item's options.
    private static func choice(_ item: Item, _ layout: ExportLayout, column: Int) -> Meaning {
        let lookup = OptionLookup(
            choices: item.options, isMultiple: false, prefersLabels: false, missing: layout.habits)
        let columns = layout.sample.table.columns
        guard columns.indices.contains(column) else { return .choice(lookup, declared: [:]) }
        let declared = DeclaredValues(columns[column], item: item, lookup: lookup).meanings
            .filter { layout.habits.kind(ofPrescribed: folded($0.value)) == nil }
        return .choice(lookup, declared: Dictionary(declared.map { ($0.value, $0.answer) }) { first, _ in first })
    }
}

/// Reads the columns of spread items, row by row.
struct SpreadReader {
    /// The spread items.
    let spreads: [Spread]
    /// Whether the last row's cell in each part held anything, spread by spread.
    private(set) var isFilled: [[Bool]]
    /// Whether it held words of one's own, which were taken for the option beside which they stand.
    private(set) var isWords: [[Bool]]
    /// Whether the last row told of each spread that nothing was chosen.
    private(set) var isToldEmpty: [Bool]
    private var memos: [[SpellingMemo]]
    private var coder = SpreadCoder()

    init(_ spreads: [Spread]) {
        self.spreads = spreads
        isFilled = spreads.map { $0.parts.map { _ in false } }
        isWords = isFilled
        isToldEmpty = spreads.map { _ in false }
        memos = spreads.map { $0.parts.map { _ in SpellingMemo() } }
    }

    /// Writes the answers of a row's spread items.
    mutating func code(_ row: some TableReader, items: [Item], into answers: inout [CodedAnswer]) {
        for index in spreads.indices {
            coder.reset()
            for place in spreads[index].parts.indices {
                let cell = answer(of: index, place, in: row)
                isFilled[index][place] = cell.status != .blank
                isWords[index][place] = cell.isOwnWords
                let part = spreads[index].parts[place]
                if case .unknown = part.meaning {
                    coder.takeUnknown(cell, isWords: part.holdsWords, isOwnItem: part.isOwnItem)
                } else {
                    coder.take(cell, option: part.meaning.option, isWords: part.holdsWords)
                }
            }
            answers[spreads[index].item] = coder.answer(of: items[spreads[index].item])
            isToldEmpty[index] = coder.isToldEmpty
        }
    }

    private mutating func answer(of index: Int, _ place: Int, in row: some TableReader) -> CodedAnswer {
        let part = spreads[index].parts[place]
        let cell = row.cells[part.column]
        if cell.isEmpty { return .blank }
        if cell.isFault { return .unvalued(cell) }
        if !cell.hasEscapes,
            let known = memos[index][place].find(in: row.buffer.span, at: cell.start, count: cell.count)
        {
            return known
        }
        let answer = part.meaning.answer(for: row.text(of: cell))
        if !cell.hasEscapes {
            memos[index][place].remember(answer, for: row.buffer.span, at: cell.start, count: cell.count)
        }
        return answer
    }
}
