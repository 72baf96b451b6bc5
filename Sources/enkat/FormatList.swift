import ArgumentParser
import ResultSheets
import SurveyModel

/// The formats named in one argument: those the sheets make themselves, and what is made of their pages.
struct FormatList {
    /// The formats the sheets make.
    let formats: [SheetFormat]
    /// Whether pages are printed to PDF as well.
    let hasPDF: Bool
    /// Whether the publication is written as JSON as well.
    let hasJSON: Bool

    /// All names, in the order they are offered.
    static let names = ["html", "pdf"] + SheetFormat.all.map(\.name).filter { $0 != "html" } + ["json"]

    init(_ text: String) throws {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if let unknown = names.first(where: { !FormatList.names.contains($0) }) {
            let hint = nearestName(to: unknown, among: FormatList.names).map { " Did you mean '\($0)'?" } ?? ""
            throw ValidationError(
                "There is no format '\(unknown)'; formats are \(FormatList.names.joined(separator: ", ")).\(hint)")
        }
        formats = names.compactMap(SheetFormat.named)
        hasPDF = names.contains("pdf")
        hasJSON = names.contains("json")
    }

    /// The endings of all files that these formats make.
    var endings: Set<String> {
        Set(formats.map(\.fileExtension) + (hasPDF ? ["pdf"] : []) + (hasJSON ? ["json"] : []))
    }
}
