import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `Thousands of random publications` {
    @Test(arguments: 0..<8)
    func `survive the attacker and one that tries every table`(seed: Int) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 977 &+ 5)
        var (withheld, joined) = (0, 0)
        for _ in 0..<250 {
            let publication = try Self.publication(of: Self.sample(&generator))
            #expect(Attacker(publication).report().findings.isEmpty)
            joined += publication.items.count { $0.group.hasPrefix("others") && $0.answers != .withheld }
            let tables = EveryTable(publication)
            guard tables.size < 1_000 else { continue }
            withheld += tables.withheld.count
            #expect(tables.pinned(knowing: nil).isEmpty)
        }
        #expect(withheld > 100)
        #expect(joined > 5)
    }

    /// Totals and joined rows put in at random: whatever trying every table finds, the built-in attacker finds.
    @Test(arguments: 0..<4)
    func `hide nothing from the attacker that trying every table finds`(seed: Int) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 7919 &+ 3)
        var pinned = (outsider: 0, member: 0)
        for _ in 0..<60 {
            let sample = Self.sample(&generator, smallOnly: true)
            var publication = try Self.publication(of: sample)
            publication.items.removeAll { $0.group.hasPrefix("area:") || $0.group.hasPrefix("others") }
            Self.careless(&publication, sample, &generator)
            let tables = EveryTable(publication)
            guard tables.size < 20_000 else { continue }
            let findings = Attacker(publication).report().findings
            let found = Set(findings.filter { $0.path != .weakBlock }.map(\.target.group))
            let computed = tables.pinned(knowing: nil)
            pinned.outsider += computed.count
            let outside = Set(
                findings.filter { [.subtraction, .bounds].contains($0.path) }.map(\.target.group))
            #expect(outside == computed, "\(sample.answers)")
            for member in tables.withheld.map(\.name) {
                let known = tables.pinned(knowing: member)
                pinned.member += known.subtracting(computed).count
                #expect(known.isSubset(of: found), "\(member): \(sample.answers)")
            }
        }
        #expect(pinned.outsider > 5)
        #expect(pinned.member > 5)
    }

    /// Without comments, which take most of the time and tell no counts.
    private static func publication(of sample: SamplePeriod) throws -> Publication {
        var results = sample.results
        for index in results.instruments.indices { results.instruments[index].comments = [:] }
        return try PublicationMaker().publication(of: results)
    }

    static func sample(_ generator: inout SmallGenerator, smallOnly: Bool = false) -> SamplePeriod {
        var sample = SamplePeriod(answers: [:])
        for (position, network) in SamplePeriod.organisation.networks.map(\.id).enumerated()
        where generator.next(8) > 0 {
            let isLarge = smallOnly ? position % 3 == 0 : generator.next(3) == 0
            let most = isLarge ? 9 : smallOnly ? 1 : 3
            sample.answers[network] = (
                generator.next(most + 1) + (isLarge ? 5 : 0), generator.next(smallOnly ? 2 : 3),
                generator.next(smallOnly ? 2 : 3)
            )
            sample.managers[network] = generator.next(6)
        }
        let filter = Condition.equals(item: "roll", code: generator.next(2) == 0 ? "annan" : "chef")
        let scopes: [GoalScope] = [.organisation, .area("a"), .area("b"), .network("a1"), .network("b1")]
        for index in 0..<(smallOnly ? 0 : generator.next(4)) {
            sample.goals.append(
                SamplePeriod.goal(
                    "g\(index)", scopes[generator.next(scopes.count)], where: generator.next(2) == 0 ? filter : nil))
        }
        return sample
    }

    /// Shows a joined row of random small networks, and a total of random others besides.
    private static func careless(
        _ publication: inout Publication, _ sample: SamplePeriod, _ generator: inout SmallGenerator
    ) {
        func counts(_ networks: [String]) -> (agree: Int, valid: Int, records: Int) {
            networks.compactMap { sample.answers[$0] }.reduce((0, 0, 0)) {
                ($0.0 + $1.agree, $0.1 + $1.agree + $1.disagree, $0.2 + $1.agree + $1.disagree + $1.dontKnow)
            }
        }
        let names = sample.answers.keys.sorted()
        let shown = names.filter { publication.item("network:\($0)")?.answers.figure != nil }
        let small = names.filter { name in
            sample.answers[name].map { (1...4).contains($0.agree + $0.disagree) } ?? false
        }
        let others = small.filter { _ in generator.next(4) > 0 }
        if !others.isEmpty {
            let sum = counts(others)
            publication.show(
                "others", agree: sum.agree, valid: sum.valid, records: sum.records, networks: others.count)
        }
        let whole = counts(shown + others)
        publication.show(
            "organisation", agree: whole.agree, valid: whole.valid, records: whole.records,
            networks: shown.count + others.count)
    }
}
