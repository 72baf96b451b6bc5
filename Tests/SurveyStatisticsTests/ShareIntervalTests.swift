import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Intervals of a share` {
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>
    // 3.0.CO;2-E): methods 3, 4 and 5, 95 % to four decimals. The paper was not at hand; each value was found cited from
    // that table in at least one other program's tests.
    @Test(arguments: [
        (81, 263, [0.2553, 0.3662], [0.2535, 0.3682], [0.2527, 0.3676]),
        (15, 148, [0.0624, 0.1605], [0.0598, 0.1644], [0.0578, 0.1617]),
        (0, 20, [0, 0.1611], [0, 0.2005], [0, 0.1684]),
        (1, 29, [0.0061, 0.1718], [0.0018, 0.1963], [0.0009, 0.1776]),
    ])
    func `are those of Newcombe's examples`(
        x: Int, n: Int, wilson: [Double], continuity: [Double], clopperPearson: [Double]
    ) {
        let methods = [
            (ShareInterval.Method.wilson, wilson), (.wilsonContinuity, continuity), (.clopperPearson, clopperPearson),
        ]
        for (method, limits) in methods {
            let interval = ShareInterval(of: Share(x, of: n), by: method)
            #expect(abs(interval.lower - limits[0]) <= 0.00005, "\(method)")
            #expect(abs(interval.upper - limits[1]) <= 0.00005, "\(method)")
        }
    }

    // Third-born boys, 13 of 16: Fagerland, Lydersen & Laake 2017, Statistical Analysis of Contingency Tables, chapter 2,
    // by the tests of the authors' own R package contingencytables (tests/testthat/test-ch2.R).
    @Test(arguments: [
        (ShareInterval.Method.wilson, 0.5699, 0.9341), (.wilsonContinuity, 0.5369, 0.9503),
        (.clopperPearson, 0.5435, 0.9595), (.jeffreys, 0.5792, 0.9442),
    ])
    func `are those of a book's package`(method: ShareInterval.Method, lower: Double, upper: Double) {
        let interval = ShareInterval(of: Share(13, of: 16), by: method)
        #expect(abs(interval.lower - lower) <= 0.00005)
        #expect(abs(interval.upper - upper) <= 0.00005)
    }

    /// 2 of 10: 0.0459 to 0.5206.
    ///
    /// Source: the example of `acbinomci` in the README of RobustStats.jl, after Wilcox's R function of that name (Agresti
    /// and Coull's interval as Brown, Cai and DasGupta give it).
    @Test func `by Agresti and Coull are those of Wilcox's function`() {
        let interval = ShareInterval(of: Share(2, of: 10), by: .agrestiCoull)
        #expect(abs(interval.lower - 0.0459) <= 0.00005)
        #expect(abs(interval.upper - 0.5206) <= 0.00005)
    }

    @Test(arguments: ShareInterval.Method.allCases)
    func `hold the share and mirror when answers do`(method: ShareInterval.Method) {
        for n in 1...40 {
            for x in 0...n {
                let interval = ShareInterval(of: Share(x, of: n), by: method)
                let mirrored = ShareInterval(of: Share(n - x, of: n), by: method)
                let isOpenEnd = method == .jeffreys && (x == 0 || x == n)
                let share = Double(x) / Double(n)
                #expect(isOpenEnd || (interval.lower <= share && share <= interval.upper))
                #expect(abs(interval.lower + mirrored.upper - 1) < 1e-14)
                #expect(method == .agrestiCoull || (interval.lower >= 0 && interval.upper <= 1))
            }
        }
    }

    @Test func `end exactly at nobody and everybody`() {
        for method in [ShareInterval.Method.wilson, .wilsonContinuity, .clopperPearson, .jeffreysEnds] {
            #expect(ShareInterval(of: Share(0, of: 9), by: method).lower == 0)
            #expect(ShareInterval(of: Share(9, of: 9), by: method).upper == 1)
        }
    }

    @Test func `grow with the level`() {
        let levels = [50, 80, 90, 95, 99].map(ConfidenceLevel.init(percent:))
        for method in ShareInterval.Method.allCases {
            let intervals = levels.map { ShareInterval(of: Share(7, of: 13), by: method, level: $0) }
            for (narrow, wide) in zip(intervals, intervals.dropFirst()) {
                #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
            }
        }
    }

    @Test func `say by which method they were chosen`() {
        #expect(ChosenInterval(of: Share(9, of: 9), silent: nil).method == "wilson")
        #expect(ChosenInterval(of: Share(9, of: 9), silent: 4).method == "hyper_tail")
        #expect(ChosenInterval(of: Share(9, of: 9), silent: 4).limits == ShareInterval(lower: 11.0 / 13, upper: 1))
    }
}
