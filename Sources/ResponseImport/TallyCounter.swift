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
    /// Where in `counted` each of the instrument's items is; nil for those that are not.
    private let places: [Int?]
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
        var places: [Int?] = Array(repeating: nil, count: instrument.items.count)
        for (place, counted) in counted.enumerated() { places[counted.item] = place }
        self.places = places
    }

    mutating func take(_ coder: RowCoder, from row: some TableReader) {
        let base = keys.number(of: coder.cells, in: row) * layout.width
        if base == counts.count { counts.append(contentsOf: repeatElement(0, count: layout.width)) }
        for item in counted {
            let bits = coder.cells[item.item].bits
            if item.isMultiple {
                count(1, AnswerSet(rawValue: bits), item, base: base)
            } else {
                let code = AnswerCode(rawValue: UInt16(truncatingIfNeeded: bits))
                let slot = code.option ?? item.slots.count - 1 - Int(code.rawValue - (UInt16.max - 4))
                counts[base + item.firstSlot + item.slots[slot]] += 1
            }
        }
    }

    /// Which of these cells' groups it is, by its number; new groups are numbered in the order they are asked for.
    mutating func group(of cells: [CodedAnswer], in row: some TableReader) -> Int {
        let group = keys.number(of: cells, in: row)
        if group * layout.width == counts.count {
            counts.append(contentsOf: repeatElement(0, count: layout.width))
        }
        return group
    }

    /// Counts many records with the same answer to an item.
    mutating func count(_ number: Int, of cell: CodedAnswer, to item: Int, group: Int) {
        guard let place = places[item] else { return }
        let item = counted[place]
        if item.isMultiple {
            return count(number, AnswerSet(rawValue: cell.bits), item, base: group * layout.width)
        }
        let code = AnswerCode(rawValue: UInt16(truncatingIfNeeded: cell.bits))
        let options = item.slots.count - MissingKind.allCases.count
        let slot = item.slots[code.option ?? options + Int((code.missing ?? .noAnswer).rawValue)]
        counts[group * layout.width + item.firstSlot + slot] += number
    }

    /// Adds what another counter of the same instrument and groups has counted.
    mutating func add(_ other: TallyCounter) {
        for (index, group) in other.keys.groups.enumerated() {
            let mine = keys.number(of: group)
            if mine * layout.width == counts.count {
                counts.append(contentsOf: repeatElement(0, count: layout.width))
            }
            for slot in 0..<layout.width {
                counts[mine * layout.width + slot] += other.counts[index * layout.width + slot]
            }
        }
    }

    @inline(__always)
    private mutating func count(_ number: Int, _ set: AnswerSet, _ item: Counted, base: Int) {
        let options = item.slots.count - MissingKind.allCases.count
        if let kind = set.missing {
            counts[base + item.firstSlot + item.slots[options + Int(kind.rawValue)]] += number
            return
        }
        var left = set.rawValue
        while left != 0 {
            counts[base + item.firstSlot + item.slots[left.trailingZeroBitCount]] += number
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
