public import SurveyModel

/// Compares two figures of one comparable series (rule 5 of the arithmetic), in exact fractions.
public struct Movement: Hashable, Sendable {
    /// The change that counts as unchanged for shares, where the plan declares no other: 2 percentage points.
    public static let shareTolerance = Fraction(percent: 2)
    /// The change that counts as unchanged for counts, as a part of the figure before: 2 %.
    public static let countTolerance = Fraction(percent: 2)

    /// The change that counts as unchanged for means of scores: 0.1 of a scale step.
    public static let scoreTolerance = Fraction(1, 10)

    private let declared: Fraction?
    private let isDeed: Bool

    /// Prepares the comparison, with the plan's own tolerance where it declares one.
    ///
    /// - Parameters:
    ///   - tolerance: the change that counts as unchanged, where the plan says; of counts as a part of the figure before.
    ///   - isDeed: whether the figure says what is done: a deed that was done, or undone, is never "about the same".
    public init(tolerance: Fraction? = nil, isDeed: Bool = false) {
        declared = tolerance
        self.isDeed = isDeed
    }

    /// How a figure moved; nil where the two are of different kinds.
    ///
    ///     Movement().change(from: .share(Share(52, of: 52)), to: .share(Share(50, of: 52)), period: "2021-T2")
    ///     // down: 3.8 points, more than 2 points and more than one of 52
    public func change(from before: MeasuredValue, to now: MeasuredValue, period: String, isRescaled: Bool = false)
        -> Change?
    {
        guard let old = before.deciding, let new = now.deciding else { return nil }
        let difference = new - old
        let tolerance: Fraction
        var persons: Int?
        switch (before, now) {
        case (.score, .score), (.pairs, .pairs): tolerance = declared ?? Movement.scoreTolerance
        case (.score, _), (_, .score), (.pairs, _), (_, .pairs): return nil
        case (.perUnit(let old), .perUnit(let new)) where old.reading != new.reading: return nil
        case (.perUnit(let old), .perUnit) where old.reading == .meanOfUnits:
            tolerance = (old.mean ?? .zero).magnitude * (declared ?? Movement.countTolerance)
        case (.count, .count): tolerance = old.magnitude * (declared ?? Movement.countTolerance)
        case (.count, _), (_, .count): return nil
        case _ where isDeed: tolerance = .zero
        default:
            let bases = [before.share?.base, now.share?.base].compactMap(\.self)
            let onePerson = bases.count == 2 ? bases.min().map { Fraction(1, $0) } ?? .zero : .zero
            tolerance = max(declared ?? Movement.shareTolerance, onePerson)
            persons = now.share.map { Movement.persons(difference, of: $0.base) }
        }
        return Change(
            arrow: difference.magnitude <= tolerance ? .flat : difference > .zero ? .up : .down,
            difference: difference, persons: persons, previous: before, previousPeriod: period, isRescaled: isRescaled)
    }

    /// The difference in whole persons of the present base, half up.
    private static func persons(_ difference: Fraction, of base: Int) -> Int {
        DecimalDigits(rounding: difference * Fraction(base), decimals: 0).units
    }
}
