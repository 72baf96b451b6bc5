import SurveyModel
import Tables

/// An item whose answers stand in several columns, one for each option: ticked boxes, or a scale point by point.
struct Spread {
    /// One of its columns.
    struct Part {
        /// The column, from 0.
        let column: Int
        /// The option's position.
        let option: Int
        /// What its cells mean.
        let lookup: TickLookup
    }

    /// The item's position in the instrument.
    let item: Int
    /// Its columns, in the file's order.
    let parts: [Part]

    /// The items that the columns spread out; `missing` are words of the file as a whole.
    static func found(
        in uses: [ColumnUse], _ headings: [ColumnHeading], _ instrument: Instrument, missing: MissingHabits
    ) -> [Spread] {
        var parts: [Int: [Part]] = [:]
        for (column, use) in uses.enumerated() {
            guard case .part(let item, let option, _) = use else { continue }
            let heading = headings[column]
            let lookup = TickLookup(
                choice: instrument.items[item].options[option], option: heading.option ?? "", missing: missing,
                takesAnyText: heading.isBesideOption && instrument.items[item].type == .selectMultiple)
            parts[item, default: []].append(Part(column: column, option: option, lookup: lookup))
        }
        return parts.keys.sorted().map { Spread(item: $0, parts: parts[$0] ?? []) }
    }
}

/// Reads the columns of spread items, row by row.
struct SpreadReader {
    /// The spread items.
    let spreads: [Spread]
    /// Whether the last row's cell in each part held anything, spread by spread.
    private(set) var isFilled: [[Bool]]
    /// Whether the last row told of each spread that nothing was chosen.
    private(set) var isToldEmpty: [Bool]
    private var memos: [[SpellingMemo]]
    private var coder = SpreadCoder()

    init(_ spreads: [Spread]) {
        self.spreads = spreads
        isFilled = spreads.map { $0.parts.map { _ in false } }
        isToldEmpty = spreads.map { _ in false }
        memos = spreads.map { $0.parts.map { _ in SpellingMemo() } }
    }

    /// Writes the answers of a row's spread items; of an empty row all are blank.
    mutating func code(
        _ row: some TableReader, isEmpty: Bool, items: [Item], into answers: inout [CodedAnswer]
    ) {
        for index in spreads.indices {
            coder.reset()
            for place in spreads[index].parts.indices {
                let cell = isEmpty ? .blank : answer(of: index, place, in: row)
                isFilled[index][place] = cell.status != .blank
                coder.take(cell, option: spreads[index].parts[place].option)
            }
            answers[spreads[index].item] = coder.answer(of: items[spreads[index].item])
            isToldEmpty[index] = coder.isToldEmpty
        }
    }

    private mutating func answer(of index: Int, _ place: Int, in row: some TableReader) -> CodedAnswer {
        let part = spreads[index].parts[place]
        let cell = row.cells[part.column]
        if cell.isEmpty { return .blank }
        if !cell.hasEscapes,
            let known = memos[index][place].find(in: row.buffer.span, at: cell.start, count: cell.count)
        {
            return known
        }
        let answer = part.lookup.answer(for: row.text(of: cell))
        if !cell.hasEscapes {
            memos[index][place].remember(answer, for: row.buffer.span, at: cell.start, count: cell.count)
        }
        return answer
    }
}
