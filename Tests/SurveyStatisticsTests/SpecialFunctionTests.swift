import SurveyStatistics
import Testing

/// Tables of Abramowitz & Stegun 1964, Handbook of Mathematical Functions, by number; the book was not at hand, and every
/// value was computed anew with other programs (mpmath, SciPy) and holds to the digits given.
@Suite struct `Special functions` {
    // Abramowitz & Stegun 1964, table 6.1, p. 267–270 (Γ), and table 6.3, p. 272 (n!).
    @Test(arguments: [
        (0.5, 1.77245_38509_05516, 1e-14), (1.25, 0.90640_24770_55477, 1e-14), (1.5, 0.88622_69254_52758, 1e-14),
        (1.75, 0.91906_25268_48883, 1e-14), (6, 120, 1e-14), (11, 3_628_800, 1e-14), (16, 1.307674368e12, 1e-14),
    ])
    func `the logarithm of gamma is that of the table`(x: Double, gamma: Double, tolerance: Double) {
        #expect(relative(LogGamma.value(x), logarithm(gamma)) < tolerance)
    }

    @Test func `the logarithm of a factorial is the sum of logarithms`() {
        var product = 1.0
        for n in 1...20 {
            product *= Double(n)
            #expect(abs(LogGamma.logFactorial(n) - logarithm(product)) < 1e-14 * max(1, LogGamma.logFactorial(n)))
        }
        #expect(LogGamma.logFactorial(0) == 0)
        // Abramowitz & Stegun 1964, table 6.3, p. 273: 100! = 9.33262 15443 94410 e157.
        #expect(relative(LogGamma.logFactorial(100), logarithm(9.332_621_544_394_41) + 157 * logarithm(10)) < 1e-14)
    }

    // Abramowitz & Stegun 1964, table 26.1, p. 966–972, fifteen decimals.
    @Test(arguments: [
        (0.0, 0.5), (0.5, 0.69146_24612_74013), (1, 0.84134_47460_68543), (1.5, 0.93319_27987_31142),
        (1.96, 0.97500_21048_51780), (2, 0.97724_98680_51821), (2.5, 0.99379_03346_74224), (3, 0.99865_01019_68370),
    ])
    func `the normal probability is that of the table`(x: Double, p: Double) {
        #expect(abs(NormalDistribution.cumulative(x) - p) < 1e-15)
        #expect(abs(NormalDistribution.upperTail(-x) - p) < 1e-15)
    }

    // Wichura 1988, Applied Statistics 37, 477–484 (algorithm AS 241): the values to check an implementation by, as R's own
    // `tests/d-p-q-r-tests.R` quotes them.
    @Test(arguments: [
        (0.25, -0.674_489_750_196_081_7), (0.001, -3.090_232_306_167_814), (1e-20, -9.262_340_089_798_408),
    ])
    func `the normal quantile is that of the algorithm's paper`(p: Double, x: Double) {
        #expect(relative(NormalDistribution.quantile(p), x) < 1e-15)
    }

    // Abramowitz & Stegun 1964, table 26.8, p. 984–985.
    @Test(arguments: [
        (1.0, 0.05, 3.84146), (1, 0.005, 7.87944), (2, 0.05, 5.99147), (5, 0.95, 1.145476), (10, 0.05, 18.3070),
        (10, 0.995, 2.15585), (30, 0.025, 46.9792), (100, 0.01, 135.807),
    ])
    func `χ² is that of the table`(freedom: Double, tail: Double, x: Double) {
        let distribution = ChiSquared(degreesOfFreedom: freedom)
        #expect(relative(distribution.upperQuantile(tail), x) < 5e-6)
        #expect(abs(distribution.upperTail(distribution.upperQuantile(tail)) - tail) < 1e-15)
        #expect(abs(distribution.quantile(1 - tail) - distribution.upperQuantile(tail)) < 1e-10)
        #expect(abs(distribution.cumulative(x) + distribution.upperTail(x) - 1) < 1e-14)
    }

    // Abramowitz & Stegun 1964, table 26.10, p. 990: A is the probability within ±t.
    @Test(arguments: [
        (1.0, 0.95, 12.706), (2, 0.99, 9.925), (10, 0.95, 2.228), (10, 0.8, 1.372), (30, 0.95, 2.042),
        (120, 0.95, 1.980), (.infinity, 0.95, 1.960),
    ])
    func `Student's t is that of the table`(freedom: Double, within: Double, t: Double) {
        let distribution = StudentT(degreesOfFreedom: freedom)
        let tail = (1 - within) / 2
        let quantile = distribution.upperQuantile(tail)
        #expect(abs(quantile - t) <= 0.0005)
        #expect(abs(distribution.twoSided(quantile) - 2 * tail) < 1e-15)
        #expect(abs(distribution.cumulative(quantile) - (1 - tail)) < 1e-15)
        #expect(abs(distribution.quantile(tail) + quantile) < 1e-14 * quantile)
    }

    @Test func `Student's t with one degree of freedom is Cauchy's`() {
        for t in [0.001, 0.3, 1, 7, 1e6] {
            let expected = 0.5 - arctangent(t) / .pi
            #expect(abs(StudentT(degreesOfFreedom: 1).upperTail(t) - expected) < 1e-15)
        }
    }

    // Abramowitz & Stegun 1964, table 26.9, p. 986–989: F at an upper tail of 0.05, by 26.6.2.
    @Test(arguments: [(1.0, 5.0, 6.61), (2, 10, 4.10), (5, 5, 5.05), (10, 20, 2.35), (20, 120, 1.66)])
    func `the incomplete beta function gives the table of F`(first: Double, second: Double, f: Double) {
        let beta = BetaDistribution(second / 2, first / 2)
        let x = beta.quantile(0.05)
        #expect(abs(second * (1 - x) / (first * x) - f) <= 0.005)
        #expect(abs(beta.cumulative(x) - 0.05) < 1e-15)
        #expect(abs(beta.upperQuantile(0.95) - x) < 1e-14)
    }

    @Test func `the incomplete beta function is a binomial tail`() {
        // Abramowitz & Stegun 1964, 26.5.24, p. 945: P(X ≥ 3) of 5 at p = 0.3 is 0.16308.
        #expect(abs(BetaDistribution(3, 3).cumulative(0.3) - 0.16308) < 1e-15)
        #expect(abs(BetaDistribution(3, 3).upperTail(0.7) - 0.16308) < 1e-15)
    }

    private func relative(_ value: Double, _ expected: Double) -> Double { abs(value - expected) / abs(expected) }
}
