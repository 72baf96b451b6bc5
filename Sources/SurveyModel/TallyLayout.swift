/// Which items a tally counts and in which slot each option stands.
public struct TallyLayout: Hashable, Sendable {
    /// One counted item.
    public struct CountedItem: Hashable, Sendable {
        /// The item's name.
        public let name: String
        /// The codes of its options that are answers, then the tokens of the kinds of missing.
        public let slotNames: [String]
        /// Where its slots begin.
        public let firstSlot: Int
        /// The slot (from `firstSlot`) of each option by its position in the item's list.
        public let slotOfOption: [Int]

        /// The slot, from `firstSlot`, of a kind of missing.
        @inlinable public func slot(of kind: MissingKind) -> Int { slotNames.count - 5 + Int(kind.rawValue) }
    }

    /// The counted items, in the instrument's order.
    public let items: [CountedItem]
    /// How many slots a group has.
    public let width: Int

    /// The layout of all items with options, but those that make the groups.
    ///
    /// An option declared as missing shares the slot of its kind, so that "vet ej" counts as `_dont_know`.
    public init(instrument: Instrument, groupItems: [String]) {
        var items: [CountedItem] = []
        var next = 0
        for item in instrument.items where item.isTallied && !groupItems.contains(item.name) {
            let answers = item.options.filter { $0.missing == nil }
            let names = answers.map(\.code) + MissingKind.allCases.map(\.token)
            var slots: [Int] = []
            var seen = 0
            for option in item.options {
                if let kind = option.missing {
                    slots.append(answers.count + Int(kind.rawValue))
                } else {
                    slots.append(seen)
                    seen += 1
                }
            }
            items.append(CountedItem(name: item.name, slotNames: names, firstSlot: next, slotOfOption: slots))
            next += names.count
        }
        self.items = items
        width = next
    }
}
