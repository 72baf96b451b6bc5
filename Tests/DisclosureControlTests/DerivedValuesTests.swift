import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// Status, certainty, interval, bounds, means, arrow, history, loss and comments tell nothing that the attacker has not.
@Suite struct `What is read beside the figures` {
    /// What the attacker starts from: how many answered, and every figure with what stands behind it.
    private struct Figures: Equatable {
        struct Goal: Equatable {
            let isWithheld: Bool
            let value: MeasuredValue?
            let base: Base?
            let networks: NetworkCoverage?
        }

        let responses: [[PublishedResponses]]
        let items: [Reported<PublishedAnswers>]
        let goals: [Goal]

        init(_ publication: Publication) {
            responses = publication.groups.map(\.responses)
            items = publication.items.map(\.answers)
            goals = publication.goals.map {
                let figure = $0.outcome.figure
                return Goal(
                    isWithheld: $0.outcome == .withheld, value: figure?.value, base: figure?.base,
                    networks: figure?.networks)
            }
        }
    }

    /// Those who answered in a withheld network answer otherwise: where no figure moves, nothing does.
    @Test(arguments: 0..<6, Anonymity.Policy.allCases)
    func `follows from them whatever withheld networks answered`(seed: Int, policy: Anonymity.Policy) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 6151 &+ 11)
        var same = 0
        for _ in 0..<6 {
            var year = `Thousands of random publications`.sample(&generator, policy: policy)
            year.wave = "2017"
            let before = try year.publication()
            var sample = `Thousands of random publications`.sample(&generator, policy: policy)
            sample.goals += Self.means
            let first = try sample.publication(previous: before)
            let withheld = sample.answers.keys.sorted().filter { first.item("network:\($0)")?.answers == .withheld }
            for network in withheld {
                guard let other = Self.otherwise(sample, network, &generator) else { continue }
                let second = try other.publication(previous: before)
                guard Figures(first) == Figures(second) else { continue }
                same += 1
                #expect(first == second, "\(network) of \(sample.answers)")
            }
        }
        #expect(same > 0)
    }

    private static let means: [Goal] = [("snitt", GoalScope.organisation), ("snitt-a", .area("a"))].map { id, scope in
        var goal = SamplePeriod.goal(id, scope, target: .track)
        goal.description.kind = .scoreMean
        goal.measure.kind = .scoreMean
        return goal
    }

    /// The same with other answers of one network, as many in all; nil where it has too few to be otherwise.
    private static func otherwise(
        _ sample: SamplePeriod, _ network: String, _ generator: inout SmallGenerator
    ) -> SamplePeriod? {
        guard let own = sample.answers[network] else { return nil }
        let records = own.agree + own.disagree + own.dontKnow
        let agree = generator.next(records + 1)
        let disagree = generator.next(records - agree + 1)
        guard (agree, disagree) != (own.agree, own.disagree) else { return nil }
        var other = sample
        other.answers[network] = (agree, disagree, records - agree - disagree)
        return other
    }
}
