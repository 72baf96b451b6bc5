import SurveyModel
import Testing

@testable import DisclosureControl

/// A figure of several networks beside that of the year before, which was of others.
struct NetworkComparisonTests {
    private static func parts(_ shares: [String: (Int, Int)]) -> [PublishedOutcome.NetworkAttendance] {
        shares.keys.sorted().compactMap { network in
            shares[network].flatMap { Share(checking: $0.0, of: $0.1) }.map {
                PublishedOutcome.NetworkAttendance(network: "network:\(network)", share: $0)
            }
        }
    }

    private static func comparison(reading: Reading = .pooled, continuing: Bool = false) throws -> NetworkComparison {
        var goal = SamplePeriod.goal("g", .area("a"))
        goal.description.reading = reading
        var organisation = SamplePeriod.organisation
        if continuing { organisation.networks[2].continues = ["a1"] }
        let previous = try SamplePeriod(answers: ["a1": (9, 1, 0)]).publication()
        return NetworkComparison(previous: previous, organisation: organisation, goal: goal)
    }

    @Test func `is drawn over the networks in both`() throws {
        let compared = try Self.comparison().attendance(
            Self.parts(["a1": (68, 78), "a2": (20, 26)]), before: Self.parts(["a1": (62, 78), "b1": (3, 4)]))
        #expect(
            compared
                == NetworksCompared(
                    common: 1, added: ["A2"], gone: ["B1"], before: .share(Share(62, of: 78)),
                    now: .share(Share(68, of: 78))))
    }

    @Test func `has nothing to say of the same networks, or where that is not known`() throws {
        let comparison = try Self.comparison()
        let same = Self.parts(["a1": (1, 2), "a2": (1, 2)])
        #expect(comparison.attendance(same, before: same) == nil)
        #expect(comparison.attendance(same, before: nil) == nil)
    }

    @Test func `knows a network that another carries on`() throws {
        let (then, now) = (Self.parts(["a1": (1, 2), "a2": (1, 2)]), Self.parts(["a3": (1, 2), "a2": (1, 2)]))
        #expect(try Self.comparison(continuing: true).attendance(now, before: then) == nil)
        let apart = try Self.comparison().attendance(now, before: then)
        #expect(apart?.common == 1 && apart?.gone == ["A1"] && apart?.added == ["A3"])
        let none = try Self.comparison().attendance(Self.parts(["a3": (1, 2)]), before: then)
        #expect(none?.common == 0 && none?.before == nil)
    }

    /// A1 goes on as A3, which the goal leaves out, or of which the register holds nothing.
    @Test(
        arguments: [
            (["b1"], "A1 (numera A3, som målet inte räknar)", "A1 (now A3, which the goal does not count)"),
            (nil, "A1 (numera A3, som saknar uppgifter)", "A1 (now A3, of which there are no data)"),
        ] as [([String]?, String, String)])
    func `says why a network that another carries on is not compared`(
        counted: [String]?, swedish: String, english: String
    ) throws {
        var comparison = try Self.comparison(continuing: true)
        comparison = NetworkComparison(
            previous: comparison.previous, organisation: comparison.organisation,
            goal: Self.goal(comparison.goal, counting: counted))
        let compared = comparison.attendance(
            Self.parts(["b1": (1, 2)]), before: Self.parts(["a1": (1, 2), "b1": (1, 2)]))
        #expect(compared?.gone == [LocalizedText([.swedish: swedish, .english: english])])
    }

    private static func goal(_ goal: Goal, counting networks: [String]?) -> Goal {
        var goal = goal
        goal.measure.networks = networks
        return goal
    }

    @Test func `takes the mean of the shares where the goal does`() throws {
        let compared = try Self.comparison(reading: .meanOfShares).attendance(
            Self.parts(["a1": (1, 2), "a2": (1, 4), "b1": (1, 1)]), before: Self.parts(["a1": (1, 1), "a2": (1, 2)]))
        // (1/2 + 1/4) / 2 beside (1 + 1/2) / 2
        #expect(compared?.now?.deciding == Fraction(3, 8) && compared?.before?.deciding == Fraction(3, 4))
    }

    @Test(arguments: [(1, 3, 1), (3, 1, 1), (2, 2, nil)] as [(Int, Int, Int?)])
    func `of some networks that are shown tells that they are not as many`(now: Int, then: Int, common: Int?) throws {
        let compared = try Self.comparison().covered(
            NetworkCoverage(included: now, answered: 3), before: NetworkCoverage(included: then, answered: 3))
        #expect(compared == common.map { NetworksCompared(common: $0, added: [], gone: []) })
        #expect(try Self.comparison().covered(nil, before: NetworkCoverage(included: 1, answered: 3)) == nil)
    }

    /// Nine of ten answered in one network, then also in another: the arrow stands, and says that they are not the same.
    @Test func `of answers tells that the networks are others`() throws {
        let goals = [SamplePeriod.goal("g", .area("a"))]
        let before = try SamplePeriod(answers: ["a1": (5, 5, 0)], goals: goals, wave: "2017").publication()
        let now = try SamplePeriod(answers: ["a1": (5, 5, 0), "a2": (10, 0, 0)], goals: goals).publication(
            previous: before)
        guard case .change(let change)? = now.goal("g")?.outcome.figure?.trend else {
            Issue.record("there is no change")
            return
        }
        #expect(change.arrow == .up && change.previous == .share(Share(5, of: 10)))
        #expect(change.networks == NetworksCompared(common: 1, added: ["A2"], gone: []))
        let same = try SamplePeriod(answers: ["a1": (9, 1, 0)], goals: goals).publication(previous: before)
        guard case .change(let own)? = same.goal("g")?.outcome.figure?.trend else {
            Issue.record("there is no change")
            return
        }
        #expect(own.networks == nil)
    }
}
