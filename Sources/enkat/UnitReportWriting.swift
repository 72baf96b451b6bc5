import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyModel
import YearSnapshots

/// Writes or prints what one unit has of the organisation's work.
struct UnitReportWriting {
    let unit: String
    let publication: Publication
    let language: LanguageTag

    /// Prints for the terminal without formats, else in each format, to the folder where one is named.
    func write(_ formats: FormatList?, to folder: String?) throws {
        let report = try self.report()
        guard folder != nil || formats != nil else {
            return StandardStreams.write(
                report.terminal(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis))
        }
        let wanted = formats?.formats ?? [.html]
        guard let folder else {
            for format in wanted { StandardStreams.write(try bytes(of: report, as: format)) }
            if formats?.hasJSON == true { StandardStreams.write(try CanonicalJSON.text(of: report.figures)) }
            return
        }
        var writer = try FolderWriter(folder)
        do {
            for format in wanted {
                try writer.add(try bytes(of: report, as: format), at: "unit-\(code).\(format.fileExtension)")
            }
            if formats?.hasJSON == true {
                try writer.add(Array(try CanonicalJSON.text(of: report.figures).utf8), at: "unit-\(code).json")
            }
            if formats?.hasPDF == true { try writer.print(Array(report.html.utf8), as: "unit-\(code)") }
            try writer.finish(replacing: [])
        } catch {
            writer.discard()
            throw error
        }
        StandardStreams.write("\(folder): \(counted(writer.paths.count, "file"))\n")
    }

    private func bytes(of report: UnitReport, as format: SheetFormat) throws -> [UInt8] {
        guard let bytes = try report.bytes(as: format) else {
            throw ValidationError(
                "A unit's report is not made as \(format.name). Use html, pdf, docx, xlsx, md, csv or json.")
        }
        return bytes
    }

    /// The unit's code, also where it is called by its name, in whatever case.
    private var code: String {
        let known = publication.units.first { known in
            known.name.texts.values.contains { $0.lowercased() == unit.lowercased() }
        }
        return known?.id ?? unit
    }

    private func report() throws -> UnitReport {
        if let report = UnitReport(publication, unit: code, language: language) { return report }
        let names = publication.units.flatMap { [$0.id] + $0.name.texts.values.sorted() }
        let known = names + Set(publication.units.map(\.kind)).sorted()
        let hint =
            nearestName(to: unit, among: known).map { "Did you mean '\($0)'?" }
            ?? "Known are: \(known.joined(separator: ", "))."
        throw Failure(.usage, "error: there is no unit '\(unit)'. \(hint)")
    }
}
