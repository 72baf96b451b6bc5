import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Differences of shares` {
    // Newcombe 1998, Statistics in Medicine 17, 873–890, table II (doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-
    // SIM779>3.0.CO;2-I): methods 10 and 11 at 95 %, first less second. The paper was not at hand; method 10 was found
    // cited in other programs' tests for all eight, method 11 for the first, second and seventh (R's tern).
    @Test(arguments: [
        (56, 70, 48, 80, [0.0524, 0.3339], [0.0428, 0.3422]), (9, 10, 3, 10, [0.1705, 0.8090], [0.1013, 0.8387]),
        (6, 7, 2, 7, [0.0582, 0.8062], [-0.0290, 0.8423]), (5, 56, 0, 29, [-0.0381, 0.1926], [-0.0667, 0.2037]),
        (0, 10, 0, 20, [-0.1611, 0.2775], [-0.2005, 0.3445]), (0, 10, 0, 10, [-0.2775, 0.2775], [-0.3445, 0.3445]),
        (10, 10, 0, 20, [0.6791, 1], [0.6014, 1]), (10, 10, 0, 10, [0.6075, 1], [0.5128, 1]),
    ])
    func `are those of Newcombe's examples`(
        x1: Int, n1: Int, x2: Int, n2: Int, plain: [Double], continuity: [Double]
    ) {
        let pair = SharePair(Share(x2, of: n2), Share(x1, of: n1))
        for (withContinuity, limits) in [(false, plain), (true, continuity)] {
            let interval = DifferenceInterval(of: pair, withContinuity: withContinuity)
            #expect(abs(interval.lower - limits[0]) <= 0.00005)
            #expect(abs(interval.upper - limits[1]) <= 0.00005)
        }
    }

    @Test func `McNemar's tests are those of the hyper-responsive children`() {
        // Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13:91: the counts are table 1 (read in the
        // article's supplement); its p-values are checked here by hand, 2 · 9/256 and 2 · 9/256 − 8/256.
        let pairs = PairedCounts(both: 1, onlyBefore: 1, onlyAfter: 7, neither: 12)
        let test = McNemar(of: pairs)
        #expect(test.exact == 18.0 / 256)
        #expect(test.midP == 10.0 / 256)
        #expect(abs((test.chiSquared?.p ?? 0) - 0.0339) < 0.00005)
        #expect(abs((test.corrected?.p ?? 0) - 0.0771) < 0.00005)
    }

    /// Complete response before and after consolidation therapy: −0.0621 (−0.1186 to −0.0046), before less after.
    ///
    /// Source: Fagerland, Lydersen & Laake 2017, Statistical Analysis of Contingency Tables, chapter 8 (Cavo et al. 2012),
    /// by the tests of the authors' own R package contingencytables (tests/testthat/test-ch8.R).
    @Test func `of paired answers are those of a book's package`() {
        let interval = DifferenceInterval(of: PairedCounts(both: 59, onlyBefore: 6, onlyAfter: 16, neither: 80))
        #expect(abs(interval.lower - 0.0046) <= 0.00005)
        #expect(abs(interval.upper - 0.1186) <= 0.00005)
    }

    @Test func `McNemar's correction is nothing where as many changed each way`() {
        let test = McNemar(of: PairedCounts(both: 5, onlyBefore: 3, onlyAfter: 3, neither: 2))
        #expect(test.corrected?.statistic == 0)
        #expect(test.corrected?.p == 1)
        #expect(test.exact == 1)
        let unchanged = McNemar(of: PairedCounts(both: 5, onlyBefore: 0, onlyAfter: 0, neither: 2))
        #expect(unchanged.chiSquared == nil && unchanged.corrected == nil)
        #expect(unchanged.exact == 1 && unchanged.midP == 1)
    }

    @Test func `Fisher's exact test is that of the lady tasting tea`() {
        // Fisher 1935, The Design of Experiments, chapter II: of the 70 ways to choose four cups 1 has all right and 16 have
        // three, so that three right or better are 17 of 70; R's help on `fisher.test` has the same table.
        let test = FisherExact(of: SharePair(Share(3, of: 4), Share(1, of: 4)))
        #expect(test.greater == 17.0 / 70)
        #expect(test.less == 69.0 / 70)
        #expect(test.twoSided == 34.0 / 70)
        #expect(test.midP == 18.0 / 70)
    }

    @Test func `tests say nothing where all agree or none`() {
        for x in [0, 9] {
            let test = DifferenceTest(of: SharePair(Share(x, of: 9), Share(x, of: 9)))
            #expect(test.pooled == nil && test.unpooled == nil && test.yates == nil)
        }
        #expect(DifferenceTest(of: SharePair(Share(9, of: 9), Share(0, of: 9))).unpooled == nil)
    }

    // Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 6.2: the formula and its words;
    // the values are 2 arcsin √p₂ − 2 arcsin √p₁ computed apart, not read in the book.
    @Test(arguments: [
        (0.5, 0.6, 0.2014, CohensH.Size.small), (0.05, 0, -0.4510, .small), (0.25, 0, -1.0472, .large),
        (0.5, 0.5, 0, .negligible), (0.2, 0.5, 0.6435, .medium),
    ])
    func `Cohen's h has his words`(first: Double, second: Double, h: Double, size: CohensH.Size) {
        let distance = CohensH(from: first, to: second)
        #expect(abs(distance.value - h) < 0.00005)
        #expect(distance.size == size)
    }

    @Test func `odds ratios turn over with the groups and are told when corrected`() {
        let pair = SharePair(Share(3, of: 10), Share(9, of: 10))
        let (ratio, turned) = (OddsRatio(of: pair), OddsRatio(of: SharePair(pair.second, pair.first)))
        #expect(abs(ratio.value - 21) < 1e-12 && !ratio.isCorrected)
        #expect(abs(ratio.value * turned.value - 1) < 1e-12)
        #expect(abs(ratio.lower * turned.upper - 1) < 1e-12)
        // ln 21 ± 1.959964 √(1/9 + 1/1 + 1/3 + 1/7)
        #expect(abs(ratio.lower - 1.7778) < 0.001 && abs(ratio.upper - 248.06) < 0.2)
        let corrected = OddsRatio(of: SharePair(Share(0, of: 10), Share(5, of: 10)))
        #expect(corrected.isCorrected && abs(corrected.value - 21) < 1e-12)
    }
}
