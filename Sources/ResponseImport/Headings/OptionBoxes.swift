import SurveyModel

/// The columns that hold ticks beside others of the same question: "E-post" among them is an option, and nobody's address.
enum OptionBoxes {
    /// The columns, of which `cells` gives the filled ones; one that is blank is a box where all others are.
    static func columns(_ headings: [ColumnHeading], cells: (Int) -> [String]) -> Set<Int> {
        var groups: [Question: [Int]] = [:]
        for (column, heading) in headings.enumerated() where !heading.isBesideOption {
            guard let question = Question(heading) else { continue }
            groups[question, default: []].append(column)
        }
        var boxes: Set<Int> = []
        for columns in groups.values where columns.count > 1 {
            let filled = columns.map { ($0, cells($0)) }.filter { !$0.1.isEmpty }
            let ticked = filled.filter { column, cells in areTicks(cells, headings[column]) }.map(\.0)
            boxes.formUnion(ticked.count == filled.count && !ticked.isEmpty ? columns : ticked)
        }
        return boxes
    }

    /// What the headings of one question's columns share.
    private enum Question: Hashable {
        case words(SharedQuestion)
        case path(Substring)

        init?(_ heading: ColumnHeading) {
            if let question = SharedQuestion(heading) {
                self = .words(question)
            } else if let path = heading.cells.first, let slash = path.lastIndex(of: "/") {
                self = .path(path[..<slash])
            } else {
                return nil
            }
        }
    }

    /// Whether all cells say that the option was chosen or not: by its own words, by a sign, or by the number of its place.
    private static func areTicks(_ cells: [String], _ heading: ColumnHeading) -> Bool {
        let last = heading.cells.last?.split(separator: "/").last.map(String.init)
        let own = Set([heading.option, last].compactMap(\.self).map(folded))
        return cells.allSatisfy { cell in
            let key = folded(cell)
            return own.contains(key) || TickLookup.isTick(key) || key == TickSigns.notShown
                || key.count <= mostDigits && key.allSatisfy(\.isASCIIDigit)
        }
    }

    /// How many digits the number of an option's place has at most.
    private static let mostDigits = 3
}
