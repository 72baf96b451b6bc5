import SurveyModel
import Testing

@testable import SurveyStatistics

@Suite struct `Scores and scales` {
    /// The first numbers of xoshiro256** from the state 1, 2, 3, 4, as other programs' tests of Blackman and Vigna's
    /// generator have them.
    @Test func `are drawn by the published generator`() {
        var draws = SeededDraws(state: 1, 2, 3, 4)
        #expect((0..<4).map { _ in draws.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
    }

    @Test func `are drawn evenly below a bound`() {
        var draws = SeededDraws(seed: 7)
        var counts = [0, 0, 0]
        for _ in 0..<30_000 { counts[draws.below(3)] += 1 }
        // Three standard deviations of a third of 30,000.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 245 })
    }

    /// Binomial tails of ½ up to 0.025, counted by hand in 2ⁿ ways.
    @Test(
        arguments: [
            (5, nil, nil), (6, 1, 0.96875), (10, 2, 0.978515625), (15, 4, 0.96484375), (20, 6, 0.95861053466796875),
        ])
    func `have an exact median interval`(n: Int, lower: Double?, coverage: Double?) throws {
        let interval = try #require(MedianInterval(of: (1...n).map(Double.init)))
        #expect(interval.lower == lower)
        #expect(interval.upper == lower.map { Double(n + 1) - $0 })
        #expect((interval.coverage ?? 0).distance(to: coverage ?? 0).magnitude < 1e-14)
        #expect(interval.median == Double(n + 1) / 2)
    }

    @Test func `leave no doubt about the median when all have answered`() throws {
        for n in 1...9 {
            let interval = try #require(MedianInterval(of: (1...n).map(Double.init), population: n))
            #expect(interval.lower == Double((n + 1) / 2))
            #expect(interval.upper == Double(n / 2 + 1))
            #expect(interval.coverage == 1)
        }
    }

    /// Every group of answers that can come from a small whole, counted one by one.
    @Test(arguments: [(7, 5), (8, 6), (11, 8), (12, 9)])
    func `cover a known group's median as often as said`(population: Int, drawn: Int) throws {
        let whole = (0..<population).map(Double.init)
        let median = (whole[(population - 1) / 2] + whole[population / 2]) / 2
        var (held, all, least) = (0, 0, 1.0)
        for mask in 0..<(1 << population) where mask.nonzeroBitCount == drawn {
            let scores = whole.indices.filter { mask >> $0 & 1 == 1 }.map { whole[$0] }
            let interval = try #require(MedianInterval(of: scores, population: population))
            let (lower, upper) = (try #require(interval.lower), try #require(interval.upper))
            all += 1
            if lower <= median, median <= upper { held += 1 }
            least = min(least, interval.coverage ?? 0)
        }
        #expect(least >= 0.95)
        #expect(Double(held) / Double(all) >= least)
    }

    /// The extra hours of sleep under a drug; mean 2.33, t = 3.6799 with 9 df, 95 % from 0.8976775 to 3.7623225.
    ///
    /// Source: Student 1908, Biometrika 6, p. 20, as the help on the data set `sleep` of R cites it; the values as R's
    /// `t.test` prints them for its second group.
    @Test func `have Student's interval of the mean`() throws {
        let interval = try #require(MeanInterval(of: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]))
        #expect(abs(interval.mean - 2.33) < 1e-12)
        let error = try #require(interval.standardError)
        #expect(abs(interval.mean / error - 3.6799) < 0.00005)
        let (lower, upper) = (try #require(interval.lower), try #require(interval.upper))
        #expect(abs(lower - 0.8976775) < 1e-7)
        #expect(abs(upper - 3.7623225) < 1e-7)
    }

    @Test func `have no interval of a single score, and no width when all have answered`() throws {
        #expect(MeanInterval(of: [3])?.lower == nil)
        let interval = try #require(MeanInterval(of: [1, 2, 5], population: 3))
        #expect(interval.lower == interval.mean && interval.upper == interval.mean)
        #expect(MeanInterval(of: [1, 2], population: 1) == nil)
    }

    @Test func `have the same bootstrap interval every time`() throws {
        let scores: [Double] = [1, 2, 2, 3, 4, 4, 5, 5, 5]
        let mean = try #require(BootstrapInterval(of: .mean, scores))
        #expect(mean == BootstrapInterval(of: .mean, scores))
        #expect((mean.lower * 9).rounded() == 23)
        #expect((mean.upper * 9).rounded() == 39)
        let median = try #require(BootstrapInterval(of: .median, scores))
        #expect(median.lower == 2 && median.upper == 5)
        #expect(BootstrapInterval(of: .mean, [3, 3])?.upper == 3)
        #expect(BootstrapInterval(of: .mean, scores, draws: 30) == nil)
    }
}

@Suite struct `Reliability of scales` {
    @Test func `is 1 where items say the same and negative where they contradict each other`() throws {
        let same = try #require(ItemScores([[1, 1], [2, 2], [3, 3]]))
        #expect(CronbachAlpha.value(of: same, .listwise) == 1)
        let opposed = try #require(ItemScores([[1, 2], [2, 2], [3, 1]]))
        let negative = try #require(CronbachAlpha.value(of: opposed, .listwise))
        #expect(negative < 0)
        let cancelling = try #require(ItemScores([[1, 3], [2, 2], [3, 1]]))
        #expect(CronbachAlpha.value(of: cancelling, .listwise) == nil)
    }

    /// Covariances made from loadings and own variances give these back.
    @Test func `by omega finds the loadings that made the covariances`() throws {
        let (loadings, own) = ([0.9, 1.2, 0.5, 2], [1.0, 0.7, 2, 1.5])
        let made = loadings.indices.map { row in
            loadings.indices.map { loadings[row] * loadings[$0] + (row == $0 ? own[row] : 0) }
        }
        let model = try #require(OneFactorModel(covariances: made))
        #expect(zip(model.loadings, loadings).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(zip(model.own, own).allSatisfy { abs($0 - $1) < 1e-9 })
        let omega = try #require(McDonaldOmega.value(ofCovariances: made))
        #expect(abs(omega - 4.6 * 4.6 / (4.6 * 4.6 + 5.2)) < 1e-10)
    }

    /// Thirteen respondents and four items; 0.7131691590 by minimising −2 log L without EM.
    @Test func `by omega is the likelihood's`() throws {
        let rows: [[Double?]] = [
            [3, 4, 4, 1], [3, 5, 3, 4], [2, 3, 3, 2], [2, 1, 3, 3], [3, 4, 1, 1], [5, 2, 3, 3], [4, 5, 5, 5],
            [4, 4, 2, 4], [3, 2, 3, 2], [3, 3, 2, 3], [4, 5, 5, 3], [4, 2, 2, 1], [5, 4, 4, 5],
        ]
        let scores = try #require(ItemScores(rows))
        let omega = try #require(McDonaldOmega.value(of: scores))
        #expect(abs(omega - 0.713169159) < 1e-8)
    }

    @Test func `by omega is alpha where all items weigh the same, and undefined for two`() throws {
        let made = [[2.0, 1, 1], [1, 3, 1], [1, 1, 1.5]]
        let omega = try #require(McDonaldOmega.value(ofCovariances: made))
        let alpha = try #require(CronbachAlpha.value(ofCovariances: made))
        #expect(abs(omega - alpha) < 1e-10)
        #expect(McDonaldOmega.value(ofCovariances: [[2, 1], [1, 2]]) == nil)
    }
}

@Suite struct `p-values of several questions` {
    /// Fifteen comparisons after heart attacks, of which three are called a difference at 0.05, by false discovery four.
    ///
    /// Source: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300, the example of their
    /// section 4, as many programs cite it; the paper was not at hand.
    private static let published = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.000,
    ]

    @Test func `are Benjamini and Hochberg's`() {
        #expect(AdjustedP.holm(Self.published).count { $0 <= 0.05 } == 3)
        #expect(AdjustedP.benjaminiHochberg(Self.published).count { $0 <= 0.05 } == 4)
    }

    @Test func `keep the order of questions and of values`() {
        let values = [0.04, 0.01, 0.03]
        let (holm, rate) = (AdjustedP.holm(values), AdjustedP.benjaminiHochberg(values))
        #expect(zip(holm, [0.06, 0.03, 0.06]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(zip(rate, [0.04, 0.03, 0.04]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(AdjustedP.holm([]).isEmpty)
    }
}
