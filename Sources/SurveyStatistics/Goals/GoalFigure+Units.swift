import SurveyModel

/// The kinds whose figures are how many units or activities reach a limit of their own.
extension GoalFigure {
    /// Each unit's own attendance, or all together; the other reading beside it where the plan declares one and nothing is
    /// left blank.
    mutating func setUnits(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) {
        let reaching = GoalFigure.reaching(sum, goal, context)
        let each = reaching.members.isEmpty ? nil : MeasuredValue.units(reaching)
        let pooled = sum.parts.first
        let isWhole =
            reaching.undecided.isEmpty && (pooled?.base.unanswered ?? 0) + sum.undecided + sum.ofAnyUnit.count == 0
        if goal.reading == .pooled {
            value = pooled?.share.map(MeasuredValue.share)
            base = pooled?.base
            otherReading = isWhole ? each?.deciding : nil
        } else {
            value = each
            silentUnits = reaching.silent?.count ?? 0
            isUnderstated = silentUnits + reaching.undecided.count > 0
            highest = .units(reaching.withUnknownReaching)
            otherReading = goal.reading == .eachUnit && isWhole ? pooled?.share?.fraction : nil
        }
    }

    /// The units with an attendance of their own, and those of which nothing is known.
    private static func reaching(_ sum: GoalCounts, _ goal: GoalDescription, _ context: Context) -> UnitsReaching {
        let expected = Set(context.named)
        let units = !expected.isEmpty ? sum.units.filter { expected.contains($0.key) } : sum.units
        let members = units.keys.sorted().compactMap { unit -> UnitsReaching.Member? in
            guard let own = units[unit] else { return nil }
            return UnitsReaching.Member(id: unit, own, open: sum.openAnswers(of: unit), target: goal.target)
        }
        // Who was expected nowhere is not silent; whose presence was never registered is.
        let unregistered =
            units.filter { $0.value.base.unanswered > 0 }.map(\.key)
            + sum.undecidedUnits.keys.filter { expected.isEmpty || expected.contains($0) }
        let silent = Set(unregistered).subtracting(members.map(\.id)).union(context.absent).sorted()
        return UnitsReaching(members: members, silent: silent)
    }

    /// Each activity's own share; of those that leave blank who took part, or whether they count, nothing is known.
    mutating func setActivities(_ sum: GoalCounts, target: Target, of units: Int) {
        let activities = sum.activities
        let members = activities.keys.sorted().compactMap { activity -> UnitsReaching.Member? in
            guard let share = Share(checking: activities[activity] ?? 0, of: units) else { return nil }
            return .init(id: activity, share: share, reaches: target.isReached(by: share))
        }
        value = members.isEmpty ? nil : .units(UnitsReaching(members: members))
        let unknown = sum.blankActivities + sum.undecided
        guard !members.isEmpty, unknown > 0, let whole = Share(checking: 1, of: 1) else { return }
        let blank = (1...unknown).map { UnitsReaching.Member(id: " \($0)", share: whole, reaches: true) }
        let most = UnitsReaching(members: members + blank)
        let least = UnitsReaching(members: members + blank.map { .init(id: $0.id, share: whole, reaches: false) })
        isUnderstated = true
        (lowest, highest) = (.units(least), .units(most))
    }
}

extension GoalCounts {
    /// What the records tell that may be a unit's and count: its own, and those that leave blank whose they are.
    fileprivate func openAnswers(of unit: String) -> ShareCounts {
        ofAnyUnit.reduce(openAnswers[unit] ?? ShareCounts()) { $1.canBe(of: unit) ? $0 + $1.answer : $0 }
    }
}

extension UnitsReaching {
    /// The same units if all of which nothing or too little is known reached the limit: the most that can be true.
    fileprivate var withUnknownReaching: UnitsReaching {
        guard let whole = Share(checking: 1, of: 1) else { return self }
        let told = members.map { Member(id: $0.id, share: $0.share, reaches: $0.reaches || $0.isUndecided) }
        return UnitsReaching(members: told + (silent ?? []).map { .init(id: $0, share: whole, reaches: true) })
    }
}

extension UnitsReaching.Member {
    /// A unit whose blank cells may be either, and whose open records are in or out with what they tell; nil where nothing
    /// is told.
    ///
    /// It reaches the limit where it does whatever they are, and is undecided where they could turn that.
    ///
    ///     // 3 of 4 told, 1 left blank, at least 75 %: 3 of 5 to 4 of 5, so undecided
    fileprivate init?(id: String, _ told: ShareCounts, open: ShareCounts, target: Target) {
        guard let share = told.share else { return nil }
        let blank = told.base.unanswered + open.base.unanswered
        let absent = open.base.valid - open.agreeing
        // From the least, with every absence, through each blank cell that is one of presence, to the most.
        let present = (0...blank).map { (share.agreeing + $0, share.base + blank + absent) }
        let without = (0...absent).map { (share.agreeing + blank, share.base + blank + absent - $0) }
        let most = (0...open.agreeing).map { (share.agreeing + blank + $0, share.base + blank + $0) }
        let verdicts = (present + without + most).map {
            Share(checking: $0, of: $1).map(target.isReached(by:)) ?? false
        }
        let reaches = verdicts.allSatisfy(\.self)
        self.init(
            id: id, share: share, reaches: reaches, blank: blank + open.base.valid,
            isUndecided: !reaches && verdicts.contains(true))
    }
}

extension Target {
    /// Whether a unit reaches it: a limit in percent is held against its share, a limit in numbers against its count.
    fileprivate func isReached(by share: Share) -> Bool {
        switch amount {
        case .share?: isMet(by: share.fraction) ?? false
        case .number?: isMet(by: Fraction(share.agreeing)) ?? false
        case nil: false
        }
    }
}
