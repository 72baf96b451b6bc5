import SurveyModel

/// Columns of ids beside those of options' words, as Formbricks writes them: `1. Stöd` and `1. Stöd - Option ID`.
///
/// Words follow the language of whoever answered, and ids do not; where every id is an option's code or alias, they are the
/// answers.
enum OptionIDColumns {
    private static let ending = " - option id"

    /// The uses of columns with ids in place of words where the definition knows them.
    static func preferred(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [ColumnUse] {
        guard layout.dialect == .formbricks else { return uses }
        var result = uses
        for column in uses.indices {
            let key = foldedHeading(layout.headings[column].title)
            guard key.hasSuffix(ending), uses[column].item == nil,
                let words = layout.headings.firstIndex(where: {
                    foldedHeading($0.title) == String(key.dropLast(ending.count))
                }),
                case .item(let item, let rule) = uses[words], instrument.items[item].isTallied
            else { continue }
            let lookup = OptionLookup(
                choices: instrument.items[item].options, isMultiple: instrument.items[item].type == .selectMultiple,
                prefersLabels: false)
            let cells = layout.cells(ofColumn: column)
            guard !cells.isEmpty, cells.allSatisfy({ lookup.answer(for: $0).status != .unreadable }) else { continue }
            result[column] = .item(item, rule)
            result[words] = .beside(item: item)
        }
        return result
    }
}
