import Foundation
import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `Thousands of random publications` {
    /// How many of each kind: a few in every run, thousands where PUBLICATIONS says so.
    static let count = ProcessInfo.processInfo.environment["PUBLICATIONS"].flatMap(Int.init) ?? 10

    @Test(arguments: 0..<8, Anonymity.Policy.allCases)
    func `survive the attacker and one that tries every table`(seed: Int, policy: Anonymity.Policy) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 977 &+ 5)
        var (withheld, tried) = (0, 0)
        for _ in 0..<Self.count {
            var sample = Self.sample(&generator, policy: policy)
            let publication = try Self.publication(of: sample)
            #expect(Attacker(publication).report().findings.isEmpty)
            // The same answers again, under another plan.
            sample.goals = Self.goals(&generator)
            let second = try Self.publication(of: sample, after: publication)
            #expect(Attacker(second, also: [publication]).report().findings.isEmpty)
            for tables in [EveryTable(publication), EveryTable(second, publication)] where tables.size < 400 {
                (withheld, tried) = (withheld + tables.withheld.count, tried + 1)
                #expect(tables.pinned(knowing: nil).isEmpty, "\(sample.answers)")
                for member in tables.withheld where tables.size < 60 {
                    #expect(tables.pinned(knowing: member.name).isEmpty, "\(sample.answers)")
                }
            }
        }
        #expect(policy != .base || (tried > 0 && withheld > 0))
    }

    /// Totals and joined rows put in at random: whatever trying every table finds, the built-in attacker finds.
    @Test(arguments: 0..<4, Anonymity.Policy.allCases)
    func `hide nothing from the attacker that trying every table finds`(seed: Int, policy: Anonymity.Policy) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 7919 &+ 3)
        var pinned = (outsider: 0, member: 0)
        for _ in 0..<Self.count {
            var sample = Self.sample(&generator, policy: policy, smallOnly: true)
            sample.goals = [Self.goal("del", .organisation, among: ["a1", "a2", "a3", "b1"])]
            var publication = try Self.publication(of: sample)
            publication.items.removeAll { $0.group.hasPrefix("area:") || $0.group.hasPrefix("others") }
            Self.careless(&publication, sample, &generator)
            let tables = EveryTable(publication)
            guard tables.size < 2_000 else { continue }
            let findings = Attacker(publication).report().findings
            let found = Set(findings.filter { $0.path != .weakBlock }.map(\.target.group))
            let computed = tables.pinned(knowing: nil)
            pinned.outsider += computed.count
            let outside = Set(
                findings.filter { [.subtraction, .bounds, .undecided].contains($0.path) }.map(\.target.group))
            #expect(computed.isSubset(of: outside), "\(sample.answers)")
            for member in tables.withheld.map(\.name) {
                let known = tables.pinned(knowing: member)
                pinned.member += known.subtracting(computed).count
                #expect(known.isSubset(of: found), "\(member): \(sample.answers)")
            }
        }
        #expect(policy != .base || (pinned.outsider > 0 && pinned.member > 0))
    }

    /// Without comments, which take most of the time and tell no counts.
    private static func publication(of sample: SamplePeriod, after previous: Publication? = nil) throws -> Publication {
        var results = sample.results
        for index in results.instruments.indices { results.instruments[index].comments = [:] }
        if previous != nil { results.period.id = "2018-T2" }
        return try PublicationMaker(previous: previous).publication(of: results)
    }

    static func sample(
        _ generator: inout SmallGenerator, policy: Anonymity.Policy = .base, smallOnly: Bool = false
    ) -> SamplePeriod {
        var sample = SamplePeriod(answers: [:], policy: policy)
        for (position, network) in SamplePeriod.organisation.networks.map(\.id).enumerated()
        where generator.next(8) > 0 {
            let isLarge = smallOnly ? position % 3 == 0 : generator.next(3) == 0
            let most = isLarge ? 9 : smallOnly ? 1 : 3
            // Where the policy looks at both sides, some large networks have enough on both.
            let isMixed = isLarge && policy != .base && generator.next(2) == 0
            sample.answers[network] = (
                generator.next(most + 1) + (isLarge ? 5 : 0), isMixed ? 5 : generator.next(smallOnly ? 2 : 3),
                generator.next(smallOnly ? 2 : 3)
            )
            sample.managers[network] = generator.next(6)
        }
        if !smallOnly { sample.goals = goals(&generator) }
        return sample
    }

    /// Up to three goals on all answers or one role's, of all networks of their scope or of some.
    private static func goals(_ generator: inout SmallGenerator) -> [Goal] {
        let filter = Condition.equals(item: "roll", code: generator.next(2) == 0 ? "annan" : "chef")
        let scopes: [GoalScope] = [.organisation, .area("a"), .area("b"), .network("a1"), .network("b1")]
        return (0..<generator.next(4)).map { index in
            if generator.next(3) == 0 {
                let some = SamplePeriod.organisation.networks.map(\.id).filter { _ in generator.next(3) > 0 }
                return goal("g\(index)", .organisation, among: some)
            }
            return SamplePeriod.goal(
                "g\(index)", scopes[generator.next(scopes.count)], where: generator.next(2) == 0 ? filter : nil)
        }
    }

    private static func goal(_ id: String, _ scope: GoalScope, among networks: [String]) -> Goal {
        var goal = SamplePeriod.goal(id, scope)
        goal.measure.networks = networks
        return goal
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
        let named = Set(publication.goals.first?.networks ?? [])
        let some = (shown + small).filter { named.contains($0) && (shown.contains($0) || generator.next(4) > 0) }
        guard !publication.goals.isEmpty, !some.isEmpty, generator.next(2) == 0 else { return }
        let part = counts(some)
        publication.goals[0].outcome = .shown(
            PublishedOutcome(
                value: .share(Share(part.agree, of: part.valid)),
                base: Base(valid: part.valid, missing: [.dontKnow: part.records - part.valid]), status: .reached,
                trend: .none(.noPreviousPeriod),
                networks: NetworkCoverage(included: some.count, answered: named.count)))
    }
}
