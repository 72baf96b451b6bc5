import ArgumentParser
import ResultSheets
import SurveyModel

struct SheetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: "Writes a result sheet for each network, an index, and the organisation's reports.",
        discussion: """
            Pages are self-contained: they open from a file, travel by e-mail and print to A4.

              enkat sheets Samples/2018 -o sheets --format html,csv
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var period: PeriodOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("Formats with commas between: html, md, csv.", valueName: "format[,format]"))
    var format = "html"

    func validate() throws { _ = try FormatList(format) }

    func run() throws {
        let workspace = try Workspace(common)
        let reading = try PublicationReading(workspace: workspace)
            .publication(of: period.folder, previous: period.previous)
        reading.tellWhatWasSetAside()
        reading.askForReviewOfComments()
        try OutputFile.makeFolder(output)
        var written = 0
        for format in try FormatList(format).formats {
            for file in SheetSet.files(for: reading.publication, language: workspace.language, format: format) {
                try OutputFile.write(file.text, to: "\(output)/\(file.path)")
                written += 1
            }
        }
        StandardStreams.write("\(output): \(counted(written, "file"))\n")
    }
}

/// The formats named in one argument.
struct FormatList {
    let formats: [SheetFormat]

    init(_ text: String) throws {
        formats = try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let name = String(part)
            guard let format = SheetFormat.named(name) else {
                let known = SheetFormat.all.map(\.name)
                let hint = nearestName(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
                throw ValidationError(
                    "There is no format '\(name)'; formats are \(known.joined(separator: ", ")).\(hint)")
            }
            return format
        }
    }
}
