import AnswerSimulation
import SurveyModel
import Testing

@Suite struct `The examples of AnswerSimulation` {
    private let organisation = Organisation(id: "exempel", name: "Exempelförbundet")

    private var instrument: Instrument {
        let yesOrNo = ChoiceList(
            name: "ja_nej",
            choices: [Choice(code: "ja", label: "Ja", agrees: true), Choice(code: "nej", label: "Nej")])
        let item = Item(name: "rekommendera", type: .selectOne, choices: yesOrNo, label: "Rekommenderar du kursen?")
        return Instrument(id: "kurs", title: "Kursutvärdering", items: [item])
    }

    @Test func `any number of records`() throws {
        let simulator = AnswerSimulator(instrument: instrument, organisation: organisation)
        var export: [UInt8] = []
        try simulator.write(records: 1_000, seed: 7, format: .init(dialect: .googleForms)) { export += $0 }

        #expect(export.count { $0 == 0x0A } == 1_001)
    }

    @Test func `an exact count`() throws {
        let simulator = AnswerSimulator(instrument: instrument, organisation: organisation)
        var answers = SimulatedGroup(size: .records(20))
        answers.items["rekommendera"] = AnswerTendency()
        answers.items["rekommendera"]?.agreeing = .init(agreeing: 18, valid: 19)
        guard let first = CalendarDate("2018-11-05"), let last = CalendarDate("2018-11-30"),
            let days = DayRange(first: first, last: last)
        else { return }
        let file = SimulatedFile(instrument: "kurs", name: "kurs.csv", groups: [answers])
        let bytes = try simulator.bytes(of: file, in: SimulationParameters(seed: 7, period: days, files: [file]))
        // A heading and 20 rows: 18 "ja", one "nej", one blank.

        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(rows.count == 21)
        #expect(rows.count { $0 == "ja" } == 18)
        #expect(rows.count { $0 == "nej" } == 1)
    }
}
