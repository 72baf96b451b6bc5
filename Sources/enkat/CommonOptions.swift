import ArgumentParser
import SurveyDefinition
import SurveyModel

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of definitions.", valueName: "dir"))
    var surveys = "Surveys"

    @Option(
        help: ArgumentHelp(
            "The language of results: sv, en, or sv-x-lattlast, easy Swedish where there is such text (default: the organisation's).",
            valueName: "tag"))
    var language: String?

    func validate() throws {
        guard let language, !["sv", "en", "sv-x-lattlast"].contains(language) else { return }
        throw ValidationError("--language is 'sv', 'en' or 'sv-x-lattlast', not '\(language)'.")
    }

    /// Ends where the folder of definitions is missing, as it is when the command runs in another folder.
    func requireSurveys() throws(Failure) {
        guard !InputFiles.isFolder(surveys) else { return }
        throw Failure(
            .missingFile,
            "error: \(surveys): there is no such folder of definitions. Run enkat where it lies, or name it with --surveys.",
            swedish:
                "fel: \(surveys): mappen med definitioner finns inte. Kör enkat där den ligger, eller ange den med --surveys."
        )
    }

    /// The language in which to tell what is wrong with a file of answers: the wanted one, else the organisation's, else
    /// Swedish as everywhere.
    var messageLanguage: LanguageTag {
        if let language { return LanguageTag(rawValue: language) }
        guard InputFiles.isFolder(surveys) else { return .swedish }
        return SurveyLibrary.load(directory: surveys, today: nil, plans: false).library?.organisation.language
            ?? .swedish
    }

    /// The wanted language, else the organisation's.
    func language(of organisation: Organisation) -> LanguageTag {
        language.map(LanguageTag.init(rawValue:)) ?? organisation.language
    }
}

/// A command that reads files of answers.
protocol ReadingCommand {
    /// What every command understands.
    var common: CommonOptions { get }
}

extension ImportCommand: ReadingCommand {}
extension DraftCommand: ReadingCommand {}
extension ConvertCommand: ReadingCommand {}
extension TallyCommand: ReadingCommand {}
extension ResultsCommand: ReadingCommand {}
extension SheetsCommand: ReadingCommand {}
extension ReportCommand: ReadingCommand {}
extension SnapshotCommand: ReadingCommand {}
extension ExplainCommand: ReadingCommand {}
extension AttackCommand: ReadingCommand {}
extension TeamCommand: ReadingCommand {}

/// What every command that reads a period understands.
struct PeriodOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The folder of a period's answers, with its period.yaml.", valueName: "period-dir"))
    var folder: String

    @Option(help: ArgumentHelp("Compare with this folder or snapshot instead.", valueName: "period-dir|snapshot"))
    var previous: String?

    @Option(help: ArgumentHelp("Answers collected in this store, beside the files of the folder.", valueName: "file"))
    var store: String?
}
