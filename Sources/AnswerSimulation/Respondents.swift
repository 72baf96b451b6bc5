import SurveyModel

extension GroupSimulation {
    /// Records of persons (or things) with what is known before any answer: network, unit, time, stopping point.
    func respondents(_ count: Int, from random: inout RandomSource) throws(SimulationProblem) -> [RecordDraft] {
        let days = period.days
        let lastQuota = instrument.items.lastIndex { context.tendency(of: $0).isQuota } ?? -1
        let network = try optionOfNetwork()
        let units = unitsOfRespondents(count, from: &random)
        var drafts: [RecordDraft] = []
        for number in 0..<count {
            var draft = RecordDraft(
                rank: random.rank(), submitted: random.submission(in: days), itemCount: instrument.items.count)
            if let network { draft.settle(position(role: .network), .option(network)) }
            if let units { draft.settle(position(role: .unit), units[number]) }
            let first = max(lastQuota + 1, instrument.items.count / 3)
            if random.happens(file.breakOff), first < instrument.items.count {
                draft.stopsAt = random.number(in: first...instrument.items.count - 1)
            }
            drafts.append(draft)
        }
        return drafts
    }

    /// The option of the group's network; nil where the instrument has no such item or the group no network.
    func optionOfNetwork() throws(SimulationProblem) -> Int? {
        guard let network = group.network, let position = position(role: .network) else { return nil }
        guard let option = instrument.items[position].options.firstIndex(where: { $0.code == network }) else {
            throw SimulationProblem(
                problem: "There is no network '\(network)'.",
                place: place(item: instrument.items[position].name),
                remedy: "Use an id from organisation.yaml.")
        }
        return option
    }

    /// One member unit each, as far as the members go; nil where the network or the item leaves it to chance.
    private func unitsOfRespondents(_ count: Int, from random: inout RandomSource) -> [SimulatedAnswer]? {
        guard let position = position(role: .unit), let network = group.network.flatMap(organisation.network) else {
            return nil
        }
        let item = instrument.items[position]
        let tendency = context.tendency(of: item)
        guard tendency.weights == nil, !tendency.isQuota else { return nil }
        var members = organisation.units.filter { $0.kind == "kommun" }.map(\.id)
        if case .units(let ids) = network.members { members = ids }
        let seats = random.shuffled(members.compactMap { id in item.options.firstIndex { $0.code == id } })
        guard !seats.isEmpty else { return nil }
        var answers: [SimulatedAnswer] = []
        for number in 0..<count {
            let seat = number < seats.count ? seats[number] : seats[random.below(seats.count)]
            answers.append(random.happens(tendency.noAnswer ?? .zero) ? .blank : .option(seat))
        }
        return answers
    }
}
