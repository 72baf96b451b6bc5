public import ArgumentParser
import SurveyModel
public import YearSnapshots

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Two years, or two runs, side by side: what moved, and whether answers, definition or engine moved it.",
        discussion: """
            Each of the two is a snapshot or a period's folder. With --fail-on the exit status is 1 where the bar is met:
            worse (a status fell), status (any status changed), changed (anything moved).

              enkat compare Samples/snapshots/2017.json Samples/2018 --fail-on worse
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The older snapshot or folder.")
    var old: String

    @Argument(help: "The newer snapshot or folder.")
    var new: String

    @Option(help: "worse, changed, status or never.")
    var failOn = Comparison.Bar.never

    @Option(help: "table, md, json or junit.")
    var format = ComparisonFormat.table

    func run() throws {
        let workspace = try Workspace(common)
        let reading = PublicationReading(workspace: workspace)
        let comparison = Comparison(old: try reading.publication(at: old), new: try reading.publication(at: new))
        let document = ComparisonDocument(comparison, language: workspace.language)
        switch format {
        case .table: StandardStreams.write(document.plainText)
        case .md: StandardStreams.write(document.markdown)
        case .junit: StandardStreams.write(document.junit(failOn: failOn))
        case .json: StandardStreams.write(try CanonicalJSON.text(of: comparison))
        }
        let failures = comparison.failures(of: failOn)
        guard !failures.isEmpty else { return }
        throw Failure(
            .comparisonSaysNo, "\(counted(failures.count, "row")) at the bar '--fail-on \(failOn.rawValue)'.")
    }
}

/// How a comparison is written.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
    case table, md, json, junit
}

extension Comparison.Bar: ExpressibleByArgument {}
