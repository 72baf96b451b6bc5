import SurveyModel

/// Records of a register that leave blank whether they count, or which of the different things counted they are of.
///
/// Each record of a register is to tell what is asked of it, so that a blank is neither a yes nor a no.
struct OpenRecords {
    private let filter: RecordFilter?
    private let named: (item: Item, answers: AnswerColumn)?
    private let units: [String]?

    /// Nothing for a survey, where those who leave a question blank are left out of what filters by it, and for values
    /// that others publish, which are chosen by what they say.
    init?(_ measure: Measure, _ filter: RecordFilter?, of units: [String]?, in table: RecordTable) {
        guard table.instrument.kind == .register, !table.instrument.holdsImportedValues else { return nil }
        (self.filter, self.units) = (filter, units)
        let countsThings = measure.kind != .yesNo && !measure.countsOwnUnits
        let item = measure.distinct.flatMap(table.instrument.item)
        named = item.flatMap { item in
            countsThings ? table.columns[item.name].map { (item: item, answers: $0) } : nil
        }
    }

    /// Counts a record of which it is not known whether it counts; false of all others.
    func takes(_ record: Int, into counts: inout GoalCounts) -> Bool {
        guard let filter, !filter.isDecided(record) else { return false }
        counts.undecided += 1
        countUnit(of: record, into: &counts)
        return true
    }

    /// Counts a record that counts and does not tell of which thing it is.
    func countUnnamed(_ record: Int, into counts: inout GoalCounts) {
        guard let (item, answers) = named, let missing = answers.missing(record, of: item),
            missing == .noAnswer || missing == .unreadable
        else { return }
        counts.unnamed += 1
        countUnit(of: record, into: &counts)
    }

    private func countUnit(of record: Int, into counts: inout GoalCounts) {
        if let unit = units?[record], !unit.isEmpty { counts.undecidedUnits[unit, default: 0] += 1 }
    }
}
