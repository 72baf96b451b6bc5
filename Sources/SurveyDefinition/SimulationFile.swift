public import AnswerSimulation
import SurveyModel
import Tables

extension SurveyLibrary {
    /// Reads `simulation.yaml` (or `.json`) and holds it against the definitions.
    ///
    /// - Returns: the parameters, nil where there is any error, and all issues.
    public func simulation(
        atPath path: String
    ) -> (parameters: SimulationParameters?, issues: [DefinitionIssue]) {
        simulation(atPath: path, from: FileDoor())
    }

    /// Reads parameters held in memory, as `2018/simulation.json`.
    public func simulation(
        atPath path: String, embedded files: [String: [UInt8]]
    ) -> (parameters: SimulationParameters?, issues: [DefinitionIssue]) {
        simulation(atPath: path, from: EmbeddedFiles(files: files))
    }

    private func simulation(
        atPath path: String, from files: any DefinitionSource
    ) -> (parameters: SimulationParameters?, issues: [DefinitionIssue]) {
        let log = IssueLog()
        let parameters = DefinitionDocument.read(path, from: files, log: log)
            .flatMap { SimulationDecoder(log: log, library: self).decode($0) }
        return (log.hasErrors ? nil : parameters, log.issues)
    }
}

/// `simulation.yaml` → what a folder of synthetic answers is made from.
struct SimulationDecoder {
    let log: IssueLog
    let library: SurveyLibrary

    func decode(_ document: DefinitionDocument) -> SimulationParameters? {
        let values = ValueReader(log: log, language: .swedish)
        guard
            let root = MappingReader(document.root, "the simulation file", .simulationFile, values: values),
            let node = root.demanded("simulation"),
            let head = MappingReader(node, "simulation", .simulation, values: values)
        else { return nil }
        _ = head.demanded("seed")
        let period = days(head, isDemanded: true)
        let pools = pools(root)
        let files = root.elements("files").compactMap {
            SimulatedFileDecoder(log: log, library: library, pools: Set(pools.keys)).decode($0, values)
        }
        if root.elements("files").isEmpty {
            log.error("the simulation file has no files", at: root.mark, remedy: "Add an entry to files")
        }
        guard let seed = head.integer("seed", in: 0...Int.max), let period else { return nil }
        return SimulationParameters(seed: UInt64(seed), period: period, pools: pools, files: files)
    }

    /// The days between `from` and `to`; nil where neither is there, or with an error.
    func days(_ reader: MappingReader, isDemanded: Bool = false) -> DayRange? {
        guard isDemanded || reader["from"] != nil || reader["to"] != nil else { return nil }
        guard let from = reader.demandedDate("from"), let to = reader.demandedDate("to") else { return nil }
        if let range = DayRange(first: from, last: to) { return range }
        log.error("\(reader.what) ends before it begins", at: reader.mark(of: "to"))
        return nil
    }

    private func pools(_ root: MappingReader) -> [String: [String]] {
        var pools: [String: [String]] = [:]
        for entry in root.entries("pools") {
            let texts = root.values.names(entry.value, "the pool '\(entry.key)'").map(\.name)
            if texts.isEmpty {
                log.error("the pool '\(entry.key)' has no texts", at: entry.keyMark, remedy: "Add some, or delete it")
            }
            pools[entry.key] = texts
        }
        return pools
    }
}
