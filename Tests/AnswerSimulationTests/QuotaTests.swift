import AnswerSimulation
import SurveyModel
import Testing

struct QuotaTests {
    private let simulator = AnswerSimulator(instrument: SampleSurvey.survey, organisation: SampleSurvey.organisation)

    private func answers(
        to item: String, group: SimulatedGroup, seed: UInt64 = 1
    ) throws -> [SimulatedAnswer] {
        let parameters = try SampleSurvey.parameters(group, seed: seed)
        let position = try #require(SampleSurvey.survey.items.firstIndex { $0.name == item })
        return try simulator.records(of: parameters.files[0], in: parameters).map { $0.answers[position] }
    }

    private func habits(_ change: (inout AnswerTendency) -> Void) -> AnswerTendency {
        var tendency = AnswerTendency()
        change(&tendency)
        return tendency
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `exact counts come out exactly, and the rest is blank`(seed: UInt64) throws {
        let exact = habits { $0.exact = [.init("5", 4), .init("3", 2), .init("98", 1), .init("_no_answer", 1)] }
        let group = SimulatedGroup(network: "chef", size: .records(11), items: ["stod": exact])
        let answers = try answers(to: "stod", group: group, seed: seed)
        #expect(answers.count { $0 == .option(4) } == 4)
        #expect(answers.count { $0 == .option(2) } == 2)
        #expect(answers.count { $0 == .option(5) } == 1)
        #expect(answers.count { $0 == .blank } == 4)
    }

    @Test(arguments: [(26, 29), (0, 9), (9, 9), (1, 2)])
    func `agreement comes out as promised`(agreeing: Int, valid: Int) throws {
        let quota = habits { $0.agreeing = .init(agreeing: agreeing, valid: valid) }
        let group = SimulatedGroup(network: "styr", size: .records(32), items: ["relevans": quota])
        let answers = try answers(to: "relevans", group: group)
        let agreed = answers.count { $0 == .option(3) || $0 == .option(4) }
        let missing = answers.count { $0 == .blank || $0 == .option(5) }
        #expect(agreed == agreeing)
        #expect(32 - missing == valid)
    }

    @Test func `a total with fixed parts adds up`() throws {
        let total = habits {
            $0.total = 797
            $0.fixed = ["285"]
            $0.range = 8...60
        }
        let group = SimulatedGroup(network: "styr", size: .records(15), items: ["traffar": total])
        let numbers = try answers(to: "traffar", group: group).map { answer in
            if case .integer(let number) = answer { number } else { 0 }
        }
        #expect(numbers.reduce(0, +) == 797)
        #expect(numbers.max() == 285)
        #expect(numbers.count { (8...60).contains($0) } == 14)
    }

    @Test func `items of other networks and beyond a skip rule are not asked`() throws {
        let exact = habits { $0.exact = [.init("ja", 3), .init("nej", 2)] }
        let group = SimulatedGroup(network: "chef", size: .records(5), items: ["matt": exact])
        #expect(try answers(to: "bidrog", group: group).count { $0 == .notAsked } == 2)
        let elsewhere = SimulatedGroup(network: "styr", size: .records(5))
        #expect(try answers(to: "matt", group: elsewhere).allSatisfy { $0 == .notAsked })
        #expect(try answers(to: "rubrik", group: elsewhere).allSatisfy { $0 == .notAsked })
    }

    @Test func `members answer for one unit each`() throws {
        let noBlanks = habits { $0.noAnswer = .zero }
        let group = SimulatedGroup(network: "chef", size: .records(5), items: ["kommun": noBlanks])
        #expect(try Set(answers(to: "kommun", group: group)) == Set((0..<5).map(SimulatedAnswer.option)))
    }

    @Test func `what cannot be fulfilled is refused with its place and a remedy`() throws {
        let tooMany = habits { $0.exact = [.init("5", 12)] }
        let unknown = habits { $0.value = "6" }
        let pool = habits { $0.pool = "saknas" }
        for (item, habits) in [("stod", tooMany), ("stod", unknown), ("forbattra", pool), ("stöd", tooMany)] {
            let group = SimulatedGroup(network: "chef", size: .records(11), items: [item: habits])
            let problem = try #require(throws: SimulationProblem.self) {
                try answers(to: "stod", group: group)
            }
            #expect(problem.place == .init(file: "enkat.csv", group: 1, item: item))
            #expect(problem.description.hasPrefix("enkat.csv, group 1, item '\(item)': "))
            #expect(!problem.remedy.isEmpty)
        }
    }

    @Test func `agreement hangs together within a person`() throws {
        let half = habits { $0.agree = Fraction(1, 2) }
        let group = SimulatedGroup(network: "styr", size: .records(2_000), items: ["stod": half, "relevans": half])
        let (first, second) = (try answers(to: "stod", group: group), try answers(to: "relevans", group: group))
        let agreed = [SimulatedAnswer.option(3), .option(4)]
        let both = zip(first, second).count { agreed.contains($0) && agreed.contains($1) }
        // Independent answers would agree on both in a quarter of 92 % of 92 %, about 420 of 2,000.
        #expect(both > 470)
    }
}
