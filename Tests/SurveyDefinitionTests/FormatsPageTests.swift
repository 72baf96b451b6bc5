import AnswerSimulation
import Foundation
import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `The page on formats` {
    static let page = "Sources/SurveyDefinition/SurveyDefinition.docc/Formats.md"

    /// The page's examples by the path in their first line.
    static func examples() throws -> [String: [UInt8]] {
        let text = try String(contentsOfFile: page, encoding: .utf8)
        var examples: [String: [UInt8]] = [:]
        for block in text.components(separatedBy: "```yaml\n").dropFirst() {
            let example = block.components(separatedBy: "\n```")[0]
            let first = example.prefix { $0 != "\n" }
            examples[String(first.dropFirst(2))] = Array(example.utf8)
        }
        return examples
    }

    @Test func `shows examples without faults`() throws {
        let examples = try Self.examples()
        #expect(examples.count == 15)
        let definitions = examples.filter { !$0.key.hasSuffix("period.yaml") }
        let (library, issues) = SurveyLibrary.load(embedded: definitions)
        #expect(issues.map(\.description) == [])
        let read = try #require(library).period(inFolder: "2018-T2", embedded: examples)
        #expect(read.issues.map(\.description) == [])
        #expect(read.period?.waves == ["enkat": "2017"])
        #expect(read.period?.previous == "snapshots/2017-T2.json")
        #expect(library?.waves(of: "kurs") == ["2017", "2018"])
        let simulation = try #require(library).simulation(atPath: "2018-T2/simulation.yaml", embedded: examples)
        #expect(simulation.issues.map(\.description) == [])
        #expect(simulation.parameters?.files.map(\.groups.count) == [2, 2])
    }
}
