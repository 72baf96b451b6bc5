import SurveyModel
import SurveyStatistics

/// What each unit has of each goal, and what units of a kind have together: from open registers alone.
///
/// Nothing that a protected instrument was answered with is told by unit: there, a unit is a handful of persons.
struct UnitPublishing {
    let results: PeriodResults
    /// Whether each unit has its own results; without, only units of a kind together.
    let listsUnits: Bool

    /// How each unit attended each network, and units of a kind together; empty unless units are listed.
    ///
    /// Several goals may count the same meetings: the one that counts most of a network's is taken.
    func networks(of drafts: [GoalDraft]) -> [PublishedUnitNetwork] {
        guard listsUnits else { return [] }
        var attendance: [String: [String: ShareCounts]] = [:]
        for draft in drafts where draft.isOfAttendance && draft.results?.instrument.anonymity.isProtected == false {
            for (network, counts) in draft.counts where !network.isEmpty {
                var units = counts.units
                units[""] = counts.parts.first
                for (unit, own) in units {
                    let known = attendance[network]?[unit]?.base.valid ?? 0
                    if own.base.valid > known { attendance[network, default: [:]][unit] = own }
                }
            }
        }
        return attendance.keys.sorted().flatMap { network -> [PublishedUnitNetwork] in
            let own = attendance[network] ?? [:]
            let kinds = Set(results.organisation.units.map(\.kind)).sorted().map { kind in
                ("kind:\(kind)", results.organisation.units.filter { $0.kind == kind }.map(\.id))
            }
            return ([("", [""])] + results.organisation.units.map { ($0.id, [$0.id]) } + kinds).compactMap {
                unit, ids in
                ids.compactMap { own[$0] }.reduce(into: ShareCounts()) { $0 += $1 }.share.map {
                    PublishedUnitNetwork(unit: unit, network: "network:\(network)", attendance: $0)
                }
            }
        }
    }

    func results(of drafts: [GoalDraft]) -> [PublishedUnitResult] {
        drafts.flatMap { draft -> [PublishedUnitResult] in
            guard let instrument = draft.results?.instrument, !instrument.anonymity.isProtected else { return [] }
            let sum = draft.counts.keys.sorted().reduce(into: GoalCounts(parts: draft.goal.measure.items.count)) {
                if draft.networks.contains($1), let own = draft.counts[$1] { $0 += own }
            }
            let units =
                listsUnits ? results.organisation.units.filter { concerns($0, draft.goal.measure, sum) } : []
            let own = units.compactMap { unit in
                value(of: unit.id, in: sum, draft.goal.measure).map {
                    PublishedUnitResult(unit: unit.id, goal: draft.goal.id, value: $0)
                }
            }
            return own + principals(sum, draft.goal)
        }
    }

    /// Whether a measure expects anything of a unit, or the unit has something of it unasked.
    ///
    /// Of a region or an agency that no measure of municipalities is about, "no" would say what nobody asked.
    private func concerns(_ unit: Unit, _ measure: Measure, _ sum: GoalCounts) -> Bool {
        if isExpected(unit, by: measure) { return true }
        if case .countedBy? = measure.units { return false }
        return sum.distinct.contains(unit.id) || sum.units[unit.id] != nil || sum.unitNumbers[unit.id] != nil
            || sum.unitActivities[unit.id] != nil
    }

    private func isExpected(_ unit: Unit, by measure: Measure) -> Bool {
        let named = UnitsExpected(of: measure, in: results).named
        return named.isEmpty ? unit.kind == "kommun" : named.contains(unit.id)
    }

    private func value(of unit: String, in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        switch measure.kind {
        case .attendanceShare, .eachUnitAttendance, .shareOfCases: sum.units[unit]?.share.map(MeasuredValue.share)
        case .shareOfUnits, .coverage: taking(unit, in: sum, measure)
        case .minPerActivity:
            Share(checking: sum.unitActivities[unit] ?? 0, of: sum.activities.count).map(MeasuredValue.share)
        case .count, .countTarget, .trend, .minPerUnit: number(of: unit, in: sum, measure)
        default: nil
        }
    }

    /// Whether the unit does, has or takes part: 1 of 1, or 0 of 1.
    private func taking(_ unit: String, in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        if let own = sum.units[unit], measure.distinct == nil, sum.activities.isEmpty {
            return own.base.valid > 0 ? Share(checking: own.agreeing > 0 ? 1 : 0, of: 1).map(MeasuredValue.share) : nil
        }
        guard !sum.distinct.isDisjoint(with: results.organisation.units.map(\.id)) else { return nil }
        return Share(checking: sum.distinct.contains(unit) ? 1 : 0, of: 1).map(MeasuredValue.share)
    }

    /// How many units of a kind do, have or take part, of those of whom it is expected.
    private func taking(_ ids: [String], in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        let expected = results.organisation.units.filter { ids.contains($0.id) && isExpected($0, by: measure) }
        let told = expected.compactMap { unit -> Bool? in
            guard case .share(let own)? = taking(unit.id, in: sum, measure) else { return nil }
            return own.agreeing > 0
        }
        return told.isEmpty ? nil : Share(checking: told.count { $0 }, of: expected.count).map(MeasuredValue.share)
    }

    private func number(of unit: String, in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        guard let own = sum.unitNumbers[unit] else { return nil }
        if measure.distinct != nil { return .count(own.codes.count) }
        guard !measure.items.isEmpty else { return .count(own.records) }
        return own.told > 0 ? .count(own.number) : nil
    }

    /// All municipalities and all others, side by side: their attendance, or their parts of a number.
    private func principals(_ sum: GoalCounts, _ goal: Goal) -> [PublishedUnitResult] {
        let kinds = Set(results.organisation.units.map(\.kind)).sorted()
        let values = kinds.compactMap { kind -> PublishedUnitResult? in
            let ids = results.organisation.units.filter { $0.kind == kind }.map(\.id)
            return together(ids, in: sum, goal.measure).map {
                PublishedUnitResult(unit: "kind:\(kind)", goal: goal.id, value: $0)
            }
        }
        // A single principal that has it all says nothing new; one that has a part says that the rest is nobody's.
        if values.count == 1, values[0].value == .count(sum.number) || goal.measure.kind == .attendanceShare {
            return []
        }
        return values
    }

    private func together(_ ids: [String], in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        switch measure.kind {
        case .attendanceShare:
            return ids.compactMap { sum.units[$0] }.reduce(into: ShareCounts()) { $0 += $1 }.share.map(
                MeasuredValue.share)
        case .count, .countTarget, .trend:
            guard !measure.items.isEmpty, measure.distinct == nil else { return nil }
            let told = ids.compactMap { sum.unitNumbers[$0] }.filter { $0.told > 0 }
            return told.isEmpty ? nil : .count(told.reduce(0) { $0 + $1.number })
        case .shareOfUnits where listsUnits, .coverage where listsUnits: return taking(ids, in: sum, measure)
        default: return nil
        }
    }
}

extension GoalDraft {
    /// Whether it counts who was present of those expected.
    fileprivate var isOfAttendance: Bool {
        goal.measure.kind == .attendanceShare || goal.measure.kind == .eachUnitAttendance
    }
}
