import SurveyModel

extension AnswerSimulator {
    /// Writes any number of records with sensible habits for every item, in bounded memory.
    ///
    ///     try simulator.write(records: 1_000, seed: 7) { try file.write($0) }
    ///
    /// - Parameters:
    ///   - count: How many records; with 0 there are headings alone.
    ///   - seed: The same seed gives the same bytes.
    ///   - format: What the export looks like.
    ///   - period: The days on which answers were given, in about their order; November of the wave's year without.
    ///   - write: Takes the bytes, piece by piece.
    /// - Throws: What `write` throws, or a ``SimulationProblem`` where an item cannot be answered at all.
    public func write(
        records count: Int, seed: UInt64, format: ExportFormat = .init(), period: DayRange? = nil,
        to write: ([UInt8]) throws -> Void
    ) throws {
        var writer = ExportWriter(instrument: instrument, format: format, seed: seed)
        writer.writeHeadings()
        try write(writer.drain())
        guard let period = period ?? AnswerSimulator.november(of: instrument.wave) else { return }
        let days = period.days
        let batches = (count + AnswerSimulator.batch - 1) / AnswerSimulator.batch
        for number in 0..<batches {
            let first = number * days.count / batches
            let last = max(first, (number + 1) * days.count / batches - 1)
            let done = number * AnswerSimulator.batch
            let group = SimulatedGroup(
                size: .records(min(AnswerSimulator.batch, count - done)),
                period: DayRange(first: days[first], last: days[last]))
            writer.write(try plainRecords(group, number: number + 1, seed: seed, period: period, after: done))
            try write(writer.drain())
        }
    }

    /// One batch of records, with habits of its own sequence of chance.
    private func plainRecords(
        _ group: SimulatedGroup, number: Int, seed: UInt64, period: DayRange, after done: Int
    ) throws(SimulationProblem) -> [SimulatedRecord] {
        let file = SimulatedFile(
            instrument: instrument.id, name: instrument.id, seed: seed,
            breakOff: instrument.kind == .survey ? Fraction(3, 100) : .zero, groups: [group])
        let simulation = GroupSimulation(
            instrument: instrument, organisation: organisation,
            parameters: SimulationParameters(seed: seed, period: period, files: [file]), file: file, group: group,
            number: number)
        return numbered(inOrder(try simulation.records()), file: file, from: done + 1)
    }

    private static let batch = 512

    /// November of the wave's year, when surveys are answered; of 2022 where the wave is no year.
    private static func november(of wave: String?) -> DayRange? {
        let year = wave.flatMap(Int.init) ?? 2022
        let ends = [1, 30].compactMap { CalendarDate(year: year, month: 11, day: $0) }
        return ends.count == 2 ? DayRange(first: ends[0], last: ends[1]) : november(of: nil)
    }
}
