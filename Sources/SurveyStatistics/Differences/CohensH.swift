/// Cohen's h: the difference of two shares on a scale where equal steps are equally hard to tell apart.
///
/// Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., p. 180–185.
public struct CohensH: Hashable, Sendable {
    /// 2 arcsin √p₂ − 2 arcsin √p₁, from −π through π.
    public let value: Double

    /// The distance from one share to another, each from 0 through 1.
    ///
    ///     CohensH(from: 0.05, to: 0).value   // −0.4510
    public init(from first: Double, to second: Double) {
        value = 2 * arcsine(second.squareRoot()) - 2 * arcsine(first.squareRoot())
    }

    /// Cohen's words for a distance, from 0.2, 0.5 and 0.8 on.
    public enum Size: String, Hashable, Sendable {
        /// Below 0.2.
        case negligible
        /// From 0.2.
        case small
        /// From 0.5.
        case medium
        /// From 0.8.
        case large
    }

    /// The word for the distance.
    public var size: Size {
        switch abs(value) {
        case ..<0.2: .negligible
        case ..<0.5: .small
        case ..<0.8: .medium
        default: .large
        }
    }
}
