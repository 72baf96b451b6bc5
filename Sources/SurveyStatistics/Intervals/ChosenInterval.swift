public import SurveyModel

/// The interval a sheet shows, and by which method: exact where the size of the group is known, Wilson's otherwise.
public enum ChosenInterval: Hashable, Sendable {
    /// Exact, in a group of known size.
    case exact(GroupInterval)
    /// Wilson's, where the size is unknown.
    case wilson(ShareInterval)

    /// The interval of a share.
    ///
    /// The group is those who gave a valid answer and those who gave none at all, as for the hard bounds: who answered
    /// "don't know" has answered, and is of neither.
    ///
    ///     ChosenInterval(of: Share(9, of: 9), silent: 3)     // exact, 10 to 12 of 12
    ///     ChosenInterval(of: Share(9, of: 9), silent: nil)   // Wilson's, 0.70085… to 1
    public init(of share: Share, silent: Int?, level: ConfidenceLevel = .standard) {
        if let silent {
            self = .exact(GroupInterval(of: share, among: share.base + silent, level: level))
        } else {
            self = .wilson(ShareInterval(of: share, level: level))
        }
    }

    /// The method's name as in comparison tables: `hyper_tail` or `wilson`.
    public var method: String {
        switch self {
        case .exact: GroupInterval.Method.tails.rawValue
        case .wilson: ShareInterval.Method.wilson.rawValue
        }
    }

    /// The limits as numbers.
    public var limits: ShareInterval {
        switch self {
        case .exact(let interval):
            let size = Double(interval.population)
            return ShareInterval(
                lower: Double(interval.agreeing.lowerBound) / size, upper: Double(interval.agreeing.upperBound) / size)
        case .wilson(let interval): return interval
        }
    }
}
