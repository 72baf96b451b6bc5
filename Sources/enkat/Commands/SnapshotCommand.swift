import ArgumentParser
import SurveyModel
import YearSnapshots

struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Writes the reported outcomes as canonical JSON, safe to commit.",
        discussion: """
            The same input gives the same bytes anywhere; a withheld figure holds only that it is withheld.

              enkat snapshot Samples/2018 -o Samples/snapshots/2018.json
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?

    func run() throws {
        let workspace = try Workspace(common, store: period.store)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous)
        reading.tellWhatWasSetAside()
        reading.askForReviewOfComments()
        let text = try Snapshot.text(of: reading.publication)
        if let output { try OutputFile.write(text, to: output) } else { StandardStreams.write(text) }
    }
}
