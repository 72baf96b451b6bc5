import SurveyDefinition
import SurveyModel

/// The definitions a command works with.
struct Workspace {
    let library: SurveyLibrary
    let language: LanguageTag

    /// Reads the definitions; warnings go to standard error, errors end the run.
    init(_ options: CommonOptions, today: CalendarDate? = nil) throws {
        let (library, issues) = SurveyLibrary.load(directory: options.surveys, today: today)
        guard let library else { throw DefinitionError(issues.filter { $0.severity == .error }) }
        self.library = library
        language = options.language(of: library.organisation)
    }

    /// Reads the period of a folder.
    func period(inFolder folder: String) throws -> Period {
        guard InputFiles.isFolder(folder) else {
            throw Failure(.missingFile, "error: \(folder): there is no such folder. Name the folder of a period.")
        }
        let (period, issues) = library.period(inFolder: folder)
        guard let period else { throw DefinitionError(issues) }
        return period
    }

    /// The instrument of a file: named, or told by the file's name; its wave named, or told by the period beside it.
    func instrument(named id: String?, wave: String?, forFile path: String) throws -> Instrument {
        let (folder, name) = InputFiles.split(path)
        let stem = String(name.prefix { $0 != "." })
        let parent = InputFiles.split(folder)
        let guess = library.instrumentIDs.contains(stem) ? stem : parent.name
        let isInside = guess == parent.name && guess != stem
        guard let id = id ?? (library.instrumentIDs.contains(guess) ? guess : nil) else {
            throw Failure(
                .usage,
                "error: \(path): the file's name names no instrument. Add --instrument with one of "
                    + library.instrumentIDs.joined(separator: ", ") + ".")
        }
        if let wave { return try library.instrument(id: id, wave: wave) }
        let periodFolder = isInside ? parent.folder : folder
        guard InputFiles.isFile("\(periodFolder)/period.yaml"), library.waves(of: id).count > 1 else {
            return try library.instrument(id: id, wave: nil)
        }
        return try library.instrument(id: id, for: try period(inFolder: periodFolder))
    }
}
