import SurveyModel

/// The units that a return is asked of and that have told nothing of what a measure counts: unit nonresponse in a register.
///
/// A municipality that has not sent its return has not said "no", and its number is not zero. Nor has one said "no" whose
/// return leaves out what the measure's filter asks for, or what is counted. Where the register is one of what happened, and not of returns, no
/// unit is silent: a municipality without a course held none.
struct SilentUnits {
    let codes: Set<String>
    /// Those of them that have a record, and left it blank.
    let blank: Set<String>
    /// How many records tell it and leave blank whose they are: of a total nothing is missing that they hold.
    let unplaced: Int

    init(_ measure: Measure, in table: RecordTable, units: [String]?, municipalities: Set<String>) {
        let unit = table.instrument.item(role: .unit)?.name ?? ""
        let returning = table.instrument.expectedUnits.map(Set.init)
        guard table.instrument.everyMunicipality || returning != nil, let units, table.count > 0,
            !SilentUnits.countsRecords(measure), measure.kind != .qualitative,
            measure.filter?.items.contains(unit) != true,
            SilentUnits.areAsked(measure, in: table, units)
        else {
            (codes, blank, unplaced) = ([], [], 0)
            return
        }
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        let decided = units.indices.filter { filter?.isDecided($0) ?? true }
        let telling = decided.filter { SilentUnits.tells($0, measure, in: table) }
        let told = Set(telling.map { units[$0] })
        // Some registers have records of others too, as of schools; where the unit alone is the key, each is a unit's.
        let isOfUnits = table.instrument.ownerItems.map(\.name) == [unit]
        unplaced = isOfUnits ? telling.count { units[$0].isEmpty } : 0
        let expected: Set<String> =
            if case .named(let ids)? = measure.units { Set(ids) } else { returning ?? municipalities }
        codes = expected.subtracting(told)
        blank = codes.intersection(decided.map { units[$0] })
    }

    /// Whether it is asked who has a record at all, so that a unit without one has told by that.
    private static func countsRecords(_ measure: Measure) -> Bool {
        measure.kind == .coverage && measure.filter == nil && measure.items.isEmpty
    }

    /// Whether a record has a word on what is counted: of a sum through a sum on both.
    private static func tells(_ record: Int, _ measure: Measure, in table: RecordTable) -> Bool {
        func isTold(_ name: String) -> Bool {
            guard let item = table.instrument.item(name), let column = table.columns[name] else { return true }
            let missing = column.missing(record, of: item)
            return missing != .noAnswer && missing != .unreadable
        }
        if let whole = measure.whole { return (measure.items + [whole]).allSatisfy(isTold) }
        return measure.items.isEmpty || measure.items.contains(where: isTold)
    }

    /// Whether any unit is asked what is measured; some of a register's records may come from others, as from schools.
    private static func areAsked(_ measure: Measure, in table: RecordTable, _ units: [String]) -> Bool {
        let columns = measure.items.compactMap { name in
            table.instrument.item(name).flatMap { item in table.columns[name].map { (item: item, answers: $0) } }
        }
        return columns.isEmpty
            || columns.contains { column in
                units.indices.contains {
                    !units[$0].isEmpty && column.answers.missing($0, of: column.item) != .notAsked
                }
            }
    }
}
