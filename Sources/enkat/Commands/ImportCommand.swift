import ArgumentParser
import ResponseImport
import SurveyDefinition
import SurveyModel
import Tables
import YearSnapshots

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads exported answers and prints the receipt: what became of every column and every cell.",
        discussion: """
            The file's name tells the instrument, or the profile where one is named, and a period.yaml beside it the wave;
            --instrument and --wave override.
            Rows and cells that cannot be read are set aside with row, column and reason, and counted.

              enkat import Samples/2018/arlig-utvarderingsenkat.csv --dry-run
              enkat import svar.csv --instrument kursutvardering -o svar-koder.csv --rejects svar.rejects.csv

            What was set aside is mended in the file of rejects, and read together with the export it came from; each
            mended row takes the place of its old one.

              enkat import svar.csv svar.rejects.csv --instrument kursutvardering -o svar-koder.csv

            With --dry-run and no instrument it tells what the file says of itself: tool, encoding, records, questions.
            --save-profile writes what was detected as a file to be corrected by hand; --profile applies one.

              enkat import svar.csv --dry-run
              enkat import svar.csv --instrument kursutvardering --dry-run --save-profile profiles/webropol.yaml
            """)

    @OptionGroup var common: CommonOptions

    @OptionGroup var table: TableArguments

    @Argument(help: "Exports of a survey tool: CSV, TSV, Excel, SPSS or Triple-S.")
    var files: [String] = []

    @OptionGroup var collected: CollectedOptions

    @Option(help: "The instrument that was answered.")
    var instrument: String?

    @Option(help: "Its wave.")
    var wave: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the records as canonical CSV.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Write what is set aside here (default: beside the output).", valueName: "file"))
    var rejects: String?

    @Option(help: ArgumentHelp("Write the receipt as JSON, or as a page where it ends in .html.", valueName: "file"))
    var receipt: String?

    @Option(help: ArgumentHelp("Import by this profile, made with --save-profile.", valueName: "file"))
    var profile: String?

    @Option(help: ArgumentHelp("Write what was detected as a profile to be corrected.", valueName: "file"))
    var saveProfile: String?

    @Flag(help: "With --save-profile: write over a profile that is there already, also one edited by hand.")
    var force = false

    @Flag(help: "Read and report, write nothing but a profile and a receipt.")
    var dryRun = false

    @Flag(help: "End with status 65 where anything was set aside.")
    var strict = false

    @Option(help: "table or json.")
    var format = TableFormat.table

    /// Ends where the arguments contradict each other, in the language of those who have the files.
    private func requireSense() throws(Failure) {
        try collected.require(files)
        guard dryRun, output != nil || rejects != nil else { return }
        throw Failure(
            .usage, "error: --dry-run writes no answers; leave out -o and --rejects.",
            swedish: "fel: --dry-run skriver inga svar; ta bort -o och --rejects.")
    }

    func run() throws {
        try requireSense()
        try OutputFile.keep(files, from: [output, rejects, receipt, saveProfile])
        let used = try profile.map { try ImportProfiles.read($0, in: common.messageLanguage) }
        do {
            if dryRun, instrument == nil, used?.instrument == nil, try !namesInstruments() {
                guard receipt == nil else { throw Failure.receiptWithoutDefinition }
                return try tellOfFiles(used)
            }
            try importFiles(used)
        } catch let error as ImportError {
            if let receipt, receipt.hasSuffix(".html") {
                try OutputFile.write(ReceiptPage.refusal(error, in: common.messageLanguage), to: receipt)
            }
            throw error
        }
    }

    private func importFiles(_ named: ImportProfile?) throws {
        let workspace = try Workspace(common, instrument: instrument ?? named?.instrument)
        var read = Outcome()
        let inputs = try inputs(workspace, profile: named)
        var together = MendedFiles(inputs.map(\.source))
        together.lookAhead { ResponseImporter(instrument: inputs[$0].instrument, options: inputs[$0].options) }
        for index in together.order {
            var input = inputs[index]
            input.options = together.options(input.options, forFile: index)
            try take(input, into: &read, after: &together.earlier, workspace.language)
        }
        try write(read, workspace.language)
        try report(read.receipts, workspace.language)
    }

    /// What came of the files read so far.
    private struct Outcome {
        var table: RecordTable?
        var instrument: Instrument?
        var receipts: [ImportReceipt] = []
        /// The rejects of each file.
        var rejected: [[UInt8]] = []
    }

    private func take(
        _ input: Input, into read: inout Outcome, after earlier: inout EarlierRecords, _ language: LanguageTag
    ) throws {
        if let first = read.instrument, first.id != input.instrument.id || first.wave != input.instrument.wave {
            throw Failure.otherInstrument(input.source.name, in: language)
        }
        read.instrument = input.instrument
        var options = input.options
        if let proposal = try savedProfile(of: input, language), options.profile != nil {
            options.profile = proposal.profile
        }
        let importer = ResponseImporter(instrument: input.instrument, options: options)
        var rejected: [UInt8] = []
        if output == nil {
            // Without an output nothing is kept: counting reads the same and its memory does not grow.
            let keep: (([UInt8]) -> Void)? = rejects == nil ? nil : { rejected += $0 }
            read.receipts.append(
                try importer.tally(from: input.source, by: [], rejects: keep, after: &earlier).receipt)
        } else {
            let (records, receipt) = try importer.records(
                from: input.source, rejects: { rejected += $0 }, after: &earlier)
            read.receipts.append(receipt)
            if read.table == nil { read.table = records } else { read.table?.append(records) }
        }
        read.rejected.append(rejected)
    }

    private struct Input {
        let source: ByteSource
        let instrument: Instrument
        var options = ImportOptions()
    }

    private func inputs(_ workspace: Workspace, profile: ImportProfile?) throws -> [Input] {
        var inputs = try files.map { file in
            let wanted = try workspace.instrument(named: instrument ?? profile?.instrument, wave: wave, forFile: file)
            if let profile { try ImportProfiles.require(profile, for: wanted) }
            let stem = String(InputFiles.split(file).name.prefix { $0 != "." })
            let isNetwork = workspace.library.organisation.network(stem) != nil
            var options = table.options(network: isNetwork ? stem : nil)
            options.language = workspace.language
            options.profile = try profile ?? workspace.profile(forFile: file, instrument: wanted.id)
            return Input(source: ByteSource(path: file), instrument: wanted, options: options)
        }
        if let answers = try collected.answers(to: instrument, wave: wave, workspace) {
            inputs.append(Input(source: answers.source, instrument: answers.instrument))
        }
        return inputs
    }

    private func write(_ read: Outcome, _ language: LanguageTag) throws {
        if let output, let table = read.table {
            try OutputFile.write(CanonicalWriter(table).text(), to: output, telling: language)
        }
        if !dryRun { try writeRejects(read, language) }
        guard let receipt else { return }
        let isPage = receipt.hasSuffix(".html")
        try OutputFile.write(
            isPage ? ReceiptPage(read.receipts, in: language).html : try CanonicalJSON.text(of: read.receipts),
            to: receipt)
    }

    /// Writes what was set aside, each file's to a file of its own: their headings may differ.
    private func writeRejects(_ read: Outcome, _ language: LanguageTag) throws {
        guard let path = rejects ?? output.map({ $0 + ".rejects.csv" }) else { return }
        var written: [String] = []
        for rejected in read.rejected where !rejected.isEmpty {
            let own = written.isEmpty ? path : ImportCommand.numbered(path, written.count + 1)
            try OutputFile.keep(files, from: [own])
            try OutputFile.write(rejected, to: own, telling: language)
            written.append(own)
        }
        if !written.isEmpty {
            StandardStreams.diagnose(ImportCommand.remedy(forRejectsIn: written, of: files, language))
        }
    }

    /// A path with a number before its ending: `rejects-2.csv`.
    private static func numbered(_ path: String, _ number: Int) -> String {
        let ending = InputFiles.ending(of: InputFiles.split(path).name)
        return ending.isEmpty ? "\(path)-\(number)" : "\(path.dropLast(ending.count + 1))-\(number).\(ending)"
    }

    private func report(_ receipts: [ImportReceipt], _ language: LanguageTag) throws {
        switch format {
        case .json: StandardStreams.write(try CanonicalJSON.text(of: receipts))
        case .table: for receipt in receipts { StandardStreams.write(ReceiptText(receipt, in: language).text) }
        }
        let setAside = receipts.reduce(0) { $0 + $1.rowsSetAside + $1.cellsSetAside }
        if strict, setAside > 0 {
            throw Failure.setAside(setAside, in: language)
        }
    }

    private static func remedy(forRejectsIn written: [String], of files: [String], _ language: LanguageTag) -> String {
        let command = "enkat import \((files + written).joined(separator: " ")) …"
        let path = written.joined(separator: ", ")
        return language.isSwedish
            ? """
            obs: det som lades åt sidan står i \(path). Rätta det där och läs in filerna tillsammans: '\(command)'. Varje rättad rad tar sin gamla rads plats, så att inget svar räknas två gånger.
            """
            : """
            note: what was set aside stands in \(path). Mend it there and import the files together: '\(command)'. Each mended row takes the place of its old one, so that no record counts twice.
            """
    }
}

// MARK: - Files without a definition, and profiles

extension ImportCommand {
    /// Whether a folder of definitions is there and every file's name tells its instrument.
    private func namesInstruments() throws -> Bool {
        guard InputFiles.isFolder(common.surveys) else { return false }
        let workspace = try Workspace(common)
        return files.allSatisfy { !InputFiles.exists($0) || workspace.instrumentID(ofFile: $0) != nil }
    }

    private func tellOfFiles(_ used: ImportProfile?) throws {
        let language = common.messageLanguage
        var overviews: [ExportOverview] = []
        for file in files {
            let id = saveProfile.map(ImportCommand.id) ?? "profile"
            var options = table.options()
            options.profile = used
            let (overview, proposal) = try ResponseImporter.overview(
                of: ByteSource(path: file), options: options, profileID: id)
            overviews.append(overview)
            if let saveProfile { try save(proposal, to: saveProfile, language) }
        }
        switch format {
        case .json: StandardStreams.write(try CanonicalJSON.text(of: overviews))
        case .table: for overview in overviews { StandardStreams.write(OverviewText(overview, in: language).text) }
        }
    }

    /// Writes the profile of a file, where it is wanted; what an earlier one says of headings that stayed is kept.
    private func savedProfile(of input: Input, _ language: LanguageTag) throws -> ProfileProposal? {
        guard let saveProfile else { return nil }
        if let earlier = input.options.profile {
            let differences = try ResponseImporter.differences(between: input.source, and: earlier)
            for difference in differences {
                StandardStreams.diagnose("\(language.isSwedish ? "obs" : "note"): \(difference.text(in: language))")
            }
        }
        let importer = ResponseImporter(instrument: input.instrument, options: input.options)
        let proposal = try importer.proposedProfile(id: ImportCommand.id(of: saveProfile), for: input.source)
        try save(proposal, to: saveProfile, language)
        return proposal
    }

    private func save(_ proposal: ProfileProposal, to path: String, _ language: LanguageTag) throws {
        let remarks = proposal.remarks.map { $0.text(in: language) }
        let text = ImportProfileFile.text(of: proposal.profile, remarks: remarks, in: language)
        try OutputFile.keepEdited(path, from: Array(text.utf8), force: force)
        try OutputFile.write(text, to: path, telling: language)
        StandardStreams.diagnose(
            language.isSwedish
                ? "obs: det som hittades står i \(path). Rätta det där, och använd sedan --profile \(path)."
                : "note: what was detected stands in \(path). Correct it there, then use --profile \(path).")
    }

    /// The id that a profile's path gives it.
    private static func id(of path: String) -> String {
        String(InputFiles.split(path).name.prefix { $0 != "." })
    }
}
