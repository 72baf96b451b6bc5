import SurveyDefinition
import SurveyModel

/// Holds what was made of another tool's definition against the rules of the toolkit's own, so that nothing is written that
/// would be refused when it is read.
enum OwnRules {
    /// The most faults that are told at once.
    private static let mostTold = 3

    /// Requires that an instrument made from a file can be read as a definition.
    ///
    /// - Throws: ``ExchangeError`` that says what of the source cannot stand in a definition.
    static func require(_ instrument: Instrument, from file: String) throws(ExchangeError) {
        let issues = SurveyLibrary.load(embedded: [
            "organisation.json": Array(organisation(of: instrument).json.utf8),
            "instruments/\(instrument.id).json": Array(DefinitionNode(instrument).json.utf8),
        ]).issues.filter { $0.severity == .error }
        guard !issues.isEmpty else { return }
        let told = issues.prefix(mostTold)
        let more = issues.count - told.count
        throw ExchangeError(
            .both(file, file),
            .both(
                "en definition kan inte hålla det som står där: "
                    + told.map { $0.swedish?.problem ?? $0.problem }.joined(separator: "; ")
                    + (more > 0 ? "; och \(more) till" : ""),
                "a definition cannot hold what stands there: " + told.map(\.problem).joined(separator: "; ")
                    + (more > 0 ? "; and \(more) more" : "")),
            remedy: .both("Rätta det i källan och gör om", "Mend it in the source, and convert again"))
    }

    /// An organisation with the lists that the instrument takes from one.
    private static func organisation(of instrument: Instrument) -> DefinitionNode {
        let given = instrument.items.compactMap(\.choices).filter { InstrumentDraft.builtIn.contains($0.name) }
        let lists = Dictionary(given.map { ($0.name, $0.choices) }) { first, _ in first }
        func named(_ id: String, _ name: String, _ more: [(String, DefinitionNode)] = []) -> DefinitionNode {
            map([("id", text(id)), ("name", text(name))] + more)
        }
        func entries(_ list: String, _ more: [(String, DefinitionNode)] = []) -> [DefinitionNode] {
            (lists[list] ?? []).map { named($0.code, $0.label.original, more) }
        }
        // A unit that is among the units and not among the municipalities is none.
        let municipalities = lists["municipalities"].map { Set($0.map(\.code)) }
        let units = (lists["units"] ?? []).map { unit in
            let isOther = municipalities.map { !$0.contains(unit.code) } ?? false
            return named(unit.code, unit.label.original, isOther ? [("kind", text("annan"))] : [])
        }
        let told = Set((lists["units"] ?? []).map(\.code))
        let more = (lists["municipalities"] ?? []).filter { !told.contains($0.code) }
            .map { named($0.code, $0.label.original) }
        let (areas, networks) = subjects(of: instrument)
        let area = [("area", text("omrade"))]
        let known = Set((lists["networks"] ?? []).map(\.code))
        return map([
            ("organisation", named("egen", "Egen", [("language", text("sv"))])), ("units", sequence(units + more)),
            ("programme_areas", sequence(areas.union(["omrade"]).sorted().map { named($0, $0) })),
            (
                "networks",
                sequence(
                    entries("networks", area) + networks.subtracting(known).sorted().map { named($0, $0, area) })
            ),
        ])
    }

    /// The areas and networks that options are about.
    private static func subjects(of instrument: Instrument) -> (areas: Set<String>, networks: Set<String>) {
        instrument.items.flatMap(\.options).compactMap(\.scope).reduce(into: ([], [])) { subjects, scope in
            switch scope {
            case .area(let id): subjects.areas.insert(id)
            case .network(let id): subjects.networks.insert(id)
            default: break
            }
        }
    }

    private static func sequence(_ elements: [DefinitionNode]) -> DefinitionNode {
        DefinitionNode(.sequence(elements), at: unplaced)
    }

    private static let unplaced = SourceMark(file: "")

    private static func text(_ text: String) -> DefinitionNode {
        DefinitionNode(.scalar(text, isQuoted: true), at: unplaced)
    }

    private static func map(_ entries: [(String, DefinitionNode)]) -> DefinitionNode {
        DefinitionNode(.mapping(entries.map { .init(key: $0.0, keyMark: unplaced, value: $0.1) }), at: unplaced)
    }
}
