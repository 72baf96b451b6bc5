import SurveyStatistics
import Testing

/// Values of Hollander & Wolfe's examples as R's help cites the pages and R prints the results; the book was not at hand.
@Suite struct `Tests of ranks` {
    /// Depression before and after a tranquilizer.
    ///
    /// Source: Hollander & Wolfe 1973, Nonparametric Statistical Methods, p. 29 f.; V = 40, one-sided p = 0.01953 in the
    /// output of the example of `wilcox.test`.
    @Test func `find Hollander and Wolfe's signed ranks`() throws {
        let first = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
        let second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
        let test = try #require(WilcoxonSignedRank(before: second, after: first))
        #expect(test.v == 40)
        #expect(test.exactP() == 0.0390625)
        #expect(test.pOfR == test.exactP())
    }

    /// Permeability of a membrane at term and earlier.
    ///
    /// Source: Hollander & Wolfe 1973, Nonparametric Statistical Methods, p. 69 f.; W = 35, one-sided p = 0.1272 in the
    /// output of the example of `wilcox.test`.
    @Test func `find Hollander and Wolfe's rank sum`() throws {
        let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
        let test = try #require(MannWhitney(term, [1.15, 0.88, 0.90, 0.74, 1.21]))
        #expect(test.u == 35)
        let p = try #require(test.exactP)
        #expect(abs(p - 2 * 0.1272) < 1e-4)
    }

    /// Efficiency of clearing the lungs in three groups.
    ///
    /// Source: Hollander & Wolfe 1973, Nonparametric Statistical Methods, p. 116; 0.7714 with 2 df, p = 0.68 in R's own
    /// `tests/Examples/stats-Ex.Rout.save`.
    @Test func `find Hollander and Wolfe's H`() throws {
        let test = try #require(
            KruskalWallis([[2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0]])?.test)
        #expect(abs(test.statistic - 0.7714) < 1e-4)
        #expect(test.degreesOfFreedom == 2)
        #expect(abs(test.p - 0.68) < 1e-3)
    }

    @Test func `see ties that decimals have and floating point has not`() throws {
        // 0.3 − 0.2, 1.2 − 1.1 and 2.4 − 2.3 are one tenth each; 0.1 + 0.2 is 0.3.
        let test = try #require(
            WilcoxonSignedRank(before: [0.2, 1.1, 2.3, 0.1 + 0.2], after: [0.3, 1.2, 2.4, 0.3]))
        #expect(test.zeros == 1)
        #expect(test.v == 6)
        #expect(test.exactP() == 0.25)
        #expect(test.pOfR == test.normalP(continuityCorrected: true))
    }

    @Test func `keep zeros in the ranking as Pratt did`() throws {
        let test = try #require(WilcoxonSignedRank(before: [0, 0, 0, 0], after: [0, 1, 2, -3]))
        // Ranks 2, 3 and −4: sums from 0 through 9, of eight all but 4 and 5 lie as far from 4.5.
        #expect(test.exactP(zeros: .pratt) == 1)
        #expect(test.v == 3)
        #expect(test.exactP() == 1)
    }

    @Test func `say nothing where nobody moved`() throws {
        let test = try #require(WilcoxonSignedRank(before: [3, 4], after: [3, 4]))
        #expect(test.zeros == 2)
        #expect(test.exactP() == nil)
        #expect(test.normalP(continuityCorrected: true) == nil)
        #expect(test.rankBiserial == nil)
        #expect(test.signTestP == nil)
        #expect(MannWhitney([2, 2], [2])?.normalP(continuityCorrected: false) == nil)
        #expect(KruskalWallis([[1, 1], [1]]) == nil)
    }

    @Test func `refuse scores without partners and empty groups`() {
        #expect(WilcoxonSignedRank(before: [1], after: []) == nil)
        #expect(MannWhitney([], [1]) == nil)
        #expect(KruskalWallis([[1], []]) == nil)
    }

    /// Every division of small groups with ties, counted one by one.
    @Test(arguments: [[1, 1, 2, 2, 3, 5, 5], [1, 2, 3, 4, 5, 6, 7], [2, 2, 2, 2, 2, 2, 9]])
    func `count rank sums as one by one`(scores: [Double]) throws {
        let size = 3
        let seen = try #require(MannWhitney(Array(scores.prefix(size)), Array(scores.dropFirst(size))))
        let middle = Double(size * (scores.count - size)) / 2
        var (far, all) = (0, 0)
        for mask in 0..<(1 << scores.count) where mask.nonzeroBitCount == size {
            let first = scores.indices.filter { mask >> $0 & 1 == 1 }.map { scores[$0] }
            let rest = scores.indices.filter { mask >> $0 & 1 == 0 }.map { scores[$0] }
            all += 1
            let u = try #require(MannWhitney(first, rest)).u
            if abs(u - middle) >= abs(seen.u - middle) { far += 1 }
        }
        let p = try #require(seen.exactP)
        #expect(abs(p - Double(far) / Double(all)) < 1e-14)
    }
}
