import SurveyModel
import Testing

@testable import DisclosureControl

/// Answers of two years cannot be linked, so that their difference is approximate.
@Suite struct `A difference between years` {
    private func changes(
        _ before: (Int, Int, Int), _ now: (Int, Int, Int), invited: Int? = nil
    ) throws -> (goal: Change?, item: Change?) {
        var first = SamplePeriod(answers: ["a1": before], goals: [SamplePeriod.goal("g", .network("a1"))])
        var second = SamplePeriod(answers: ["a1": now], goals: first.goals)
        second.wave = "2019"
        if let invited {
            first.invited = ["a1": invited]
            second.invited = ["a1": invited]
        }
        let publication = try second.publication(previous: first.publication())
        func change(_ trend: Trend?) -> Change? { if case .change(let change)? = trend { change } else { nil } }
        return (
            change(publication.goal("g")?.outcome.figure?.trend), change(publication.item("network:a1")?.trend.figure)
        )
    }

    /// Newcombe's own example, table II (c): 6 of 7 and 2 of 7, 0.0582 to 0.8062.
    @Test func `has Newcombe's interval for goal and item alike`() throws {
        let (goal, item) = try changes((2, 5, 0), (6, 1, 0))
        for change in [goal, item] {
            let interval = try #require(change?.interval)
            #expect(interval.method == "newcombe10" && interval.level == 95)
            #expect(interval.lower == "0.0582" && interval.upper == "0.8062")
            #expect(interval.lowerLimit == Fraction(582, 10_000))
        }
    }

    @Test func `falls below nothing where it is a fall`() throws {
        let interval = try #require(try changes((6, 1, 0), (2, 5, 0)).goal?.interval)
        #expect(interval.lower == "-0.8062" && interval.upper == "-0.0582")
        #expect(interval.lowerLimit == Fraction(-8062, 10_000))
    }

    @Test func `is exact where all answered both times`() throws {
        #expect(try changes((8, 1, 0), (7, 2, 0), invited: 9).goal?.interval == nil)
        #expect(try changes((8, 1, 0), (7, 2, 0), invited: 10).goal?.interval != nil)
    }
}
