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

    private let layout: TallyLayout
    private let groupNames: [String]
    private let counted: [Counted]
    private var keys: GroupKeys
    private var counts: [Int] = []

    init(_ instrument: Instrument, by groupNames: [String], plan: ImportPlan) {
        layout = TallyLayout(instrument: instrument, groupItems: groupNames)
        self.groupNames = groupNames
        keys = GroupKeys(groupNames, instrument: instrument, plan: plan)
        counted = layout.items.compactMap { counted in
            guard let item = instrument.items.firstIndex(where: { $0.name == counted.name }) else { return nil }
            return Counted(
                item: item, firstSlot: counted.firstSlot,
                slots: counted.slotOfOption + MissingKind.allCases.map { counted.slot(of: $0) },
                isMultiple: instrument.items[item].type == .selectMultiple)
        }
    }

    mutating func take(_ coder: RowCoder, from row: some TableReader, isEmpty: Bool) {
        let base = keys.number(of: coder.cells, in: row) * layout.width
        if base == counts.count { counts.append(contentsOf: repeatElement(0, count: layout.width)) }
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

    /// The tally of what was taken.
    func tally() -> Tally {
        var tally = Tally(layout: layout, groupItems: groupNames)
        for (index, group) in keys.groups.enumerated() {
            let position = tally.position(of: group)
            for slot in 0..<layout.width where counts[index * layout.width + slot] > 0 {
                tally.add(counts[index * layout.width + slot], group: position, slot: slot)
            }
        }
        return tally
    }
}
