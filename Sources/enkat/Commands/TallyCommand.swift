import ArgumentParser
import ResponseImport
import ResultSheets
import SurveyDefinition
import SurveyModel
import Tables
import YearSnapshots

struct TallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: "Counts every option and every kind of missing, by group. Raw counts, not for publication.",
        discussion: """
            CSV with a column for each group, then item, option and count; a blank group is an empty field, and the
            kinds of missing stand as _dont_know, _not_applicable, _no_answer, _not_asked and _unreadable.

              enkat tally Samples/2018/arlig-utvarderingsenkat.csv --by natverk
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

    @Option(help: ArgumentHelp("Items to group by, with commas between.", valueName: "group[,group]"))
    var by: String?

    @Option(help: "csv, json or table.")
    var format = Format.csv

    @Option(help: "How many threads count at once.")
    var threads = 1

    @Flag(help: "End with status 65 where anything was set aside.")
    var strict = false

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, json, table
    }

    func validate() throws {
        guard threads > 0 else { throw ValidationError("--threads is at least 1.") }
    }

    func run() throws {
        try collected.require(files)
        let workspace = try Workspace(common, plans: false, instrument: instrument)
        let groups = by?.split(separator: ",").map { $0.trimmed } ?? []
        var sum: Tally?
        var setAside = 0
        let inputs = try inputs(workspace)
        var together = MendedFiles(inputs.map(\.source))
        together.lookAhead { ResponseImporter(instrument: inputs[$0].instrument, options: inputs[$0].options) }
        for index in together.order {
            let input = inputs[index]
            let options = together.options(input.options, forFile: index)
            let (tally, receipt) = try ResponseImporter(instrument: input.instrument, options: options)
                .tally(from: input.source, by: groups, threads: threads, after: &together.earlier)
            if let note = receipt.note(in: workspace.language) { StandardStreams.diagnose(note) }
            setAside += receipt.rowsSetAside + receipt.cellsSetAside
            if sum == nil {
                sum = tally
            } else if sum?.layout == tally.layout {
                sum?.add(tally)
            } else {
                throw Failure.otherInstrument(input.source.name, in: workspace.language)
            }
        }
        StandardStreams.diagnose(
            workspace.language.isSwedish
                ? "obs: råa antal ur enskilda svar; inte för publicering."
                : "note: raw counts of single answers; not for publication.")
        if let sum { try write(sum) }
        if strict, setAside > 0 {
            throw Failure.setAside(setAside, in: workspace.language)
        }
    }

    private struct Input {
        let source: ByteSource
        let instrument: Instrument
        var options = ImportOptions()
    }

    private func inputs(_ workspace: Workspace) throws -> [Input] {
        var inputs = try files.map { file in
            let wanted = try workspace.instrument(named: instrument, wave: wave, forFile: file)
            let stem = String(InputFiles.split(file).name.prefix { $0 != "." })
            let fixed = workspace.library.organisation.network(stem) == nil ? nil : stem
            var options = table.options(network: fixed)
            options.profile = try workspace.profile(forFile: file, instrument: wanted.id)
            return Input(source: ByteSource(path: file), instrument: wanted, options: options)
        }
        if let answers = try collected.answers(to: instrument, wave: wave, workspace) {
            inputs.append(Input(source: answers.source, instrument: answers.instrument))
        }
        return inputs
    }

    private func write(_ tally: Tally) throws {
        let heads = tally.groupItems + ["item", "option", "count"]
        let rows = tally.rows
        switch format {
        case .csv:
            var writer = CSVWriter()
            writer.write(row: heads)
            for row in rows { writer.write(row: row.group + [row.item, row.option, "\(row.count)"]) }
            StandardStreams.write(writer.drain())
        case .table:
            let cells = rows.map { $0.group + [$0.item, $0.option, "\($0.count)"] }
            StandardStreams.write(
                TerminalTable(columns: heads, rows: cells)
                    .text(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis))
        case .json:
            let objects = rows.map { row in
                JSONValue.object(
                    Dictionary(zip(heads, row.group + [row.item, row.option]).map { ($0, JSONValue.string($1)) }) { $1 }
                        .merging(["count": .integer(row.count)]) { $1 })
            }
            StandardStreams.write(try CanonicalJSON.text(of: objects))
        }
    }
}
