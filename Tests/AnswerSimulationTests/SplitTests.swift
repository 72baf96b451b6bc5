import AnswerSimulation
import SurveyModel
import Testing

struct SplitTests {
    private static let employers = ["0604", "0617", "rjl"]
    private static let register = Instrument(
        id: "kurser", kind: .register, title: "Kurser",
        items: [
            Item(name: "deltagare", type: .integer, label: "Deltagare"),
            Item(name: "kommuner", type: .selectMultiple, choices: SampleSurvey.units, label: "Kommuner"),
        ]
            + employers.map { Item(name: "delt_\($0)", type: .integer, label: LocalizedText("Från \($0)")) }
            + [Item(name: "delt_ovriga", type: .integer, label: "Övriga")])

    private func records(total: Int, parts: [String: Int]) throws -> [[SimulatedAnswer]] {
        var all = AnswerTendency()
        all.total = total
        all.range = 5...60
        let group = SimulatedGroup(size: .records(12), items: ["deltagare": all], parts: parts)
        let split = SplitItems(
            whole: "deltagare", rest: "delt_ovriga", chosen: "kommuner",
            parts: Self.employers.map { .init(item: "delt_\($0)", option: $0) })
        let file = SimulatedFile(instrument: "kurser", name: "kurser.csv", split: split, groups: [group])
        let parameters = SimulationParameters(seed: 4, period: try SampleSurvey.november, files: [file])
        return try AnswerSimulator(instrument: Self.register, organisation: SampleSurvey.organisation)
            .records(of: file, in: parameters).map(\.answers)
    }

    private func number(_ answer: SimulatedAnswer) -> Int {
        if case .integer(let number) = answer { number } else { 0 }
    }

    @Test func `parts add up as promised, and with the rest to each course's participants`() throws {
        let records = try records(total: 300, parts: ["delt_0604": 53, "delt_rjl": 52])
        #expect(records.reduce(0) { $0 + number($1[0]) } == 300)
        #expect(records.reduce(0) { $0 + number($1[2]) } == 53)
        #expect(records.reduce(0) { $0 + number($1[4]) } == 52)
        for answers in records {
            #expect(answers[2...5].reduce(0) { $0 + number($1) } == number(answers[0]))
            #expect(answers[3] == .blank)
        }
    }

    @Test func `an employer is named where it has a participant, and only there`() throws {
        for answers in try records(total: 300, parts: ["delt_0604": 20, "delt_0617": 9, "delt_rjl": 30]) {
            // Among the options of the organisation's units the region comes last.
            let expected = [0, 1, 5].enumerated().filter { number(answers[2 + $0.offset]) > 0 }.map(\.element)
            #expect(answers[1] == (expected.isEmpty ? .blank : .options(expected)))
        }
    }

    @Test func `more participants from an employer than took part are refused`() throws {
        let problem = try #require(throws: SimulationProblem.self) {
            try records(total: 300, parts: ["delt_0604": 299, "delt_rjl": 2])
        }
        #expect(problem.place == .init(file: "kurser.csv", group: 1, item: "delt_rjl"))
    }

    @Test func `a network lifted agrees more often than one lowered`() throws {
        let simulator = AnswerSimulator(instrument: SampleSurvey.survey, organisation: SampleSurvey.organisation)
        let agreed = try [Fraction(15, 100), Fraction(-15, 100)].map { lift in
            let group = SimulatedGroup(network: "styr", size: .records(1_000), lift: lift)
            let parameters = try SampleSurvey.parameters(group)
            return try simulator.records(of: parameters.files[0], in: parameters)
                .count { [.option(3), .option(4)].contains($0.answers[3]) }
        }
        // Of about 910 valid answers, 90 % against 60 %.
        #expect((780...860).contains(agreed[0]))
        #expect((500...590).contains(agreed[1]))
    }
}
