import ArgumentParser
import ResponseImport

/// What commands that read exports understand about the files.
struct TableArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The sheet of a workbook, by name or number.", valueName: "name"))
    var sheet: String?

    @Flag(help: "Repair text that was encoded as UTF-8 twice, as 'JÃ¶nkÃ¶ping'.")
    var repairEncoding = false

    /// As options of an import whose records all belong to a network, where it is named.
    func options(network: String? = nil) -> ImportOptions {
        ImportOptions(sheet: sheet, repairsEncoding: repairEncoding, fixedNetwork: network)
    }
}
