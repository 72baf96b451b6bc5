import AnswerSimulation
import Foundation
import SurveyModel
import Testing

@testable import SurveyDefinition

/// What editors are told of definition files, held against what the decoders take.
@Suite struct `The schemas` {
    static let files = ["organisation", "instrument", "bank", "plan", "period", "import-profile", "simulation"]

    /// A schema as JSON's own values.
    static func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: "Surveys/schema/\(name).schema.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    static func definitions(of name: String) throws -> [String: [String: Any]] {
        try #require(try schema(name)["$defs"] as? [String: [String: Any]])
    }

    /// The keys that a schema allows: those whose own schema is not `false`.
    static func keys(of definition: [String: Any]) -> Set<String> {
        let properties = definition["properties"] as? [String: Any] ?? [:]
        return Set(properties.filter { !($0.value is Bool) }.keys)
    }

    @Test func `name the same keys as the decoders take, of every kind of map`() throws {
        var seen: Set<DefinitionMap> = []
        for name in Self.files {
            for (key, definition) in try Self.definitions(of: name) {
                guard let map = DefinitionMap(rawValue: key) else { continue }
                seen.insert(map)
                // A bank's items are those that others take from: they take from none.
                let taken = Set(map.keys).subtracting(name == "bank" && map == .item ? ["bank"] : [])
                // A target may be a bare word: its keys stand in the second of two schemas.
                let alternatives = definition["anyOf"] as? [[String: Any]]
                let object = map == .target ? try #require(alternatives?.last) : definition
                #expect(Self.keys(of: object) == taken, "\(name).schema.json, \(key)")
                #expect(object["additionalProperties"] as? Bool == false, "\(name).schema.json, \(key)")
            }
        }
        #expect(seen == Set(DefinitionMap.allCases))
    }

    @Test(arguments: [
        ("instrument", "item", "type", ItemType.allCases.map(\.rawValue)),
        ("instrument", "item", "role", ItemRole.allCases.map(\.rawValue)),
        ("bank", "item", "type", ItemType.allCases.map(\.rawValue)),
        ("bank", "item", "role", ItemRole.allCases.map(\.rawValue)),
        ("instrument", "instrument", "kind", ["register", "survey"]),
        ("instrument", "instrument", "partial_answers", AnswerHandling.allCases.map(\.rawValue)),
        ("instrument", "instrument", "test_answers", AnswerHandling.allCases.map(\.rawValue)),
        ("instrument", "comparability", "level", Comparability.Level.allCases.map(\.rawValue)),
        ("instrument", "option", "phase", Phase.allCases.map(\.rawValue)),
        ("instrument", "option", "missing", ["dont_know", "not_applicable"]),
        ("instrument", "anonymity", "mode", Anonymity.Mode.allCases.map(\.rawValue)),
        ("instrument", "anonymity", "policy", Anonymity.Policy.allCases.map(\.rawValue)),
        ("instrument", "anonymity", "audience", Anonymity.Audience.allCases.map(\.rawValue)),
        ("plan", "measure", "kind", MeasureKind.allCases.map(\.rawValue)),
        ("plan", "goal", "reading", Reading.allCases.map(\.rawValue)),
        ("plan", "goal", "weighting", Weighting.allCases.map(\.rawValue)),
        ("plan", "goal", "direction", ["decrease", "increase"]),
        ("plan", "measured", "every", Measuring.Rhythm.allCases.map(\.rawValue)),
        (
            "import-profile", "missingValue", "reason",
            MissingKind.allCases.filter { $0 != .unreadable }.map { String($0.token.dropFirst()) }
        ),
        ("simulation", "simulatedFile", "dialect", ExportDialect.allCases.map(\.rawValue)),
        ("simulation", "simulatedFile", "encoding", ExportEncoding.allCases.map(\.rawValue)),
    ])
    func `name the same words as the decoders take`(
        _ file: String, _ map: String, _ key: String, _ words: [String]
    ) throws {
        let properties = try #require(try Self.definitions(of: file)[map]?["properties"] as? [String: Any])
        let property = try #require(properties[key] as? [String: Any])
        #expect((property["enum"] as? [String])?.sorted() == words.sorted())
    }

    @Test func `tell an editor what each key is for`() throws {
        for name in Self.files {
            let schema = try Self.schema(name)
            #expect(schema["title"] is String && schema["description"] is String, "\(name)")
            for (key, definition) in try Self.definitions(of: name) {
                #expect(definition["title"] is String, "\(name).schema.json, \(key)")
            }
        }
    }
}
