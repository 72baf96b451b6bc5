import AnswerSimulation
import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `A simulation file` {
    static let text = """
        simulation: {seed: 5, from: 2018-05-14, to: 2018-05-25}
        pools: {varfor: ["För långt; \\"bort\\""]}
        files:
          - instrument: enkat
            wave: 2018
            file: enkat.csv
            dialect: swedish-excel
            mixed: 5 %
            break_off: 3 %
            tendency: {dont_know: 4 %}
            items: {stod: {agree: 85 %}, varfor: {texts: varfor}}
            groups:
              - {network: rad, asked: 9, records: 7, lift: -5 pp, items: {relevans: {agreeing: 5, valid: 6}}}
          - instrument: narvaro
            file: narvaro.csv
            seed: 7
            meetings: {present: narvarande}
            groups:
              - {network: chefer, dates: [2018-02-01, 2018-04-12], absences: {"0604": 1}}
        """

    let library: SurveyLibrary

    init() throws { library = try #require(SampleDefinitions().load().library) }

    private func read(_ text: String) -> (parameters: SimulationParameters?, issues: [DefinitionIssue]) {
        library.simulation(atPath: "s.yaml", embedded: ["s.yaml": Array(text.utf8)])
    }

    @Test func `is read with its files and groups`() throws {
        let (read, issues) = read(Self.text)
        #expect(issues.isEmpty)
        let parameters = try #require(read)
        #expect(parameters.seed == 5)
        #expect(parameters.pools == ["varfor": ["För långt; \"bort\""]])
        let survey = parameters.files[0]
        #expect(survey.format == ExportFormat(dialect: .swedishExcel, encoding: .windows1252, mixed: Fraction(5, 100)))
        #expect(survey.breakOff == Fraction(3, 100))
        #expect(survey.items["stod"]?.agree == Fraction(85, 100))
        #expect(survey.groups[0].lift == Fraction(-5, 100))
        #expect(survey.groups[0].items["relevans"]?.agreeing == .init(agreeing: 5, valid: 6))
        let register = parameters.files[1]
        #expect(register.seed == 7)
        #expect(register.meetings == MeetingItems(present: "narvarande"))
        let dates = ["2018-02-01", "2018-04-12"].compactMap(CalendarDate.init)
        #expect(
            register.groups[0].size
                == .meetings(SimulatedMeetings(dates: dates, attendance: .absences(["0604": 1]))))
    }

    @Test(arguments: [
        ("seed: 5, ", "", "1:13: error: simulation lacks 'seed'. Add the key seed."),
        ("to: 2018-05-25", "to: 2018-05-01", "1:45: error: simulation ends before it begins."),
        ("network: rad", "network: radd", "13:19: error: unknown network 'radd'. Did you mean 'rad'?"),
        ("stod: {agree", "stöd: {agree", "11:13: error: 'enkat' has no item 'stöd'. Did you mean 'stod'?"),
        ("85 %", "85", "11:27: error: 'agree' of 'stod' is no share. Write it as 85 %."),
        ("texts: varfor", "texts: varför", "11:50: error: there is no pool 'varför'. Did you mean 'varfor'?"),
        ("-5 pp", "-5 %", "13:52: error: 'lift' is no number of percentage points. Write it as -10 pp."),
        (
            "swedish-excel", "swedish-exel",
            "7:14: error: 'swedish-exel' is no known value of 'dialect'. Did you mean 'swedish-excel'?"
        ),
        (
            ", absences: {\"0604\": 1}", "",
            "19:9: error: a group with dates needs either 'present' or 'absences'. "
                + "Write how many were present in all, or how many meetings each unit missed."
        ),
        (
            "records: 7, ", "",
            "13:9: error: a group needs either 'records' or 'dates'. "
                + "Write how many answered, or the days of the meetings."
        ),
        ("wave: 2018", "wave: 2019", "5:11: error: no such wave 2019 of enkat; waves are 2017, 2018."),
    ])
    func `says what is wrong and where`(passage: String, replacement: String, message: String) {
        let (parameters, issues) = read(Self.text.replacingAll(passage, with: replacement))
        #expect(parameters == nil)
        #expect(issues.map(\.description) == ["s.yaml:" + message])
    }
}
