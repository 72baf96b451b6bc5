import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyModel
import YearSnapshots

struct SheetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: "Writes a result sheet for each network, an index, and the organisation's reports.",
        discussion: """
            Pages are self-contained: they open from a file, travel by e-mail and print to A4. A run that fails leaves
            the old files; pages that are no longer made are taken away.

              enkat sheets Samples/2018 -o sheets --format html,xlsx
              enkat sheets Samples/2018 -o sheets --only bou-chef --open
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Formats with commas between: \(FormatList.names.joined(separator: ", ")).", valueName: "format[,format]"))
    var format = "html"

    @Option(
        help: ArgumentHelp(
            "Only the sheet of this network, by its id or name (or area:ID, organisation).", valueName: "network"))
    var only: String?

    @Flag(help: "Packs the files in <dir>.zip as well, to send.")
    var zip = false

    @Flag(help: "Opens the index, or the one sheet, when it is written.")
    var open = false

    func validate() throws { _ = try FormatList(format) }

    func run() throws {
        let workspace = try Workspace(common, store: period.store)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous)
        reading.tellWhatWasSetAside()
        reading.askForReviewOfComments()
        let edition = try workspace.edition(of: reading.publication)
        let run = SheetsRun(
            edition: edition, formats: try FormatList(format), only: try only.map { try edition.sheetKey(named: $0) })
        let files = try run.write(to: output, packed: zip)
        StandardStreams.write("\(output): \(counted(files.count, "file"))\n")
        if open { Browser.open(first(of: files), telling: workspace.language) }
    }

    private func first(of files: [String]) -> String {
        let wanted = files.first { $0.hasSuffix(".html") } ?? files.first
        return wanted.map { "\(output)/\($0)" } ?? output
    }
}

/// One run over formats and sheets.
struct SheetsRun {
    let edition: Edition
    let formats: FormatList
    /// The key of the one group that is wanted; nil for all.
    let only: String?

    /// Writes all files, or none; returns their paths in the folder.
    func write(to folder: String, packed: Bool) throws -> [String] {
        edition.tellOfMissingMark(in: formats)
        let printer = formats.hasPDF ? try PDFPrinter() : nil
        var writer = try FolderWriter(folder)
        do {
            try fill(&writer, printer)
            if packed { try writer.pack() }
            try writer.finish(replacing: only == nil ? formats.endings : [])
        } catch {
            writer.discard()
            throw error
        }
        return writer.paths
    }

    private func fill(_ writer: inout FolderWriter, _ printer: PDFPrinter?) throws {
        let besideOthers = InputFiles.isFile("\(writer.folder)/index.html")
        func set(_ format: SheetFormat) -> SheetSet {
            SheetSet(edition, format: format, only: only, besideOthers: besideOthers)
        }
        // What takes longest is begun first.
        var makers: [@Sendable () throws -> SheetFile] = []
        if formats.hasJSON { makers.append { [edition] in try SheetsRun.json(of: edition.publication) } }
        makers += formats.formats.flatMap { set($0).makers }
        let pages = printer == nil ? [] : set(.html).makers
        let progress = Progress(total: makers.count + pages.count)
        defer { progress.end() }
        let paths = try SideBySide.make(makers) { [writer] file in
            try writer.write(file.bytes, at: file.path)
            progress.step()
        }
        for path in paths { writer.note(path) }
        guard let printer else { return }
        for make in pages {
            try print(try make(), with: printer, &writer)
            progress.step()
        }
    }

    private static func json(of publication: Publication) throws -> SheetFile {
        SheetFile(path: "publication.json", text: try Snapshot.text(of: publication))
    }

    private func print(_ file: SheetFile, with printer: PDFPrinter, _ writer: inout FolderWriter) throws {
        let path = String(file.path.dropLast("html".count)) + "pdf"
        let page = writer.unfinished(".print-\(file.path)")
        try OutputFile.write(file.bytes, to: page)
        try printer.print(page, to: writer.unfinished(path), shownAs: "\(writer.folder)/\(path)")
        writer.note(path)
    }
}

extension Edition {
    /// Says where the organisation's mark cannot stand in what is written.
    func tellOfMissingMark(in formats: FormatList) {
        let areDocuments = formats.formats.contains { ["docx", "xlsx"].contains($0.name) }
        guard lacksMarkInDocuments, areDocuments else { return }
        StandardStreams.diagnose(
            "note: the logo is SVG, which Word and Excel files cannot hold: they come without it. Save it as PNG to have it there."
        )
    }

    /// The key of the sheet that a network's id, a key itself, or a name in any language means.
    fileprivate func sheetKey(named name: String) throws -> String {
        let keys = sheetKeys
        if let key = keys.first(where: { $0 == name || $0 == "network:\(name)" }) { return key }
        let called = publication.groups.filter { group in
            keys.contains(group.key) && group.name.texts.values.contains { $0.lowercased() == name.lowercased() }
        }
        if let only = called.first, called.count == 1 { return only.key }
        throw Failure(
            .usage,
            "error: --only \(name): no sheet of this period has that name. \(alike(name, among: keys, .english))",
            swedish:
                "fel: --only \(name): inget blad för perioden har det namnet. \(alike(name, among: keys, .swedish))")
    }

    /// What a name that no sheet has may have meant: the sheets whose names hold it, else the nearest id, else all of them
    /// where they are few.
    private func alike(_ name: String, among keys: [String], _ language: LanguageTag) -> String {
        func say(_ swedish: String, _ english: String) -> String { language.isSwedish ? swedish : english }
        let ids = keys.map { ($0, $0.hasPrefix("network:") ? String($0.dropFirst("network:".count)) : $0) }
        let holding = ids.compactMap { key, id in
            publication.groups.first { $0.key == key }?.name.texts.values.sorted()
                .first { $0.lowercased().contains(name.lowercased()) }.map { say("’\(id)’ (\($0))", "'\(id)' (\($0))") }
        }
        let named = holding.prefix(Edition.mostNamed).joined(separator: ", ")
        if holding.count > Edition.mostNamed {
            return say(
                "Orden finns i namnen på \(holding.count) blad, som \(named). Ange hela namnet eller id.",
                "Its words are in the names of \(holding.count) sheets, as \(named). Give the whole name or the id.")
        }
        if !holding.isEmpty { return say("Avsågs \(named)?", "Did you mean \(named)?") }
        if let near = nearestName(to: name, among: ids.map(\.1)) {
            return say("Avsågs ’\(near)’?", "Did you mean '\(near)'?")
        }
        let all = ids.map(\.1).joined(separator: ", ")
        if ids.count <= Edition.mostListed { return say("Blad: \(all).", "Sheets: \(all).") }
        return say(
            "Det finns \(ids.count) blad: utan --only skrivs alla, och index.html namnger dem.",
            "There are \(ids.count) sheets: without --only all are written, and index.html names them.")
    }

    /// So many sheets are named where several may be meant, and listed where none is near.
    private static let (mostNamed, mostListed) = (3, 12)
}
