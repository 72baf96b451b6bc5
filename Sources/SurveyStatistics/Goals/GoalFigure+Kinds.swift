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
            let number = sum.undecidedUnits[unit] != nil && !reaches ? nil : counted
            return .init(id: unit, number: number, reaches: reaches)
        }
        let numbers = UnitNumbers(reading: reading, members: members)
        guard numbers.silent < members.count else { return }
        value = .perUnit(numbers)
        silentUnits = numbers.silent
        let open = Set(members.filter { !$0.reaches && sum.mayHaveMore($0.id, than: $0.number, goal) }.map(\.id))
        isUnderstated = reading == .eachUnit && numbers.silent + open.count > 0
        isOfSomeUnits = reading == .meanOfUnits && numbers.silent + sum.ofAnyUnit.count > 0
        highest = reading == .eachUnit ? MeasuredValue.perUnit(numbers.reaching(with: open)) : nil
        otherReading = reading == .eachUnit && sum.ofAnyUnit.isEmpty ? numbers.mean : nil
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
            if sum.records == 0, sum.undecided > 0 {
                isUnderstated = true
                highest = Share(checking: 1, of: 1).map(MeasuredValue.share)
            }
            return
        }
        let words = sum.matters.values.map(\.isDone)
        let told = words.compactMap(\.self)
        // One that is done changes nothing where all that is told is done.
        let done = told.isEmpty ? 0 : sum.openAnswers.values.reduce(0) { $0 + $1.agreeing }
        let blank = words.count - told.count + sum.undecided - done
        base = Base(valid: told.count, missing: [.noAnswer: blank])
        value = Share(checking: told.count { $0 }, of: told.count).map(MeasuredValue.share)
        isUnderstated = blank > 0
    }

    /// Units that do, have or take part in something, of those of whom it is expected and who have told.
    mutating func setUnitShare(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        if context.hasOwnUnits {
            let told = sum.units.values.count { $0.tells(ofAll: context.isRegister) }
            let doing = sum.units.values.count { $0.agreeing > 0 }
            return setUnitShare(doing, told: told, silent: sum.units.count - told + sum.undecided)
        }
        let isAnswered = !goal.items.isEmpty && !context.countsDistinct && sum.activities.isEmpty && !sum.units.isEmpty
        guard isAnswered else {
            let taking = TakingPart(sum, context)
            // What an activity leaves blank may have been any of those that no other names.
            if sum.blankActivities > 0 {
                return setTaking(
                    taking.units.count, of: context.units, most: context.units, isAny: !sum.activities.isEmpty)
            }
            if taking.ofAny > 0 {
                return setTaking(
                    taking.units.count, of: context.units, most: taking.most(of: context.units), isAny: true)
            }
            setUnitShare(
                taking.units.count, told: context.units - taking.unknown, silent: taking.unknown + context.unknown.count
            )
            return
        }
        let own = context.named.isEmpty ? sum.units : sum.units.filter { context.named.contains($0.key) }
        let told = own.count {
            $0.value.tells(ofAll: context.isRegister)
                && ($0.value.agreeing > 0 || sum.undecidedUnits[$0.key] == nil)
        }
        let silent = max(0, context.units - told) + context.unknown.count
        setUnitShare(own.values.count { $0.agreeing > 0 }, told: min(context.units, told), silent: silent)
    }

    /// At least so many units, and at most so many; none where no activity tells of any.
    private mutating func setTaking(_ taking: Int, of units: Int, most: Int, isAny: Bool) {
        guard isAny, let share = Share(checking: min(taking, units), of: units) else { return }
        value = .share(share)
        isUnderstated = true
        highest = Share(checking: most, of: units).map(MeasuredValue.share)
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
            let taking = TakingPart(sum, context)
            silentUnits = taking.unknown
            setCovered(min(taking.units.count, context.units), of: context.units, most: taking.most(of: context.units))
        } else if goal.items.isEmpty {
            // Where the plan says how many were expected, as the participants of one course, that is the whole, unless
            // nothing tells that it took place.
            let isStated = context.named.isEmpty && context.units > 0
            let expected = isStated ? (sum.records > 0 ? context.units : nil) : context.invited
            guard let expected else { return }
            setCovered(sum.records, of: expected, most: min(expected, sum.records + sum.undecided))
        } else if let counts = sum.parts.first {
            // Whoever is to be covered and has not told is covered or not.
            let base = asked(counts.base, context)
            self.base = base
            let unknown = (base.silent ?? base.unanswered) + sum.undecided
            guard base.valid > 0 else { return }
            setCovered(counts.agreeing, of: base.valid + unknown, most: counts.agreeing + unknown)
            if base.dontKnow > 0 {
                let all = base.valid + unknown + base.dontKnow
                valueWithDontKnow = Share(checking: counts.agreeing, of: all).map(MeasuredValue.share)
            }
        }
    }

    /// So many of all whom the goal promises, and at most so many once those who told nothing have told.
    private mutating func setCovered(_ covered: Int, of all: Int, most: Int) {
        value = Share(checking: covered, of: all).map(MeasuredValue.share)
        guard most > covered else { return }
        isUnderstated = true
        highest = Share(checking: most, of: all).map(MeasuredValue.share)
        bounds = Share(checking: covered, of: all - (most - covered)).map { HardBounds(of: $0, silent: most - covered) }
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
        } else if goal.reading == .pooled, sum.unplacedReturns == 0 {
            otherReading = shares.count > 1 ? mean?.value : nil
        }
    }
}

/// Which units an open register names, and how many more it may be about.
private struct TakingPart {
    /// Those that it names.
    let units: Set<String>
    /// How many others have told nothing of themselves.
    let unknown: Int
    /// How many records could be of any unit.
    let ofAny: Int

    init(_ sum: GoalCounts, _ context: GoalFigure.Context) {
        let named = Set(context.named)
        func expected(_ units: Set<String>) -> Set<String> { named.isEmpty ? units : units.intersection(named) }
        let units = expected(sum.distinct)
        let undecided = expected(Set(sum.undecidedUnits.keys)).subtracting(units).subtracting(sum.silentUnits)
        self.units = units
        unknown = context.silent(of: sum) + undecided.count
        ofAny = sum.undecided + sum.unnamed - sum.undecidedUnits.values.reduce(0, +)
    }

    /// The most units there can be, of so many.
    func most(of all: Int) -> Int { min(all, units.count + unknown + ofAny) }
}

extension GoalCounts {
    /// Whether a unit may have some of the records that leave blank whose they are, enough of them to matter.
    fileprivate func mayHaveMore(_ unit: String, than counted: Int?, _ goal: GoalDescription) -> Bool {
        let own = ofAnyUnit.count { $0.canBe(of: unit) }
        guard own > 0 else { return false }
        // A sum grows by numbers that are not known; a count of records by one for each.
        guard goal.items.isEmpty, let counted else { return true }
        return (1...own).contains { goal.target.isMet(by: Fraction(counted + $0)) ?? false }
    }
}

extension ShareCounts {
    /// Whether it is told of a unit that it does what is asked or not: where every record is to tell, a blank one may be a yes.
    fileprivate func tells(ofAll isRegister: Bool) -> Bool {
        agreeing > 0 || base.valid > 0 && !(isRegister && base.unanswered > 0)
    }
}

extension UnitNumbers {
    /// The same units if all who did not tell reached the limit, and some that may have more: the most that can be true.
    fileprivate func reaching(with open: Set<String>) -> UnitNumbers {
        var copy = self
        for index in copy.members.indices where members[index].number == nil || open.contains(members[index].id) {
            copy.members[index].reaches = true
        }
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
