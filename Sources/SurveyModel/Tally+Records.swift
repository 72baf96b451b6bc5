extension Tally {
    /// Tallies records that are already coded; the same counts as tallying the file they came from.
    ///
    /// - Parameters:
    ///   - records: The records.
    ///   - groupItems: The items whose answers make the groups; a missing answer makes a blank group.
    public init(records: RecordTable, by groupItems: [String]) {
        let layout = TallyLayout(instrument: records.instrument, groupItems: groupItems)
        self.init(layout: layout, groupItems: groupItems)
        let groupOfRecord = positions(of: records)
        for item in layout.items {
            switch records.columns[item.name] {
            case .choice(let answers):
                for (record, answer) in answers.enumerated() {
                    add(1, group: groupOfRecord[record], slot: item.firstSlot + item.slot(of: answer))
                }
            case .choices(let sets): add(sets, of: item, groupOfRecord)
            case .number, .date, .text, nil:
                let slot = item.firstSlot + item.slot(of: .notAsked)
                for group in groupOfRecord { add(1, group: group, slot: slot) }
            }
        }
    }

    private mutating func add(_ sets: [AnswerSet], of item: TallyLayout.CountedItem, _ groupOfRecord: [Int]) {
        for (record, set) in sets.enumerated() {
            let group = groupOfRecord[record]
            if let kind = set.missing {
                add(1, group: group, slot: item.firstSlot + item.slot(of: kind))
            } else {
                for position in set.positions {
                    add(1, group: group, slot: item.firstSlot + item.slotOfOption[position])
                }
            }
        }
    }

    private mutating func positions(of records: RecordTable) -> [Int] {
        let columns = groupItems.map { name in (records.instrument.item(name), records.columns[name]) }
        return (0..<records.count).map { record in
            position(of: columns.map { item, column in column?.groupCode(record, item) ?? "" })
        }
    }
}

extension AnswerColumn {
    /// The code under which a record is grouped; blank where it has none.
    public func groupCode(_ record: Int, _ item: Item?) -> String {
        switch self {
        case .choice(let answers): answers[record].option.map { item?.options[$0].code ?? "" } ?? ""
        case .text(let texts): texts[record].written ?? ""
        case .date(let dates): if case .value(let date) = dates[record] { date.description } else { "" }
        case .number(let numbers): if case .value(let number) = numbers[record] { String(number) } else { "" }
        case .choices: ""
        }
    }
}

extension TallyLayout.CountedItem {
    /// The slot, from `firstSlot`, of an answer.
    @inlinable public func slot(of answer: AnswerCode) -> Int {
        if let option = answer.option { return slotOfOption[option] }
        return slot(of: answer.missing ?? .noAnswer)
    }
}
