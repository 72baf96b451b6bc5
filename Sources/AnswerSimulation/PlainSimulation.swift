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
            let size = min(AnswerSimulator.batch, count - number * AnswerSimulator.batch)
            let first = days[number * days.count / batches]
            let last = days[max(number * days.count / batches, (number + 1) * days.count / batches - 1)]
            let group = SimulatedGroup(size: .records(size), period: DayRange(first: first, last: last))
            let file = SimulatedFile(
                instrument: instrument.id, name: instrument.id, format: format, seed: seed, period: period,
                breakOff: instrument.kind == .survey ? Fraction(3, 100) : .zero, groups: [group])
            let parameters = SimulationParameters(seed: seed, period: period, files: [file])
            let simulation = GroupSimulation(
                instrument: instrument, organisation: organisation, parameters: parameters, file: file,
                group: group, number: number + 1)
            let ordered = inOrder(try simulation.records())
            writer.write(numbered(ordered, file: file, from: number * AnswerSimulator.batch + 1))
            try write(writer.drain())
        }
    }

    private static let batch = 512

    /// November of the wave's year, when surveys are answered; of 2022 where the wave is no year.
    private static func november(of wave: String?) -> DayRange? {
        let year = wave.flatMap(Int.init) ?? 2022
        let ends = [1, 30].compactMap { CalendarDate(year: year, month: 11, day: $0) }
        return ends.count == 2 ? DayRange(first: ends[0], last: ends[1]) : november(of: nil)
    }
}
