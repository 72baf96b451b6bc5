import SurveyModel
import SurveyStatistics

/// The units that a network's meetings expect by the organisation's own list, whether or not the register names them.
///
/// A register tells of itself who was expected; a unit that stands in none of its rows, or under a name that could not be
/// read, was not excused: nothing is known of it.
struct ExpectedAttendance {
    /// Those expected of which the register has no row.
    let absent: [String]

    /// The units absent from the rows of a goal's network; none where the goal names its units itself.
    init(of goal: Goal, in source: InstrumentResults, _ organisation: Organisation) {
        guard goal.measure.kind == .eachUnitAttendance, goal.measure.units == nil,
            case .network(let id) = goal.description.scope, let rows = source.attendance[id],
            case .units(let members)? = organisation.network(id)?.members,
            let principals = ExpectedAttendance.principals(of: goal.measure, in: source.instrument)
        else {
            absent = []
            return
        }
        let expected = members.filter { member in
            principals.isEmpty || organisation.units.contains { $0.id == member && principals.contains($0.kind) }
        }
        absent = expected.filter { rows[$0] == nil }.sorted()
    }

    /// The kinds of units that a filter leaves, all of them where it reads none; nil where that cannot be told.
    private static func principals(of measure: Measure, in instrument: Instrument) -> Set<String>? {
        guard let filter = measure.filter else { return [] }
        let placing = Set([ItemRole.principal, .unit].compactMap { instrument.item(role: $0)?.name })
        guard !filter.items.isDisjoint(with: placing) else { return [] }
        guard case .equals(let item, let code) = filter, item == instrument.item(role: .principal)?.name else {
            return nil
        }
        return [code]
    }
}
