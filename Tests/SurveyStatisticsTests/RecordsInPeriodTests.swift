import SurveyModel
import SurveyStatistics
import Testing

/// Which records of a register belong to the first eight months of a year.
@Suite struct `The records of a period` {
    private static let days = ["2017-12-31", "2018-01-01", "2018-08-31", "2018-09-01", nil]

    private static func records(
        kind: Instrument.Kind = .register, record: String = "course", expected: [String]? = nil
    ) throws -> RecordsInPeriod {
        var instrument = Instrument(
            id: "register", kind: kind, record: record, title: "Register",
            items: [Item(name: "datum", type: .date, label: "Dag", role: .timestamp)],
            anonymity: Anonymity(mode: .open))
        instrument.expectedUnits = expected
        let answers = days.map { day in
            day.flatMap { CalendarDate($0) }.map(DateAnswer.value) ?? .missing(.noAnswer)
        }
        let table = RecordTable(instrument: instrument, count: days.count, columns: ["datum": .date(answers)])
        let period = Period(
            id: "2018-T2", from: try #require(CalendarDate("2018-01-01")), to: try #require(CalendarDate("2018-08-31")),
            plan: "2018")
        return RecordsInPeriod(table, of: period)
    }

    @Test func `are those whose day lies in it, and those without a day`() throws {
        let records = try Self.records()
        #expect(records.outside == 2 && records.table.count == 3)
        let days = try [CalendarDate("2018-01-01"), CalendarDate("2018-08-31")].map { try #require($0) }
        #expect(records.table.columns["datum"] == .date([.value(days[0]), .value(days[1]), .missing(.noAnswer)]))
    }

    /// A return is of the year it was asked for, whenever it was sent; an answer to a survey of the survey.
    @Test func `are all of a survey, and of what is returned for a year`() throws {
        #expect(try Self.records(kind: .survey).outside == 0)
        #expect(try Self.records(record: "municipality_year").outside == 0)
        #expect(try Self.records(expected: ["A"]).outside == 0)
    }
}
