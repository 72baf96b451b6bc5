import SurveyModel
import SurveyStatistics

/// What each unit has of each goal, and what units of a kind have together: from open registers alone.
///
/// Nothing that a protected instrument was answered with is told by unit: there, a unit is a handful of persons.
struct UnitPublishing {
    let results: PeriodResults
    /// Whether each unit has its own results; without, only units of a kind together.
    let listsUnits: Bool

    /// How each unit attended each network, and units of a kind together, by the registers of attendance; empty unless
    /// units are listed.
    var networks: [PublishedUnitNetwork] {
        guard listsUnits else { return [] }
        let attendance = results.instruments.reduce(into: [String: [String: ShareCounts]]()) { all, source in
            all.merge(source.attendance) { $0.merging($1) { $0 + $1 } }
        }
        let parts =
            [("", [""])] + results.organisation.units.map { ($0.id, [$0.id]) } + kinds.map { ("kind:\($0)", $1) }
        return attendance.keys.sorted().flatMap { network in
            parts.compactMap { unit, ids -> PublishedUnitNetwork? in
                let told = ids.compactMap { attendance[network]?[$0] }.reduce(ShareCounts(), +)
                let blank = told.base.unanswered
                guard told.base.valid + blank > 0 else { return nil }
                return PublishedUnitNetwork(
                    unit: unit, network: "network:\(network)", attendance: told.share, blank: blank > 0 ? blank : nil)
            }
        }
    }

    /// The kinds of units, each with its units.
    private var kinds: [(kind: String, ids: [String])] {
        Set(results.organisation.units.map(\.kind)).sorted().map { kind in
            (kind, results.organisation.units.filter { $0.kind == kind }.map(\.id))
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
            return units.compactMap { result(of: $0.id, sum, draft) } + principals(sum, draft)
        }
    }

    /// What a unit has of a goal, and how much of it is left blank; of what is left blank altogether, that it has not told.
    private func result(of unit: String, _ sum: GoalCounts, _ draft: GoalDraft) -> PublishedUnitResult? {
        guard !sum.silentUnits.contains(unit) else { return unanswered(unit, draft) }
        let blank = BlankOfUnit(unit, of: draft.goal.measure, in: sum).records
        guard let value = value(of: unit, draft, sum), blank == 0 || value != .count(0) else {
            return blank > 0 ? unanswered(unit, draft) : nil
        }
        return PublishedUnitResult(
            unit: unit, goal: draft.goal.id, value: value, answer: answer(of: unit, draft),
            blank: blank > 0 ? blank : nil)
    }

    /// That a unit was asked and has told nothing, which is neither a no nor a zero.
    private func unanswered(_ unit: String, _ draft: GoalDraft) -> PublishedUnitResult {
        PublishedUnitResult(
            unit: unit, goal: draft.goal.id, value: nil,
            answer: answer(of: unit, draft) ?? UnitAnswer(missing: .noAnswer))
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

    /// What the unit answered to the one question that the measure counts or its filter reads.
    private func answer(of unit: String, _ draft: GoalDraft) -> UnitAnswer? {
        let measure = draft.goal.measure
        guard measure.kind == .shareOfUnits || measure.distinct != nil else { return nil }
        let read = (measure.filter?.items ?? []).union(measure.items)
        guard read.count == 1, let item = read.first else { return nil }
        return draft.results?.answersOfUnits[item]?[unit]
    }

    /// What units have together of a goal that is the mean of networks: the mean of their own shares in each.
    private func meanOfNetworks(_ ids: [String], _ draft: GoalDraft) -> MeasuredValue? {
        let shares = draft.networks.sorted().compactMap { network in
            draft.counts[network].flatMap { own in ids.compactMap { own.units[$0] }.reduce(ShareCounts(), +).share }
        }
        return MeanOfShares(of: shares).map(MeasuredValue.mean)
    }

    private func value(of unit: String, _ draft: GoalDraft, _ sum: GoalCounts) -> MeasuredValue? {
        let measure = draft.goal.measure
        return switch measure.kind {
        case .attendanceShare where draft.goal.description.reading == .meanOfShares: meanOfNetworks([unit], draft)
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
        // Who has not told is neither taking part nor not.
        guard !sum.silentUnits.contains(unit), BlankOfUnit(unit, of: measure, in: sum).records == 0 else { return nil }
        if let own = sum.units[unit], measure.distinct == nil, sum.activities.isEmpty {
            return own.base.valid > 0 ? Share(checking: own.agreeing > 0 ? 1 : 0, of: 1).map(MeasuredValue.share) : nil
        }
        guard !sum.distinct.isDisjoint(with: results.organisation.units.map(\.id)) else { return nil }
        return Share(checking: sum.distinct.contains(unit) ? 1 : 0, of: 1).map(MeasuredValue.share)
    }

    /// How many units of a kind do, have or take part, of those of whom it is expected and who have told.
    private func taking(_ ids: [String], in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        let expected = results.organisation.units.filter { ids.contains($0.id) && isExpected($0, by: measure) }
        let told = expected.compactMap { unit -> Bool? in
            guard case .share(let own)? = taking(unit.id, in: sum, measure) else { return nil }
            return own.agreeing > 0
        }
        return told.isEmpty ? nil : Share(checking: told.count { $0 }, of: told.count).map(MeasuredValue.share)
    }

    private func number(of unit: String, in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        guard let own = sum.unitNumbers[unit] else { return tellsNo(unit, measure) ? .count(0) : nil }
        if measure.distinct != nil { return .count(own.codes.count) }
        guard !measure.items.isEmpty else { return .count(own.records) }
        return own.told > 0 ? .count(own.number) : nil
    }

    /// Whether a unit has answered, and is none of those that a measure counts different units by.
    private func tellsNo(_ unit: String, _ measure: Measure) -> Bool {
        guard let source = results.instruments.first(where: { $0.instrument.id == measure.instrument }),
            let item = source.instrument.item(role: .unit), measure.distinct == item.name
        else { return false }
        return source.recordsOfUnits.values.contains { $0[unit] != nil }
    }

    /// All municipalities and all others, side by side: their attendance, or their parts of a number.
    private func principals(_ sum: GoalCounts, _ draft: GoalDraft) -> [PublishedUnitResult] {
        let goal = draft.goal
        let values = kinds.compactMap { kind, ids in
            together(ids, in: sum, draft).map { PublishedUnitResult(unit: "kind:\(kind)", goal: goal.id, value: $0) }
        }
        if listsUnits { return values }
        // A single principal that has it all says nothing new; one that has a part says that the rest is nobody's.
        if values.count == 1, values[0].value == .count(sum.number) || goal.measure.kind == .attendanceShare {
            return []
        }
        return values
    }

    private func together(_ ids: [String], in sum: GoalCounts, _ draft: GoalDraft) -> MeasuredValue? {
        let measure = draft.goal.measure
        if listsUnits { return listed(ids, in: sum, draft) }
        switch measure.kind {
        case .attendanceShare where draft.goal.description.reading == .meanOfShares: return meanOfNetworks(ids, draft)
        case .attendanceShare: return attendance(of: ids, in: sum)
        case .count, .countTarget, .trend:
            return measure.items.isEmpty || measure.distinct != nil ? nil : number(of: ids, in: sum, measure)
        default: return nil
        }
    }

    /// What units of a kind have together beside what each has: a kind of one unit has what that unit has.
    private func listed(_ ids: [String], in sum: GoalCounts, _ draft: GoalDraft) -> MeasuredValue? {
        let (goal, measure) = (draft.goal, draft.goal.measure)
        if ids.count == 1, let unit = results.organisation.units.first(where: { ids.contains($0.id) }) {
            return concerns(unit, measure, sum) ? value(of: unit.id, draft, sum) : nil
        }
        switch measure.kind {
        case .attendanceShare where goal.description.reading == .meanOfShares: return meanOfNetworks(ids, draft)
        case .attendanceShare: return attendance(of: ids, in: sum)
        case .eachUnitAttendance where goal.description.reading == .pooled: return attendance(of: ids, in: sum)
        case .count, .countTarget, .trend: return number(of: ids, in: sum, measure)
        case .shareOfUnits, .coverage: return taking(ids, in: sum, measure)
        case .eachUnitAttendance, .minPerUnit: return reaching(ids, in: sum, goal)
        default: return nil
        }
    }

    private func attendance(of ids: [String], in sum: GoalCounts) -> MeasuredValue? {
        ids.compactMap { sum.units[$0] }.reduce(ShareCounts(), +).share.map(MeasuredValue.share)
    }

    private func number(of ids: [String], in sum: GoalCounts, _ measure: Measure) -> MeasuredValue? {
        let own = ids.compactMap { sum.unitNumbers[$0] }
        let joined = own.reduce(into: UnitCount()) { $0 += $1 }
        if measure.distinct != nil { return joined.codes.isEmpty ? nil : .count(joined.codes.count) }
        guard !measure.items.isEmpty else { return own.isEmpty ? nil : .count(joined.records) }
        return joined.told > 0 ? .count(joined.number) : nil
    }

    /// How many of the units of a kind reach the limit that each of them is held to.
    private func reaching(_ ids: [String], in sum: GoalCounts, _ goal: Goal) -> MeasuredValue? {
        let named = ids.filter { id in
            results.organisation.units.contains { $0.id == id && isExpected($0, by: goal.measure) }
        }
        var own = sum
        own.units = sum.units.filter { named.contains($0.key) }
        own.unitNumbers = sum.unitNumbers.filter { named.contains($0.key) }
        guard !own.units.isEmpty || !own.unitNumbers.isEmpty else { return nil }
        let context = GoalFigure.Context(
            units: named.count, named: named, countsDistinct: goal.measure.distinct != nil)
        return GoalFigure(goal.description, counts: ["": own], context: context).value
    }
}
