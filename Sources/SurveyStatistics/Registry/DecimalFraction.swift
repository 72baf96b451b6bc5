public import SurveyModel

extension Fraction {
    /// The exact value of a decimal number as it is written, as 9/10 for `0.90`; nil where it is none or too long.
    ///
    ///     Fraction(decimal: "0.975")   // 39/40
    public init?(decimal text: String) {
        let isNegative = text.utf8.first == 0x2D
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
            separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].count : 0
        var (units, scale) = (0, 1)
        guard parts.contains(where: { !$0.isEmpty }), decimals <= 18 else { return nil }
        for byte in parts.joined() {
            guard (0x30...0x39).contains(byte) else { return nil }
            let (tens, isTooLong) = units.multipliedReportingOverflow(by: 10)
            let (sum, isTooLarge) = tens.addingReportingOverflow(Int(byte) - 0x30)
            guard !isTooLong, !isTooLarge else { return nil }
            units = sum
        }
        for _ in 0..<decimals { scale *= 10 }
        self.init(isNegative ? -units : units, scale)
    }
}
