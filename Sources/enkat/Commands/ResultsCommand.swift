import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyDefinition
import SurveyModel
import YearSnapshots

struct ResultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results",
        abstract: "Every goal of a period with result, symbol and arrow, as a table.",
        discussion: """
            The same reported outcomes as on the sheets: what is withheld there is withheld here.

              enkat results Samples/2018
              enkat results Samples/2018 --network bou-chef
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(help: ArgumentHelp("Hold the answers against this plan instead.", valueName: "plan|file"))
    var plan: String?

    @Option(help: ArgumentHelp("Only this network's goals.", valueName: "id"))
    var network: String?

    @Option(help: "table or json.")
    var format = TableFormat.table

    func run() throws {
        let workspace = try Workspace(common, store: period.store)
        if let network { try workspace.requireNetwork(network) }
        let plan = plan.map { String(InputFiles.split($0).name.prefix { $0 != "." }) }
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous, plan: plan)
        reading.tellWhatWasSetAside()
        let group = network.map { "network:\($0)" }
        switch format {
        case .table:
            StandardStreams.write(
                TerminalSheet.results(
                    reading.publication, group: group, language: workspace.language, width: StandardStreams.width,
                    emphasis: StandardStreams.allowsEmphasis))
        case .json:
            StandardStreams.write(try CanonicalJSON.text(of: Selection(reading.publication, group: group)))
        }
    }

    /// The outcomes of one group, or of all.
    private struct Selection: Encodable {
        let period: PublishedPeriod
        let goals: [PublishedGoal]
        let items: [PublishedItem]

        init(_ publication: Publication, group: String?) {
            period = publication.period
            goals = publication.goals.filter { group == nil || $0.group == group }
            items = publication.items.filter { group == nil || $0.group == group }
        }
    }
}

extension Workspace {
    /// Ends with the nearest name where there is no such network.
    func requireNetwork(_ id: String) throws {
        guard library.organisation.network(id) == nil else { return }
        let hint = nearestName(to: id, among: library.organisation.networks.map(\.id)).map { "Did you mean '\($0)'?" }
        throw Failure(
            .unusableInput, "error: there is no network '\(id)'. \(hint ?? "Networks stand in organisation.yaml.")")
    }
}

extension PublicationReading.Reading {
    /// Tells on standard error which groups' comments name a unit or a person on the period's list, for somebody to
    /// read before publication.
    func askForReviewOfComments() {
        for finding in CommentReview(of: publication, people: people).findings {
            let name = publication.group(finding.group)?.name.original ?? finding.group
            for (count, what) in [(finding.namingUnits, "a unit"), (finding.namingPersons, "a person on the list")]
            where count > 0 {
                StandardStreams.diagnose(
                    "review: \(name), \(finding.item): \(counted(count, "comment")) naming \(what); read before publishing."
                )
            }
        }
    }

    /// Tells on standard error what was set aside, and where more answered than were asked.
    func tellWhatWasSetAside() {
        for receipt in receipts { if let note = receipt.note(in: language) { StandardStreams.diagnose(note) } }
        for group in publication.groups where group.kind == .network {
            for response in group.responses where response.exceedsInvited {
                StandardStreams.diagnose(
                    """
                    warning: \(group.name.original), \(response.instrument): \(response.records) answered though \
                    \(response.invited ?? 0) were asked; the number asked counts as unknown. Correct population.csv.
                    """)
            }
        }
    }
}
