import ArgumentParser
import ResultSheets
import SurveyDefinition
import SurveyModel
import YearSnapshots

struct CodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Documents an instrument: every item with its options, codes, and what changed between waves.",
        discussion: """
              enkat codebook arlig-utvarderingsenkat --wave 2018
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The instrument's id.")
    var instrument: String

    @Option(help: "Its wave (default: the latest).")
    var wave: String?

    @Option(help: "md or json.")
    var format = Format.md

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, json
    }

    func run() throws {
        let workspace = try Workspace(common)
        let wave = wave ?? workspace.library.waves(of: instrument).last
        let found = try workspace.library.instrument(id: instrument, wave: wave)
        switch format {
        case .md: StandardStreams.write(Codebook(found, language: workspace.language).markdown)
        case .json:
            StandardStreams.write(try CanonicalJSON.text(of: CodebookEntries(found, language: workspace.language)))
        }
    }
}

/// A codebook for machines.
private struct CodebookEntries: Encodable {
    struct Entry: Encodable {
        let name: String
        let concept: String
        let type: String
        let label: String
        let role: String?
        let networks: [String]?
        let options: [Option]
    }

    struct Option: Encodable {
        let code: String
        let label: String
        let score: Int?
        let agrees: Bool
        let missing: String?
    }

    let instrument: String
    let wave: String?
    let items: [Entry]

    init(_ instrument: Instrument, language: LanguageTag) {
        self.instrument = instrument.id
        wave = instrument.wave
        items = instrument.items.map { item in
            Entry(
                name: item.name, concept: item.concept, type: item.type.rawValue, label: item.label.text(in: language),
                role: item.role?.rawValue, networks: item.networks,
                options: item.options.map {
                    Option(
                        code: $0.code, label: $0.label.text(in: language), score: $0.score, agrees: $0.agrees,
                        missing: $0.missing?.token)
                })
        }
    }
}
