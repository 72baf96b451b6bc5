import SurveyModel

/// What the columns of one question's options have in common.
struct SharedQuestion: Hashable {
    private let code: String?
    private let question: String
    private let repetition: Int

    /// That of a heading; nil where it stands for no option.
    init?(_ heading: ColumnHeading) {
        guard heading.option != nil || heading.optionCode != nil else { return nil }
        // Over options that stand below each other the code, if any, is each column's own.
        code = heading.isStacked ? nil : heading.code
        (question, repetition) = (heading.question, heading.repetition)
    }
}

/// Whether the codes by which a tool tells a question's options in its headings are the definition's.
///
/// A tool numbers options as it likes, so that its 2 may be another option than the definition's.
final class OptionNumbers {
    private let index: HeadingIndex
    private let instrument: Instrument
    private let columns: [SharedQuestion: [ColumnHeading]]
    private var known: [Asked: Bool] = [:]

    private struct Asked: Hashable {
        let question: SharedQuestion
        let item: Int
    }

    /// Those of all headings of a file.
    init(_ headings: [ColumnHeading], _ index: HeadingIndex, _ instrument: Instrument) {
        (self.index, self.instrument) = (index, instrument)
        let told = headings.filter { $0.option != nil && $0.optionCode != nil && !$0.isBesideOption }
        var columns: [SharedQuestion: [ColumnHeading]] = [:]
        for heading in told {
            if let question = SharedQuestion(heading) { columns[question, default: []].append(heading) }
        }
        self.columns = columns
    }

    /// Whether the code of a heading, whose words are no option's, tells an option of the item.
    func areDefinitions(for heading: ColumnHeading, item: Int) -> Bool {
        guard heading.option != nil, !heading.isBesideOption, let question = SharedQuestion(heading) else {
            return true
        }
        let asked = Asked(question: question, item: item)
        if let answer = known[asked] { return answer }
        let answer = areDefinitions(columns[question] ?? [], item)
        known[asked] = answer
        return answer
    }

    private func areDefinitions(_ columns: [ColumnHeading], _ item: Int) -> Bool {
        let told = columns.map { column in
            (words: index.option(column.option ?? "", of: item), code: index.option(column.optionCode ?? "", of: item))
        }
        let fitting = told.filter { $0.words != nil }
        if !fitting.isEmpty { return fitting.allSatisfy { $0.words == $0.code } }
        // Words in a language that the definition lacks: the list is the same where each of its codes is there.
        let codes = told.compactMap(\.code)
        let options = instrument.items[item].options
        let expected = options.indices.filter { place in
            options[place].missing == nil
                && !options[place].label.texts.values.contains(where: HeadingReader.isOtherOption)
        }
        return codes.count == columns.count && Set(codes).isSuperset(of: expected)
    }
}
