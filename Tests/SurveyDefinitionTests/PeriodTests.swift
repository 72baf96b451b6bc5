import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `A period` {
    static let text = """
        period: {id: 2018-T2, from: 2018-01-01, to: 2018-08-31, plan: 2018, previous: 2017-T2}
        waves: {enkat: 2017}
        not_yet:
          - {goal: g-stod, text: {sv: Mäts i november, en: Measured in November}}
        """

    let library: SurveyLibrary

    init() throws { library = try #require(SampleDefinitions().load().library) }

    private func read(_ text: String) -> (period: Period?, issues: [DefinitionIssue]) {
        library.period(inFolder: "2018-T2", embedded: ["2018-T2/period.yaml": Array(text.utf8)])
    }

    @Test func `is read with all its keys`() throws {
        let (period, issues) = read(`A period`.text)
        #expect(issues.isEmpty)
        #expect(
            period
                == Period(
                    id: "2018-T2", from: try #require(CalendarDate("2018-01-01")),
                    to: try #require(CalendarDate("2018-08-31")), plan: "2018", previous: "2017-T2",
                    waves: ["enkat": "2017"],
                    notYet: ["g-stod": LocalizedText([.swedish: "Mäts i november", .english: "Measured in November"])]))
    }

    @Test func `decides the wave of each instrument`() throws {
        var period = try #require(read(`A period`.text).period)
        #expect(try library.instrument(id: "enkat", for: period).wave == "2017")
        period.waves = [:]
        #expect(try library.instrument(id: "enkat", for: period).wave == "2018")
        #expect(try library.instrument(id: "narvaro", for: period).wave == nil)
        period.id = "2020"
        #expect(throws: LookupFailure.noWave("2020", instrument: "enkat", waves: ["2017", "2018"])) {
            try library.instrument(id: "enkat", for: period)
        }
    }

    static let faults: [(passage: String, replacement: String, message: String)] = [
        (
            "plan: 2018", "plan: 2081",
            "1:63: error: no such plan '2081'. Did you mean '2018'?"
        ),
        ("to: 2018-08-31", "to: 2017-08-31", "1:45: error: the period ends before it begins."),
        (
            "to: 2018-08-31", "to: 2018-08-32",
            "1:45: error: 'to' of period is no date. Write a day that exists, as 2022-08-31."
        ),
        (
            "enkat: 2017", "enkat: 2019",
            "2:16: error: no such wave 2019 of enkat; waves are 2017, 2018."
        ),
        (
            "enkat: 2017", "enkaet: 2017",
            "2:9: error: no such instrument 'enkaet'. Did you mean 'enkat'?"
        ),
        ("goal: g-stod", "goal: g-stodd", "4:12: error: plan 2018 has no goal 'g-stodd'. Did you mean 'g-stod'?"),
        ("previous", "previus", "1:69: error: unknown key 'previus' in period. Did you mean 'previous'?"),
        ("from: 2018-01-01, ", "", "1:9: error: period lacks 'from'. Add the key from."),
    ]

    @Test(arguments: faults)
    func `with a fault says where`(passage: String, replacement: String, message: String) {
        let text = `A period`.text.replacingAll(passage, with: replacement)
        let (period, issues) = read(text)
        #expect(period == nil)
        #expect(issues.map(\.description) == ["2018-T2/period.yaml:" + message])
    }

    @Test func `that is missing is told as a missing file`() {
        let (period, issues) = library.period(inFolder: "no-such-period")
        #expect(period == nil)
        #expect(issues.map(\.isMissingFile) == [true])
        #expect(issues.first?.mark.file == "no-such-period/period.yaml")
    }
}
