import SurveyModel
import Testing

@Suite struct `A register kept over the years` {
    private static let days = ["2017-12-31", "2018-01-01", "", "2018-08-31", "2018-09-01"]

    private static func table(periodItem: String?) -> RecordTable {
        var register = Instrument(
            id: "kurser", kind: .register, record: "course", title: "Kurser",
            items: [
                Item(name: "datum", type: .date, label: "Datum"), Item(name: "antal", type: .integer, label: "Antal"),
                Item(name: "titel", type: .text, label: "Titel"),
            ])
        register.periodItem = periodItem
        let titles = days.indices.map { "\($0)" }
        return RecordTable(
            instrument: register, count: days.count,
            columns: [
                "datum": .date(days.map { CalendarDate($0).map(DateAnswer.value) ?? .missing(.noAnswer) }),
                "antal": .number(days.indices.map { .value($0) }), "titel": .text(titles.map { .value($0) }),
            ])
    }

    @Test(arguments: [
        ("datum", "2018-01-01", "2018-08-31", [1, 2, 3]), ("datum", "2018-09-01", "2018-12-31", [2, 4]),
        ("datum", "2019-01-01", "2019-12-31", [2]), ("datum", "2017-01-01", "2018-12-31", [0, 1, 2, 3, 4]),
        (nil, "2019-01-01", "2019-12-31", [0, 1, 2, 3, 4]),
    ])
    func `gives a period its own records, and those without a day`(
        item: String?, from: String, to: String, kept: [Int]
    ) throws {
        let all = Self.table(periodItem: item)
        let (own, others) = try all.belonging(from: #require(CalendarDate(from)), to: #require(CalendarDate(to)))
        #expect(own.count == kept.count && others == all.count - kept.count)
        #expect(own.columns["antal"] == .number(kept.map { .value($0) }))
        #expect(own.columns["titel"] == .text(kept.map { .value("\($0)") }))
        #expect(own.columns["datum"]?.count == kept.count)
    }
}
