import ArgumentParser
import ResponseImport
import SurveyModel

/// What commands that read exports understand about the files.
struct TableArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The sheet of a workbook, by name or number.", valueName: "name"))
    var sheet: String?

    @Flag(help: "Repair text that was encoded as UTF-8 twice, as 'JÃ¶nkÃ¶ping'.")
    var repairEncoding = false

    @Option(
        help: ArgumentHelp(
            "The day on which Kolada's answer was fetched, as 2018-12-20 (default: that at the end of the file's name).",
            valueName: "date"),
        transform: TableArguments.day)
    var retrieved: CalendarDate?

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else {
            throw ValidationError("'\(text)' is no day. Write it as 2018-12-20.")
        }
        return day
    }

    /// As options of an import whose records all belong to a network, where it is named.
    func options(network: String? = nil) -> ImportOptions {
        ImportOptions(sheet: sheet, repairsEncoding: repairEncoding, fixedNetwork: network, retrieved: retrieved)
    }
}
