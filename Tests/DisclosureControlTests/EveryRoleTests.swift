import SurveyModel
import Testing

@testable import DisclosureControl

/// One network, two roles, and goals that count by role and by answer: everything shown is held against every table of
/// whole numbers that fits it.
@Suite struct `Goals under filters` {
    /// How many of each role agree, disagree and do not know.
    private typealias Table = [[Int]]

    /// What a goal shows of a table: agreeing, valid and the others; or one number of records.
    private struct Kind {
        let filter: Condition?
        let isCount: Bool
        var isCross = false
        let takes: @Sendable (_ role: Int, _ answer: Int) -> Bool

        func records(of table: Table) -> Int { figure(of: table).reduce(0, +) }

        func figure(of table: Table) -> [Int] {
            var sums = [0, 0, 0]
            for role in 0..<2 { for answer in 0..<3 where takes(role, answer) { sums[answer] += table[role][answer] } }
            return isCount ? [sums.reduce(0, +)] : sums
        }
    }

    private static let manager = Condition.equals(item: "roll", code: "chef")
    private static let other = Condition.equals(item: "roll", code: "annan")
    private static let agrees = Condition.equals(item: "stod", code: "2")
    private static let disagrees = Condition.equals(item: "stod", code: "1")

    private static let kinds: [Kind] = [
        Kind(filter: nil, isCount: false) { _, _ in true },
        Kind(filter: manager, isCount: false) { role, _ in role == 0 },
        Kind(filter: other, isCount: false) { role, _ in role == 1 },
        Kind(filter: manager, isCount: true) { role, _ in role == 0 },
        Kind(filter: other, isCount: true) { role, _ in role == 1 },
        Kind(filter: agrees, isCount: true) { _, answer in answer == 0 },
        Kind(filter: disagrees, isCount: true) { _, answer in answer == 1 },
        Kind(filter: .not(disagrees), isCount: true) { _, answer in answer != 1 },
        Kind(filter: .all([agrees, manager]), isCount: true, isCross: true) { role, answer in role == 0 && answer == 0
        },
        Kind(filter: .any([disagrees, manager]), isCount: true, isCross: true) { role, answer in
            role == 0 || answer == 1
        },
    ]

    @Test(arguments: 0..<5)
    func `leave no withheld row or goal a single figure`(seed: Int) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 613 &+ 29)
        var (withheld, shown) = (0, 0)
        for _ in 0..<30 {
            let (sample, chosen) = Self.sample(&generator)
            let publication = try sample.publication()
            #expect(Attacker(publication).report().findings.isEmpty)
            let own = try #require(sample.answers["a1"])
            let fitting = Self.tables(own.agree + own.disagree + own.dontKnow).filter { table in
                Self.fits(table, sample, publication, chosen)
            }
            #expect(!fitting.isEmpty)
            var figures = chosen.filter { publication.goal("g\($0)")?.outcome == .withheld }.map { Self.kinds[$0] }
            if publication.item("network:a1")?.answers == .withheld { figures.append(Self.kinds[0]) }
            (withheld, shown) = (withheld + figures.count, shown + chosen.count - figures.count)
            let truth = Self.truth(sample)
            for kind in figures where !kind.isCross && kind.records(of: truth) > 0 {
                #expect(
                    Set(fitting.map(kind.figure)).count > 1,
                    "\(own) \(sample.managers) \(chosen) \(String(describing: kind.filter))")
            }
            // A cross of role and answer is never shown.
            let crosses = chosen.filter { Self.kinds[$0].isCross }
            #expect(crosses.allSatisfy { publication.goal("g\($0)")?.outcome.figure?.value ?? .count(0) == .count(0) })
        }
        #expect(withheld > 20)
        #expect(shown > 10)
    }

    private static func sample(_ generator: inout SmallGenerator) -> (SamplePeriod, [Int]) {
        var sample = SamplePeriod(answers: ["b1": (9, 3, 1)])
        sample.answers["a1"] = (generator.next(8), generator.next(3), generator.next(2))
        sample.managers["a1"] = generator.next(10)
        let chosen = kinds.indices.filter { _ in generator.next(3) == 0 }
        sample.goals = chosen.map { index in
            var goal = SamplePeriod.goal("g\(index)", .network("a1"), where: kinds[index].filter)
            guard kinds[index].isCount else { return goal }
            goal.description.kind = .count
            goal.description.items = []
            goal.description.target = .track
            goal.measure = Measure(kind: .count, instrument: "enkat", filter: kinds[index].filter)
            return goal
        }
        return (sample, chosen)
    }

    /// Every way in which so many may be managers or not, and answer.
    private static func tables(_ records: Int) -> [Table] {
        func fill(_ cells: Int, _ rest: Int) -> [[Int]] {
            guard cells > 1 else { return [[rest]] }
            return (0...rest).flatMap { first in fill(cells - 1, rest - first).map { [first] + $0 } }
        }
        return fill(6, records).map { [Array($0[..<3]), Array($0[3...])] }
    }

    private static func fits(
        _ table: Table, _ sample: SamplePeriod, _ publication: Publication, _ chosen: [Int]
    ) -> Bool {
        let truth = Self.truth(sample)
        let shown = chosen.filter { publication.goal("g\($0)")?.outcome != .withheld }.map { kinds[$0] }
        let row = publication.item("network:a1").map { $0.answers == .withheld ? [] : [kinds[0]] } ?? []
        return (shown + row).allSatisfy { $0.figure(of: table) == $0.figure(of: truth) }
    }

    /// As the sample is made: those who agree come first, and managers are the first.
    private static func truth(_ sample: SamplePeriod) -> Table {
        guard let own = sample.answers["a1"] else { return [] }
        var table = [[0, 0, 0], [0, 0, 0]]
        let answers = [own.agree, own.disagree, own.dontKnow].enumerated().flatMap { [Int](repeating: $0, count: $1) }
        for (index, answer) in answers.enumerated() {
            table[index < sample.managers["a1", default: 0] ? 0 : 1][answer] += 1
        }
        return table
    }
}
