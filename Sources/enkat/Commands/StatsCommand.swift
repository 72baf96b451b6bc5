import ArgumentParser
import ResultSheets
import SurveyModel
import SurveyStatistics

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "The statistics as a calculator, for anyone who wants to hold them against R.",
        discussion: """
            Without a method, the list of methods with what each takes. Values are given as options by the names of the
            list; with --csv a file with one problem a row, whose rows come out with the results appended, 15
            significant digits. An option then holds for every row, in place of a column.
            A row in which nobody answered has empty results.

              enkat stats wilson --agree 9 --answered 9 --level 0.95
              enkat stats interval_finite_population --csv problems.csv --level 0.95
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The method, as wilson; see the list.")
    var method: String?

    @Option(help: ArgumentHelp("A file with a heading for each value, one problem a row.", valueName: "file"))
    var csv: String?

    @Option(help: "table, csv or json; with --csv always csv.")
    var format = Format.table

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Values, as --agree 9.", valueName: "--name value"))
    var values: [String] = []

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, csv, json
    }

    func validate() throws {
        guard method == nil else { return }
        guard csv == nil, values.isEmpty else { throw ValidationError("Name a method; 'enkat stats' lists them.") }
    }

    func run() throws {
        guard let name = method else { return writeList() }
        guard let method = StatisticsMethod.ofCalculator.first(where: { $0.name == name }) else {
            let known = StatisticsMethod.ofCalculator.map(\.name)
            let hint = nearestName(to: name, among: known).map { "Did you mean '\($0)'?" }
            throw Failure(.usage, "error: there is no method '\(name)'. \(hint ?? "See 'enkat stats'.")")
        }
        let given = try StatisticsValues(values, for: method)
        if let csv { return try StatisticsFile(path: csv).write(method, given) }
        do {
            guard let results = try method.results(for: [StatisticsRow(given.cells)]).first else { return }
            write(results, of: method)
        } catch {
            throw Failure(.usage, "error: \(error.sentence(for: method))")
        }
    }

    private func write(_ results: [StatisticsValue], of method: StatisticsMethod) {
        switch format {
        case .json:
            let members = zip(method.outputs, results).map { "  \"\($0)\": \($1.json)" }
            StandardStreams.write("{\n\(members.joined(separator: ",\n"))\n}\n")
        case .csv:
            StandardStreams.write(row: method.outputs)
            StandardStreams.write(row: results.map(\.text))
        case .table:
            let width = method.outputs.map(\.count).max() ?? 0
            for (name, result) in zip(method.outputs, results) {
                let gap = String(repeating: " ", count: width - name.count + 2)
                StandardStreams.write("\(name)\(gap)\(result == .undefined ? "–" : result.text)\n")
            }
        }
    }

    private func writeList() {
        let rows = StatisticsMethod.ofCalculator.map { method in
            [method.name, method.inputs.map(\.usage).joined(separator: " "), method.summary]
        }
        StandardStreams.write(
            TerminalTable(columns: ["method", "values", "what"], rows: rows)
                .text(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis))
    }
}

extension StatisticsError {
    /// The error for who gave the values as options.
    fileprivate func sentence(for method: StatisticsMethod) -> String {
        guard let input = method.inputs.first(where: { $0.name == column }) else { return description }
        let name = "--\(input.option ?? input.name)"
        guard problem == .missing else { return "\(name): \(message)" }
        let usage = method.inputs.map(\.usage).joined(separator: " ")
        return "\(name) is missing: \(input.meaning). Usage: enkat stats \(method.name) \(usage)"
    }
}

extension StatisticsValue {
    /// The value in JSON; words of methods need no escapes.
    fileprivate var json: String {
        switch self {
        case .number, .count: text
        case .text(let word): "\"\(word)\""
        case .undefined: "null"
        }
    }
}
