import ArgumentParser
import ResponseImport
import SurveyModel
import Tables
import YearSnapshots

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads exported answers and prints the receipt: what became of every column and every cell.",
        discussion: """
            The file's name tells the instrument, and a period.yaml beside it the wave; --instrument and --wave override.
            Rows and cells that cannot be read are set aside with row, column and reason, and counted.

              enkat import Samples/2018/arlig-utvarderingsenkat.csv --dry-run
              enkat import svar.csv --instrument kursutvardering -o svar-koder.csv --rejects svar-rejects.csv
            """)

    @OptionGroup var common: CommonOptions

    @OptionGroup var table: TableArguments

    @Argument(help: "Exports of a survey tool: CSV, TSV, Excel, SPSS or Triple-S.")
    var files: [String]

    @Option(help: "The instrument that was answered.")
    var instrument: String?

    @Option(help: "Its wave.")
    var wave: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the records as canonical CSV.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Write what is set aside here (default: beside the output).", valueName: "file"))
    var rejects: String?

    @Option(help: ArgumentHelp("Write the receipt as JSON.", valueName: "file"))
    var receipt: String?

    @Flag(help: "Read and report, write nothing.")
    var dryRun = false

    @Flag(help: "End with status 65 where anything was set aside.")
    var strict = false

    @Option(help: "table or json.")
    var format = TableFormat.table

    func validate() throws {
        if dryRun, output != nil || rejects != nil || receipt != nil {
            throw ValidationError("--dry-run writes nothing; leave out -o, --rejects and --receipt.")
        }
    }

    func run() throws {
        let workspace = try Workspace(common)
        var table: RecordTable?
        var first: Instrument?
        var receipts: [ImportReceipt] = []
        var rejected: [UInt8] = []
        for file in files {
            let wanted = try workspace.instrument(named: instrument, wave: wave, forFile: file)
            if let first, first.id != wanted.id || first.wave != wanted.wave {
                throw Failure(
                    .usage,
                    "error: \(file): answers another instrument or wave than the files before. Import them one by one.")
            }
            let importer = ResponseImporter(instrument: wanted, options: self.table.options())
            first = wanted
            guard output != nil else {
                // Without an output nothing is kept: counting reads the same and its memory does not grow.
                let source = ByteSource(path: file)
                let keep: (([UInt8]) -> Void)? = rejects == nil ? nil : { rejected += $0 }
                receipts.append(try importer.tally(from: source, by: [], rejects: keep).receipt)
                continue
            }
            let (records, receipt) = try importer.records(from: ByteSource(path: file)) { rejected += $0 }
            receipts.append(receipt)
            if table == nil { table = records } else { table?.append(records) }
        }
        try write(table, receipts, rejected)
        try report(receipts)
    }

    private func write(_ table: RecordTable?, _ receipts: [ImportReceipt], _ rejected: [UInt8]) throws {
        guard !dryRun else { return }
        if let output, let table { try OutputFile.write(CanonicalWriter(table).text(), to: output) }
        if let path = rejects ?? output.map({ $0 + ".rejects.csv" }), !rejected.isEmpty {
            try OutputFile.write(rejected, to: path)
            StandardStreams.diagnose(
                """
                note: what was set aside stands in \(path). Mend whole rows there and import them beside the rest; a row \
                with a column named is already in, without that cell: mend it in the export and import that again.
                """)
        }
        if let receipt { try OutputFile.write(try CanonicalJSON.text(of: receipts), to: receipt) }
    }

    private func report(_ receipts: [ImportReceipt]) throws {
        switch format {
        case .json: StandardStreams.write(try CanonicalJSON.text(of: receipts))
        case .table: for receipt in receipts { StandardStreams.write(ReceiptText(receipt).text) }
        }
        let setAside = receipts.reduce(0) { $0 + $1.rowsSetAside + $1.cellsSetAside }
        if strict, setAside > 0 {
            throw Failure(
                .unusableInput, "error: rows or cells were set aside (\(setAside)), and --strict allows none.")
        }
    }
}
