import SurveyModel

/// What the other reading of a goal is held against: the same target with the same band, but for units.
///
/// A promise for each unit's attendance aims at all units, and nearly reaches them at 80 %; all present of all expected are
/// held against each unit's own limit, as any share.
struct OtherReading {
    private let target: Target
    private let band: NearlyBand

    /// Nothing where the goal has no bound.
    init?(of goal: GoalDescription, beside value: MeasuredValue?) {
        guard let amount = goal.target.amount, var band = goal.nearlyInForce else { return nil }
        var target = goal.target
        if goal.kind == .eachUnitAttendance {
            if case .units? = value {
                band = goal.nearly ?? .standard(for: amount)
            } else {
                target = .atLeast(.share(.one))
                band = goal.nearly ?? .shareOfTarget(Fraction(percent: 80))
            }
        }
        (self.target, self.band) = (target, band)
    }

    /// Reached, nearly or not.
    func status(of value: Fraction) -> Status {
        if target.isMet(by: value) == true { return .reached }
        return target.isNear(value, band) ? .nearly : .notReached
    }
}
