import ArgumentParser
import ResponseImport
import SurveyModel
import SurveyStatistics
import TeamPages

struct TeamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team",
        abstract: "The page a team reads about the persons it observes; never part of a publication.",
        discussion: """
            Reads instruments declared with 'audience: team' and writes one page each: a run chart for every person's code,
            the change between phases, and what goes with the outcome. The page shows single persons' values; no
            snapshot, sheet or report holds anything of them.

              enkat team Samples/2018 -o team
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The folder of a period.", valueName: "period-dir"))
    var folder: String

    @Option(help: ArgumentHelp("Only this instrument.", valueName: "id"))
    var instrument: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String

    func run() throws {
        let workspace = try Workspace(common)
        let (period, tables, receipts) = try PeriodReading(workspace: workspace).teamTables(of: folder)
        for receipt in receipts {
            if let note = receipt.note(in: workspace.language) { StandardStreams.diagnose(note) }
        }
        let wanted = tables.filter { instrument == nil || $0.instrument.id == instrument }
        guard !wanted.isEmpty else {
            let what = instrument.map { "'\($0)' with" } ?? "an instrument with"
            throw Failure(
                .missingFile,
                "error: \(folder): there are no answers to \(what) 'audience: team'. Check the folder and the instrument."
            )
        }
        for table in wanted {
            guard let observations = Observations(table) else {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(table.instrument.id): a team's page needs items with the roles person_code, timestamp and \
                    outcome. Give the items their roles.
                    """)
            }
            let page = TeamPage(table.instrument, observations, period: period.id, language: workspace.language)
            try OutputFile.write(page.text, to: "\(output)/team-\(table.instrument.id).html")
        }
        StandardStreams.diagnose("note: the page shows single persons' values. It is for the team alone.")
        StandardStreams.write("\(output): \(counted(wanted.count, "page"))\n")
    }
}
