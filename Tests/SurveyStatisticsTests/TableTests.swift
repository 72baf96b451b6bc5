import SurveyStatistics
import Testing

@Suite struct `Tests of tables` {
    /// Party by gender, X² = 30.07 with 2 df, p = 2.954e-07.
    ///
    /// Source: Agresti 2007, An Introduction to Categorical Data Analysis, 2nd ed., p. 38, as the help on `chisq.test` of
    /// R cites it; the values as R prints them for that example.
    @Test func `find Agresti's Pearson statistic`() throws {
        let table = try #require(ContingencyTable([[762, 327, 468], [484, 239, 477]]))
        let test = try #require(PearsonTest(of: table)).test
        #expect(abs(test.statistic - 30.07) < 0.005)
        #expect(test.degreesOfFreedom == 2)
        #expect(abs(test.p - 2.954e-07) < 5e-11)
    }

    /// Malformation by the mother's alcohol; M² = 6.57, p = 0.01.
    ///
    /// Source: Agresti 2013, Categorical Data Analysis, 3rd ed., section 3.4.6, as cited by programs that test against it;
    /// the book was not at hand.
    @Test func `find Agresti's trend`() throws {
        let test = try #require(
            TrendTest(
                agreeing: [48, 38, 5, 1, 1], answered: [17_114, 14_502, 793, 127, 38], scores: [0, 0.5, 1.5, 4, 7]))
        #expect(abs(test.zLessOne * test.zLessOne - 6.57) < 0.005)
        #expect(abs(test.pLessOne - 0.010) < 0.0005)
    }

    /// In fractions the statistic of these years is 83.5958417061495; sums of squares of years lose the ninth digit.
    @Test func `lose nothing to scores as large as years`() throws {
        let test = try #require(
            TrendTest(
                agreeing: [30, 19, 5, 14, 94], answered: [97, 55, 55, 32, 97], scores: [2014, 2016, 2018, 2020, 2022]))
        #expect(abs(test.z * test.z - 83.5958417061495) < 1e-12)
    }

    /// Job satisfaction by income; Fisher's exact p for four rows and columns is 0.7827.
    ///
    /// Source: Agresti 2002, Categorical Data Analysis, 2nd ed., p. 57, as the help on `fisher.test` of R cites it; the
    /// p-value as R prints it for that example.
    @Test func `find the exact p of Agresti's large table`() throws {
        let table = try #require(
            ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]))
        let p = try #require(FreemanHalton(of: table)).p
        #expect(abs(p - 0.7827) < 0.00005)
        #expect(FreemanHalton(of: table, mostSteps: 1000) == nil)
    }

    /// Two by two it is Fisher's; a column more that nobody chose changes nothing, nor do rows for columns.
    @Test func `count larger tables as Fisher does the smallest`() throws {
        for rows in [[[3, 1], [1, 3]], [[3, 0, 1], [1, 0, 3]], [[3, 1], [1, 3], [0, 0]]] {
            let table = try #require(ContingencyTable(rows))
            let p = try #require(FreemanHalton(of: table)).p
            #expect(abs(p - 34.0 / 70) < 1e-13)
        }
    }

    @Test func `simulate the same p on every machine`() throws {
        let table = try #require(ContingencyTable([[8, 8, 0], [0, 3, 1]]))
        let test = try #require(SimulatedTest(of: table, draws: 2000, seed: 1))
        #expect(test == SimulatedTest(of: table, draws: 2000, seed: 1))
        #expect(test.p == 109.0 / 2001)
        #expect(test != SimulatedTest(of: table, draws: 2000, seed: 2))
    }

    /// Two rows and two columns have one p, which Fisher's test knows where χ² and probability order tables alike.
    @Test func `simulate what can be counted`() throws {
        let table = try #require(ContingencyTable([[3, 1], [1, 3]]))
        let test = try #require(SimulatedTest(of: table, draws: 20_000))
        #expect(abs(test.p - 34.0 / 70) < 4 * test.standardError)
        #expect(abs(test.exactP - 34.0 / 70) < 4 * test.standardError)
    }

    /// Where there are too many tables to count, chance decides from a fixed seed; here both are possible.
    @Test func `simulate the exact p of a table that could be counted`() throws {
        let table = try #require(
            ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]))
        let test = try #require(SimulatedTest(of: table, draws: 20_000))
        let exact = try #require(FreemanHalton(of: table)).p
        #expect(abs(test.exactP - exact) < 4 * (exact * (1 - exact) / 20_000).squareRoot())
        #expect(abs(test.exactP - test.p) > 0.001, "the two orders of tables are not the same")
    }

    @Test func `say nothing of empty rows and columns`() throws {
        let table = try #require(ContingencyTable([[3, 0], [1, 0]]))
        #expect(PearsonTest(of: table) == nil)
        #expect(SimulatedTest(of: table) == nil)
        #expect(TrendTest(agreeing: [3, 1], answered: [3, 1], scores: [1, 2]) == nil)
    }

    @Test(arguments: [[[1, 2]], [[1], [2]], [[1, 2], [3]], [[1, -1], [2, 2]], [[0, 0], [0, 0]]])
    func `refuse what is no table`(rows: [[Int]]) {
        #expect(ContingencyTable(rows) == nil)
    }
}
