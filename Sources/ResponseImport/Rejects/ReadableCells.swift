import SurveyModel
import Tables

/// The cells of a row as they stand in a file of rejects: what the file itself, its tool or its other rows tell of a cell
/// is said in the cell, since a file of rejects has none of them.
///
/// A value of SPSS becomes the code of the option that its label names, `03/02/2020` the day that the column's other cells
/// show it to be, and a number of which they tell that it may mean something else has ``doubt`` behind it. What reads the
/// same by itself stays as it was written.
struct ReadableCells {
    private var coder: RowCoder
    private let items: [Item]
    private let layout: ExportLayout
    private var lookups: [String: OptionLookup] = [:]

    /// What stands behind a number that only the other cells of its file cast doubt on: alone it would be read as if it told
    /// something.
    static let doubt = " (?)"

    /// Whether a text is an error of a spreadsheet, as `#N/A`, with doubt behind it: nobody has mended it yet.
    static func isFault(_ text: String) -> Bool {
        let text = trimmed(text)
        return text.first == "#" && text.hasSuffix(doubt) && !text.dropLast(doubt.count).contains(" ")
    }

    init(_ plan: ImportPlan, _ instrument: Instrument, _ layout: ExportLayout, columnCount: Int) {
        coder = RowCoder(plan, instrument: instrument, columnCount: columnCount)
        items = instrument.items
        self.layout = layout
    }

    /// The cells of a row that is not broken; `written` is what stands in it.
    mutating func cells(of row: some TableReader, written: [String]) -> [String] {
        var cells = written
        for column in coder.plan.columns where cells.indices.contains(column.column) {
            let text = written[column.column]
            let answer = coder.reading(of: column, in: row)
            if let said = said(answer, text, in: column) { cells[column.column] = said }
        }
        for spread in coder.plan.spreads {
            for part in spread.parts where !part.isOwnItem && cells.indices.contains(part.column) {
                let said = said(written[part.column], of: part, items[spread.item])
                if let said { cells[part.column] = said }
            }
        }
        return cells
    }

    /// What is to be written for a cell; nil where it says the same by itself.
    private mutating func said(_ answer: CodedAnswer, _ text: String, in column: ImportPlan.Column) -> String? {
        let item = items[column.item]
        guard !isWhite(text), !answer.isOwnWords else { return nil }
        guard answer.status != .unreadable else {
            return isDoubted(answer) ? text + ReadableCells.doubt : label(of: text, inColumn: column.column)
        }
        if answer.status == .blank { return item.isTallied && alone(item, text).status == .blank ? nil : "" }
        switch column.kind {
        case .options where alone(item, text).isSame(as: answer): return nil
        case .text where answer.status == .answered: return nil
        case .date where DateReading.answer(Array(text.utf8).span).isSame(as: answer): return nil
        default: return answer.answer(as: item.type, text: text).answer(0, of: item).canonicalCell(as: item.type)
        }
    }

    private func isDoubted(_ answer: CodedAnswer) -> Bool {
        switch answer.reason {
        case .unlabelledValue, .contradictedNumber, .otherScale, .ambiguousNumber, .ambiguousTick, .spreadsheetError,
            .uncomputedFormula:
            true
        default: false
        }
    }

    /// The label by which the file itself says what a value stands for.
    private func label(of value: String, inColumn column: Int) -> String? {
        let columns = layout.sample.table.columns
        guard columns.indices.contains(column) else { return nil }
        return columns[column].valueLabels.first { $0.value == value }?.label
    }

    /// What a cell says to somebody who knows the item alone.
    private mutating func alone(_ item: Item, _ text: String) -> CodedAnswer {
        let lookup =
            lookups[item.name]
            ?? OptionLookup(choices: item.options, isMultiple: item.type == .selectMultiple, prefersLabels: false)
        lookups[item.name] = lookup
        return lookup.answer(for: text)
    }

    private mutating func said(_ text: String, of part: Spread.Part, _ item: Item) -> String? {
        guard !text.isEmpty else { return nil }
        let answer = part.meaning.answer(for: text)
        guard !answer.isOwnWords, answer.status != .unreadable else {
            return isDoubted(answer) ? text + ReadableCells.doubt : label(of: text, inColumn: part.column)
        }
        if case .choice = part.meaning {
            if alone(item, text).isSame(as: answer) { return nil }
            return answer.answer(as: .selectOne, text: nil).answer(0, of: item).canonicalCell(as: .selectOne)
        }
        let option = part.meaning.option.map { item.options[$0] } ?? Choice(code: "", label: "")
        let lookup = TickLookup(
            choice: option, option: layout.headings[part.column].option ?? "", missing: .none, takesAnyText: false)
        if lookup.answer(for: text).isSame(as: answer) { return nil }
        return switch answer.status {
        case .answered: answer.bits == TickLookup.chosen ? "1" : "0"
        default: answer.status.missing.map(\.token) ?? ""
        }
    }
}

extension CodedAnswer {
    fileprivate func isSame(as other: CodedAnswer) -> Bool { bits == other.bits && status == other.status }
}
