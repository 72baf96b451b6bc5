import SurveyDefinition
import Testing

/// One planted fault and every message it gives.
struct PlantedFault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let passage: String
    let replacement: String
    let messages: [String]

    init(_ name: String, _ file: String, _ passage: String, _ replacement: String, _ messages: String...) {
        self.name = name
        self.file = file
        self.passage = passage
        self.replacement = replacement
        self.messages = messages
    }

    var testDescription: String { name }

    var found: [String] {
        SampleDefinitions().replacing(passage, with: replacement, in: file).load().issues.map(\.description)
    }
}

@Suite struct `Faults in definition files` {
    @Test func `none are reported in definitions without faults`() {
        let (library, issues) = SampleDefinitions().load()
        #expect(issues.isEmpty)
        #expect(library != nil)
    }

    @Test(arguments: organisationFaults + instrumentFaults + waveFaults + planFaults)
    func `are reported with file, line, column and remedy`(fault: PlantedFault) {
        #expect(fault.found == fault.messages)
    }
}
