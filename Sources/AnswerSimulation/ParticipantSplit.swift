import SurveyModel

extension GroupSimulation {
    /// Lets participants fall on employers: the parts never exceed a course's participants, and add up as promised.
    func splitParticipants(
        in drafts: inout [RecordDraft], from random: inout RandomSource
    ) throws(SimulationProblem) {
        guard let split = file.split, !group.parts.isEmpty, let whole = position(named: split.whole) else { return }
        var room = drafts.map { if case .integer(let number) = $0.answers[whole] { number } else { 0 } }
        var employers = Array(repeating: [String](), count: drafts.count)
        for part in split.parts {
            guard let total = group.parts[part.item], let position = position(named: part.item) else { continue }
            let counts = try counts(addingUpTo: total, within: room, part, from: &random)
            for (record, count) in counts.enumerated() {
                drafts[record].answers[position] = .integer(count)
                room[record] -= count
                if count > 0 { employers[record].append(part.option) }
            }
        }
        for record in drafts.indices {
            if let rest = position(named: split.rest) { drafts[record].answers[rest] = .integer(room[record]) }
            guard let chosen = position(named: split.chosen) else { continue }
            let options = instrument.items[chosen].options
            let positions = options.indices.filter { employers[record].contains(options[$0].code) }
            drafts[record].answers[chosen] = positions.isEmpty ? .blank : .options(positions)
        }
    }

    /// About half of the courses have participants from an employer, unless its number needs more of them.
    private func counts(
        addingUpTo total: Int, within room: [Int], _ part: SplitItems.Part, from random: inout RandomSource
    ) throws(SimulationProblem) -> [Int] {
        var weights: [Int] = []
        for free in room { weights.append(free > 0 && random.happens(Fraction(1, 2)) ? random.number(in: 1...9) : 0) }
        if zip(weights, room).reduce(0, { $0 + ($1.0 > 0 ? $1.1 : 0) }) < total { weights = room }
        guard let counts = NumberDraw.split(total, weights: weights, room: room, from: &random) else {
            throw SimulationProblem(
                problem: "\(total) participants do not fit into what is left of '\(file.split?.whole ?? "")'.",
                place: place(item: part.item), remedy: "Lower the parts or raise the total.")
        }
        return counts
    }
}
