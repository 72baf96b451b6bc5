import SurveyModel
import SurveyStatistics
import TeamPages
import Testing

@Test func `the example of TeamPages`() throws {
    let instrument = Instrument(
        id: "skattning", title: "Skattning",
        items: [
            Item(name: "kod", type: .text, label: "Kod", role: .personCode),
            Item(name: "dag", type: .date, label: "Dag", role: .timestamp),
            Item(name: "maende", type: .integer, label: "Mående <1–10>", role: .outcome),
        ], anonymity: Anonymity(mode: .confidential, audience: .team))
    let days = try (1...7).map { try #require(CalendarDate(year: 2022, month: 3, day: $0)) }
    let table = RecordTable(
        instrument: instrument, count: 7,
        columns: [
            "kod": .text([TextAnswer](repeating: .value("K1"), count: 7)), "dag": .date(days.map(DateAnswer.value)),
            "maende": .number([3, 4, 5, 6, 7, 8, 9].map(NumberAnswer.value)),
        ])

    let observations = Observations(table)
    let page = observations.map { TeamPage(table.instrument, $0, period: "2022-T2") }

    let text = try #require(page?.text)
    #expect(text.contains("Endast för teamet"))
    #expect(text.contains("Person k1"))
    #expect(text.contains("Stigande 2022-03-01–2022-03-07: 7 värden i rad."))
    #expect(text.contains("Mående &lt;1–10&gt;: 7 skattningar, median 6."))
    #expect(!text.contains("<1–10>"))
}
