import AnswerSimulation
import SurveyModel
import Testing

struct MeetingTests {
    private let simulator = AnswerSimulator(instrument: SampleSurvey.register, organisation: SampleSurvey.organisation)
    private let columns = MeetingItems(id: "traff", seat: "plats", present: "narvarande", same: ["form"])

    private func records(_ network: String, _ meetings: SimulatedMeetings) throws -> [SimulatedRecord] {
        let group = SimulatedGroup(network: network, size: .meetings(meetings))
        var silent = AnswerTendency()
        silent.noAnswer = .one
        let parameters = try SampleSurvey.parameters(group, items: ["brukare": silent], meetings: columns)
        return try simulator.records(of: parameters.files[0], in: parameters)
    }

    private func dates(_ texts: String...) -> [CalendarDate] { texts.compactMap(CalendarDate.init) }

    @Test(arguments: [0, 7, 15])
    func `so many are present of all expected at all meetings`(present: Int) throws {
        let meetings = SimulatedMeetings(
            dates: dates("2018-03-01", "2018-02-01", "2018-04-05"), attendance: .present(present))
        let records = try records("chef", meetings)
        #expect(records.count == 15)
        #expect(records.count { $0.answers[6] == .option(0) } == present)
        #expect(records.count { $0.answers[6] == .option(1) } == 15 - present)
        #expect(records[0].answers[0] == .text("chef-2018-02-01"))
        for meeting in 0..<3 {
            #expect(Set(records[meeting * 5..<meeting * 5 + 5].map { $0.answers[3] }).count == 1)
        }
    }

    @Test func `absences fall on the units named`() throws {
        let meetings = SimulatedMeetings(
            dates: dates("2018-02-01", "2018-03-01", "2018-04-05", "2018-05-03"),
            attendance: .absences(["0617": 2, "0662": 1]))
        let away = try records("chef", meetings).filter { $0.answers[6] == .option(1) }.map { $0.answers[4] }
        #expect(away.count == 3)
        #expect(away.count { $0 == .option(1) } == 2)
        #expect(away.count { $0 == .option(4) } == 1)
    }

    @Test func `seats stand where there is no unit, and guests have a row of their own`() throws {
        var notExpected = AnswerTendency()
        notExpected.value = "ej-forvantad"
        var three = AnswerTendency()
        three.value = "3"
        let guests = SimulatedMeetings.Guests(seat: "Brukare", items: ["narvarande": notExpected, "brukare": three])
        let meetings = SimulatedMeetings(dates: dates("2018-02-01"), attendance: .present(3), guests: guests)
        let records = try records("styr", meetings)
        #expect(records.map { $0.answers[5] } == ["Plats 1", "Plats 2", "Plats 3", "Brukare"].map { .text($0) })
        #expect(records.map { $0.answers[4] } == Array(repeating: .blank, count: 4))
        #expect(records[3].answers[6] == .option(2))
        #expect(records.map { $0.answers[7] } == [.blank, .blank, .blank, .integer(3)])
    }

    @Test func `nobody is made up where nobody is known, and more absences than meetings are refused`() throws {
        let held = dates("2018-02-01")
        for (network, meetings) in [
            ("okand", SimulatedMeetings(dates: held, attendance: .present(1))),
            ("chef", SimulatedMeetings(dates: held, attendance: .present(6))),
            ("chef", SimulatedMeetings(dates: held, attendance: .absences(["0617": 2]))),
            ("chef", SimulatedMeetings(dates: held, attendance: .absences(["0680": 1]))),
            ("chef", SimulatedMeetings(dates: held, units: ["9999"], attendance: .present(1))),
        ] {
            let problem = try #require(throws: SimulationProblem.self) { try records(network, meetings) }
            #expect(problem.place.group == 1)
        }
    }
}
