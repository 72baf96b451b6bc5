import SurveyModel

extension ReceiptWarnings {
    /// How many headings are held against that many names for the nearest: for thousands of both it would take minutes.
    static func mostAsked(of names: Int) -> Int { max(1, mostPairs / max(1, names)) }

    private static let mostPairs = 20_000

    /// How many columns without an item are told one by one; of more, those with a near name and the first are.
    private static let mostTold = 6

    /// Columns with headings that fit no item.
    static func unknownColumns(
        _ columns: [Int], _ headings: [String], absent: [String], _ layout: ExportLayout
    ) -> [LocalizedText] {
        let asked = columns.prefix(mostAsked(of: absent.count))
        let near = Dictionary(
            uniqueKeysWithValues: asked.lazy.compactMap { column in
                nearestName(to: headings[column], among: absent).map { (column, $0) }
            }.prefix(mostTold))
        let isFew = columns.count <= mostTold
        let alone = columns.filter { isFew || near[$0] != nil }
        let told = alone.map { column in
            let name = near[column]
            let place = layout.name(ofColumn: column)
            return LocalizedText.both(
                "Kolumn \(place) (”\(headings[column])”) motsvarar ingen fråga och utelämnas."
                    + (name.map { " Avsågs \($0)?" } ?? ""),
                "Column \(place) (\"\(headings[column])\") fits no item and is left out."
                    + (name.map { " Did you mean \($0)?" } ?? ""))
        }
        let others = isFew ? [] : columns.filter { near[$0] == nil }
        return others.isEmpty ? told : told + [together(others, headings, layout)]
    }

    /// The columns whose headings were cut off so early that they begin several items' words, and the items' names.
    static func itemsBegun(
        by columns: [Int], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [Int: [String]] {
        let cut = columns.filter { layout.headings[$0].names.contains { $0.hasSuffix("..") || $0.hasSuffix("…") } }
        guard !cut.isEmpty else { return [:] }
        let index = HeadingIndex(instrument)
        let items = cut.map { column in
            Set(layout.headings[column].names.flatMap(index.items(begunBy:))).sorted().map { instrument.items[$0].name }
        }
        return Dictionary(uniqueKeysWithValues: zip(cut, items).filter { $0.1.count > 1 })
    }

    /// A heading that begins the words of several items.
    static func cutOff(
        _ column: Int, _ headings: [String], items: [String], _ layout: ExportLayout
    ) -> LocalizedText {
        let place = layout.name(ofColumn: column)
        let names = items.prefix(mostTold).joined(separator: ", ") + (items.count > mostTold ? ", …" : "")
        return .both(
            "Rubriken i kolumn \(place) (”\(headings[column])”) är avkortad och börjar som flera frågor (\(names)); kolumnen "
                + "utelämnas. Skriv ut rubriken i filen, eller ange frågan i en profil (--save-profile).",
            "The heading of column \(place) (\"\(headings[column])\") is cut off and begins several items (\(names)); the column is "
                + "left out. Write the heading out in the file, or name the item in a profile (--save-profile).")
    }

    private static func together(_ columns: [Int], _ headings: [String], _ layout: ExportLayout) -> LocalizedText {
        let first = columns.prefix(mostTold / 2).map { (layout.name(ofColumn: $0), headings[$0]) }
        let rest = columns.count - first.count
        let swedish = first.map { "\($0) (”\($1)”)" }.joined(separator: ", ")
        let english = first.map { "\($0) (\"\($1)\")" }.joined(separator: ", ")
        return .both(
            "Kolumn \(swedish)\(rest > 0 ? " och \(rest) till" : "") motsvarar ingen fråga och utelämnas; kvittot räknar upp dem.",
            "\(columns.count == 1 ? "Column" : "Columns") \(english)\(rest > 0 ? " and \(rest) more" : "") "
                + "\(columns.count == 1 ? "fits" : "fit") no item and \(columns.count == 1 ? "is" : "are") left out; the receipt "
                + "lists them.")
    }
}
