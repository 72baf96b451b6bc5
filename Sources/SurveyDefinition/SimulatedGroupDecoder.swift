import AnswerSimulation
import SurveyModel

/// One entry of `groups` of a simulated file.
struct SimulatedGroupDecoder {
    let log: IssueLog
    let library: SurveyLibrary
    let tendencies: TendencyDecoder

    func decode(_ node: DefinitionNode, _ values: ValueReader) -> SimulatedGroup? {
        guard let reader = MappingReader(node, "a group", .group, values: values),
            let size = size(reader)
        else { return nil }
        var group = SimulatedGroup(size: size)
        group.network = network(reader)
        group.asked = reader.integer("asked", in: 0...1_000_000)
        group.period = SimulationDecoder(log: log, library: library).days(reader)
        group.lift = lift(reader)
        group.tendency = reader["tendency"].map { tendencies.decode($0, "tendency", values) } ?? AnswerTendency()
        group.items = tendencies.items(reader)
        for entry in reader.entries("parts") {
            tendencies.requireItem(entry.key, at: entry.keyMark)
            group.parts[entry.key] = values.integer(entry.value, "the part '\(entry.key)'", in: 0...1_000_000)
        }
        return group
    }

    private func size(_ reader: MappingReader) -> SimulatedGroup.Size? {
        switch (reader["records"], reader["dates"]) {
        case (.some, nil): return reader.integer("records", in: 0...10_000_000).map { .records($0) }
        case (nil, .some): return meetings(reader).map { .meetings($0) }
        default:
            log.error(
                "a group needs either 'records' or 'dates'", at: reader.mark,
                remedy: "Write how many answered, or the days of the meetings")
            return nil
        }
    }

    private func meetings(_ reader: MappingReader) -> SimulatedMeetings? {
        let dates = tendencies.dates("dates", reader) ?? []
        guard let attendance = attendance(reader) else { return nil }
        var meetings = SimulatedMeetings(dates: dates, attendance: attendance)
        meetings.units = reader.names("units").map { names in
            let known = library.organisation.units.map(\.id)
            for (name, mark) in names where !known.contains(name) {
                log.unknown("unknown unit '\(name)'", name, among: known, at: mark)
            }
            return names.map(\.name)
        }
        meetings.seats = (reader.names("seats") ?? []).map(\.name)
        if let node = reader["guests"],
            let guests = MappingReader(node, "guests", .guests, values: reader.values),
            let seat = guests.demandedName("seat")
        {
            meetings.guests = .init(seat: seat, items: tendencies.items(guests))
        }
        return meetings
    }

    private func attendance(_ reader: MappingReader) -> SimulatedMeetings.Attendance? {
        switch (reader["present"], reader["absences"]) {
        case (.some, nil): return reader.integer("present", in: 0...1_000_000).map { .present($0) }
        case (nil, .some):
            var missed: [String: Int] = [:]
            for entry in reader.entries("absences") {
                missed[entry.key] = reader.values.integer(entry.value, "the absences of '\(entry.key)'", in: 0...1_000)
            }
            return .absences(missed)
        default:
            log.error(
                "a group with dates needs either 'present' or 'absences'", at: reader.mark,
                remedy: "Write how many were present in all, or how many meetings each unit missed")
            return nil
        }
    }

    private func network(_ reader: MappingReader) -> String? {
        guard let name = reader.name("network") else { return nil }
        let known = library.organisation.networks.map(\.id)
        if !known.contains(name) {
            log.unknown("unknown network '\(name)'", name, among: known, at: reader.mark(of: "network"))
        }
        return name
    }

    private func lift(_ reader: MappingReader) -> Fraction {
        guard let words = reader.words("lift") else { return .zero }
        if let points = AmountParser.points(words) { return points }
        log.error(
            "'lift' is no number of percentage points", at: reader.mark(of: "lift"), remedy: "Write it as -10 pp")
        return .zero
    }
}
