public import ArgumentParser
import DisclosureControl
import ResultSheets
public import SurveyModel
import YearSnapshots

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The table Mätetal | Målvärde | Resultat | Beskrivning av resultat, by strategic goal.",
        discussion: """
            Without -o the table is printed; with it, report files are written there.

              enkat report Samples/2022-T2 --kind tertial
              enkat report Samples/2018 --kind year -o rapport --format html,md
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(help: "tertial or year.")
    var kind: ReportKind

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("html, md, csv or json, with commas between.", valueName: "format[,format]"))
    var format: String?

    func validate() throws { _ = try formats() }

    func run() throws {
        let workspace = try Workspace(common)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous)
        reading.tellWhatWasSetAside()
        let publication = reading.publication
        if !ReportDocument.kinds(of: publication).contains(kind) {
            let others = ReportDocument.kinds(of: publication).map { "--kind \($0.rawValue)" }.joined(separator: " or ")
            StandardStreams.diagnose(
                "note: no goal of plan \(publication.period.plan) stands in the \(kind.rawValue) report. Try \(others)."
            )
        }
        guard let output else { return try print(publication, workspace.language) }
        let (others, hasJSON) = try formats()
        for format in others {
            let text = ReportDocument.render(publication, kind: kind, language: workspace.language, format: format)
            try OutputFile.write(text, to: "\(output)/\(fileName).\(format.fileExtension)")
        }
        if hasJSON { try OutputFile.write(try json(publication), to: "\(output)/\(fileName).json") }
        StandardStreams.write("\(output): \(counted(others.count + (hasJSON ? 1 : 0), "file"))\n")
    }

    private var fileName: String { "report-\(kind.rawValue)" }

    /// The sheet formats named, and whether JSON is among them; HTML where none is.
    private func formats() throws -> ([SheetFormat], Bool) {
        let names = (format ?? "html").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let others = names.filter { $0 != "json" }
        return (try others.isEmpty ? [] : FormatList(others.joined(separator: ",")).formats, names.contains("json"))
    }

    private func print(_ publication: Publication, _ language: LanguageTag) throws {
        guard format != nil else {
            StandardStreams.write(
                TerminalSheet.report(
                    publication, kind: kind, language: language, width: StandardStreams.width,
                    emphasis: StandardStreams.allowsEmphasis))
            return
        }
        let (others, hasJSON) = try formats()
        for format in others {
            StandardStreams.write(
                ReportDocument.render(publication, kind: kind, language: language, format: format))
        }
        if hasJSON { StandardStreams.write(try json(publication)) }
    }

    private func json(_ publication: Publication) throws -> String {
        let goals = publication.goals.filter { $0.description.reports.contains(kind) }
        return try CanonicalJSON.text(of: goals)
    }
}

extension ReportKind: ExpressibleByArgument {}
