public import AnswerSimulation
public import ArgumentParser
import SurveyDefinition
import SurveyModel

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Makes synthetic answers, the same bytes from the same seed.",
        discussion: """
            Either one instrument, or a whole folder from a file of parameters. Synthetic answers are no results: say so
            where you show them.

              enkat simulate kursutvardering --records 200 --seed 7 --dialect google-forms
              enkat simulate --parameters Samples/2018/simulation.yaml -o Samples/2018
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The instrument's id.")
    var instrument: String?

    @Option(help: "Its wave (default: the latest).")
    var wave: String?

    @Option(help: "How many records.")
    var records: Int?

    @Option(help: "The seed; the same seed gives the same bytes.")
    var seed: UInt64?

    @Option(help: "canonical, swedish-excel or google-forms.")
    var dialect = ExportDialect.canonical

    @Option(help: ArgumentHelp("A simulation.yaml for a whole folder.", valueName: "file"))
    var parameters: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file, or with --parameters the folder, to write.", valueName: "path"))
    var output: String?

    func validate() throws {
        if parameters == nil {
            guard instrument != nil, records != nil, seed != nil else {
                throw ValidationError("Name an instrument with --records and --seed, or give --parameters.")
            }
            guard records ?? 0 > 0 else { throw ValidationError("--records is at least 1.") }
        } else if instrument != nil || records != nil || seed != nil {
            throw ValidationError("--parameters tells instruments, records and seeds; leave the others out.")
        }
    }

    func run() throws {
        let workspace = try Workspace(common)
        if let parameters { return try simulate(folder: parameters, workspace) }
        guard let instrument, let records, let seed else { return }
        let wave = wave ?? workspace.library.waves(of: instrument).last
        let found = try workspace.library.instrument(id: instrument, wave: wave)
        let simulator = AnswerSimulator(instrument: found, organisation: workspace.library.organisation)
        var bytes: [UInt8] = []
        do {
            try simulator.write(records: records, seed: seed, format: ExportFormat(dialect: dialect)) { piece in
                if output == nil { StandardStreams.write(piece) } else { bytes += piece }
            }
        } catch let problem as SimulationProblem {
            throw Failure(.unusableInput, "error: \(problem)")
        }
        if let output { try OutputFile.write(bytes, to: output) }
    }

    private func simulate(folder path: String, _ workspace: Workspace) throws {
        guard let output else { throw ValidationError("--parameters needs -o with the folder to write.") }
        let (found, issues) = workspace.library.simulation(atPath: path)
        guard let found else { throw DefinitionError(issues) }
        for file in found.files {
            let instrument = try workspace.library.instrument(id: file.instrument, wave: file.wave)
            let simulator = AnswerSimulator(instrument: instrument, organisation: workspace.library.organisation)
            do {
                try OutputFile.write(try simulator.bytes(of: file, in: found), to: "\(output)/\(file.name)")
            } catch let problem as SimulationProblem {
                throw Failure(.unusableInput, "error: \(path): \(problem)")
            }
        }
        if let population = found.populationTable() { try OutputFile.write(population, to: "\(output)/population.csv") }
        StandardStreams.write("\(output): \(counted(found.files.count, "file")), synthetic\n")
    }
}

extension ExportDialect: ExpressibleByArgument {}
