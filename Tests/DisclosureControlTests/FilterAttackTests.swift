import SurveyModel
import Testing

@testable import DisclosureControl

@Suite struct `Filters` {
    private static let manager = Condition.equals(item: "roll", code: "chef")
    private static let nurse = Condition.equals(item: "roll", code: "skoterska")
    private static let teacher = Condition.equals(item: "roll", code: "larare")
    private static let old = Condition.compares(item: "ar", .atLeast, .number(Fraction(10)))
    private static let veteran = Condition.compares(item: "ar", .greater, .number(Fraction(20)))

    // Two filters, and which of them can take one record: neither, the first, the second, both.
    private static let pairs: [(Condition, Condition, [Bool])] = [
        (manager, nurse, [true, true, true, false]),
        (manager, .any([manager, nurse]), [true, false, true, true]),
        (manager, .not(manager), [false, true, true, false]),
        (manager, old, [true, true, true, true]),
        (old, veteran, [true, true, false, true]),
        (.selected(item: "stod", code: "a"), .selected(item: "stod", code: "b"), [true, true, true, true]),
        (.differs(item: "roll", code: "chef"), manager, [true, true, true, false]),
    ]

    @Test(arguments: pairs)
    func `exclude or hold each other as their words say`(first: Condition, second: Condition, expected: [Bool]) {
        let outcomes = FilterOutcomes.all(of: [first, second]) ?? []
        #expect([[false, false], [true, false], [false, true], [true, true]].map(outcomes.contains) == expected)
    }

    // Sums shown, as filter and size; the sizes of what they leave below five.
    private static let sums: [([(Condition?, Int)], [Int])] = [
        ([(nil, 9), (manager, 7)], [2]),
        ([(nil, 20), (manager, 7), (nurse, 6), (teacher, 5)], [2]),
        ([(.any([manager, nurse]), 9), (manager, 7)], [2]),
        ([(.any([manager, nurse]), 12), (.any([nurse, teacher]), 11), (nurse, 8), (nil, 17)], [4, 3, 2]),
        ([(old, 12), (veteran, 9), (nil, 30)], [3]),
        ([(nil, 20), (manager, 7), (old, 18)], [2]),
        ([(manager, 7), (nurse, 9)], []),
        ([(nil, 20), (manager, 8), (nurse, 6)], []),
    ]

    @Test(arguments: sums)
    func `leave what any union of them leaves`(shown: [(Condition?, Int)], few: [Int]) throws {
        let figures = shown.enumerated().map { position, sum in
            PartCombinations.Sum(
                figure: AttackedFigure(
                    publication: "2018", group: "network:a1", instrument: "enkat", item: "stod", goal: "\(position)"),
                filter: sum.0, networks: nil, size: sum.1)
        }
        let rests = try #require(PartCombinations(figures)).rests.map(\.size).filter { (1...4).contains($0) }
        #expect(Set(rests) == Set(few))
    }

    @Test func `too many to be tried count as disclosed`() {
        let sums = (0..<12).map { number in
            PartCombinations.Sum(
                figure: AttackedFigure(publication: "2018", group: "network:a1", instrument: "enkat", item: "stod"),
                filter: .equals(item: "roll", code: "\(number)"), networks: nil, size: 9)
        }
        #expect(PartCombinations(sums) == nil)
    }

    /// Of 16 who answered in a withheld network a goal counts 15: whoever is left out knows all of it.
    @Test(arguments: [(15, true), (10, false)])
    func `tell a withheld network to whom they leave out alone`(managers: Int, isFound: Bool) throws {
        var sample = SamplePeriod(answers: ["a1": (12, 3, 1), "a2": (9, 2, 0)], managers: ["a1": managers])
        sample.goals = [SamplePeriod.goal("chefer", .network("a1"), where: Self.manager)]
        var publication = try sample.publication()
        #expect(publication.goal("chefer")?.outcome.figure != nil)
        for index in publication.items.indices
        where publication.items[index].name == "stod" && publication.items[index].group != "network:a2" {
            publication.items[index].answers = .withheld
        }
        let findings = Attacker(publication).report().findings.filter { $0.target.item == "stod" }
        #expect(findings.map(\.target.group) == (isFound ? ["network:a1"] : []))
        #expect(findings.allSatisfy { $0.path == .ownAnswer && $0.sources.contains { $0.goal == "chefer" } })
    }
}
