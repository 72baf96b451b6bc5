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

            A kind of units (kommun, region) tells what all of that principal have together.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(name: .customLong("kind"), help: ArgumentHelp("tertial or year.", valueName: "kind"))
    var named: ReportKind?

    @Option(
        help: ArgumentHelp("What this unit has, by its code or name, instead of the whole's report.", valueName: "id"))
    var unit: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "html, pdf, docx, md, csv or json, with commas between; of a unit xlsx as well.",
            valueName: "format[,format]"))
    var format: String?

    func validate() throws {
        if named == nil, unit == nil { throw ValidationError("Missing expected argument '--kind <kind>'") }
        if unit != nil, named != nil {
            throw ValidationError("A unit's report is of no kind: it has all that the unit has. Leave out --kind.")
        }
        _ = try formats()
    }

    /// The report asked for; a unit's report is of no kind.
    private var kind: ReportKind { named ?? .year }

    func run() throws {
        let workspace = try Workspace(common, store: period.store)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous, listsUnits: unit != nil)
        reading.tellWhatWasSetAside()
        let publication = reading.publication
        if let unit {
            let writing = UnitReportWriting(unit: unit, publication: publication, language: workspace.language)
            return try writing.write(format == nil ? nil : formats(), to: output)
        }
        if !ReportDocument.kinds(of: publication).contains(kind) {
            StandardStreams.diagnose(
                "note: plan \(publication.period.plan) picks no goals for the \(kind.rawValue) report; it shows all of them."
            )
        }
        let edition = try workspace.edition(of: publication)
        guard let output else { return try print(edition) }
        let formats = try formats()
        edition.tellOfMissingMark(in: formats)
        var writer = try FolderWriter(output)
        do {
            try write(edition, formats, to: &writer)
            try writer.finish(replacing: [])
        } catch {
            writer.discard()
            throw error
        }
        StandardStreams.write("\(output): \(counted(writer.paths.count, "file"))\n")
    }

    private var fileName: String { "report-\(kind.rawValue)" }

    private func write(_ edition: Edition, _ formats: FormatList, to writer: inout FolderWriter) throws {
        for format in formats.formats {
            guard let bytes = try ReportDocument.render(edition, kind: kind, format: format) else { continue }
            try writer.add(bytes, at: "\(fileName).\(format.fileExtension)")
        }
        if formats.hasJSON { try writer.add(Array(try json(edition.publication).utf8), at: "\(fileName).json") }
        guard formats.hasPDF, let page = try ReportDocument.render(edition, kind: kind, format: .html) else { return }
        try writer.print(page, as: fileName)
    }

    /// The formats named; HTML where none is.
    private func formats() throws -> FormatList {
        let list = try FormatList(format ?? "html")
        if unit == nil, let unfit = list.formats.first(where: { !$0.hasReports }) {
            throw ValidationError("There is no report as \(unfit.name); 'enkat sheets' writes the workbook.")
        }
        let isBinary = list.hasPDF || list.formats.contains { !$0.isText }
        if output == nil, isBinary { throw ValidationError("This format is a file. Name its folder with -o.") }
        return list
    }

    private func print(_ edition: Edition) throws {
        guard format != nil else {
            StandardStreams.write(
                TerminalSheet.report(
                    edition.publication, kind: kind, language: edition.language, width: StandardStreams.width,
                    emphasis: StandardStreams.allowsEmphasis))
            return
        }
        let formats = try formats()
        for format in formats.formats {
            StandardStreams.write(try ReportDocument.render(edition, kind: kind, format: format) ?? [])
        }
        if formats.hasJSON { StandardStreams.write(try json(edition.publication)) }
    }

    private func json(_ publication: Publication) throws -> String {
        let goals = publication.goals(in: kind)
        return try CanonicalJSON.text(of: goals)
    }
}

extension ReportKind: ExpressibleByArgument {}
