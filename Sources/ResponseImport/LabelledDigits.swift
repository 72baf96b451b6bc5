import SurveyModel

/// A list in which labels are digits that are other options' codes, as `1 (2)` for the label 1 of code 2: what the digits of a
/// column mean, only its other cells tell.
struct LabelledDigits {
    /// What the digits of a column are.
    enum Reading { case codes, labels, both, untold }

    /// The options with their labels as the tool has them.
    let choices: [Choice]
    private let codes: Set<String>
    private let labels: Set<String>

    /// Nil where no label has its code behind it, since it is another option's code.
    init?(_ item: Item) {
        let all = Set(item.options.map { folded($0.code) })
        let choices = item.options.map { option in
            var choice = option
            choice.label = LocalizedText(
                option.label.texts.mapValues { text in
                    let own = " (\(option.code))"
                    let words = text.hasSuffix(own) ? String(text.dropLast(own.count)) : text
                    return all.contains(folded(words)) ? words : text
                }, defaultLanguage: option.label.defaultLanguage)
            choice.aliases += option.label.texts.values.filter { !choice.label.texts.values.contains($0) }
            return choice
        }
        guard item.type == .selectOne, choices != item.options else { return nil }
        self.choices = choices
        codes = all
        labels = Set(choices.flatMap(\.label.texts.values).map(folded))
    }

    /// What the cells of a column tell: a word that is a label alone, or a number that is a code alone.
    func reading(of cells: [String]) -> Reading {
        let keys = Set(cells.map(folded))
        let areLabels = keys.contains { labels.contains($0) && !codes.contains($0) }
        let areCodes = keys.contains { codes.contains($0) && !labels.contains($0) }
        return switch (areLabels, areCodes) {
        case (true, true): .both
        case (true, false): .labels
        case (false, true): .codes
        case (false, false): keys.isEmpty ? .codes : .untold
        }
    }
}
