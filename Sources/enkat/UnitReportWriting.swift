import ArgumentParser
import DisclosureControl
import ResultSheets
import SurveyModel

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
        for format in wanted {
            guard let bytes = try report.bytes(as: format) else {
                throw ValidationError("A unit's report is not made as \(format.name). Use html, docx, md or csv.")
            }
            guard let folder else {
                StandardStreams.write(bytes)
                continue
            }
            try OutputFile.write(bytes, to: "\(folder)/unit-\(code).\(format.fileExtension)")
        }
        if let folder { StandardStreams.write("\(folder): \(counted(wanted.count, "file"))\n") }
    }

    /// The unit's code, also where it is called by its name, in whatever case.
    private var code: String {
        publication.units.first { $0.name.lowercased() == unit.lowercased() }?.id ?? unit
    }

    private func report() throws -> UnitReport {
        if let report = UnitReport(publication, unit: code, language: language) { return report }
        let known = publication.units.flatMap { [$0.id, $0.name] } + Set(publication.units.map(\.kind)).sorted()
        let hint =
            nearestName(to: unit, among: known).map { "Did you mean '\($0)'?" }
            ?? "Known are: \(known.joined(separator: ", "))."
        throw Failure(.usage, "error: there is no unit '\(unit)'. \(hint)")
    }
}
