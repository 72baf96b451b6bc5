import SurveyModel
import Tables

/// Counts records as they are read; no record is kept.
struct TallyCounter: RecordSink {
    private struct Counted {
        let item: Int
        let firstSlot: Int
        /// The slot of each option, then of each kind of missing.
        let slots: [Int]
        let isMultiple: Bool
    }

<<<<<<< HEAD
    private struct Group {
        let item: Int
        /// How many options there are, and one for none of them.
        let width: Int
    }

    private let layout: TallyLayout
    private let groupNames: [String]
    private let groups: [Group]
    private let codes: [[String]]
    private let counted: [Counted]
    /// The position of each combination of groups, numbered on first sight.
    private var positions: [Int: Int] = [:]
    private var keys: [Int] = []
    private var counts: [Int] = []
    private var lastKey = -1
    private var lastPosition = 0

    init(_ instrument: Instrument, by groupNames: [String]) {
        layout = TallyLayout(instrument: instrument, groupItems: groupNames)
        self.groupNames = groupNames
        let items = groupNames.compactMap { name in instrument.items.firstIndex { $0.name == name } }
        groups = items.map { Group(item: $0, width: instrument.items[$0].options.count + 1) }
        codes = items.map { instrument.items[$0].options.map(\.code) + [""] }
=======
    private let layout: TallyLayout
    private let groupNames: [String]
    private let counted: [Counted]
    private var keys: GroupKeys
    private var counts: [Int] = []

    init(_ instrument: Instrument, by groupNames: [String], plan: ImportPlan) {
        layout = TallyLayout(instrument: instrument, groupItems: groupNames)
        self.groupNames = groupNames
        keys = GroupKeys(groupNames, instrument: instrument, plan: plan)
>>>>>>> e9db7dda5c0967886cd5bc7ff98c33a0e86beb86
        counted = layout.items.compactMap { counted in
            guard let item = instrument.items.firstIndex(where: { $0.name == counted.name }) else { return nil }
            return Counted(
                item: item, firstSlot: counted.firstSlot,
                slots: counted.slotOfOption + MissingKind.allCases.map { counted.slot(of: $0) },
                isMultiple: instrument.items[item].type == .selectMultiple)
        }
    }

    mutating func take(_ coder: RowCoder, from row: DelimitedReader, isEmpty: Bool) {
<<<<<<< HEAD
        let base = position(of: coder.cells) * layout.width
=======
        let base = keys.number(of: coder.cells, in: row) * layout.width
        if base == counts.count { counts.append(contentsOf: repeatElement(0, count: layout.width)) }
>>>>>>> e9db7dda5c0967886cd5bc7ff98c33a0e86beb86
        for item in counted {
            let bits = coder.cells[item.item].bits
            if item.isMultiple {
                count(AnswerSet(rawValue: bits), item, base: base)
            } else {
                let code = AnswerCode(rawValue: UInt16(truncatingIfNeeded: bits))
                let slot = code.option ?? item.slots.count - 1 - Int(code.rawValue - (UInt16.max - 4))
                counts[base + item.firstSlot + item.slots[slot]] += 1
            }
        }
    }

    @inline(__always)
    private mutating func count(_ set: AnswerSet, _ item: Counted, base: Int) {
        let options = item.slots.count - MissingKind.allCases.count
        if let kind = set.missing {
            counts[base + item.firstSlot + item.slots[options + Int(kind.rawValue)]] += 1
            return
        }
        var left = set.rawValue
        while left != 0 {
            counts[base + item.firstSlot + item.slots[left.trailingZeroBitCount]] += 1
            left &= left - 1
        }
    }

<<<<<<< HEAD
    @inline(__always)
    private mutating func position(of cells: [CodedAnswer]) -> Int {
        var key = 0
        for group in groups {
            let code = AnswerCode(rawValue: UInt16(truncatingIfNeeded: cells[group.item].bits))
            key = key * group.width + (code.option ?? group.width - 1)
        }
        if key != lastKey {
            lastPosition = find(key)
            lastKey = key
        }
        return lastPosition
    }

    private mutating func find(_ key: Int) -> Int {
        if let known = positions[key] { return known }
        positions[key] = keys.count
        keys.append(key)
        counts.append(contentsOf: repeatElement(0, count: layout.width))
        return keys.count - 1
    }

    /// The tally of what was taken.
    func tally() -> Tally {
        var tally = Tally(layout: layout, groupItems: groupNames)
        for (index, key) in keys.enumerated() {
            var rest = key
            var group: [String] = []
            for (number, codes) in zip(groups, codes).reversed() {
                group.append(codes[rest % number.width])
                rest /= number.width
            }
            let position = tally.position(of: group.reversed())
=======
    /// The tally of what was taken.
    func tally() -> Tally {
        var tally = Tally(layout: layout, groupItems: groupNames)
        for (index, group) in keys.groups.enumerated() {
            let position = tally.position(of: group)
>>>>>>> e9db7dda5c0967886cd5bc7ff98c33a0e86beb86
            for slot in 0..<layout.width where counts[index * layout.width + slot] > 0 {
                tally.add(counts[index * layout.width + slot], group: position, slot: slot)
            }
        }
        return tally
    }
}
