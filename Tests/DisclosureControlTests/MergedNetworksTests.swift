import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `Networks that were renamed or became one` {
    private func organisation(continuing ids: [String]) -> Organisation {
        var organisation = SamplePeriod.organisation
        organisation.networks.append(Network(id: "ny", name: "Nya nätverket", area: "a", continues: ids))
        return organisation
    }

    private func link(_ answers: [String: (agree: Int, disagree: Int, dontKnow: Int)], _ ids: [String]) throws
        -> SeriesLink
    {
        SeriesLink(
            previous: try SamplePeriod(answers: answers).publication(), organisation: organisation(continuing: ids))
    }

    @Test func `keep their series under the new name`() throws {
        let link = try link(["a1": (8, 1, 0), "b1": (9, 2, 0)], ["a1"])
        #expect(
            link.earlier("stod", group: "network:ny", instrument: "enkat")?.answers.figure?.agree == Share(8, of: 9))
    }

    @Test func `are compared with all that they were, together`() throws {
        let link = try link(["a1": (8, 1, 0), "a2": (6, 2, 1), "b1": (9, 2, 0)], ["a1", "a2"])
        let earlier = link.earlier("stod", group: "network:ny", instrument: "enkat")
        #expect(earlier?.answers.figure?.agree == Share(14, of: 17))
        #expect(earlier?.answers.figure?.counts == [3, 14])
        #expect(earlier?.answers.figure?.base.dontKnow == 1)
        #expect(earlier?.history.isEmpty == true)
    }

    @Test func `are not compared with a part that was withheld`() throws {
        let link = try link(["a1": (8, 1, 0), "a2": (2, 1, 0), "b1": (9, 2, 0)], ["a1", "a2"])
        #expect(link.earlier("stod", group: "network:ny", instrument: "enkat")?.answers == .withheld)
    }

    @Test func `let a goal continue several goals as one`() throws {
        let goals = [SamplePeriod.goal("g1", .network("a1")), SamplePeriod.goal("g2", .network("a2"))]
        let answers: [String: (agree: Int, disagree: Int, dontKnow: Int)] = ["a1": (8, 1, 0), "a2": (6, 2, 0)]
        let before = try SamplePeriod(answers: answers, goals: goals).publication()
        var goal = SamplePeriod.goal("g", .organisation)
        goal.continues = ["g1", "g2"]
        let now = try SamplePeriod(answers: answers, goals: [goal], wave: "2019").publication(previous: before)
        guard case .change(let change)? = now.goal("g")?.outcome.figure?.trend else {
            Issue.record("the series has a gap")
            return
        }
        #expect(change.previous == .share(Share(14, of: 17)))
        #expect(change.arrow == .flat)
    }
}
