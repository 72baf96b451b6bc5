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

            With --unit it tells what one municipality has: its attendance, what it took part in, the methods it uses.

              enkat report Samples/2018 --unit 0685
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(help: "tertial or year.")
    var kind: ReportKind?

    @Option(help: ArgumentHelp("What this unit has, by its code, instead of the whole's report.", valueName: "id"))
    var unit: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("html, md, csv or json, with commas between.", valueName: "format[,format]"))
    var format: String?

    func validate() throws {
        _ = try formats()
        if kind == nil, unit == nil { throw ValidationError("Missing expected argument '--kind <kind>'") }
        if unit != nil, try formats().1 {
            throw ValidationError("A unit's report has no JSON; its formats are html, md and csv.")
        }
    }

    func run() throws {
        let workspace = try Workspace(common)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous, listsUnits: unit != nil)
        reading.tellWhatWasSetAside()
        let publication = reading.publication
        if let unit { return try tell(unit, publication, workspace.language) }
        guard let kind else { return }
        try run(kind, publication, workspace.language)
    }

    private func run(_ kind: ReportKind, _ publication: Publication, _ language: LanguageTag) throws {
        if !ReportDocument.kinds(of: publication).contains(kind) {
            let others = ReportDocument.kinds(of: publication).map { "--kind \($0.rawValue)" }.joined(separator: " or ")
            StandardStreams.diagnose(
                "note: no goal of plan \(publication.period.plan) stands in the \(kind.rawValue) report. Try \(others)."
            )
        }
        guard let output else { return try print(kind, publication, language) }
        let (others, hasJSON) = try formats()
        for format in others {
            let text = ReportDocument.render(publication, kind: kind, language: language, format: format)
            try OutputFile.write(text, to: "\(output)/report-\(kind.rawValue).\(format.fileExtension)")
        }
        if hasJSON { try OutputFile.write(try json(kind, publication), to: "\(output)/report-\(kind.rawValue).json") }
        StandardStreams.write("\(output): \(counted(others.count + (hasJSON ? 1 : 0), "file"))\n")
    }

    private func tell(_ unit: String, _ publication: Publication, _ language: LanguageTag) throws {
        guard let report = UnitReport(publication, unit: unit, language: language) else {
            let known = publication.units.map(\.id)
            let hint =
                nearestName(to: unit, among: known).map { "Did you mean '\($0)'?" }
                ?? "Known are: \(known.joined(separator: ", "))."
            throw Failure(.usage, "error: there is no unit '\(unit)'. \(hint)")
        }
        guard output != nil || format != nil else {
            return StandardStreams.write(
                report.terminal(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis))
        }
        for format in try formats().0 {
            guard let text = report.text(as: format) else {
                throw Failure(.usage, "error: a unit's report is not made as \(format.name). Use html, md or csv.")
            }
            guard let output else {
                StandardStreams.write(text)
                continue
            }
            try OutputFile.write(text, to: "\(output)/unit-\(unit).\(format.fileExtension)")
        }
        if let output { StandardStreams.write("\(output): \(counted(try formats().0.count, "file"))\n") }
    }

    /// The sheet formats named, and whether JSON is among them; HTML where none is.
    private func formats() throws -> ([SheetFormat], Bool) {
        let names = (format ?? "html").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let others = names.filter { $0 != "json" }
        return (try others.isEmpty ? [] : FormatList(others.joined(separator: ",")).formats, names.contains("json"))
    }

    private func print(_ kind: ReportKind, _ publication: Publication, _ language: LanguageTag) throws {
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
        if hasJSON { StandardStreams.write(try json(kind, publication)) }
    }

    private func json(_ kind: ReportKind, _ publication: Publication) throws -> String {
        let goals = publication.goals.filter { $0.description.reports.contains(kind) }
        return try CanonicalJSON.text(of: goals)
    }
}

extension ReportKind: ExpressibleByArgument {}
