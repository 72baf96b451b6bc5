/// For each group and item the count of every option and of every kind of missing.
///
/// Tallies add: of two files, of two machines. Counts lie dense, one row of `layout.width` numbers a group.
public struct Tally: Hashable, Sendable {
    /// Which items and options are counted, and where.
    public let layout: TallyLayout
    /// The items that make the groups, in the order asked for.
    public let groupItems: [String]
    /// The codes of each group, one for each group item; blank where the record has none.
    public private(set) var groups: [[String]]
    /// The counts, group after group.
    public private(set) var counts: [Int]
    private var positions: [[String]: Int]

    /// An empty tally.
    public init(layout: TallyLayout, groupItems: [String]) {
        self.layout = layout
        self.groupItems = groupItems
        groups = []
        counts = []
        positions = [:]
    }

    /// The position of a group, made where it is new.
    public mutating func position(of group: [String]) -> Int {
        if let known = positions[group] { return known }
        positions[group] = groups.count
        groups.append(group)
        counts.append(contentsOf: repeatElement(0, count: layout.width))
        return groups.count - 1
    }

    /// Adds to one slot of a group.
    public mutating func add(_ number: Int, group: Int, slot: Int) {
        counts[group * layout.width + slot] += number
    }

    /// Adds another tally of the same layout and groups.
    public mutating func add(_ other: Tally) {
        precondition(layout == other.layout && groupItems == other.groupItems, "only like tallies add")
        for (index, group) in other.groups.enumerated() {
            let mine = position(of: group)
            for slot in 0..<layout.width {
                counts[mine * layout.width + slot] += other.counts[index * layout.width + slot]
            }
        }
    }

    /// One row of a tally: a group, an item, an option's code or a kind of missing, and how many.
    public struct Row: Hashable, Sendable {
        /// The codes of the group.
        public var group: [String]
        /// The item's name.
        public var item: String
        /// The option's code, or the token of a kind of missing.
        public var option: String
        /// How many.
        public var count: Int
    }

    /// All counts above zero, sorted by the bytes of group, item and option.
    public var rows: [Row] {
        let items = layout.items.map { item in
            (item: item, slots: Tally.order(of: item.slotNames, by: Tally.precedes))
        }.sorted { Tally.precedes($0.item.name, $1.item.name) }
        var rows: [Row] = []
        for group in Tally.order(of: groups, by: Tally.precedes) {
            for (item, slots) in items {
                for slot in slots {
                    let count = counts[group * layout.width + item.firstSlot + slot]
                    guard count > 0 else { continue }
                    rows.append(
                        Row(group: groups[group], item: item.name, option: item.slotNames[slot], count: count))
                }
            }
        }
        return rows
    }

    /// The positions of elements in their order: the names are sorted once, not the rows made of them.
    private static func order<Element>(of elements: [Element], by precedes: (Element, Element) -> Bool) -> [Int] {
        elements.indices.sorted { precedes(elements[$0], elements[$1]) }
    }

    private static func precedes(_ lhs: String, _ rhs: String) -> Bool {
        lhs.utf8.lexicographicallyPrecedes(rhs.utf8)
    }

    private static func precedes(_ lhs: [String], _ rhs: [String]) -> Bool {
        for (left, right) in zip(lhs, rhs) where !left.utf8.elementsEqual(right.utf8) {
            return precedes(left, right)
        }
        return false
    }
}
