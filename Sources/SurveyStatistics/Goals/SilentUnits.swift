import SurveyModel

/// The units that a return is asked of and that have told nothing of what a measure counts: unit nonresponse in a register.
///
/// A municipality that has not sent its return has not said "no", and its number is not zero. Nor has one said "no" whose
/// return leaves out what the measure's filter asks for. Where the register is one of what happened, and not of returns, no
/// unit is silent: a municipality without a course held none.
struct SilentUnits {
    let codes: Set<String>

    init(_ measure: Measure, in table: RecordTable, units: [String]?, municipalities: Set<String>) {
        let unit = table.instrument.item(role: .unit)?.name ?? ""
        let returning = table.instrument.expectedUnits.map(Set.init)
        guard table.instrument.everyMunicipality || returning != nil, let units, table.count > 0,
            measure.kind != .coverage, measure.filter?.items.contains(unit) != true,
            SilentUnits.areAsked(measure, in: table, units)
        else {
            codes = []
            return
        }
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        let told = units.indices.filter { filter?.isDecided($0) ?? true }.map { units[$0] }
        let expected: Set<String> =
            if case .named(let ids)? = measure.units { Set(ids) } else { returning ?? municipalities }
        codes = expected.subtracting(told)
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
