import AnswerSimulation
import Foundation
import SurveyDefinition
import Testing

/// The committed samples are what their parameters make, byte for byte.
struct SamplesTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ["2017", "2018", "2021-T2", "2021", "2022-T2"])
    func `a period's files come out of simulation.yaml again`(period: String) throws {
        let library = try #require(SurveyLibrary.load(directory: Self.root.appending(path: "Surveys").path()).library)
        let folder = Self.root.appending(path: "Samples/\(period)")
        let (read, issues) = library.simulation(atPath: folder.appending(path: "simulation.yaml").path())
        #expect(issues.isEmpty)
        let parameters = try #require(read)
        for file in parameters.files {
            let instrument = try library.instrument(id: file.instrument, wave: file.wave)
            let simulator = AnswerSimulator(instrument: instrument, organisation: library.organisation)
            let committed = [UInt8](try Data(contentsOf: folder.appending(path: file.name)))
            #expect(try simulator.bytes(of: file, in: parameters) == committed, "\(period)/\(file.name)")
        }
        let population = try? Data(contentsOf: folder.appending(path: "population.csv"))
        #expect(parameters.populationTable() == population.map { [UInt8]($0) })
    }

    @Test(arguments: ["kursregister.csv", "narvaroregister.csv"])
    func `the whole of 2021 begins with what its tertial report saw`(name: String) throws {
        let tertial = try Data(contentsOf: Self.root.appending(path: "Samples/2021-T2/\(name)"))
        let year = try Data(contentsOf: Self.root.appending(path: "Samples/2021/\(name)"))
        #expect(year.starts(with: tertial))
        #expect(year.count > tertial.count)
    }
}
