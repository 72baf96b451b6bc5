import DisclosureControl
import ResultSheets
import SurveyDefinition
import SurveyModel
import Tables

/// The definitions a command works with.
struct Workspace {
    let library: SurveyLibrary
    let language: LanguageTag
    /// The folder of definitions.
    let surveys: String
    /// Answers collected in a store, beside files.
    let store: StoreReading?
    private let hasPlans: Bool

    /// Reads the definitions, much sooner without plans; warnings go to standard error, errors end the run.
    ///
    /// Where one `instrument` alone is asked for, errors in what is not its own only are told.
    init(_ options: CommonOptions, plans: Bool = true, store: String? = nil, instrument: String? = nil) throws {
        try options.requireSurveys()
        let (whole, issues) = SurveyLibrary.load(directory: options.surveys, today: nil, plans: plans)
        let own = whole == nil ? instrument.flatMap { Workspace.own($0, options.surveys) } : nil
        guard let library = whole ?? own else { throw DefinitionError(issues.filter { $0.severity == .error }) }
        self.library = library
        surveys = options.surveys
        self.store = try store.map(StoreReading.init)
        hasPlans = plans && whole != nil
        language = options.language(of: library.organisation)
        for issue in issues { StandardStreams.diagnose(issue.text(in: language)) }
        guard let instrument, whole == nil else { return }
        StandardStreams.diagnose(
            language.isSwedish
                ? "obs: felen gäller inte \(instrument), som läses ändå; rätta dem."
                : "note: the errors are not in \(instrument), which is read all the same; mend them.")
    }

    /// The library with one instrument alone, where it and the organisation are without errors.
    private static func own(_ instrument: String, _ surveys: String) -> SurveyLibrary? {
        SurveyLibrary.load(directory: surveys, instrument: instrument).library
            .flatMap { $0.instrumentIDs.contains(instrument) ? $0 : nil }
    }

    /// A publication in the wanted language and the organisation's look.
    ///
    /// - Throws: Where the mark is missing, too large or no picture.
    func edition(of publication: Publication) throws -> Edition {
        let theme = try library.organisation.theme.map { theme in
            SheetTheme(theme, logo: try theme.logo.map { try LogoFile.read("\(surveys)/\($0)") })
        }
        return Edition(publication, language: language, theme: theme)
    }

    /// Reads the period of a folder.
    func period(inFolder folder: String) throws -> Period {
        guard InputFiles.isFolder(folder) else {
            throw Failure(
                .missingFile, "error: \(folder): there is no such folder. Name the folder of a period.",
                swedish: "fel: \(folder): mappen finns inte. Ange mappen för en period.")
        }
        guard InputFiles.isFile("\(folder)/period.yaml") else {
            throw Failure(
                .missingFile,
                """
                error: \(folder)/period.yaml: there is no such file, so nothing says which period the folder holds. Write: \
                period: {id: \(InputFiles.split(folder).name), from: 2018-01-01, to: 2018-12-31, plan: …}
                """,
                swedish: """
                    fel: \(folder)/period.yaml: filen finns inte, så inget säger vilken period mappen gäller. Skriv: \
                    period: {id: \(InputFiles.split(folder).name), from: 2018-01-01, to: 2018-12-31, plan: …}
                    """)
        }
        // A period names its plan, so that it is checked against all of them.
        let library = hasPlans ? library : try SurveyLibrary(directory: surveys)
        let (period, issues) = library.period(inFolder: folder)
        guard let period else { throw DefinitionError(issues) }
        return period
    }

    /// The instrument of a file: named, or told by the file's name; its wave named, or told by the period beside it.
    func instrument(named id: String?, wave: String?, forFile path: String) throws -> Instrument {
        guard InputFiles.exists(path) else {
            throw TableError(.missingFile, at: TableLocation(file: path))
        }
        guard let id = id ?? instrumentID(ofFile: path) else {
            throw Failure.unnamedInstrument(path, known: library.instrumentIDs, in: language)
        }
        if let wave { return try library.instrument(id: id, wave: wave) }
        let periodFolder = periodFolder(ofFile: path)
        guard InputFiles.isFile("\(periodFolder)/period.yaml"), library.waves(of: id).count > 1 else {
            return try library.instrument(id: id, wave: nil)
        }
        return try library.instrument(id: id, for: try period(inFolder: periodFolder))
    }

    /// The instrument that a file's name, or that of its folder, tells; nil where neither does.
    func instrumentID(ofFile path: String) -> String? {
        let (folder, name) = InputFiles.split(path)
        let names = [String(name.prefix { $0 != "." }), InputFiles.split(folder).name]
        return names.first(where: library.instrumentIDs.contains)
    }

    /// The folder of the period that a file lies in: its own, or the one above where its own is named as an instrument.
    private func periodFolder(ofFile path: String) -> String {
        let (folder, name) = InputFiles.split(path)
        let parent = InputFiles.split(folder)
        let stem = String(name.prefix { $0 != "." })
        let isInside = !library.instrumentIDs.contains(stem) && library.instrumentIDs.contains(parent.name)
        return isInside ? parent.folder : folder
    }

    /// The profile in the file's period that fits it; nil where none does.
    func profile(forFile path: String, instrument: String) throws -> ImportProfile? {
        try ImportProfiles.fitting(
            path, instrument: instrument, inFolder: periodFolder(ofFile: path), language: language)
    }
}
