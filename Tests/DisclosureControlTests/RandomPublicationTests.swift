import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `Random publications` {
    /// An attacker written apart from the suppression.
    ///
    /// It knows which networks each published figure sums, and looks for another set of counts that gives the same sums. Where every such set agrees, the count is disclosed.
    @Test func `give no withheld network away by adding and subtracting`() throws {
        var generator = SmallGenerator(state: 41)
        var withheld = 0
        for _ in 0..<300 {
            var sample = SamplePeriod(answers: [:])
            for network in SamplePeriod.organisation.networks.map(\.id) where generator.next(6) > 0 {
                sample.answers[network] = (generator.next(7), generator.next(4), generator.next(2))
                sample.managers[network] = generator.next(5)
            }
            let filter = Condition.equals(item: "roll", code: "annan")
            sample.goals = [
                SamplePeriod.goal("alla", .organisation), SamplePeriod.goal("a", .area("a")),
                SamplePeriod.goal("chefer", .area("b"), where: generator.next(2) == 0 ? filter : nil),
            ]
            let publication = try sample.publication()
            let sums = publishedSums(sample, publication)
            for (network, own) in sample.answers where publication.item("network:\(network)")?.answers == .withheld {
                guard own.agree + own.disagree > 0 else { continue }
                withheld += 1
                #expect(!isDisclosed(network, by: sums, among: sample.answers.keys.sorted()), "\(sample.answers)")
            }
        }
        #expect(withheld > 100)
    }

    /// The networks behind each published unfiltered figure, from the drafts it was made of.
    private func publishedSums(_ sample: SamplePeriod, _ publication: Publication) -> [Set<String>] {
        let results = sample.results
        let territory = Territory(results.organisation)
        let items = results.instruments.flatMap(ItemDrafting(territory: territory).drafts).filter { draft in
            publication.item(draft.group)?.answers.figure != nil
        }
        let goals = results.plan.goals.filter { $0.measure.filter == nil }
            .map(GoalDrafting(territory: territory, results: results).draft)
            .filter { publication.goal($0.goal.id)?.outcome.figure?.value != nil }
        return items.map(\.networks) + goals.map(\.networks)
    }

    private func isDisclosed(_ network: String, by sums: [Set<String>], among networks: [String]) -> Bool {
        func search(_ position: Int, _ direction: [String: Int]) -> Bool {
            guard position < networks.count else {
                return direction[network] != 0 && sums.allSatisfy { $0.reduce(0) { $0 + (direction[$1] ?? 0) } == 0 }
            }
            return (-2...2).contains { step in
                search(position + 1, direction.merging([networks[position]: step]) { $1 })
            }
        }
        return !search(0, [:])
    }
}
