import SurveyModel

extension WideCount {
    /// Whether this number of ways is more than a fraction of all ways; a tie is not more.
    func exceeds(_ fraction: Fraction, of all: WideCount) -> Bool {
        self * UInt64(fraction.denominator) > all * UInt64(fraction.numerator)
    }
}
