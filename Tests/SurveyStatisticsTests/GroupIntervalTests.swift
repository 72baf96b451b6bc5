import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Exact intervals in a group of known size` {
    @Test func `hold what Wilson's correction excludes`() {
        // 9 of 9 answers among 13: 11 of 13 is possible.
        let exact = GroupInterval(of: Share(9, of: 9), among: 13)
        #expect(exact.agreeing == 11...13)
        #expect(exact.lower == Share(11, of: 13))
        #expect(exact.upper == Share(13, of: 13))
        let corrected = ShareInterval(of: Share(9, of: 9), among: 13, correction: .standard)
        #expect(corrected.lower > 11.0 / 13)
    }

    /// Limits found with forty digits by another program (mpmath).
    @Test(arguments: [
        (1_000_000, 5_000, 2_600, 95, 506_079...533_898), (200_000, 150_000, 3, 95, 3...8),
        (1_000_000_000, 100_000, 99_990, 99, 999_786_040...999_962_827), (300_000, 2_500, 0, 90, 0...357),
    ])
    func `are exact to the person where ways are too many to count`(
        population: Int, n: Int, x: Int, percent: Int, expected: ClosedRange<Int>
    ) {
        let interval = GroupInterval(of: Share(x, of: n), among: population, level: ConfidenceLevel(percent: percent))
        #expect(interval.agreeing == expected)
    }

    @Test(arguments: [(0, 1, 0...18), (1, 1, 2...20), (0, 19, 0...0), (19, 19, 20...20)])
    func `leave out an exact tie with the tail`(x: Int, n: Int, expected: ClosedRange<Int>) {
        // Of 20, one draw: P(X ≥ 1 | M = 1) is 1/20, which at 90 % ties with α/2.
        let level = ConfidenceLevel(percent: 90)
        #expect(GroupInterval(of: Share(x, of: n), among: 20, level: level).agreeing == expected)
    }

    @Test(arguments: GroupInterval.Method.allCases, [50, 80, 90, 95, 99])
    func `cover every truth at least as often as they say`(method: GroupInterval.Method, percent: Int) {
        let level = ConfidenceLevel(percent: percent)
        for population in 1...20 {
            for answered in 1...population {
                let coverage = GroupCoverage(population: population, answered: answered, by: method, level: level)
                #expect(coverage.isKept, "\(answered) of \(population)")
            }
        }
    }

    @Test(arguments: 21...40)
    func `cover every truth in groups of up to forty`(population: Int) {
        for answered in 1...population {
            let coverage = GroupCoverage(population: population, answered: answered)
            #expect(coverage.isKept && coverage.least >= 0.95, "\(answered) of \(population)")
        }
    }

    @Test func `lie within the hard bounds and are the share where everyone answered`() {
        for population in 1...25 {
            for answered in 1...population {
                for agreeing in 0...answered {
                    let share = Share(agreeing, of: answered)
                    let bounds = HardBounds(of: share, silent: population - answered)
                    for method in GroupInterval.Method.allCases {
                        let kept = GroupInterval(of: share, among: population, by: method).agreeing
                        #expect(bounds.lowest.agreeing <= kept.lowerBound && kept.upperBound <= bounds.highest.agreeing)
                        #expect(answered < population || kept == agreeing...agreeing)
                    }
                }
            }
        }
    }

    @Test func `are counted exactly in large groups too`() {
        // Summed by another program in exact fractions; the normal approximation gives 1,453.5 to 1,546.5.
        #expect(GroupInterval(of: Share(600, of: 800), among: 2000).agreeing == 1451...1546)
    }

    @Test func `Wilson's with correction are the share where everyone answered`() {
        for correction in ShareInterval.Correction.allCases {
            let whole = ShareInterval(of: Share(7, of: 10), among: 10, correction: correction)
            #expect(whole == ShareInterval(lower: 0.7, upper: 0.7))
        }
    }
}
