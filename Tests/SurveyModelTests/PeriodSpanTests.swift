import SurveyModel
import Testing

/// Which periods can be held against each other, by their days.
@Suite struct `The span of a period` {
    private func span(_ from: String, _ to: String) throws -> PeriodSpan {
        PeriodSpan(from: try #require(CalendarDate(from)), to: try #require(CalendarDate(to)))
    }

    @Test(
        arguments: [
            ("2018-01-01", "2018-12-31", 12), ("2018-01-01", "2018-08-31", 8), ("2020-01-01", "2020-02-29", 2),
            ("2018-08-01", "2019-07-31", 12), ("2018-01-15", "2018-08-31", nil), ("2018-01-01", "2018-02-27", nil),
        ] as [(String, String, Int?)])
    func `is told in whole months`(from: String, to: String, months: Int?) throws {
        #expect(try span(from, to).months == months)
    }

    @Test(
        arguments: [
            ("2018-01-01", "2018-08-31", "2017-01-01", "2017-12-31", .otherLength),
            ("2018-01-01", "2018-08-31", "2017-01-01", "2017-08-31", nil),
            ("2021-01-01", "2021-12-31", "2018-01-01", "2018-12-31", nil),
            ("2018-05-01", "2018-08-31", "2018-01-01", "2018-04-30", .otherPartOfYear),
            // A leap day makes no other February.
            ("2020-01-01", "2020-02-29", "2019-01-01", "2019-02-28", nil),
            ("2018-01-15", "2018-06-14", "2017-01-15", "2017-06-14", nil),
            ("2018-01-15", "2018-06-14", "2017-01-15", "2017-06-30", .otherLength),
        ] as [(String, String, String, String, TrendObstacle?)])
    func `hinders a comparison with another length or part of the year`(
        from: String, to: String, earlierFrom: String, earlierTo: String, obstacle: TrendObstacle?
    ) throws {
        #expect(try span(from, to).obstacle(against: span(earlierFrom, earlierTo)) == obstacle)
    }
}
