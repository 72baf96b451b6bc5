public import SurveyModel

/// Finds the rows of a register that leave blank what each record is to tell: what is required, or whose the record is.
struct OpenRows {
    /// Items of which one at least is to be told, by their positions.
    private struct Asked {
        let items: [Int]
        var found: ImportReceipt.OpenRows
    }

    private static let mostNamed = 5
    private var asked: [Asked]
    private let required: [Int]

    /// Nothing is looked for in surveys, whose respondents may leave out what they like, nor where others count.
    init(_ instrument: Instrument) {
        guard instrument.isFilledIn, !instrument.anonymity.isProtected else {
            (asked, required) = ([], [])
            return
        }
        let items = instrument.items
        required = items.indices.filter { items[$0].isRequired || items[$0].role == .network }
        let owners = instrument.ownerItems.compactMap { owner in items.firstIndex { $0.name == owner.name } }
        let groups =
            required.map { [$0] } + (owners.isEmpty || owners.contains(where: required.contains) ? [] : [owners])
        asked = groups.map { group in Asked(items: group, found: .init(items: group.map { items[$0].name })) }
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { asked.isEmpty }

    /// Looks at the record in a row; one that is said not to concern whom it is of need not say who that is.
    mutating func note(_ cells: [CodedAnswer], row: Int) {
        let concernsNobody = required.contains { cells[$0].status == .notApplicable }
        for index in asked.indices {
            let items = asked[index].items
            guard items.count == 1 || !concernsNobody, !items.contains(where: { cells[$0].status == .answered }),
                items.contains(where: { cells[$0].status == .noAnswer })
            else { continue }
            asked[index].found.count += 1
            if asked[index].found.rows.count < OpenRows.mostNamed { asked[index].found.rows.append(row) }
        }
    }

    /// What was found, in the order of the items; nil where nothing was.
    var found: [ImportReceipt.OpenRows]? {
        let found = asked.map(\.found).filter { $0.count > 0 }
        return found.isEmpty ? nil : found
    }
}

extension ImportReceipt.OpenRows {
    /// The finding as a sentence; rows are named, answers never.
    public var words: LocalizedText {
        let named = rows.map(String.init).joined(separator: ", ") + (count > rows.count ? " …" : "")
        let (swedish, english) = (items.joined(separator: " eller "), items.joined(separator: " or "))
        return count == 1
            ? .both(
                "1 rad saknar \(swedish) (rad \(named)). Vad posten kan ändra bedöms inte; fyll i den i exporten.",
                "1 row has no \(english) (row \(named)). What the record may change is not judged; fill it in and export again."
            )
            : .both(
                "\(count) rader saknar \(swedish) (rad \(named)). Vad posterna kan ändra bedöms inte; fyll i dem i exporten.",
                "\(count) rows have no \(english) (row \(named)). What the records may change is not judged; fill them in and "
                    + "export again.")
    }
}
