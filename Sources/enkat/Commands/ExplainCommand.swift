import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyDefinition
import SurveyModel

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Traces a figure to its definition, base, counts, rule and suppression, in plain words.",
        discussion: """
            Takes a goal's id, or the name of an item (with --network, or of the whole organisation without).

              enkat explain Samples/2018 vp18-bou-oppenvard-g5-kompetens
              enkat explain Samples/2018 stod --network bou-chef
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Argument(help: "A goal's id or an item's name.")
    var figure: String

    @Option(help: ArgumentHelp("The network whose item figure is explained.", valueName: "id"))
    var network: String?

    func run() throws {
        let workspace = try Workspace(common)
        if let network { try workspace.requireNetwork(network) }
        let publication = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous).publication
        let places = Places(library: workspace.library, publication: publication)
        let explanation = Explanation(publication, language: workspace.language) { places.place(of: $0) }
        let goals = publication.goals.filter { $0.description.id == figure && isWanted($0.group) }
        let group = network.map { "network:\($0)" } ?? "organisation"
        let items = publication.items.filter { $0.name == figure && $0.group == group }
        let texts = goals.map(explanation.text) + (goals.isEmpty ? items.map(explanation.text) : [])
        guard !texts.isEmpty else { throw unknown(publication) }
        StandardStreams.write(texts.joined(separator: "\n"))
    }

    private func isWanted(_ group: String) -> Bool { network.map { group == "network:\($0)" } ?? true }

    private func unknown(_ publication: Publication) -> Failure {
        let names = publication.goals.map(\.description.id) + publication.items.map(\.name)
        let hint =
            nearestName(to: figure, among: names).map { "Did you mean '\($0)'?" }
            ?? "'enkat results \(period.folder) --format json' lists them."
        let place = network.map { " in network '\($0)'" } ?? ""
        return Failure(.unusableInput, "error: there is no goal or item '\(figure)'\(place) in this period. \(hint)")
    }

    /// Where goals and items are defined.
    private struct Places {
        let library: SurveyLibrary
        let publication: Publication

        func place(of name: String) -> String? {
            if let mark = library.mark(ofGoal: name, plan: publication.period.plan) { return mark.description }
            for instrument in publication.instruments {
                guard let found = try? library.instrument(id: instrument.id, wave: instrument.wave) else { continue }
                if let mark = library.mark(ofItem: name, in: found) { return mark.description }
            }
            return nil
        }
    }
}
