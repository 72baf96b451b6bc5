import SurveyModel
import SurveyStatistics

/// The units that a measure expects something of: those it names or that another goal counts, else every municipality.
struct UnitsExpected {
    /// How many.
    let count: Int
    /// Which, by code; empty where only their number is known.
    let named: [String]

    /// Attendance tells by itself who was expected, and keeps to it unless the measure names the units.
    init(of measure: Measure, in results: PeriodResults) {
        let municipalities = results.organisation.units.filter { $0.kind == "kommun" }.map(\.id)
        switch measure.units {
        case .named(let ids)?: (count, named) = (ids.count, ids)
        case .number(let number)?: (count, named) = (number, [])
        case .countedBy(let goal)?:
            let counted = UnitsExpected.counted(by: goal, in: results)
            named = municipalities.filter(counted.contains)
            count = named.count
        case nil:
            count = municipalities.count
            named = measure.kind == .eachUnitAttendance ? [] : municipalities
        }
    }

    /// The units that a goal counts, from open registers alone: those that take part, or that do what it asks.
    private static func counted(by goal: String, in results: PeriodResults) -> Set<String> {
        let counts = results.instruments.filter { !$0.instrument.anonymity.isProtected }
            .compactMap { $0.goals[goal] }.flatMap(\.values)
        return counts.reduce(into: []) { units, own in
            units.formUnion(own.distinct)
            units.formUnion(own.units.filter { $0.value.agreeing > 0 }.keys)
        }
    }
}
