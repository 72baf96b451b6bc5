public import SurveyModel

/// Makes synthetic records of one instrument; the same parameters give the same records anywhere, for good.
public struct AnswerSimulator: Sendable {
    /// The instrument answered.
    public let instrument: Instrument
    /// The organisation whose networks and units take part.
    public let organisation: Organisation

    /// A simulator for an instrument, wave and organisation.
    public init(instrument: Instrument, organisation: Organisation) {
        self.instrument = instrument
        self.organisation = organisation
    }

    /// The records of a file: a survey's in the order they were handed in, a register's in the order of their days.
    ///
    /// - Throws: The first parameter that cannot be fulfilled.
    public func records(
        of file: SimulatedFile, in parameters: SimulationParameters
    ) throws(SimulationProblem) -> [SimulatedRecord] {
        var records: [SimulatedRecord] = []
        for (index, group) in file.groups.enumerated() {
            let simulation = GroupSimulation(
                instrument: instrument, organisation: organisation, parameters: parameters, file: file,
                group: group, number: index + 1)
            records += try simulation.records()
        }
        return numbered(inOrder(records), file: file, from: 1)
    }

    /// The bytes of a file, ready to be written.
    ///
    /// - Throws: The first parameter that cannot be fulfilled.
    public func bytes(
        of file: SimulatedFile, in parameters: SimulationParameters
    ) throws(SimulationProblem) -> [UInt8] {
        let records = try records(of: file, in: parameters)
        var writer = ExportWriter(
            instrument: instrument, format: file.format, seed: file.seed ?? parameters.seed)
        writer.writeHeadings()
        writer.write(records)
        return writer.drain()
    }

    /// The records as a tool would list them; those of one time stay in the order they came.
    func inOrder(_ records: [SimulatedRecord]) -> [SimulatedRecord] {
        records.enumerated()
            .map { (time: time(of: $1), place: $0, record: $1) }
            .sorted { ($0.time, $0.place) < ($1.time, $1.place) }
            .map(\.record)
    }

    private func time(of record: SimulatedRecord) -> SubmissionTime {
        guard instrument.kind == .register,
            let position = instrument.items.firstIndex(where: { $0.role == .timestamp }),
            case .date(let day) = record.answers[position]
        else { return record.submitted }
        return SubmissionTime(day: day, second: 0)
    }

    /// Gives records without an identifier their running number.
    func numbered(_ records: [SimulatedRecord], file: SimulatedFile, from first: Int) -> [SimulatedRecord] {
        var records = records
        for (position, item) in instrument.items.enumerated() where item.type == .text {
            let habits = (file.items[item.name] ?? AnswerTendency())
                .filled(from: TendencyInContext.standard(for: item, in: instrument.kind))
            guard let prefix = habits.numbered else { continue }
            for index in records.indices where records[index].answers[position] == .text("") {
                records[index].answers[position] = .text(prefix + AnswerSimulator.padded(first + index))
            }
        }
        return records
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }
}
