import SurveyModel

/// The kinds whose figures are scores, pairs, units' own numbers, or done and not done.
extension GoalFigure {
    /// The mean of all scored alike, or of the units' means; the other reading beside it.
    mutating func setScores(_ scores: ScoreCounts, _ goal: GoalDescription) {
        base = scores.base
        base?.noAnswer += unrecordedUnits
        guard scores.base.valid > 0 else { return }
        let pooled = scores.sum * Fraction(1, scores.base.valid)
        let means = scores.units.keys.sorted().compactMap { unit in
            scores.units[unit].flatMap { $0.count > 0 ? $0.sum * Fraction(1, $0.count) : nil }
        }
        let ofUnits = Fraction.mean(of: means)
        func score(_ mean: Fraction, units: Int?) -> MeasuredValue {
            .score(
                ScoreMean(
                    mean: mean, scored: scores.base.valid, prorated: scores.prorated, incomplete: scores.incomplete,
                    units: units))
        }
        if goal.reading == .meanOfUnits {
            value = ofUnits.map { score($0, units: means.count) }
            otherReading = pooled
        } else {
            value = score(pooled, units: nil)
            otherReading = means.count > 1 ? ofUnits : nil
        }
    }

    /// The mean difference of the pairs; those without a partner, and pairs without a score, are counted beside.
    mutating func setPairs(_ scores: ScoreCounts) {
        let pairs = scores.base.valid
        base = Base(valid: pairs)
        guard pairs > 0 else { return }
        value = .pairs(
            PairedChange(
                difference: scores.sum * Fraction(1, pairs), pairs: pairs, higher: scores.directions.higher,
                same: scores.directions.same, lower: scores.directions.lower,
                unpairedBefore: scores.unpaired.before, unpairedAfter: scores.unpaired.after,
                incomplete: scores.incompletePairs))
    }

    /// Each unit's own number against the limit, or their mean.
    ///
    /// A unit without a record has none where records are counted, and has not told where a number is summed.
    mutating func setUnitNumbers(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        let reading = goal.reading ?? .eachUnit
        let members = (context.named + context.unknown).sorted().map { unit -> UnitNumbers.Member in
            let own = sum.unitNumbers[unit]
            let counted = context.unknown.contains(unit) ? nil : GoalFigure.number(of: own, goal, context)
            let reaches = counted.flatMap { goal.target.isMet(by: Fraction($0)) } ?? false
            // With records of which it is not known whether they count the number is only a least.
            let number = sum.undecidedUnits.contains(unit) && !reaches ? nil : counted
            return .init(id: unit, number: number, reaches: reaches)
        }
        let numbers = UnitNumbers(reading: reading, members: members)
        guard numbers.silent < members.count else { return }
        value = .perUnit(numbers)
        silentUnits = numbers.silent
        isUnderstated = reading == .eachUnit && numbers.silent > 0
        isOfSomeUnits = reading == .meanOfUnits && numbers.silent > 0
        highest = reading == .eachUnit ? MeasuredValue.perUnit(numbers.withSilentReaching) : nil
        otherReading = reading == .eachUnit ? numbers.mean : nil
    }

    private static func number(of own: UnitCount?, _ goal: GoalDescription, _ context: Context) -> Int? {
        if context.countsDistinct { return own?.codes.count ?? 0 }
        guard !goal.items.isEmpty else { return own?.records ?? 0 }
        return own.flatMap { $0.told > 0 ? $0.number : nil }
    }

    /// How many of the matters are done, by the latest word on each.
    mutating func setDone(_ sum: GoalCounts, _ goal: GoalDescription) {
        guard !goal.items.isEmpty else {
            value = Share(checking: min(sum.records, 1), of: 1).map(MeasuredValue.share)
            return
        }
        let words = sum.matters.values.map(\.isDone)
        let told = words.compactMap(\.self)
        base = Base(valid: told.count, missing: [.noAnswer: words.count - told.count])
        value = Share(checking: told.count { $0 }, of: told.count).map(MeasuredValue.share)
        isUnderstated = told.count < words.count
    }

    /// Units that do, have or take part in something, of those of whom it is expected and who have told.
    mutating func setUnitShare(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        if context.hasOwnUnits {
            let told = sum.units.values.count { $0.base.valid > 0 }
            let doing = sum.units.values.count { $0.agreeing > 0 }
            return setUnitShare(doing, told: told, silent: sum.units.count - told)
        }
        let isAnswered = !goal.items.isEmpty && !context.countsDistinct && sum.activities.isEmpty && !sum.units.isEmpty
        guard isAnswered else {
            let taking = context.named.isEmpty ? sum.distinct : sum.distinct.intersection(context.named)
            // What is blank in an activity may have been any of those that no other names.
            if sum.blankActivities > 0 {
                return setTaking(taking.count, of: context.units, isAny: !sum.activities.isEmpty)
            }
            let named = context.named.isEmpty ? sum.undecidedUnits : sum.undecidedUnits.intersection(context.named)
            let open = named.subtracting(taking).subtracting(sum.silentUnits).count
            setUnitShare(
                taking.count, told: context.units - context.silent(of: sum) - open, silent: silentUnits + open)
            return
        }
        let own = context.named.isEmpty ? sum.units : sum.units.filter { context.named.contains($0.key) }
        let told = min(context.units, own.values.count { $0.base.valid > 0 })
        let silent = context.units - told + context.unknown.count
        setUnitShare(own.values.count { $0.agreeing > 0 }, told: told, silent: silent)
    }

    /// At least so many units; none where no activity tells of any.
    private mutating func setTaking(_ taking: Int, of units: Int, isAny: Bool) {
        guard isAny, let share = Share(checking: min(taking, units), of: units) else { return }
        value = .share(share)
        isUnderstated = true
        highest = Share(checking: units, of: units).map(MeasuredValue.share)
    }

    /// So many of those who have told; what the silent do lies between none and all of them.
    private mutating func setUnitShare(_ doing: Int, told: Int, silent: Int) {
        silentUnits = silent
        if silent > 0 { base = Base(valid: max(0, told), missing: [.noAnswer: silent]) }
        guard let share = Share(checking: min(doing, told), of: told) else { return }
        value = .share(share)
        guard silent > 0 else { return }
        let limits = HardBounds(of: share, silent: silent)
        isUnderstated = true
        (bounds, lowest, highest) = (limits, .share(limits.lowest), .share(limits.highest))
    }

    /// Records of those asked, the share of cases that are filled in, or units with any record of those expected.
    mutating func setCoverage(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        if context.countsDistinct {
            let named = Set(context.named)
            let covered = named.isEmpty ? sum.distinct : sum.distinct.intersection(named)
            value = Share(checking: min(covered.count, context.units), of: context.units).map(MeasuredValue.share)
        } else if goal.items.isEmpty {
            // Where the plan says how many were expected, as the participants of one course, that is the whole, unless
            // nothing tells that it took place.
            let isStated = context.named.isEmpty && context.units > 0
            let expected = isStated ? (sum.records > 0 ? context.units : nil) : context.invited
            value = expected.flatMap { Share(checking: sum.records, of: $0) }.map(MeasuredValue.share)
        } else {
            setCases(sum, goal, context)
        }
    }

    /// The share of all answers, or the mean of the activities' own shares; the other reading beside it where one is declared.
    mutating func setAgreement(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        setShare(sum.parts.first, context)
        guard goal.reading != nil, let pooled = value?.deciding else { return }
        let shares = sum.activityShares.keys.sorted().compactMap { sum.activityShares[$0]?.share }
        let mean = MeanOfShares(of: shares)
        if goal.reading == .meanOfActivities {
            value = mean.map(MeasuredValue.mean)
            (valueWithDontKnow, bounds) = (nil, nil)
            otherReading = pooled
        } else {
            otherReading = shares.count > 1 ? mean?.value : nil
        }
    }

    /// The share of all cases, or the mean of the units' own shares; the other reading beside it where units are known.
    mutating func setCases(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        setShare(sum.parts.first, context)
        if let pooled = value?.deciding { setReadings(sum, goal, pooled: pooled) }
    }

    /// The mean of the units' own shares as the figure or beside it, as the plan reads a share of cases.
    mutating func setReadings(_ sum: GoalCounts, _ goal: GoalDescription, pooled: Fraction) {
        guard goal.kind == .shareOfCases else { return }
        let shares = sum.units.keys.sorted().compactMap { sum.units[$0]?.share }
        let mean = MeanOfShares(of: shares)
        if goal.reading == .meanOfUnits {
            value = mean.map(MeasuredValue.mean)
            (valueWithDontKnow, bounds) = (nil, nil)
            otherReading = pooled
        } else if goal.reading == .pooled {
            otherReading = shares.count > 1 ? mean?.value : nil
        }
    }
}

extension UnitsReaching {
    /// The same units if all of which nothing is known reached the limit: the most that can be true.
    var withSilentReaching: UnitsReaching {
        guard let silent, let whole = Share(checking: 1, of: 1) else { return self }
        return UnitsReaching(members: members + silent.map { .init(id: $0, share: whole, reaches: true) })
    }
}

extension UnitNumbers {
    /// The same units if all who did not tell reached the limit: the most that can be true.
    fileprivate var withSilentReaching: UnitNumbers {
        var copy = self
        for index in copy.members.indices where copy.members[index].number == nil { copy.members[index].reaches = true }
        return copy
    }
}

extension Fraction {
    /// The exact mean; nil of nothing, or where it outgrows 64 bits.
    static func mean(of values: [Fraction]) -> Fraction? {
        guard !values.isEmpty else { return nil }
        var sum = Fraction.zero
        for value in values {
            guard let next = sum.adding(value) else { return nil }
            sum = next
        }
        return sum * Fraction(1, values.count)
    }
}
