import SurveyModel
import SurveyStatistics

/// The interval of a change between two shares of a survey, both of which are published.
struct YearDifference {
    /// Who stands behind the share before, and behind the share now.
    let before: Base?
    let now: Base?

    /// The change with its interval; without one where everybody answered both times, as nothing is uncertain then.
    func completing(_ change: Change?, to value: MeasuredValue?) -> Change? {
        guard var change, let earlier = share(change.previous), let later = share(value) else { return change }
        guard before?.silent != 0 || now?.silent != 0 else { return change }
        let limits = DifferenceInterval(of: SharePair(earlier, later))
        change.interval = ChangeInterval(
            method: "newcombe10", level: 95, lower: limits.lower, upper: limits.upper)
        return change
    }

    /// The lowest of several statements may be another one each year; such a change has no interval.
    private func share(_ value: MeasuredValue?) -> Share? {
        switch value {
        case .share(let share): share
        case .allOf(let allOf): allOf.reading == .everyRespondent ? allOf.joint : nil
        case .count, .units, .mean, .score, .pairs, .perUnit, nil: nil
        }
    }
}
