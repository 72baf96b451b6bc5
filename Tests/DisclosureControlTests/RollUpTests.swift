import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `Rolling up` {
    private func blocks(_ bases: [String: Int]) -> RollUp {
        let areas = ["a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b", "b3": "b", "b4": "b"]
        return RollUp(
            bases: bases, areas: areas, minimum: 5, isShown: { bases[$0, default: 0] >= 5 },
            isJoined: { $0.reduce(0) { $0 + bases[$1, default: 0] } >= 5 })
    }

    @Test func `a total holds only networks that are shown`() {
        let rollUp = blocks(["a1": 9, "a2": 11, "a3": 3])
        #expect(rollUp.all == ["a1", "a2"])
        #expect(rollUp.others.isEmpty)
    }

    @Test func `small networks are joined where enough is left without the largest of them`() {
        let rollUp = blocks(["a1": 9, "b1": 4, "b2": 4, "b3": 3])
        #expect(rollUp.others == ["b": ["b1", "b2", "b3"]])
        let areas = ["b1": "b", "b2": "b", "b3": "b", "a1": "a"]
        #expect(rollUp.networks(ofArea: "b", areas: areas) == ["b1", "b2", "b3"])
        #expect(rollUp.all == ["a1", "b1", "b2", "b3"])
    }

    @Test func `those left over join across areas or stay out`() {
        let joined = blocks(["a1": 9, "a2": 4, "a3": 1, "b1": 4])
        #expect(joined.othersOfOrganisation == ["a2", "a3", "b1"])
        let out = blocks(["a1": 9, "a2": 4, "b1": 4])
        #expect(out.othersOfOrganisation.isEmpty)
        #expect(out.all == ["a1"])
    }

    /// Under every policy, and also where cells may be small: an option without anybody is told of each network.
    @Test(arguments: [([2, 3, 6], true), ([0, 5, 6], false), ([1, 4, 6], false), ([], true)])
    func `networks are joined only where at least two chose each option`(options: [Int], isJoined: Bool) {
        var joined = AnswerCounts(options: options.count)
        joined.options = options
        for policy in Anonymity.Policy.allCases {
            let rule = PrimarySuppression(anonymity: Anonymity(mode: .anonymous, policy: policy))
            #expect(rule.keepsOptions(of: joined) == isJoined)
        }
    }

    /// A1 is shown alone; the three others would be joined by the goal's own rule, and by no row's since nobody chose one
    /// of the options.
    @Test(arguments: [
        (GoalScope.organisation, nil, Share(9, of: 10), NetworkCoverage(included: 1, answered: 4)),
        (.organisation, ["a1", "a2", "b1", "b2"], Share(17, of: 21), NetworkCoverage(included: 4, answered: 4)),
        (.area("a"), nil, Share(9, of: 10), NetworkCoverage(included: 1, answered: 2)),
    ])
    func `a goal of all answers to an item holds the networks of its row`(
        scope: GoalScope, networks: [String]?, share: Share?, coverage: NetworkCoverage
    ) throws {
        var goal = SamplePeriod.goal("stöd", scope)
        goal.measure.networks = networks
        let period = SamplePeriod(
            answers: ["a1": (9, 1, 0), "a2": (3, 1, 2), "b1": (3, 1, 2), "b2": (2, 1, 2)], goals: [goal],
            hasUnusedOption: true)
        let publication = try period.publication()
        let outcome = publication.goal("stöd")?.outcome.figure
        #expect(outcome?.value == share.map(MeasuredValue.share))
        #expect(outcome?.networks == coverage)
        if networks == nil {
            let row = publication.item(scope.groupKey)?.answers.figure
            #expect(row?.agree == share)
            #expect(row?.networks == coverage)
        }
    }

    @Test func `a goal of the whole is held against the item's own figure where it was no goal before`() throws {
        let before = try SamplePeriod(answers: ["a1": (6, 4, 0), "b1": (6, 4, 0)], wave: "2017").publication()
        let period = SamplePeriod(
            answers: ["a1": (9, 1, 0), "b1": (9, 1, 0)], goals: [SamplePeriod.goal("stöd", .organisation)])
        let outcome = try period.publication(previous: before).goal("stöd")?.outcome.figure
        guard case .change(let change)? = outcome?.trend else {
            Issue.record("\(String(describing: outcome?.trend))")
            return
        }
        #expect(change.previous == .share(Share(12, of: 20)))
        #expect(change.arrow == .up)
    }
}
