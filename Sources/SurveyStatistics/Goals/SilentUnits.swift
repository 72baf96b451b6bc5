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
        guard table.instrument.everyMunicipality, let units, table.count > 0, measure.kind != .coverage,
            measure.filter?.items.contains(unit) != true
        else {
            codes = []
            return
        }
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        let told = units.indices.filter { filter?.isDecided($0) ?? true }.map { units[$0] }
        let expected: Set<String> = if case .named(let ids)? = measure.units { Set(ids) } else { municipalities }
        codes = expected.subtracting(told)
    }
}
