import SurveyModel

extension ReceiptWarnings {
    /// Words of one's own that no item asks for, column by column: what they count as, and that they were not imported.
    static func ownWords(
        _ uses: [ColumnUse], _ headings: [String], _ coder: RowCoder, _ instrument: Instrument
    ) -> [LocalizedText] {
        uses.enumerated().compactMap { column, use in
            let count = coder.ownWords[column]
            guard count > 0, let item = use.itemOfWords else { return nil }
            let name = instrument.items[item].name
            let place = LocalizedText.both(
                "\(column + 1) (”\(headings[column])”)", "\(column + 1) (\"\(headings[column])\")")
            return switch use {
            case .part(_, let option, _):
                words(count, at: place, of: name, chosen: instrument.items[item].options[option].label)
            case .beside: words(count, at: place, of: name, chosen: nil)
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

    /// In a column of their own, where they choose an option or nothing.
    private static func words(
        _ count: Int, at column: LocalizedText, of name: String, chosen: LocalizedText?
    ) -> LocalizedText {
        let (swedish, english) = (
            chosen.map { "De räknas som alternativet ”\($0.text(in: .swedish))” i \(name)" }
                ?? "Inget alternativ i \(name) svarar mot dem",
            chosen.map { "They count as the option \"\($0.text(in: .english))\" of \(name)" }
                ?? "They count as no option of \(name)"
        )
        return .both(
            "I kolumn \(column.text(in: .swedish)) står egna ord i \(ReceiptWords.counted(count, .cell, in: .swedish)). \(swedish); orden "
                + "lästes inte in, eftersom ingen fråga tar emot dem. Ska de med, lägg till en fråga av typen text med "
                + "kolumnens rubrik som alias.",
            "Column \(column.text(in: .english)) holds words of one's own in \(ReceiptWords.counted(count, .cell, in: .english)). "
                + "\(english); the words were not imported, since no item asks for them. To have them, add an item of type "
                + "text with the column's heading as its alias.")
    }
}

extension ColumnUse {
    /// The item beside whose options a column may hold words of one's own.
    fileprivate var itemOfWords: Int? { if case .beside(let item) = self { item } else { item } }
}
