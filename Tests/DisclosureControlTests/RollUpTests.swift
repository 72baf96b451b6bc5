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
}
