import SurveyModel
import SurveyStatistics

/// How many records leave blank what a unit has of a measure: its own, and those that do not tell of which unit they are.
struct BlankOfUnit {
    /// How many; none where they could not turn that it takes part.
    let records: Int

    init(_ unit: String, of measure: Measure, in sum: GoalCounts) {
        let undecided = sum.undecidedUnits[unit, default: 0]
        let ofAny = sum.undecided + sum.unnamed - sum.undecidedUnits.values.reduce(0, +)
        switch measure.kind {
        case .attendanceShare, .eachUnitAttendance, .shareOfCases:
            records = (sum.units[unit]?.base.unanswered ?? 0) + undecided + sum.ofAnyUnit.count { $0.canBe(of: unit) }
        case .shareOfUnits, .coverage:
            let own = sum.units[unit]
            let takesPart = sum.distinct.contains(unit) || measure.distinct == nil && own?.agreeing ?? 0 > 0
            let answers = measure.distinct == nil ? own?.base.unanswered ?? 0 : ofAny
            records = takesPart ? 0 : undecided + answers + sum.blankActivities
        case .minPerActivity: records = sum.blankActivities
        // A unit that is one of the things counted is so whatever else is blank.
        case .minPerUnit: records = undecided + sum.ofAnyUnit.count { $0.canBe(of: unit) }
        case .count, .countTarget, .trend: records = sum.distinct.contains(unit) ? 0 : undecided
        default: records = 0
        }
    }
}
