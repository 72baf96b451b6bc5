import SurveyModel

/// The ids by which tools know questions and options, as Formbricks' `tz4a98xxat96iws9zmbrgj3a`: they say nothing to anybody.
enum OpaqueID {
    /// Whether a text is one: 24 or 25 small letters and digits, mixed, or a UUID.
    static func isOne(_ text: some StringProtocol) -> Bool {
        let letters = text.utf8
        guard (24...25).contains(letters.count) else { return isUUID(text) }
        let isPlain = letters.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        return isPlain && letters.contains { $0 < 0x3A } && letters.contains { $0 >= 0x61 }
    }

    /// Whether a cell holds nothing but such ids, one or several; beside them may stand what tools call the last options.
    static func areAll(in cell: String) -> Bool {
        let parts = cell.split { ",;| ".contains($0) }
        return parts.contains(where: isOne) && parts.allSatisfy { isOne($0) || $0 == "other" || $0 == "none" }
    }

    private static func isUUID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
    }
}

extension ColumnMatching {
    /// Whether a third of the headings, or more, are such ids, alone or behind a point as in `data.tz4a98xxat96iws9zmbrgj3a`.
    static func areIDs(_ headings: [ColumnHeading], own: [OwnColumn?]) -> Bool {
        let asked = zip(headings, own).filter { $1 == nil }.compactMap { $0.0.cells.first }.filter { !isBlank($0) }
        let ids = asked.count { heading in
            heading.split { ".[]/".contains($0) }.last.map { OpaqueID.isOne($0) } ?? false
        }
        return ids > 0 && ids * 3 >= asked.count
    }

    /// The first column of options whose cells hold ids alone that are no options, where no column of options holds words;
    /// nil where one does.
    static func columnOfIDs(_ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument) -> (Int, item: Int)?
    {
        var found: (Int, item: Int)?
        for (column, use) in uses.enumerated() {
            guard case .item(let item, _) = use, instrument.items[item].isTallied else { continue }
            let cells = layout.cells(ofColumn: column)
            guard !cells.isEmpty else { continue }
            let choices = instrument.items[item].options
            let known = Set(choices.flatMap { [$0.code] + $0.aliases })
            guard cells.allSatisfy(OpaqueID.areAll), known.allSatisfy({ !OpaqueID.isOne($0) }) else { return nil }
            if found == nil { found = (column, item) }
        }
        return found
    }
}
