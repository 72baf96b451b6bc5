import ArgumentParser
import DefinitionExchange
import ResponseImport
import SurveyDefinition
import SurveyModel
import Tables

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turns a definition of another survey tool into one of ours, or one of ours into another tool's.",
        discussion: """
              enkat convert form.xlsx Surveys/instruments/min-enkat.yaml
              enkat convert kursutvardering kurs.xlsx
              enkat convert arlig-utvarderingsenkat enkat.txt --wave 2018

            Reads XLSForm (xlsx, csv), LimeSurvey (.lss, tab-separated structure), REDCap dictionaries, Qualtrics (.qsf) \
            and Triple-S (.sss). Writes the toolkit's YAML and JSON, XLSForm, LimeSurvey's tab-separated structure, REDCap \
            dictionaries and Triple-S; which of them is told by the ending of OUT, or by --to. What could not be carried \
            over is said on standard error, one line each.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A definition file of any of these formats, or the id of an instrument.")
    var input: String

    @Argument(help: "The file to write; its ending says the format: yaml, json, xlsx, csv, txt or sss.")
    var output: String

    @Option(help: "The wave, where the instrument has several (default: the latest).")
    var wave: String?

    @Option(help: "The format of IN, where its content does not show it.", transform: ConvertCommand.named)
    var from: DefinitionFormat?

    @Option(help: "The format of OUT, where its ending does not say it.", transform: ConvertCommand.named)
    var to: DefinitionFormat?

    @Flag(help: "Write over a file that is there already, also one edited by hand.")
    var force = false

    func run() throws {
        var target = try to ?? ConvertCommand.format(of: output)
        if target == .xlsform, output.lowercased().hasSuffix(".csv") { target = .xlsformCSV }
        try OutputFile.keep([input], from: [output])
        let (instrument, readNotes) = try instrument()
        let (bytes, notes) = try DefinitionConverter.write(instrument, as: target)
        let language = common.messageLanguage
        try OutputFile.keepEdited(output, from: bytes, force: force)
        try OutputFile.write(bytes, to: output, telling: language)
        let isSwedish = language.isSwedish
        for note in readNotes {
            StandardStreams.diagnose("\(isSwedish ? "obs" : "note"): \(note.text(in: language))")
        }
        for note in notes {
            StandardStreams.diagnose("\(isSwedish ? "varning" : "warning"): \(note.text(in: language))")
        }
        let count = instrument.items.count
        StandardStreams.diagnose(
            isSwedish
                ? "\(output): \(count) \(count == 1 ? "fråga" : "frågor") i ’\(instrument.id)’."
                : "\(output): \(count) \(count == 1 ? "item" : "items") of '\(instrument.id)'.")
    }

    private func instrument() throws -> (Instrument, [ExchangeNote]) {
        guard InputFiles.isFile(input) else {
            guard InputFiles.isFolder(common.surveys) else {
                throw Failure(
                    .missingFile,
                    "error: \(input): there is no such file, and no folder of definitions in which to look for an "
                        + "instrument of that name. Check the path, or add --surveys.",
                    swedish:
                        "fel: \(input): filen finns inte, och ingen mapp med definitioner där en enkät med det namnet kan "
                        + "sökas. Se över sökvägen, eller lägg till --surveys.")
            }
            let library = try Workspace(common).library
            return (try library.instrument(id: input, wave: wave ?? library.waves(of: input).last), [])
        }
        let source = ByteSource(path: input)
        let format = try from ?? DefinitionFormat(detecting: source)
        if format == .yaml || format == .json { return (try OwnDefinition(common, path: input, wave: wave).read(), []) }
        let exchanged = try DefinitionConverter.read(source, as: format)
        return (exchanged.instrument, exchanged.notes)
    }

    /// The format of that name.
    private static func named(_ name: String) throws -> DefinitionFormat {
        if let format = DefinitionFormat(rawValue: name) { return format }
        let known = DefinitionFormat.allCases.map(\.rawValue)
        let hint = nearestName(to: name, among: known).map { "Did you mean '\($0)'?" } ?? ""
        throw ValidationError("'\(name)' is no format. Write one of \(known.joined(separator: ", ")). \(hint)")
    }

    private static func format(of path: String) throws -> DefinitionFormat {
        switch InputFiles.ending(of: path) {
        case "yaml", "yml": return .yaml
        case "json": return .json
        case "xlsx": return .xlsform
        case "csv": return .xlsformCSV
        case "txt", "tsv": return .limeSurveyTSV
        case "sss", "xml": return .tripleS
        case "lss": return .limeSurvey
        case "qsf": return .qualtrics
        default:
            let known = DefinitionFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .usage, "error: the ending of '\(path)' says no format. Add --to with one of \(known).",
                swedish: "fel: ändelsen på ’\(path)’ säger inget format. Lägg till --to med något av \(known).")
        }
    }
}

/// A definition file of the toolkit's own: read among the definitions it belongs to, else by itself.
private struct OwnDefinition {
    let path: String
    let common: CommonOptions
    let wave: String?

    init(_ common: CommonOptions, path: String, wave: String?) {
        self.common = common
        self.path = path
        self.wave = wave
    }

    func read() throws -> Instrument {
        let (node, issues) = DefinitionNode.read(file: path)
        guard let node else { throw DefinitionError(issues) }
        guard case .scalar(let id, _)? = node["instrument"]?["id"]?.content else {
            throw Failure(
                .unusableInput,
                "error: \(path): this is no instrument: 'instrument' with its id is missing. Plans and organisations are "
                    + "not converted.",
                swedish:
                    "fel: \(path): det är ingen enkät: ’instrument’ med dess id saknas. Planer och organisationer görs inte om."
            )
        }
        if InputFiles.isFolder(common.surveys), let library = try? Workspace(common).library,
            library.instrumentIDs.contains(id)
        {
            var named = wave
            if case .scalar(let own, _)? = node["instrument"]?["wave"]?.content { named = named ?? own }
            return try library.instrument(id: id, wave: named ?? library.waves(of: id).last)
        }
        return try alone(id)
    }

    private func alone(_ id: String) throws -> Instrument {
        let ending = InputFiles.ending(of: path)
        var files = ["instruments/\(id).\(ending)": try InputFiles.bytes(of: path)]
        let organisation = "\(common.surveys)/organisation.yaml"
        files["organisation.yaml"] =
            InputFiles.isFile(organisation)
            ? try InputFiles.bytes(of: organisation)
            : Array("organisation: {id: ingen, name: Ingen, language: sv}\n".utf8)
        let (library, issues) = SurveyLibrary.load(embedded: files)
        guard let library else { throw DefinitionError(issues.filter { $0.severity == .error }) }
        return try library.instrument(id: id, wave: wave ?? library.waves(of: id).last)
    }
}
