import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `A plan that is a folder of files` {
    /// The sample plan divided before its third goal.
    private func divided(secondHead: String = "plan: {id: 2018}") -> SampleDefinitions {
        var definitions = SampleDefinitions()
        let goals = SampleDefinitions.plan.split(separator: "  - id: g-narvaro", maxSplits: 1)
        definitions.files["plans/2018.yaml"] = nil
        definitions.files["plans/2018/01-first.yaml"] = String(goals[0])
        definitions.files["plans/2018/02-second.yaml"] = "\(secondHead)\ngoals:\n  - id: g-narvaro\(goals[1])"
        return definitions
    }

    @Test func `has the goals of all of them, in the order of the files`() throws {
        let whole = try #require(SampleDefinitions().load().library).plan("2018")
        let (library, issues) = divided().load()
        #expect(issues.map(\.description) == [])
        let joined = try #require(library).plan("2018")
        #expect(joined.goals == whole.goals)
        #expect(joined.title == whole.title)
        #expect(joined.fingerprint != whole.fingerprint)
        #expect(library?.mark(ofGoal: "g-narvaro", plan: "2018")?.description == "plans/2018/02-second.yaml:3:5")
    }

    @Test func `takes its title from whichever file says it`() throws {
        let library = divided(secondHead: "plan: {id: 2018, title: Planen}").load().library
        #expect(try #require(library).plan("2018").title == "Planen")
    }

    @Test func `holds no file of another plan`() {
        #expect(
            divided(secondHead: "plan: {id: 2022}").load().issues.map(\.description).first
                == "plans/2018/02-second.yaml:1:7: error: this file belongs to plan '2022', and others of its folder to "
                + "plan '2018'. Give all parts the same id.")
    }

    @Test func `has each goal once`() {
        let issues = divided().replacing("id: g-ord", with: "id: g-stod", in: "plans/2018/02-second.yaml").load().issues
        #expect(
            issues.map(\.description) == [
                "plans/2018/02-second.yaml:20:10: error: the goal 'g-stod' stands twice. The first stands at line 3 of "
                    + "plans/2018/01-first.yaml."
            ])
    }
}
