import SurveyModel

/// Records of a register that leave blank whether they count, where they belong, or which of the different things counted
/// they are of.
///
/// Each record of a register is to tell what is asked of it, so that a blank is neither a yes nor a no.
struct OpenRecords {
    private let filter: RecordFilter?
    private let named: (item: Item, answers: AnswerColumn)?
    private let distinct: [String]?
    private let units: [String]?
    private let owners: RecordOwners?
    private let isByUnit: Bool
    /// Whether a record that does not concern whom it is of, or that is told not to be known, is in no share.
    private let isShare: Bool
    private let asksNetwork: Bool

    /// Nothing for a survey, where those who leave a question blank are left out of what filters by it, and for values
    /// that others publish, which are chosen by what they say.
    init?(
        _ measure: Measure, _ filter: RecordFilter?, of units: [String]?, in table: RecordTable,
        for goal: GoalDescription? = nil
    ) {
        guard table.instrument.isFilledIn else { return nil }
        (self.filter, self.units) = (filter, units)
        let countsThings = measure.kind != .yesNo && !measure.countsOwnUnits
        let item = measure.distinct.flatMap(table.instrument.item)
        named = item.flatMap { item in
            countsThings ? table.columns[item.name].map { (item: item, answers: $0) } : nil
        }
        distinct = countsThings ? item.map { GoalCounting.codes(of: $0, in: table) } : nil
        isByUnit =
            [.attendanceShare, .eachUnitAttendance, .shareOfCases, .minPerUnit, .scoreMean].contains(measure.kind)
            && measure.whole == nil
        owners = isByUnit || item?.role == .unit ? RecordOwners(table) : nil
        isShare =
            [.attendanceShare, .eachUnitAttendance, .shareOfCases].contains(measure.kind) && measure.whole == nil
        asksNetwork =
            !table.instrument.anonymity.isProtected && table.instrument.item(role: .network) != nil
            && goal.map { measure.countsSomeNetworks(in: $0.scope) } ?? false
    }

    /// Whether records without a network may be of others than those that a goal counts.
    func leavesOpen(_ network: String) -> Bool { network.isEmpty && asksNetwork }

    /// Counts a record of which it is not known whether it counts; false of all others.
    func takes(_ record: Int, _ answer: Agreement?, into counts: inout GoalCounts) -> Bool {
        guard let filter, !filter.isDecided(record) else { return false }
        leaveOpen(record, answer, in: &counts)
        return true
    }

    /// Counts a record of which it is not known to which network it belongs, if it may count at all.
    func takesUnplaced(_ record: Int, _ answer: Agreement?, into counts: inout GoalCounts) {
        if filter.map({ !$0.isDecided(record) || $0[record] }) ?? true { leaveOpen(record, answer, in: &counts) }
    }

    /// Counts a record that counts and does not tell of which thing, or of which unit, it is.
    func countUnnamed(_ record: Int, _ answer: Agreement?, into counts: inout GoalCounts) {
        countOfAnyUnit(record, answer, into: &counts)
        guard let (item, answers) = named, answers.isLeftBlank(record, of: item), !isAnothers(record, item)
        else { return }
        counts.unnamed += 1
        countUnit(of: record, into: &counts)
    }

    /// Whether it is of no unit at all but of something else, as a seat.
    private func isAnothers(_ record: Int, _ item: Item) -> Bool {
        item.role == .unit && owners?.knows(record) ?? false
    }

    private func leaveOpen(_ record: Int, _ answer: Agreement?, in counts: inout GoalCounts) {
        if isShare, let missing = answer?.missing, missing != .noAnswer, missing != .unreadable { return }
        counts.undecided += 1
        countUnit(of: record, into: &counts)
        if let answer { counts.openAnswers[units?[record] ?? "", default: ShareCounts()].count(answer) }
        if let distinct { counts.openCodes[distinct[record], default: 0] += 1 }
        countOfAnyUnit(record, answer, into: &counts)
    }

    private func countUnit(of record: Int, into counts: inout GoalCounts) {
        if let unit = units?[record], !unit.isEmpty { counts.undecidedUnits[unit, default: 0] += 1 }
    }

    private func countOfAnyUnit(_ record: Int, _ answer: Agreement?, into counts: inout GoalCounts) {
        guard isByUnit, let owners, !owners.knows(record) else { return }
        if isShare, let missing = answer?.missing, missing != .noAnswer, missing != .unreadable { return }
        counts.ofAnyUnit.append(owners.open(record, answer))
    }
}

extension Measure {
    /// Whether it is of some networks' records alone, so that it matters to which a record belongs.
    fileprivate func countsSomeNetworks(in scope: GoalScope) -> Bool {
        if case .organisation = scope { return networks != nil || networkKinds != nil }
        return true
    }
}
