import DisclosureControl
import SurveyModel

/// Whether a difference in whole points is another than that of the two shares as they stand in whole percent.
///
///     53 of 79 is 67 %, 58 of 80 is 73 % (72.5), and the difference is 5 points (5.4)
extension Change {
    fileprivate func isUneven(to now: MeasuredValue?) -> Bool {
        func percent(_ share: Fraction) -> Int { DecimalDigits(rounding: share * Fraction(100), decimals: 0).units }
        guard let now = (networks?.now ?? now)?.share, let before = (networks?.before ?? previous).share else {
            return false
        }
        return percent(now.fraction) - percent(before.fraction) != percent(difference)
    }
}

extension PublishedOutcome {
    /// Whether the change of its share looks wrong beside the two figures.
    var isUneven: Bool {
        guard case .change(let change) = trend else { return false }
        switch value {
        case .share, .allOf: return change.isUneven(to: value)
        default: return false
        }
    }
}

extension PublishedItem {
    /// Whether the change of its share looks wrong beside the two figures.
    var isUneven: Bool {
        guard case .change(let change)? = trend.figure else { return false }
        return change.isUneven(to: answers.figure?.agree.map(MeasuredValue.share))
    }
}
