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
            Takes ids of goals and names of items; items of a network with --network, of a programme area with --area,
            of small networks joined with --others, else of the whole organisation. Without any, all that is published.

              enkat explain Samples/2018 vp18-bou-oppenvard-g5-kompetens
              enkat explain Samples/2018 stod relevans --network bou-chef
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Argument(help: ArgumentHelp("Goals' ids or items' names.", valueName: "goal|item"))
    var figures: [String] = []

    @Option(help: ArgumentHelp("The network whose figures are explained.", valueName: "id"))
    var network: String?

    @Option(help: ArgumentHelp("The programme area whose figures are explained.", valueName: "id"))
    var area: String?

    @Flag(help: "Explain the joint figures of networks too small to be shown alone; with --area, those of the area.")
    var others = false

    func validate() throws {
        guard network == nil || (area == nil && !others) else {
            throw ValidationError("Name a network, or an area or the others, not both.")
        }
    }

    func run() throws {
        let workspace = try Workspace(common, store: period.store)
        if let network { try workspace.requireNetwork(network) }
        if let area { try workspace.requireArea(area) }
        let publication = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous).publication
        let places = Places(library: workspace.library, publication: publication, language: workspace.language)
        let explanation = Explanation(
            publication, language: workspace.language, places: { places.place(of: $0, in: $1) },
            terms: { places.terms(ofGoal: $0) })
        var texts = figures.isEmpty ? all(in: publication, by: explanation) : []
        for figure in figures {
            let found = explanations(of: figure, in: publication, by: explanation)
            guard !found.isEmpty else { throw unknown(figure, publication) }
            texts += found
        }
        StandardStreams.write(texts.joined(separator: "\n"))
    }

    /// The named group, as publications write it.
    private var group: String? {
        if let area { return others ? "others:\(area)" : "area:\(area)" }
        return network.map { "network:\($0)" } ?? (others ? "others" : nil)
    }

    /// Every goal and item that is published, or those of the named group.
    private func all(in publication: Publication, by explanation: Explanation) -> [String] {
        publication.goals.filter { group == nil || $0.group == group }.map(explanation.text)
            + publication.items.filter { group == nil || $0.group == group }.map(explanation.text)
    }

    private func explanations(
        of figure: String, in publication: Publication, by explanation: Explanation
    ) -> [String] {
        let goals = publication.goals.filter { $0.description.id == figure && (group == nil || $0.group == group) }
        guard goals.isEmpty else { return goals.map(explanation.text) }
        return publication.items.filter { $0.name == figure && $0.group == group ?? "organisation" }
            .map(explanation.text)
    }

    private func unknown(_ figure: String, _ publication: Publication) -> Failure {
        let inGroup = publication.goals.filter { group == nil || $0.group == group }.map(\.description.id)
        let names = inGroup + publication.items.filter { $0.group == group ?? "organisation" }.map(\.name)
        let hint =
            nearestName(to: figure, among: names).map { "Did you mean '\($0)'?" }
            ?? "'enkat results \(period.folder) --format json' lists them."
        let place = network.map { " of network '\($0)'" } ?? area.map { " of area '\($0)'" } ?? ""
        return Failure(.unusableInput, "error: there is no goal or item '\(figure)'\(place) in this period. \(hint)")
    }

    /// Where goals and items are defined.
    private struct Places {
        let library: SurveyLibrary
        let publication: Publication
        let language: LanguageTag

        /// Of an instrument's item, or of a goal where no instrument is named.
        func place(of name: String, in instrument: String?) -> String? {
            guard let instrumentID = instrument else {
                return library.mark(ofGoal: name, plan: publication.period.plan)?.description
            }
            for instrument in publication.instruments where instrument.id == instrumentID {
                guard let found = try? library.instrument(id: instrument.id, wave: instrument.wave) else { continue }
                if let mark = library.mark(ofItem: name, in: found) { return mark.description }
            }
            return nil
        }

        /// The terms of the plan that decide which records and answers a goal counts, by the plan's own keys.
        func terms(ofGoal id: String) -> [Explanation.Term] {
            let plan = try? library.plan(publication.period.plan)
            guard let measure = plan?.goals.first(where: { $0.description.id == id })?.measure else { return [] }
            let words = self.words(of: measure)
            let terms: [(key: String, values: [String]?)] = [
                ("where", measure.filter.map { [words?.text($0) ?? $0.definitionText] }),
                ("options", measure.options.map { $0.map { words?.option($0, of: measure.items) ?? $0 } }),
                ("distinct", measure.distinct.map { [words?.label(of: $0) ?? $0] }),
                ("enough", measure.enough.map { [String($0)] }),
                ("networks", measure.networks?.map(name(ofNetwork:))), ("network_kinds", measure.networkKinds),
            ]
            return terms.compactMap { term in term.values.map { (term.key, $0) } }
        }

        /// The words of the instrument that was answered; nil of a measure without one.
        private func words(of measure: Measure) -> ConditionWords? {
            guard let id = measure.instrument else { return nil }
            let wave = publication.instruments.first { $0.id == id }?.wave
            return (try? library.instrument(id: id, wave: wave)).map { ConditionWords($0, language: language) }
        }

        private func name(ofNetwork id: String) -> String {
            library.organisation.networks.first { $0.id == id }?.name.text(in: language) ?? id
        }
    }
}

extension Workspace {
    /// Ends with the nearest name where there is no such programme area.
    fileprivate func requireArea(_ id: String) throws(Failure) {
        let areas = library.organisation.programmeAreas.map(\.id)
        guard !areas.contains(id) else { return }
        let hint = nearestName(to: id, among: areas).map { "Did you mean '\($0)'?" }
        throw Failure(
            .unusableInput, "error: there is no programme area '\(id)'. \(hint ?? "Areas stand in organisation.yaml.")")
    }
}
