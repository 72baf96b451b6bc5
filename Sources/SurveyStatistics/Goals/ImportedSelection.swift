import SurveyModel

/// Chooses the imported values that a goal is made of: one period, one part of the population, one value each.
///
/// A register of imported values holds the same indicator for several years, for women, men and all, for the county and
/// its municipalities. Adding them up would count things several times, so a goal takes the latest period that has a
/// value (of its own rhythm, where it has one and the register such values, and never later than the period reported),
/// all of the population unless its filter names a part, and the whole county's own value before its municipalities'.
/// Of a value fetched twice the later counts, and how many it replaces is told; two that differ and cannot be told apart
/// are neither of them taken.
/// Where units are added, those of the whole that have no value are wanting: two of thirteen are not the county.
struct ImportedSelection {
    /// The records taken.
    let records: Set<Int>
    /// What was chosen, and what could not be.
    let values: ImportedValues
    /// How many units of the whole have told nothing at all.
    let untold: Int

    /// Chooses under a filter; nil where the register is none of imported values.
    ///
    /// - Parameters:
    ///   - measure: The measure, whose first item holds the value.
    ///   - goal: The goal, for its rhythm and reading, where known.
    ///   - until: The period reported, where known.
    ///   - table: The register's records.
    ///   - municipalities: The units that make up the whole where the measure names none.
    init?(
        _ measure: Measure, of goal: GoalDescription?, until: ValuePeriod?, in table: RecordTable,
        municipalities: Set<String> = []
    ) {
        guard table.instrument.holdsImportedValues else { return nil }
        let reader = ImportedReader(measure, in: table)
        let told = reader.told
        let period = ImportedSelection.period(
            of: Set(told.map(\.period)), months: goal?.measuring?.every.months, until: reader.namesPeriod ? nil : until)
        let isOfUnits = ImportedSelection.isOfUnits(measure, goal)
        let prefersWhole = !reader.namesUnit && !isOfUnits
        let expected = prefersWhole ? ImportedSelection.units(of: measure, municipalities) : []
        let known = told.filter { ImportedSelection.isUntil($0.period, reader.namesPeriod ? nil : until) }
        var records: Set<Int> = []
        var taken: [String: [String]] = [:]
        var (ambiguous, replaced, lacking, wanting, untold) = (0, 0, reader.absent(among: known), 0, 0)
        for (indicator, own) in Dictionary(grouping: known, by: \.indicator) {
            let now = own.filter { $0.period == period }
            let hasUnits = own.contains { !$0.unit.isEmpty }
            let isOfWhole = !hasUnits || prefersWhole && now.contains { $0.unit.isEmpty }
            let units = Set(own.map(\.unit)).filter { $0.isEmpty == isOfWhole }
            for unit in units.sorted() {
                switch ImportedSelection.choice(of: now.filter { $0.unit == unit }) {
                case .one(let record, let others):
                    records.insert(record)
                    replaced += others
                    taken[indicator, default: []] += isOfWhole ? [] : [unit]
                case .several: ambiguous += 1
                case .none: lacking += 1
                }
            }
            guard !isOfWhole else { continue }
            wanting += expected.subtracting(taken[indicator] ?? []).count
            untold += expected.subtracting(units).count
        }
        (self.records, self.untold) = (records, untold)
        values = ImportedValues(
            period: period, ambiguous: ambiguous, lacking: lacking,
            taken: taken.keys.sorted().map { ImportedValues.Indicator(name: $0, units: taken[$0] ?? []) },
            wanting: wanting > 0 ? wanting : nil, replaced: replaced > 0 ? replaced : nil)
    }

    /// The units that make up the whole; none where they are not known by name.
    private static func units(of measure: Measure, _ municipalities: Set<String>) -> Set<String> {
        switch measure.units {
        case .named(let ids)?: Set(ids)
        case nil: municipalities
        case .number?, .countedBy?: []
        }
    }

    /// A promise about each unit, or a mean of theirs, is not answered by the county's own value.
    private static func isOfUnits(_ measure: Measure, _ goal: GoalDescription?) -> Bool {
        switch measure.kind {
        case .minPerUnit, .eachUnitAttendance, .shareOfUnits, .minPerActivity: true
        default: goal?.reading == .meanOfUnits || goal?.reading == .eachUnit
        }
    }

    static func isUntil(_ period: String, _ last: ValuePeriod?) -> Bool {
        guard let last, let own = ValuePeriod(period) else { return true }
        return (own.year, own.lastMonth) <= (last.year, last.lastMonth)
    }

    /// The latest period, of so many months where any is; texts that are no periods only where there is no other.
    private static func period(of texts: Set<String>, months: Int?, until: ValuePeriod?) -> String? {
        let read = texts.compactMap { text in ValuePeriod(text).map { (text: text, period: $0) } }
            .filter { isUntil($0.text, until) }
        let ofLength = read.filter { $0.period.months == months }
        let latest = (ofLength.isEmpty ? read : ofLength).max { $0.period < $1.period }
        return latest?.text ?? texts.filter { ValuePeriod($0) == nil }.max()
    }

    /// What is taken of several values of the same thing.
    enum Choice {
        /// A record's, and how many others it replaces.
        case one(Int, replacing: Int)
        case several
        case none
    }

    /// The value that stands alone, or was fetched last.
    static func choice(of values: [ImportedReader.Value]) -> Choice {
        switch FetchedValue.standing(among: values.map { FetchedValue(value: $0.value, retrieved: $0.retrieved) }) {
        case .one(let place, let others): .one(values[place].record, replacing: others.count)
        case .several: .several
        case .none: .none
        }
    }
}
