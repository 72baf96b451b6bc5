import Foundation
import SurveyDefinition
import SurveyModel
import Testing

/// The sections that a plan gathers its goals under.
@Suite struct `Sections of a plan` {
    @Test(arguments: [
        ("section: \"3.2\"", "section: \"3.3\"", "stands in '3.3', which is no section of this plan"),
        ("{id: \"3.2\", title: {sv: Chefsnätverk", "{id: \"3.1\", title: {sv: Chefsnätverk", "no section of this plan"),
        (
            "sections:\n", "sections:\n  - {id: \"4\", title: Tomt}\n",
            "no goal stands in the section '4'. Delete it, or name it at a goal"
        ),
        ("sections:\n", "sections:\n  - {id: \"3.2\", title: Dubbelt}\n", "3.2"),
        ("{id: \"3.2\", title: {sv: Chefsnätverk, en: Managers' networks}}", "{id: \"3.2\"}", "lacks 'title'"),
    ])
    func `are held against the goals`(passage: String, other: String, message: String) throws {
        var examples = try `The page on formats`.examples().filter { !$0.key.hasSuffix("period.yaml") }
        let path = "plans/2018.yaml"
        let text = String(decoding: try #require(examples[path]), as: UTF8.self)
        #expect(text.contains(passage))
        examples[path] = Array(text.replacing(passage, with: other).utf8)
        let (_, issues) = SurveyLibrary.load(embedded: examples)
        #expect(issues.contains { $0.description.contains(message) }, "\(issues.map(\.description))")
    }

    @Test(.enabled(if: FactsFile("areas.csv").exists, FactsFile.absence))
    func `of 2018 are the areas of its table, each with a goal`() throws {
        let library = try SurveyLibrary(directory: "Surveys")
        let plan = try library.plan("2018")
        let numbers = try FactsFile("areas.csv").rows().compactMap { Int($0["area_no"] ?? "") }
        #expect(plan.sections.compactMap { Int($0.id) } == numbers)
        #expect(plan.sections.allSatisfy { $0.title.texts.count == 2 })
    }
}
