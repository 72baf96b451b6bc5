extension Tally {
    /// Counts records by the options of some items; an item without a column was not asked.
    ///
    /// - Parameter groupItems: Names of items with one option each; a record without one has a blank group.
    public init(records: RecordTable, by groupItems: [String]) {
        self.init(layout: TallyLayout(instrument: records.instrument, groupItems: groupItems), groupItems: groupItems)
        let groupCodes = groupItems.map { name in
            (records.columns[name], records.instrument.item(name)?.options.map(\.code) ?? [])
        }
        for record in 0..<records.count {
            let group = position(
                of: groupCodes.map { column, codes in
                    guard case .choice(let answers)? = column, let option = answers[record].option else { return "" }
                    return codes[option]
                })
            for item in layout.items {
                for slot in Tally.slots(of: records.columns[item.name], at: record, item) {
                    add(1, group: group, slot: item.firstSlot + slot)
                }
            }
        }
    }

    /// The slots that one record's answer adds to: one for each option chosen.
    private static func slots(
        of column: AnswerColumn?, at record: Int, _ item: TallyLayout.CountedItem
    ) -> [Int] {
        switch column {
        case .choice(let codes):
            let code = codes[record]
            return [code.option.map { item.slotOfOption[$0] } ?? item.slot(of: code.missing ?? .unreadable)]
        case .choices(let sets):
            let set = sets[record]
            return set.missing.map { [item.slot(of: $0)] } ?? set.positions.map { item.slotOfOption[$0] }
        default: return [item.slot(of: .notAsked)]
        }
    }
}
