public import SurveyModel

/// A goal's exact figure and what stands behind it, before judgement and disclosure.
public struct GoalFigure: Hashable, Sendable {
    /// The figure; nil without a valid answer or where the kind has none.
    public var value: MeasuredValue?
    /// What stands behind it; nil for counts of things.
    public var base: Base?
    /// The limits whatever the silent would have answered; nil for registers and where N is unknown.
    public var bounds: HardBounds?
    /// How many did not answer each statement of several, in their order; nil where N is unknown.
    public private(set) var silentOfParts: [Int?] = []
    /// The value of the other reading, where the kind has two.
    public var otherReading: Fraction?
    /// Whether something was not told, so that the figure is only a least.
    public var isUnderstated = false
    /// Whether it is a share or a mean of some units where all are meant: what the others have may be anything.
    public var isOfSomeUnits = false
    /// The least that it can be once those who told nothing have told, where that is other than the figure.
    public var lowest: MeasuredValue?
    /// The most that it can be then, where there is a most.
    public var highest: MeasuredValue?
    /// How many units that are expected to answer have told nothing: the figure is one of the others.
    public var silentUnits = 0
    /// How many of them have no record at all, so that no count of records holds them.
    private(set) var unrecordedUnits = 0
    /// The figure if "don't know" counted in the base, where anybody answered so.
    public var valueWithDontKnow: MeasuredValue?

    /// Computes a goal's figure from counts.
    ///
    /// - Parameters:
    ///   - description: The goal: its kind, target and reading.
    ///   - counts: The counts of each network that goes into the figure.
    ///   - context: How many were asked, how many units there are, and whether silence is possible.
    public init(_ description: GoalDescription, counts: [String: GoalCounts], context: Context) {
        var sum = GoalCounts(parts: description.items.count)
        for network in counts.keys.sorted() { if let own = counts[network] { sum += own } }
        // A total holds every return, whoever gave it.
        let placed = description.isTotal(context) ? min(sum.unplacedReturns, context.silent(of: sum)) : 0
        silentUnits = context.silent(of: sum) + context.unknown.count - placed
        unrecordedUnits = max(0, silentUnits - context.blank(of: sum))
        guard !sum.lacksColumn else { return }
        if context.isRatio { setRatio(sum, description) } else { setValue(description, counts, sum, context) }
        if !context.isRatio, context.isRegister || description.kind == .shareOfCases { setBlank(in: sum, description) }
    }

    /// What is left blank, where each record is to tell, may be either: it bounds a share of all records.
    ///
    /// A record of which it is not known whether it counts is in or out, with what it tells.
    private mutating func setBlank(in sum: GoalCounts, _ goal: GoalDescription) {
        guard [.shareOfCases, .attendanceShare, .eachUnitAttendance].contains(goal.kind),
            let own = sum.parts.first?.base
        else { return }
        let open = sum.openAnswers.values.reduce(ShareCounts(), +)
        let blank = own.unanswered + open.base.unanswered
        let isOfSome = goal.reading == .meanOfUnits && !sum.ofAnyUnit.isEmpty
        guard isOfSome || own.unanswered + sum.undecided > 0 else { return }
        switch value {
        case .share(let share)?:
            base?.noAnswer += sum.undecided
            let most = share.agreeing + blank + open.agreeing
            isUnderstated = true
            lowest = .share(Share(share.agreeing, of: share.base + blank + open.base.valid - open.agreeing))
            highest = .share(Share(most, of: share.base + blank + open.agreeing))
        case .mean?: isOfSomeUnits = true
        default: break
        }
    }

    private mutating func setValue(
        _ description: GoalDescription, _ counts: [String: GoalCounts], _ sum: GoalCounts, _ context: Context
    ) {
        switch description.kind {
        case .shareAgree: setAgreement(sum, description, context)
        case .shareOfCases: setCases(sum, description, context)
        case .coverage: setCoverage(sum, description, context)
        case .shareAgreeAllOf: setAllOf(description, sum, context)
        case .attendanceShare: setAttendance(description, counts, sum)
        case .eachUnitAttendance: setUnits(sum, description, context)
        case .shareOfUnits: setUnitShare(sum, description, context)
        case .minPerActivity: setActivities(sum, target: description.target, of: context.units)
        // One imported value with decimals is followed as it is.
        case .trend where sum.numbers.valid == 0 && sum.scores.base.valid == 1: setScores(sum.scores, description)
        case .count, .countTarget, .trend: setCount(sum, context)
        case .minPerUnit: setUnitNumbers(sum, description, context)
        case .scoreMean:
            setScores(sum.scores, description)
            // Of a scale that somebody left blank in a register the mean of the others is not the whole's.
            let blank = context.isRegister ? sum.scores.unscored(allowsIncomplete: context.allowsIncomplete) : 0
            let unplaced = description.reading == .meanOfUnits ? sum.ofAnyUnit.count : 0
            isOfSomeUnits = (sum.values?.wanting ?? 0) > 0 || blank + sum.undecided + unplaced > 0
        case .beforeAfter: setPairs(sum.scores)
        case .yesNo: setDone(sum, description)
        case .qualitative, .unspecified: break
        }
    }

    /// What a figure needs to know beside its counts.
    public struct Context: Hashable, Sendable {
        /// How many were asked, where known.
        public var invited: Int?
        /// How many units could take part.
        public var units: Int
        /// Those units by code; empty where only their number is known.
        public var named: [String]
        /// Units of which it is not known whether anything is expected of them, as what decides that is not told.
        public var unknown: [String] = []
        /// Units that are expected at the meetings and stand in no row of the register.
        public var absent: [String] = []
        /// Whether those asked may have kept silent, so that bounds apply: surveys without a filter.
        public var hasSilence: Bool
        /// Whether a count counts different things.
        public var countsDistinct: Bool
        /// Whether the figure is a sum through a sum.
        public var isRatio: Bool
        /// Whether the units counted are the register's own, as teams, which it names.
        public var hasOwnUnits = false
        /// Whether the networks counted have any record, also outside the filter: without one nothing is known.
        public var hasRecords: Bool
        /// Whether the register holds values that others publish: one that is not there is not yet known, and no zero.
        public var isImported: Bool
        /// Whether each record is to tell what is measured, so that a blank is missing, and not somebody who would not say.
        public var isRegister = false
        /// Whether the plan says how many answers make a score, so that records with fewer are left out by its own rule.
        public var allowsIncomplete = false

        /// Takes the parts.
        public init(
            invited: Int? = nil, units: Int = 0, named: [String] = [], hasSilence: Bool = false,
            countsDistinct: Bool = false, isRatio: Bool = false, hasRecords: Bool = true, isImported: Bool = false
        ) {
            self.invited = invited
            self.units = units
            self.named = named
            self.hasSilence = hasSilence
            self.countsDistinct = countsDistinct
            self.isRatio = isRatio
            self.hasRecords = hasRecords
            self.isImported = isImported
        }

        /// How many of the units expected have a record that leaves blank what is counted.
        func blank(of sum: GoalCounts) -> Int {
            named.isEmpty ? sum.blankUnits.count : sum.blankUnits.intersection(named).count
        }

        /// How many of the units expected have told nothing.
        func silent(of sum: GoalCounts) -> Int {
            named.isEmpty ? sum.silentUnits.count : sum.silentUnits.intersection(named).count
        }
    }

    mutating func setShare(_ counts: ShareCounts?, _ context: Context) {
        guard let counts else { return }
        let base = asked(counts.base, context)
        self.base = base
        guard let share = counts.share else { return }
        value = .share(share)
        valueWithDontKnow = base.dontKnow > 0 ? counts.shareWithDontKnow.map(MeasuredValue.share) : nil
        bounds = base.silent.map { HardBounds(of: share, silent: $0) }
    }

    /// A base with those who left no record, and how many were asked where they may have kept silent.
    func asked(_ counted: Base, _ context: Context) -> Base {
        var base = counted
        base.noAnswer += unrecordedUnits
        base.invited = context.hasSilence ? context.invited : nil
        return base
    }

    /// A sum without a single number is no zero, and one that lacks numbers is only a least.
    ///
    /// Nor are different things zero where the register has no record of those they belong to, as attendance is not, or
    /// what has not been published yet.
    private mutating func setCount(_ sum: GoalCounts, _ context: Context) {
        if context.countsDistinct, !context.hasRecords { return }
        if context.isImported, sum.records == 0 { return }
        guard !context.countsDistinct, sum.numbers.records > 0 else {
            let number = context.countsDistinct ? sum.distinct.count : sum.number
            let more = context.countsDistinct ? sum.otherCodes + sum.unnamed : sum.undecided
            value = .count(number)
            isUnderstated = silentUnits + more > 0
            if silentUnits == 0, more > 0 { highest = .count(number + more) }
            if sum.undecided > 0, !context.countsDistinct {
                base = Base(valid: sum.records, missing: [.noAnswer: sum.undecided])
            }
            return
        }
        base = sum.numbers
        base?.noAnswer += unrecordedUnits + sum.undecided
        base?.invited = nil
        // A share of one municipality and that of another add up to nothing.
        if context.isImported, sum.fractions > 0 { return }
        isUnderstated = sum.numbers.valid < sum.numbers.records + unrecordedUnits + sum.undecided
        value = sum.numbers.valid > 0 ? .count(sum.number) : nil
    }

    /// A sum through a sum, as cases by the method through all cases; records that lack either stand beside it.
    private mutating func setRatio(_ sum: GoalCounts, _ goal: GoalDescription) {
        guard let share = Share(checking: sum.number, of: sum.whole) else { return }
        value = .share(share)
        setReadings(sum, goal, pooled: share.fraction)
        base = sum.numbers
        base?.valid = sum.whole
        base?.noAnswer += unrecordedUnits
        base?.invited = nil
        // How many cases those have who told none is not known, so that no share of the others bounds the whole.
        isOfSomeUnits = silentUnits > 0 || sum.numbers.unreadable > 0 || sum.undecided > 0
    }

    private mutating func setAllOf(_ description: GoalDescription, _ sum: GoalCounts, _ context: Context) {
        let named = Array(zip(description.items, sum.parts))
        let isLimit: Bool? = if case .atMost = description.target { true } else { nil }
        func allOf(_ reading: Reading, _ share: (ShareCounts) -> Share?, joint: ShareCounts) -> AllOf {
            AllOf(
                reading: reading, parts: named.map { AllOf.Part(item: $0, share: share($1)) }, joint: share(joint),
                enough: description.enough, isLimit: isLimit)
        }
        let reading = description.reading ?? .eachItem
        let read = allOf(reading, \.share, joint: sum.joint)
        let deciding = zip(read.parts, sum.parts).first { $0.0 == read.decidingPart }?.1
        setShare(reading == .everyRespondent ? sum.joint : deciding ?? sum.parts.first, context)
        value = read.deciding == nil ? nil : .allOf(read)
        silentOfParts = sum.parts.map { asked($0.base, context).silent }
        let hasDontKnow = sum.parts.contains { $0.base.dontKnow > 0 }
        valueWithDontKnow =
            hasDontKnow ? .allOf(allOf(reading, \.shareWithDontKnow, joint: sum.jointWithDontKnow)) : nil
        let other: Reading = reading == .eachItem ? .everyRespondent : .eachItem
        otherReading = allOf(other, \.share, joint: sum.joint).deciding?.fraction
    }

    private mutating func setAttendance(
        _ description: GoalDescription, _ counts: [String: GoalCounts], _ sum: GoalCounts
    ) {
        guard let pooled = sum.parts.first, let share = pooled.share else { return }
        base = pooled.base
        base?.invited = nil
        let shares = counts.values.compactMap { $0.parts.first?.share }
        let mean = MeanOfShares(of: shares)
        if description.reading == .meanOfShares {
            value = mean.map(MeasuredValue.mean)
            otherReading = share.fraction
        } else {
            value = .share(share)
            otherReading = shares.count > 1 ? mean?.value : nil
        }
    }
}

extension GoalDescription {
    /// Whether its figure is one of all returns together, whichever unit gave them.
    fileprivate func isTotal(_ context: GoalFigure.Context) -> Bool {
        if context.isRatio { return reading != .meanOfUnits }
        return [.count, .countTarget, .trend].contains(kind) && !context.countsDistinct
    }
}

extension MeanOfShares {
    /// The mean of shares, each counting alike; nil without shares or where exact terms outgrow 64 bits.
    public init?(of shares: [Share]) {
        guard !shares.isEmpty else { return nil }
        var sum = Fraction.zero
        for share in shares {
            guard let next = sum.adding(share.fraction) else { return nil }
            sum = next
        }
        self.init(value: sum * Fraction(1, shares.count), groups: shares.count)
    }
}
