import SurveyModel
import Testing

@Suite struct `Exact fractions` {
    @Test(arguments: [
        (26, 29, 90, false), (9, 10, 90, true), (79, 100, 80, false), (4, 5, 80, true), (0, 13, 0, true),
        (13, 13, 100, true), (199, 200, 100, false),
    ])
    func `compare without rounding`(k: Int, n: Int, percent: Int, reaches: Bool) {
        #expect((Fraction(k, n) >= Fraction(percent: percent)) == reaches)
    }

    @Test func `stand in lowest terms`() {
        #expect(Fraction(6, 8) == Fraction(3, 4))
        #expect(Fraction(-6, 8).numerator == -3)
        #expect(Fraction(0, 7) == .zero)
    }

    @Test func `compare where cross products outgrow 64 bits`() {
        let large = Int.max / 2
        #expect(Fraction(large, large - 1) > Fraction(large + 1, large))
    }

    @Test func `a sum that outgrows 64 bits is nil and no trap`() {
        let primes = [1_000_003, 1_000_033, 1_000_037, 1_000_039]
        let sum = primes.reduce(Fraction.zero as Fraction?) { $0?.adding(Fraction(1, $1)) }
        #expect(sum == nil)
    }

    @Test(arguments: [(Fraction(27, 10), 3), (Fraction(3), 3), (Fraction(-5, 2), -2), (Fraction(1, 100), 1)])
    func `round up to whole numbers`(value: Fraction, expected: Int) {
        #expect(value.roundedUp == expected)
    }
}
