import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `Formats` {
    /// The sample definitions as JSON, by the writer that `convert` uses.
    static func json(_ files: [String: String]) throws -> [String: [UInt8]] {
        var converted: [String: [UInt8]] = [:]
        for (path, text) in files {
            let node = try node(text, named: "sample.yaml")
            let name = path.split(separator: ".").first.map(String.init) ?? path
            converted[name + ".json"] = Array(node.json.replacingAll("items.yaml", with: "items.json").utf8)
        }
        return converted
    }

    static func node(_ text: String, named name: String) throws -> DefinitionNode {
        try TemporaryFolder.with([name: text]) { folder in
            let (node, issues) = DefinitionNode.read(file: "\(folder)/\(name)")
            #expect(issues.isEmpty)
            return try #require(node)
        }
    }

    @Test func `JSON gives the identical model as YAML`() throws {
        let yaml = try #require(SampleDefinitions().load().library)
        let loaded = SurveyLibrary.load(embedded: try Formats.json(SampleDefinitions().files))
        #expect(loaded.issues.isEmpty)
        let json = try #require(loaded.library)
        #expect(json.organisation == yaml.organisation)
        #expect(json.instruments.map(Formats.withoutFingerprint) == yaml.instruments.map(Formats.withoutFingerprint))
        #expect(json.plans.map(\.goals) == yaml.plans.map(\.goals))
    }

    @Test func `YAML written from the model's nodes is read as the identical nodes`() throws {
        for text in SampleDefinitions().files.values {
            let node = try Formats.node(text, named: "a.yaml")
            let again = try Formats.node(node.yaml, named: "b.yaml")
            let json = try Formats.node(again.json, named: "c.json")
            #expect(again.json == node.json)
            #expect(json.json == node.json)
        }
    }

    static func withoutFingerprint(_ instrument: Instrument) -> Instrument {
        var copy = instrument
        copy.fingerprint = ""
        return copy
    }

    static let faultyJSON: [(text: String, problem: String)] = [
        (#"{"plan": }"#, "1:10: error: this is not JSON: a value is missing."),
        (
            #"{"plan": {"id": "2018", "id": "2019"}}"#,
            "1:25: error: this is not JSON: the key 'id' stands twice in one map."
        ),
        ("{\n  \"plan\": nej\n}", "2:11: error: this is not JSON: 'nej' is no value."),
        (#"{"plan": 01}"#, "1:10: error: this is not JSON: '01' is no value."),
        (#"{"plan": "2018"#, "1:10: error: this is not JSON: a text is not closed with '\"'."),
        (#"{"plan": "\ud800"}"#, "1:17: error: this is not JSON: half a surrogate pair."),
        (#"{"plan": {}} x"#, "1:14: error: this is not JSON: something stands after the end of the definition."),
        (String(repeating: "[", count: 40), "1:33: error: this is not JSON: the nesting is deeper than 32 levels."),
        (#"["a"]"#, "1:1: error: a definition must be a map of keys, not a list."),
    ]

    @Test(arguments: faultyJSON)
    func `JSON that cannot be read is named with its place`(text: String, problem: String) {
        let (library, issues) = SurveyLibrary.load(embedded: ["organisation.json": Array(text.utf8)])
        #expect(library == nil)
        #expect(issues.map(\.description) == ["organisation.json:" + problem])
        let isJSON = problem.contains("not JSON")
        #expect(issues.allSatisfy { $0.swedish?.problem.hasPrefix("det är inte JSON: ") == true } == isJSON)
    }

    @Test func `JSON escapes are read as the characters they stand for`() throws {
        let node = try Formats.node(#"{"a": "\u00e5\n\"\\\/\ud83d\ude00\t"}"#, named: "a.json")
        #expect(node["a"]?.content == .scalar("å\n\"\\/😀\t", isQuoted: true))
    }

    @Test func `a number in JSON is refused where a code stands, as in YAML`() {
        let text = #"{"organisation": {"id": "x", "name": "X"}, "units": [{"id": 604, "name": "Aneby"}]}"#
        let (_, issues) = SurveyLibrary.load(embedded: ["organisation.json": Array(text.utf8)])
        #expect(issues.count == 1)
        #expect(issues.first?.mark == SourceMark(file: "organisation.json", line: 1, column: 61))
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let (_, issues) = SurveyLibrary.load(embedded: ["organisation.yaml": [0x61, 0xE5, 0x0A]])
        #expect(issues.first?.problem == "the file is not UTF-8")
    }

    @Test func `nested aliases used as keys end at once with an error`() {
        let bomb = (1...20).reduce("a0: &a0 [x]\n") {
            $0 + "? [*a\($1 - 1), *a\($1 - 1)]\n: &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n"
        }
        let (_, issues) = SurveyLibrary.load(embedded: ["organisation.yaml": Array(bomb.utf8)])
        #expect(issues.map(\.problem) == ["anchors and aliases are not used in definitions"])
    }
}
