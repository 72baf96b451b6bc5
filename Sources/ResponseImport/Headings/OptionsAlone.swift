import SurveyModel

/// Columns that are headed by the options of an item alone, as Typeform writes them: they stand side by side, hold their own
/// heading or a sign, and nothing else of the file is the item.
struct OptionsAlone {
    private let index: HeadingIndex
    private let instrument: Instrument
    private let cells: (Int) -> [String]

    /// For the headings of a file, of whose columns `cells` gives the filled ones.
    init(_ instrument: Instrument, cells: @escaping (Int) -> [String]) {
        index = HeadingIndex(instrument)
        (self.instrument, self.cells) = (instrument, cells)
    }

    /// The headings, where such columns have their item's words as question.
    func parted(_ headings: [ColumnHeading]) -> [ColumnHeading] {
        var (runs, told): ([[Int]], Set<Int>) = ([], [])
        for (column, heading) in headings.enumerated() {
            for case .item(let item, _) in heading.names.map(index.match) { told.insert(item) }
            guard mayStandAlone(heading, column) else { continue }
            if let last = runs.last?.last, last == column - 1 {
                runs[runs.count - 1].append(column)
            } else {
                runs.append([column])
            }
        }
        var result = headings
        for run in runs where run.count > 1 {
            for (item, columns) in spans(in: run, headings, besides: told) {
                for column in columns { take(&result[column], column, of: instrument.items[item]) }
            }
        }
        return result
    }

    private func mayStandAlone(_ heading: ColumnHeading, _ column: Int) -> Bool {
        guard heading.option == nil, heading.optionCode == nil, heading.cells.count == 1,
            heading.cells[0].contains(where: \.isLetter), index.match(heading.cells[0]) == .none
        else { return false }
        return HeadingReader.isOtherOption(heading.cells[0]) || areTicks(heading, column)
    }

    private func areTicks(_ heading: ColumnHeading, _ column: Int) -> Bool {
        let own = folded(heading.cells[0])
        return cells(column).allSatisfy { folded($0) == own || TickLookup.isTick(folded($0)) }
    }

    /// The columns from the first to the last option of each item in a run; none of items whose columns would be mixed.
    private func spans(
        in run: [Int], _ headings: [ColumnHeading], besides told: Set<Int>
    ) -> [(item: Int, columns: ClosedRange<Int>)] {
        let found = instrument.items.indices.compactMap { item -> (item: Int, columns: ClosedRange<Int>)? in
            guard instrument.items[item].type == .selectMultiple, !told.contains(item) else { return nil }
            let known = run.filter { isLabel(headings[$0].cells[0], of: item) }
            let isTold = known.contains { !cells($0).isEmpty }
            guard known.count > 1, isTold, let first = known.first, let last = known.last else { return nil }
            return (item, first...last)
        }
        return found.filter { one in
            !found.contains { $0.item != one.item && $0.columns.overlaps(one.columns) }
        }
    }

    private func isLabel(_ words: String, of item: Int) -> Bool {
        guard let option = index.option(words, of: item) else { return false }
        return folded(instrument.items[item].options[option].code) != folded(words)
    }

    private func take(_ heading: inout ColumnHeading, _ column: Int, of item: Item) {
        heading.option = heading.cells[0]
        (heading.question, heading.code) = (item.label.original, item.name)
        heading.isBesideOption = HeadingReader.isOtherOption(heading.cells[0]) && !areTicks(heading, column)
    }
}
