import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyModel
import YearSnapshots

struct AttackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack",
        abstract: "What an outsider, or somebody who answered, can compute from what is published.",
        discussion: """
            Reads publications alone: the period's own, those of the periods before it, and those given with --also. Exit
            status 2 where a withheld count can be computed; each way to it is one sentence.

              enkat attack Samples/2018
              enkat attack Samples/2018 --also Samples/snapshots/2017.json
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The folder or snapshot of a period.", valueName: "period-dir|snapshot"))
    var folder: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Folders or snapshots that readers have too.", valueName: "period-dir|snapshot"))
    var also: [String] = []

    @Option(help: "table or json.")
    var format = TableFormat.table

    func run() throws {
        let workspace = try Workspace(common)
        let reading = PublicationReading(workspace: workspace)
        let own = try reading.publications(at: folder)
        let report = Attacker(
            own[0], also: own.dropFirst() + (try also.flatMap { try reading.publications(at: $0) })
        ).report()
        let text = AttackText(report: report, language: workspace.language)
        switch format {
        case .table: StandardStreams.write(text.text)
        case .json: StandardStreams.write(try CanonicalJSON.text(of: report))
        }
        guard !report.findings.isEmpty else { return }
        throw Failure(.publicationRefused, text.refusal)
    }
}

/// An attack's report for the terminal.
private struct AttackText {
    let report: AttackReport
    let language: LanguageTag

    var text: String {
        let lines = report.findings.isEmpty ? [nothing] : ways
        return (lines + [tried]).map { $0 + "\n" }.joined()
    }

    /// One line for each way; several figures given away in the same words are one.
    private var ways: [String] {
        var told: Set<String> = []
        return report.findings.map { "• \($0.sentence.text(in: language))" }.filter { told.insert($0).inserted }
    }

    private var isSwedish: Bool { language.isSwedish }

    /// How many can be computed, and what to do.
    var refusal: String {
        let count = report.findings.count
        return isSwedish
            ? "fel: \(count) \(count == 1 ? "dold siffra" : "dolda siffror") kan räknas ut. Publicera utan de siffror som nämns."
            : "error: \(counted(count, "withheld figure")) can be computed. Publish without the figures named."
    }

    private var nothing: String { isSwedish ? "Inget kan räknas ut." : "Nothing can be computed." }

    private var tried: String {
        let read = report.publications.joined(separator: ", ")
        return isSwedish
            ? """
            Prövat: \(report.withheldFigures) dolda siffror i \(report.tables) sammanlänkade tabeller, för utomstående och \
            för var och en som svarat, mot \(read). Högst \(report.boundOfWork) försök per tabell; det som inte avgörs \
            räknas som röjt.
            """
            : """
            Tried: \(report.withheldFigures) withheld figures in \(report.tables) linked tables, for outsiders and for \
            everyone who answered, against \(read). At most \(report.boundOfWork) branches a table; what is not decided \
            counts as disclosed.
            """
    }
}
