import SurveyModel

extension ReceiptWarnings {
    /// Words of one's own that no item asks for, column by column: what they count as, and that they were not imported.
    static func ownWords(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ coder: RowCoder, _ instrument: Instrument
    ) -> [LocalizedText] {
        columnsOfWords(uses, layout, coder, instrument)
            + coder.wordsWithoutOption.enumerated().filter { $0.element > 0 }.map { item, count in
                alone(count, in: instrument.items[item].name)
            }
    }

    /// That words alone answered an item, and stand in another.
    private static func alone(_ count: Int, in name: String) -> LocalizedText {
        .both(
            "I \(count) svar på \(name) står egna ord och inget alternativ; orden lästes in, som svar på en egen fråga. "
                + "\(name) har inget alternativ för dem, så svaren räknas där som oläsliga, och inte som att inget svarats. "
                + "Lägg till ett alternativ, som Annat, så räknas de.",
            "\(count) \(count == 1 ? "answer" : "answers") to \(name) \(count == 1 ? "is" : "are") words of one's own and no "
                + "option; the words were imported, as answers to an item of their own. \(name) has no option for them, so "
                + "that they count as unreadable there, and not as left blank. Add an option, as Other, and they count."
        )
    }

    private static func columnsOfWords(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ coder: RowCoder, _ instrument: Instrument
    ) -> [LocalizedText] {
        uses.enumerated().compactMap { column, use -> LocalizedText? in
            let count = coder.ownWords[column]
            guard count > 0, let item = use.itemOfWords else { return nil }
            let name = instrument.items[item].name
            let (number, heading) = (layout.name(ofColumn: column), layout.title(ofColumn: column).quoted)
            let place = LocalizedText.both("\(number) (”\(heading)”)", "\(number) (\"\(heading)\")")
            return switch use {
            case .part(_, let option, _):
                words(count, at: place, counting: chosen(instrument.items[item].options[option].label, of: name))
            case .beside:
                words(
                    count, at: place,
                    counting: coder.plan.wordsBeside.first { $0.column == column }.map { words in
                        words.option.map { chosenAlone(instrument.items[item].options[$0].label, of: name) }
                            ?? noOptionAlone(of: name)
                    } ?? noOption(of: name))
            case .unknownOption: words(count, at: place, counting: noOptionAlone(of: name))
            default: mixed(count, in: name)
            }
        }
    }

    /// In place of an option, in the column of the options themselves.
    private static func mixed(_ count: Int, in name: String) -> LocalizedText {
        .both(
            "I \(count) svar på \(name) står egna ord i stället för ett alternativ; de räknas som det alternativ som "
                + "heter Annat, och orden lästes inte in. Är några av dem ett alternativ med andra ord, lägg till dem som alias.",
            "In \(count) \(count == 1 ? "answer" : "answers") to \(name) words of one's own stand in place of an option; they "
                + "count as its option \"other\", and the words were not imported. Where some are an option in other words, add "
                + "them as its aliases.")
    }

    private static func chosen(_ label: LocalizedText, of name: String) -> LocalizedText {
        .both(
            "De räknas som alternativet ”\(label.text(in: .swedish))” i \(name)",
            "They count as the option \"\(label.text(in: .english))\" of \(name)")
    }

    private static func chosenAlone(_ label: LocalizedText, of name: String) -> LocalizedText {
        .both(
            "Där inget annat är valt räknas de som alternativet ”\(label.text(in: .swedish))” i \(name)",
            "Where nothing else is chosen they count as the option \"\(label.text(in: .english))\" of \(name)")
    }

    private static func noOption(of name: String) -> LocalizedText {
        .both("Inget alternativ i \(name) svarar mot dem", "They count as no option of \(name)")
    }

    private static func noOptionAlone(of name: String) -> LocalizedText {
        .both(
            "Inget alternativ i \(name) svarar mot dem, och svar där inget annat är valt läggs åt sidan",
            "They count as no option of \(name), and answers in which nothing else is chosen are set aside")
    }

    /// In a column of their own, where they choose an option or nothing.
    private static func words(
        _ count: Int, at column: LocalizedText, counting: LocalizedText
    ) -> LocalizedText {
        .both(
            "I kolumn \(column.text(in: .swedish)) står egna ord i \(ReceiptWords.counted(count, .cell, in: .swedish)). "
                + "\(counting.text(in: .swedish)); orden "
                + "lästes inte in, eftersom ingen fråga tar emot dem. Ska de med, lägg till en fråga av typen text med "
                + "kolumnens rubrik som alias.",
            "Column \(column.text(in: .english)) holds words of one's own in \(ReceiptWords.counted(count, .cell, in: .english)). "
                + "\(counting.text(in: .english)); the words were not imported, since no item asks for them. To have them, add an item of type "
                + "text with the column's heading as its alias.")
    }
}

extension ColumnUse {
    /// The item beside whose options a column may hold words of one's own.
    fileprivate var itemOfWords: Int? { if case .beside(let item) = self { item } else { item } }
}
