import ArgumentParser
import SurveyModel

/// The command line: joins the floors and decides nothing.
@main
struct Enkat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enkat",
        abstract:
            "Asks what public work is worth, counts the answers honestly, and holds them against what was promised.",
        discussion: """
            Definitions lie in Surveys/, answers in a folder for each period. A first run:

              enkat check
              enkat sheets Samples/2018 -o sheets

            Options --surveys and --language may stand before or after the command.
            Exit status: 0 done, 1 a comparison says no (--fail-on), 2 publication refused, 64 wrong usage,
            65 input or definition cannot be used, 66 a file is missing, 73/74 output cannot be written.
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, ImportCommand.self, TallyCommand.self, ResultsCommand.self, SheetsCommand.self,
            ReportCommand.self, SnapshotCommand.self, CompareCommand.self, ExplainCommand.self, CodebookCommand.self,
            ConvertCommand.self, DraftCommand.self, SimulateCommand.self, AttackCommand.self, StatsCommand.self,
            TeamCommand.self, ServeCommand.self, InviteCommand.self, ExportCommand.self, StoreCommand.self,
        ])

    static func main() {
        StandardStreams.surviveClosedPipes()
        let arguments = ArgumentOrder.normalised(Array(CommandLine.arguments.dropFirst()))
        if arguments == ["--version"] { return print(configuration.version) }
        var running: (any ParsableCommand)?
        do {
            var command = try parsed(arguments)
            running = command
            try command.run()
        } catch {
            let language = (running as? any ReadingCommand)?.common.messageLanguage ?? .english
            guard let failure = Failure(error, in: language) else { exit(withError: error) }
            StandardStreams.diagnose(failure.message(in: language))
            exit(withError: ExitCode(failure.status))
        }
    }

    /// The command that is meant.
    ///
    /// Only where it does not take its arguments is the tree of all commands asked, which can
    /// help and complain, but takes longer to set up than a small file to tally.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, named.configuration.subcommands.isEmpty,
            let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        {
            return command
        }
        try refuseUnknownCommand(arguments)
        return try parseAsRoot(arguments)
    }

    /// The argument parser names no near command, and a typing slip is the commonest mistake.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        if let first = arguments.first,
            ArgumentOrder.common.contains(where: { first == $0 || first.hasPrefix($0 + "=") })
        {
            throw Failure(.usage, "error: \(first) stands without a command. See 'enkat --help'.")
        }
        let named = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        guard let first = named.first, !first.hasPrefix("-") else { return }
        let known = configuration.subcommands.map { $0._commandName } + ["help"]
        guard !known.contains(first) else { return }
        let hint = nearestName(to: first, among: known).map { "Did you mean '\($0)'?" } ?? "See 'enkat --help'."
        throw Failure(.usage, "error: there is no command '\(first)'. \(hint)")
    }
}
