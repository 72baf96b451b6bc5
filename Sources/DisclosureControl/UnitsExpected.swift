import SurveyModel
import SurveyStatistics

/// The units that a measure expects something of: those it names or that another goal counts, else every municipality.
struct UnitsExpected {
    /// How many.
    let count: Int
    /// Which, by code; empty where only their number is known.
    let named: [String]
    /// Those of which it is not known, as they have not told what the other goal counts.
    private(set) var unknown: [String] = []

    /// Attendance tells by itself who was expected, and keeps to it unless the measure names the units.
    init(of measure: Measure, in results: PeriodResults) {
        let all = results.organisation.units.filter { $0.kind == "kommun" }.map(\.id)
        let returning = results.instruments.first { $0.instrument.id == measure.instrument }?.instrument.expectedUnits
        let municipalities = returning ?? all
        switch measure.units {
        case .named(let ids)?: (count, named) = (ids.count, ids)
        case .number(let number)?: (count, named) = (number, [])
        case .countedBy(let goal)?:
            let (counted, silent, isOfAny) = UnitsExpected.counted(by: goal, in: results)
            // Where the other goal has a record that may be any unit's, those with a record here may be it.
            let open = isOfAny && silent.isEmpty ? UnitsExpected.units(with: measure, in: results) : silent
            unknown = municipalities.filter(open.subtracting(counted).contains)
            named = municipalities.filter(counted.contains)
            count = named.count
        case nil:
            count = municipalities.count
            named = measure.kind == .eachUnitAttendance ? [] : municipalities
        }
    }

    /// The units that a goal counts, from open registers alone, as those that take part or do what it asks; and those
    /// that have not told, or of which it is not known; and whether any unit may be one of them.
    private static func counted(
        by goal: String, in results: PeriodResults
    ) -> (counted: Set<String>, silent: Set<String>, isOfAny: Bool) {
        let counts = results.instruments.filter { !$0.instrument.anonymity.isProtected }
            .compactMap { $0.goals[goal] }.flatMap(\.values)
        return counts.reduce(into: ([], [], false)) { units, own in
            units.counted.formUnion(own.distinct)
            units.counted.formUnion(own.units.filter { $0.value.agreeing > 0 }.keys)
            units.silent.formUnion(own.silentUnits)
            units.silent.formUnion(own.undecidedUnits.keys)
            if own.undecided + own.unnamed > own.undecidedUnits.values.reduce(0, +) { units.isOfAny = true }
        }
    }

    private static func units(with measure: Measure, in results: PeriodResults) -> Set<String> {
        let source = results.instruments.first { $0.instrument.id == measure.instrument }
        return Set(source?.recordsOfUnits.values.flatMap(\.keys) ?? []).subtracting([""])
    }
}
