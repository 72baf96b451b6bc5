import SurveyModel

/// Whose each record of a register is: its unit's, or that of what the record's key names beside the unit, as a seat.
struct RecordOwners {
    private let items: [(item: Item, answers: AnswerColumn)]
    private let occasions: Occasions

    /// Nothing where the register has no units.
    init?(_ table: RecordTable) {
        let instrument = table.instrument
        guard let unit = instrument.item(role: .unit) else { return nil }
        let named = instrument.ownerItems
        items = (named.contains(unit) ? named : [unit]).compactMap { item in
            table.columns[item.name].map { (item: item, answers: $0) }
        }
        occasions = Occasions(table, unit)
    }

    /// Whether a record tells whose it is.
    func knows(_ record: Int) -> Bool { items.contains { !$0.answers.isLeftBlank(record, of: $0.item) } }

    /// A record that does not, and the units that it can be of: such as have no row of the same occasion.
    func open(_ record: Int, _ answer: Agreement?) -> RecordOfAnyUnit {
        var own = ShareCounts()
        if let answer { own.count(answer) }
        let (absent, present) = occasions.units(at: record)
        return RecordOfAnyUnit(answer: own, units: absent.isEmpty ? nil : absent, others: present)
    }
}

/// Which units have a row of each occasion: of a meeting, or of what the key names beside the unit, as a day.
private struct Occasions {
    private struct Occasion: Hashable {
        let network: String
        let parts: [String]
    }

    private let occasions: [Occasion]
    private let present: [Occasion: Set<String>]
    private let known: [String: Set<String>]

    init(_ table: RecordTable, _ unit: Item) {
        let instrument = table.instrument
        let owners = instrument.ownerItems.map(\.name)
        let isKeyed = owners.contains(unit.name)
        let named = instrument.recordKey.filter { isKeyed && !owners.contains($0) }.compactMap(instrument.item)
        let activity = [instrument.item(role: .activity)].compactMap(\.self)
        let parts = (named.isEmpty ? activity : named).map { GoalCounting.codes(of: $0, in: table) }
        let networks = Occasions.networks(in: table)
        occasions = networks.indices.map { record in
            Occasion(network: networks[record], parts: parts.map { $0[record] })
        }
        var present: [Occasion: Set<String>] = [:]
        var known: [String: Set<String>] = [:]
        for (record, unit) in GoalCounting.codes(of: unit, in: table).enumerated() where !unit.isEmpty {
            present[occasions[record], default: []].insert(unit)
            known[networks[record], default: []].insert(unit)
        }
        (self.present, self.known) = (present, known)
    }

    private static func networks(in table: RecordTable) -> [String] {
        let groups = RecordGroups(table)
        var networks = [String](repeating: "", count: table.count)
        for (network, records) in zip(groups.networks, groups.records) {
            for record in records { networks[record] = groups.homes[record] ?? network }
        }
        return networks
    }

    /// The units met elsewhere and not at a record's occasion, and those that are there; none where that is not told.
    func units(at record: Int) -> (absent: Set<String>, present: Set<String>) {
        let occasion = occasions[record]
        guard !occasion.parts.isEmpty, !occasion.parts.contains("") else { return ([], []) }
        let here = present[occasion, default: []]
        return (known[occasion.network, default: []].subtracting(here), here)
    }
}

/// A record that does not tell of which unit it is.
public struct RecordOfAnyUnit: Hashable, Sendable {
    /// What it answers to what is counted.
    let answer: ShareCounts
    /// The units that it can be of; nil where it can be any of those that are not the `others`.
    let units: Set<String>?
    /// The units that it cannot be of.
    let others: Set<String>

    /// Whether it can be a unit's.
    public func canBe(of unit: String) -> Bool { units?.contains(unit) ?? !others.contains(unit) }
}

extension AnswerColumn {
    /// Whether a record leaves blank, or beyond reading, what it could have told.
    func isLeftBlank(_ record: Int, of item: Item) -> Bool {
        let missing = missing(record, of: item)
        return missing == .noAnswer || missing == .unreadable
    }
}
