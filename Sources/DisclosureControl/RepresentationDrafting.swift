import SurveyModel
import SurveyStatistics

/// Counts who answered against who was asked, by unit and position, where that tells nobody apart.
struct RepresentationDrafting {
    let results: InstrumentResults
    let units: [Unit]
    /// The goals of the plan: a position that one of them filters by is not told of.
    let goals: [Goal]

    private var minimumBase: Int {
        results.instrument.anonymity.isProtected ? results.instrument.anonymity.minimumBase : 1
    }

    /// The counts of some networks (nil: of all); positions of the whole alone, so that no parts can be subtracted.
    ///
    /// - Returns: nil where neither can be told.
    func representation(of networks: Set<String>?) -> PublishedRepresentation? {
        let entries = results.population.entries.filter { entry in
            entry.instrument == results.instrument.id && (networks?.contains(entry.network ?? "") ?? true)
        }
        let found = PublishedRepresentation(
            units: unitCounts(entries, networks), positions: networks == nil ? positions(entries) : [])
        return found.units == nil && found.positions.isEmpty ? nil : found
    }

    private func unitCounts(
        _ entries: [Population.Entry], _ networks: Set<String>?
    ) -> PublishedRepresentation.Units? {
        guard results.instrument.item(role: .unit) != nil, !entries.isEmpty else { return nil }
        let answered = results.recordsOfUnits.filter { networks?.contains($0.key) ?? true }
            .reduce(into: [String: Int]()) { $0.merge($1.value, uniquingKeysWith: +) }
        let records = answered.values.reduce(0, +)
        let asked = Set(entries.filter { $0.invited > 0 }.compactMap(\.unit))
        // Told only where the unit of everybody is known, and their network, and from groups large enough for figures.
        guard networks == nil || results.unplaced == 0, entries.allSatisfy({ $0.unit != nil }), answered[""] == nil,
            Set(answered.keys).isSubset(of: asked),
            records >= minimumBase, asked.count >= minimumBase
        else { return nil }
        let kinds = Dictionary(units.map { ($0.id, $0.kind) }) { first, _ in first }
        return .init(
            asked: asked.count, silent: asked.subtracting(answered.keys).count,
            areMunicipalities: asked.allSatisfy { kinds[$0] == "kommun" })
    }

    private func positions(_ entries: [Population.Entry]) -> [PublishedRepresentation.Position] {
        guard let item = results.instrument.item(role: .position), !entries.isEmpty,
            entries.allSatisfy({ $0.position != nil }), results.recordsOfPositions[""] == nil,
            !goals.contains(where: { $0.measure.filter?.items.contains(item.name) ?? false })
        else { return [] }
        let asked = Dictionary(entries.compactMap { entry in entry.position.map { ($0, entry.invited) } }) { $0 + $1 }
        var shown = (item.choices?.answers ?? []).compactMap { option -> PublishedRepresentation.Position? in
            guard let invited = asked[option.code], invited > 0 else { return nil }
            let answered = results.recordsOfPositions[option.code] ?? 0
            return .init(label: option.label, answered: answered, asked: invited)
        }
        let total = shown.reduce(0) { $0 + $1.asked }
        guard total == asked.values.reduce(0, +),
            shown.reduce(0, { $0 + $1.answered }) == results.records.values.reduce(0, +)
        else { return [] }
        return joined(&shown)
    }

    /// Small positions together; the smallest shown ones join them until what is left over tells nobody apart either.
    private func joined(
        _ shown: inout [PublishedRepresentation.Position]
    ) -> [PublishedRepresentation.Position] {
        func isTold(_ position: PublishedRepresentation.Position) -> Bool {
            PublishedRepresentation.tells(
                answered: position.answered, of: position.asked, minimumBase: minimumBase)
        }
        var rest = shown.filter { !isTold($0) }
        shown.removeAll { !isTold($0) }
        while !rest.isEmpty {
            let sum = PublishedRepresentation.Position(
                label: nil, answered: rest.reduce(0) { $0 + $1.answered }, asked: rest.reduce(0) { $0 + $1.asked })
            if rest.count > 1, isTold(sum) { return shown.isEmpty ? [] : shown + [sum] }
            guard let next = shown.indices.min(by: { shown[$0].asked < shown[$1].asked }) else { return [] }
            rest.append(shown.remove(at: next))
        }
        return shown.count > 1 ? shown : []
    }
}
