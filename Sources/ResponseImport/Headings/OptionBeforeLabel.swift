import SurveyModel
import Tables

/// Headings as `Option:Question` in a file that bears no tool's mark: the words after the colon are an item's, and some
/// before it are its options'.
enum OptionBeforeLabel {
    private struct Part {
        let column: Int
        let question: String
        let option: String
    }

    /// The headings with those taken apart.
    static func parted(_ headings: [ColumnHeading], _ instrument: Instrument) -> [ColumnHeading] {
        let open = headings.indices.filter { column in
            let heading = headings[column]
            return heading.option == nil && heading.optionCode == nil && heading.cells.count == 1
                && heading.cells[0].contains(":")
        }
        guard open.count > 1 else { return headings }
        let index = HeadingIndex(instrument)
        var groups: [Int: [Part]] = [:]
        for column in open where index.match(headings[column].cells[0]) == .none {
            for tail in OptionBeforeQuestion.tails(of: headings[column].cells[0]) {
                guard case .item(let item, let rule) = index.match(tail.question), instrument.items[item].isTallied,
                    ColumnMatching.confidence(of: rule) == .certain
                else { continue }
                groups[item, default: []].append(Part(column: column, question: tail.question, option: tail.option))
                break
            }
        }
        var result = headings
        for (item, parts) in groups where parts.count > 1 {
            guard parts.contains(where: { index.option($0.option, of: item) != nil }) else { continue }
            for part in parts {
                (result[part.column].question, result[part.column].option) = (part.question, part.option)
                result[part.column].isBesideOption = HeadingReader.isOther(part.option)
            }
        }
        return result
    }
}
