import ArgumentParser
import DefinitionExchange
import ResponseImport
import SurveyModel
import Tables

struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Proposes a definition from an export alone, with every guess marked.",
        discussion: """
            Types, scales, options for "don't know", and questions whose options stand in several columns are recognised;
            ids, times, and what tells who answered are left out. Which options agree is guessed, and marked "to be
            confirmed". The export is read back with the definition, and how that adds up is told on standard error.

              enkat draft svar.csv
              enkat draft svar.xlsx -o Surveys/instruments/kursutvardering.yaml --instrument kursutvardering
            """)

    @OptionGroup var common: CommonOptions

    @OptionGroup var table: TableArguments

    @Argument(help: "An export of a survey tool: CSV, TSV, Excel, SPSS or Triple-S.")
    var file: String

    @Option(help: "What the instrument is to be called (default: the file's name).")
    var instrument: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write the definition here instead of printing it.", valueName: "file"))
    var output: String?

    @Flag(help: "Write over a file that is there already, also one edited by hand.")
    var force = false

    func run() throws {
        let source = ByteSource(path: file)
        let drafted = try DefinitionDrafter.draft(from: source, id: instrument, options: table.options())
        let language = common.language.map(LanguageTag.init(rawValue:)) ?? drafted.instrument.language
        let text = drafted.yaml(in: language)
        try OutputFile.keep([file], from: [output])
        if let output {
            try OutputFile.keepEdited(output, from: Array(text.utf8), force: force)
            try OutputFile.write(text, to: output, telling: language)
        } else {
            StandardStreams.write(text)
        }
        let isSwedish = language.isSwedish
        if !drafted.personalColumns.isEmpty {
            let columns = drafted.personalColumns.joined(separator: ", ")
            StandardStreams.diagnose(
                isSwedish
                    ? "obs: kolumner som säger vem som svarat utelämnas (\(columns)). De behövs inte; exportera gärna utan dem."
                    : "note: columns that tell who answered are left out (\(columns)). They are not needed, so export without them."
            )
        }
        let count = drafted.instrument.items.count
        guard count > 0 else {
            throw Failure(
                .unusableInput, "error: \(file): no column holds answers from which an item could be proposed.",
                swedish: "fel: \(file): ingen kolumn håller svar som en fråga kan föreslås av.")
        }
        let importer = ResponseImporter(instrument: drafted.instrument, options: table.options())
        let receipt = try importer.tally(from: source, by: []).receipt
        StandardStreams.diagnose(
            (isSwedish
                ? "obs: \(count) \(count == 1 ? "fråga" : "frågor") föreslås. Läst med förslaget: "
                : "note: \(count) \(count == 1 ? "item is" : "items are") proposed. Read with the proposal: ")
                + ReceiptWords.summary(of: receipt, in: language))
    }
}
