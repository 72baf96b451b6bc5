import SurveyModel

extension GroupSimulation {
    /// A row for each meeting and each unit or seat expected there, then one for guests where there are any.
    func rows(
        of meetings: SimulatedMeetings, from random: inout RandomSource
    ) throws(SimulationProblem) -> [RecordDraft] {
        guard let columns = file.meetings else {
            throw SimulationProblem(
                problem: "The group has meetings, and the file does not say which items hold them.", place: place(),
                remedy: "Give the file 'meetings:' with present, and id and seat where it has them.")
        }
        let expected = try expected(at: meetings)
        let presence = try presence(of: expected, at: meetings, columns, from: &random)
        var drafts: [RecordDraft] = []
        for (number, date) in meetings.dates.enumerated() {
            for (index, seat) in expected.enumerated() {
                var draft = try row(number, on: date, columns, from: &random)
                settle(seat, in: &draft, columns)
                draft.settle(position(named: columns.present), presence[number * expected.count + index])
                drafts.append(draft)
            }
            if let guests = meetings.guests {
                var draft = try row(number, on: date, columns, from: &random)
                settle(Seat(unit: nil, name: guests.seat), in: &draft, columns)
                draft.isGuest = true
                drafts.append(draft)
            }
        }
        return drafts
    }

    /// A unit or a seat that is expected.
    private struct Seat {
        let unit: Unit?
        let name: String
    }

    private func row(
        _ number: Int, on date: CalendarDate, _ columns: MeetingItems, from random: inout RandomSource
    ) throws(SimulationProblem) -> RecordDraft {
        let time = SubmissionTime(day: date, second: 16 * 3_600 + random.below(3_600))
        var draft = RecordDraft(rank: random.rank(), submitted: time, itemCount: instrument.items.count)
        draft.meeting = number
        if let network = try optionOfNetwork() { draft.settle(position(role: .network), .option(network)) }
        draft.settle(position(role: .timestamp), .date(date))
        let id = "\(group.network ?? file.instrument)-\(date)"
        draft.settle(columns.id.flatMap { position(named: $0) }, .text(id))
        return draft
    }

    private func settle(_ seat: Seat, in draft: inout RecordDraft, _ columns: MeetingItems) {
        if let position = position(role: .unit) {
            let option = instrument.items[position].options.firstIndex { $0.code == seat.unit?.id }
            draft.settle(position, option.map(SimulatedAnswer.option) ?? .blank)
        }
        if let name = columns.seat {
            draft.settle(position(named: name), seat.unit == nil ? .text(seat.name) : .blank)
        }
        if let position = position(role: .principal) {
            // The principal's codes are kinds of units; whatever is neither comes last in the list.
            let options = instrument.items[position].options
            let option = options.firstIndex { $0.code == seat.unit?.kind } ?? options.count - 1
            draft.settle(position, .option(option))
        }
    }

    private func expected(at meetings: SimulatedMeetings) throws(SimulationProblem) -> [Seat] {
        var ids = meetings.units
        var names = meetings.seats
        if ids == nil, names.isEmpty {
            switch group.network.flatMap(organisation.network)?.members {
            case .units(let members): ids = members
            case .seats(let count): names = (1...max(1, count)).map { "Plats \($0)" }
            case .unknown, nil:
                throw SimulationProblem(
                    problem: "Nobody knows who is expected at '\(group.network ?? "")'.", place: place(),
                    remedy: "Name 'units' or 'seats' for the group.")
            }
        }
        var seats: [Seat] = []
        for id in ids ?? [] {
            guard let unit = organisation.unit(id) else {
                throw SimulationProblem(
                    problem: "There is no unit '\(id)'.", place: place(), remedy: "Use an id from organisation.yaml.")
            }
            seats.append(Seat(unit: unit, name: id))
        }
        return seats + names.map { Seat(unit: nil, name: $0) }
    }

    // MARK: Present or away

    private func presence(
        of expected: [Seat], at meetings: SimulatedMeetings, _ columns: MeetingItems, from random: inout RandomSource
    ) throws(SimulationProblem) -> [SimulatedAnswer] {
        let options = position(named: columns.present).map { instrument.items[$0].options } ?? []
        guard let here = options.firstIndex(where: \.agrees),
            let away = options.firstIndex(where: { !$0.agrees && $0.missing == nil })
        else {
            throw SimulationProblem(
                problem: "The item lacks an option that agrees or one that does not.",
                place: place(item: columns.present), remedy: "Name the item that says present or absent.")
        }
        var isAway = Array(repeating: false, count: expected.count * meetings.dates.count)
        for cell in try absentCells(of: expected, at: meetings, from: &random) { isAway[cell] = true }
        return isAway.map { .option($0 ? away : here) }
    }

    private func absentCells(
        of expected: [Seat], at meetings: SimulatedMeetings, from random: inout RandomSource
    ) throws(SimulationProblem) -> [Int] {
        let cells = expected.count * meetings.dates.count
        switch meetings.attendance {
        case .present(let count):
            guard (0...cells).contains(count) else {
                throw SimulationProblem(
                    problem: "\(count) are to be present of \(cells) expected.", place: place(),
                    remedy: "Lower 'present' or add meetings.")
            }
            return Array(random.shuffled(Array(0..<cells)).dropFirst(count))
        case .absences(let missed):
            try checkAbsences(missed, of: expected, meetings.dates.count)
            return expected.enumerated().flatMap { index, seat in
                random.shuffled(Array(meetings.dates.indices)).prefix(missed[seat.name] ?? 0)
                    .map { $0 * expected.count + index }
            }
        }
    }

    private func checkAbsences(
        _ missed: [String: Int], of expected: [Seat], _ meetings: Int
    ) throws(SimulationProblem) {
        let names = Set(expected.map(\.name))
        let wrong = missed.filter { !names.contains($0.key) || !(0...meetings).contains($0.value) }
        guard let name = wrong.keys.min() else { return }
        throw SimulationProblem(
            problem: "'\(name)' cannot have missed \(missed[name] ?? 0) of \(meetings) meetings.", place: place(),
            remedy: "Name a unit or seat that is expected, and no more meetings than were held.")
    }
}
