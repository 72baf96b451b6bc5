import SurveyModel

/// All that publications say of one item as answered in one period: rows, goals, and how many answered.
struct AttackKnowledge {
    /// The same answers, in whichever publications they stand.
    struct Key: Hashable {
        let instrument: String
        /// The period whose data folder the answers came from.
        let source: String
        let item: String
        /// How many records in all; answers that came later make another collection.
        let records: Int
    }

    /// A group's row: counts where it is shown, nil where it is withheld.
    struct Row {
        let figure: AttackedFigure
        let answers: PublishedAnswers?

        var agreeing: Int { answers?.agree?.agreeing ?? 0 }
        var valid: Int { answers?.base.valid ?? 0 }
    }

    /// A goal's share of the item.
    struct GoalShare {
        let figure: AttackedFigure
        let share: Share
        /// How many records the goal looked at.
        let records: Int?
        let filter: Condition?
        let networks: [String]?
        /// How many networks' answers it holds; nil for a network's own.
        let members: Int?
        /// Whether it is one of several statements, of which only answers to all are counted in every network.
        let isStatement: Bool
    }

    let key: Key
    let instrument: PublishedInstrument
    let label: LocalizedText
    let wave: String?
    let groups: [PublishedGroup]
    let options: [PublishedItem.Option]
    /// The days in which the answers came, where they are the publication's own period.
    let days: ClosedRange<CalendarDate>?
    private(set) var rows: [String: Row] = [:]
    private(set) var goals: [GoalShare] = []
    /// Rows withheld in one publication and shown in another.
    private(set) var shownElsewhere: [(withheld: AttackedFigure, shown: AttackedFigure)] = []
    /// Rows shown in two publications with other counts.
    private(set) var shownTwice: [(first: Row, second: Row)] = []

    private init(_ key: Key, _ item: PublishedItem, _ instrument: PublishedInstrument, _ publication: Publication) {
        self.key = key
        self.instrument = instrument
        label = item.label
        wave = item.wave
        groups = publication.groups
        options = item.options
        let period = publication.period
        days = key.source == period.id && period.from <= period.to ? period.from...period.to : nil
    }

    /// What each protected item of the publications has, in their order.
    static func gathered(from publications: [Publication]) -> [AttackKnowledge] {
        var order: [Key] = []
        var all: [Key: AttackKnowledge] = [:]
        for publication in publications {
            let protected = publication.instruments.filter { $0.mode != .open }
            let instruments = Dictionary(protected.map { ($0.id, $0) }) { first, _ in first }
            for item in publication.items {
                guard let instrument = instruments[item.instrument] else { continue }
                let key = key(of: item.name, instrument.id, publication)
                if all[key] == nil { order.append(key) }
                all[key, default: AttackKnowledge(key, item, instrument, publication)].add(item, of: publication)
            }
            for goal in publication.goals where goal.description.instrument.map({ instruments[$0] != nil }) ?? false {
                for name in Set(goal.description.items) {
                    guard let id = goal.description.instrument else { continue }
                    all[key(of: name, id, publication)]?.add(goal, item: name, of: publication)
                }
            }
        }
        return order.compactMap { all[$0] }
    }

    private static func key(of item: String, _ instrument: String, _ publication: Publication) -> Key {
        let responses = publication.group("organisation")?.responses.first { $0.instrument == instrument }
        return Key(
            instrument: instrument, source: responses?.period ?? publication.period.id, item: item,
            records: responses?.records ?? -1)
    }

    private mutating func add(_ item: PublishedItem, of publication: Publication) {
        let figure = AttackedFigure(
            publication: publication.period.id, group: item.group, instrument: item.instrument, item: item.name)
        let row = Row(figure: figure, answers: item.answers.figure)
        guard let earlier = rows[item.group] else {
            rows[item.group] = row
            return
        }
        guard (earlier.answers == nil) != (row.answers == nil) else {
            if earlier.answers != row.answers { shownTwice.append((earlier, row)) }
            return
        }
        let (shown, withheld) = row.answers == nil ? (earlier, row) : (row, earlier)
        rows[item.group] = shown
        shownElsewhere.append((withheld.figure, shown.figure))
    }

    private mutating func add(_ goal: PublishedGoal, item: String, of publication: Publication) {
        guard let outcome = goal.outcome.figure, let share = AttackKnowledge.share(of: item, in: outcome.value, goal)
        else { return }
        let figure = AttackedFigure(
            publication: publication.period.id, group: goal.group, instrument: key.instrument, item: item,
            goal: goal.description.id)
        goals.append(
            GoalShare(
                figure: figure, share: share, records: outcome.base?.records, filter: goal.filter,
                networks: goal.networks, members: outcome.networks?.included,
                isStatement: goal.description.items != [item]))
    }

    /// The share of one item in a goal's figure; the joint share of several statements is none of a single item.
    private static func share(of item: String, in value: MeasuredValue?, _ goal: PublishedGoal) -> Share? {
        switch value {
        case .share(let share): goal.description.items == [item] ? share : nil
        case .allOf(let allOf): allOf.parts.first { $0.item == item }?.share
        case .count, .units, .mean, .score, .pairs, .perUnit, nil: nil
        }
    }

    // MARK: What the publication tells of groups

    /// The networks with a row, shown or withheld.
    func networks(areShown: Bool, in area: String? = nil) -> [PublishedGroup] {
        groups.filter { group in
            guard group.kind == .network, let row = rows[group.key] else { return false }
            return (row.answers != nil) == areShown && (area == nil || group.area == area)
        }
    }

    /// How many answered in a group and how many were asked.
    func responses(of group: PublishedGroup?) -> PublishedResponses? {
        group?.responses.first { $0.instrument == key.instrument }
    }

    /// How many answered in a group.
    func records(of key: String) -> Int? { responses(of: groups.first { $0.key == key })?.records }

    /// Whether a goal looks at every record of its network, and so tells the network's row.
    func isWhole(_ goal: GoalShare) -> Bool {
        guard goal.figure.group.hasPrefix("network:") else { return false }
        return goal.filter == nil || (goal.records != nil && goal.records == records(of: goal.figure.group))
    }
}
