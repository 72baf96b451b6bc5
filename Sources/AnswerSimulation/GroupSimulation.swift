import SurveyModel

/// Draws the records of one group, item by item, so that counts can be exact over the group.
struct GroupSimulation {
    let instrument: Instrument
    let organisation: Organisation
    let parameters: SimulationParameters
    let file: SimulatedFile
    let group: SimulatedGroup
    /// The group's number in the file, from 1.
    let number: Int
    let context: TendencyInContext
    private let conditions: ConditionOnRecord

    init(
        instrument: Instrument, organisation: Organisation, parameters: SimulationParameters, file: SimulatedFile,
        group: SimulatedGroup, number: Int
    ) {
        self.instrument = instrument
        self.organisation = organisation
        self.parameters = parameters
        self.file = file
        self.group = group
        self.number = number
        context = TendencyInContext(instrument: instrument, file: file, group: group)
        conditions = ConditionOnRecord(items: instrument.items)
    }

    /// The days on which the group answered.
    var period: DayRange { group.period ?? file.period ?? parameters.period }

    /// All records of the group.
    func records() throws(SimulationProblem) -> [SimulatedRecord] {
        var random = RandomSource(seed: file.seed ?? parameters.seed, stream: number)
        try checkNames()
        var drafts =
            switch group.size {
            case .records(let count): try respondents(count, from: &random)
            case .meetings(let meetings): try rows(of: meetings, from: &random)
            }
        for (position, item) in instrument.items.enumerated() {
            try fill(item, at: position, in: &drafts, from: &random)
        }
        try splitParticipants(in: &drafts, from: &random)
        return drafts.map { SimulatedRecord(submitted: $0.submitted, answers: $0.answers) }
    }

    // MARK: Item by item

    private func fill(
        _ item: Item, at position: Int, in drafts: inout [RecordDraft], from random: inout RandomSource
    ) throws(SimulationProblem) {
        let asked = drafts.indices.filter { !drafts[$0].settled[position] && isAsked(item, of: drafts[$0]) }
        if file.meetings?.same.contains(item.name) == true {
            return try fillOnceAMeeting(item, at: position, asked, in: &drafts, from: &random)
        }
        let guests = asked.filter { drafts[$0].isGuest }
        if case .meetings(let meetings) = group.size, !guests.isEmpty {
            let tendency = context.tendency(of: item, forGuestsOf: meetings)
            try draw(item, tendency, at: position, for: guests, in: &drafts, from: &random)
        }
        let tendency = context.tendency(of: item)
        try draw(item, tendency, at: position, for: asked.filter { !drafts[$0].isGuest }, in: &drafts, from: &random)
    }

    /// Asked unless the item belongs to other networks or a skip rule leaves it out.
    private func isAsked(_ item: Item, of draft: RecordDraft) -> Bool {
        if item.type == .note { return false }
        if let networks = item.networks {
            guard let network = network(of: draft), networks.contains(network) else { return false }
        }
        return item.relevant.map { conditions.holds($0, for: draft.answers) } ?? true
    }

    private func network(of draft: RecordDraft) -> String? {
        guard let position = position(role: .network), case .option(let chosen) = draft.answers[position] else {
            return group.network
        }
        return instrument.items[position].options[chosen].code
    }

    private func draw(
        _ item: Item, _ tendency: AnswerTendency, at position: Int, for asked: [Int],
        in drafts: inout [RecordDraft], from random: inout RandomSource
    ) throws(SimulationProblem) {
        let column = ColumnDraw(item: item, tendency: tendency, pools: parameters.pools, period: period)
        let answers: [SimulatedAnswer]
        do {
            answers = try column.answers(for: asked.map { drafts[$0].rank }, from: &random)
        } catch {
            throw problem(error, item: item.name)
        }
        for (record, answer) in zip(asked, answers) {
            let hasStopped = drafts[record].stopsAt <= position && !tendency.isQuota
            drafts[record].answers[position] = hasStopped ? .blank : answer
        }
    }

    private func fillOnceAMeeting(
        _ item: Item, at position: Int, _ asked: [Int], in drafts: inout [RecordDraft],
        from random: inout RandomSource
    ) throws(SimulationProblem) {
        var first: [Int] = []
        for record in asked where first.last.map({ drafts[$0].meeting != drafts[record].meeting }) ?? true {
            first.append(record)
        }
        try draw(item, context.tendency(of: item), at: position, for: first, in: &drafts, from: &random)
        var answer = SimulatedAnswer.notAsked
        var next = first[...]
        for record in asked {
            if next.first == record {
                answer = drafts[record].answers[position]
                next.removeFirst()
            }
            drafts[record].answers[position] = answer
        }
    }

    // MARK: Names

    /// The position of the item with that role.
    func position(role: ItemRole) -> Int? { instrument.items.firstIndex { $0.role == role } }

    /// The position of the item with that name.
    func position(named name: String) -> Int? { instrument.items.firstIndex { $0.name == name } }

    private func checkNames() throws(SimulationProblem) {
        let names = Set(instrument.items.map(\.name))
        let said = Set(file.items.keys).union(group.items.keys).union(group.parts.keys)
        if let unknown = said.subtracting(names).min() {
            throw SimulationProblem(
                problem: "'\(instrument.id)' has no item of that name.", place: place(item: unknown),
                remedy: "Use a name of the instrument, wave \(instrument.wave ?? "any").")
        }
    }

    /// The place of a problem in this group.
    func place(item: String? = nil) -> SimulationProblem.Place { .init(file: file.name, group: number, item: item) }
}
