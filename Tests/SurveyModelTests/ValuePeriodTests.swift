import SurveyModel
import Testing

@Suite struct `Periods of imported values` {
    @Test(
        arguments: [
            ("2018", 12, 12), ("2018-H1", 6, 6), ("2018-H2", 12, 6), ("2018-T2", 8, 4), ("2018-Q3", 9, 3),
            ("2018-05", 5, 1), ("2018-12", 12, 1),
        ])
    func `are read from their text`(text: String, lastMonth: Int, months: Int) throws {
        let period = try #require(ValuePeriod(text))
        #expect((period.year, period.lastMonth, period.months) == (2018, lastMonth, months))
    }

    @Test(
        arguments: [
            "", "18", "2018-", "2018-13", "2018-00", "2018-5", "2018-T4", "2018-H0", "2018-Q5",
            "2018-T9223372036854775807",
            "2018-01-01", "våren 2018", "-018", "2018-X1",
        ])
    func `are none where the text is something else`(text: String) {
        #expect(ValuePeriod(text) == nil)
    }

    @Test func `follow each other by their end, the longer last`() {
        let texts = ["2017", "2018-01", "2018-Q1", "2018-T1", "2018-H1", "2018-T2", "2018-12", "2018-H2", "2018"]
        #expect(texts.compactMap(ValuePeriod.init).sorted() == texts.compactMap(ValuePeriod.init))
    }
}
