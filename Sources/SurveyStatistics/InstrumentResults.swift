public import SurveyModel

/// Everything counted from the records of one instrument in one period, network by network; raw, never shown.
public struct InstrumentResults: Hashable, Sendable {
    /// The instrument and wave that was answered.
    public var instrument: Instrument
    /// The period whose data folder the records came from.
    public var sourcePeriod: String
    /// How many records each network gave; records without a network stand under "".
    public var records: [String: Int]
    /// How many records each unit gave, by network; records without a unit stand under "".
    public var recordsOfUnits: [String: [String: Int]] = [:]
    /// How many records each position gave; records without one stand under "".
    public var recordsOfPositions: [String: Int] = [:]
    /// Who was present of those expected, by network and unit, in a register of attendance; everyone under the unit "".
    public var attendance: [String: [String: ShareCounts]] = [:]
    /// What each unit answered to each question of one choice, by item, in an open register; of one record a unit.
    public var answersOfUnits: [String: [String: UnitAnswer]] = [:]
    /// How many meetings of each network an open register tells of.
    public var meetings: [String: Int] = [:]
    /// What an open register of imported values holds, each value as its source tells it.
    public var indicators: [IndicatorValue] = []
    /// How many were asked.
    public var population: Population
    /// The counts of each published item, by item and network.
    public var answers: [String: [String: AnswerCounts]]
    /// Free text of items with the role comment, by item and network.
    public var comments: [String: [String: [String]]]
    /// What was written of each promise that is described in words, by goal and network.
    public var words: [String: [String: [String]]] = [:]
    /// The valid answers behind figures under overlapping filters.
    public var filteredBases: FilteredBases
    /// The counts of each goal the instrument feeds, by goal and network.
    public var goals: [String: [String: GoalCounts]]
    /// The same of the period before, as far as a register of imported values holds values of it.
    public var goalsBefore: [String: [String: GoalCounts]] = [:]

    /// Counts the records of an instrument for a plan.
    ///
    /// - Parameters:
    ///   - table: The records.
    ///   - sourcePeriod: The period whose data folder they came from.
    ///   - plan: The plan whose goals are counted.
    ///   - organisation: Tells which units count where a measure counts units taking part.
    ///   - population: How many were asked.
    ///   - previous: The period before, of which a register of imported values may hold values too.
    public init(
        table: RecordTable, sourcePeriod: String, plan: Plan, organisation: Organisation, population: Population,
        previous: String? = nil
    ) {
        instrument = table.instrument
        self.sourcePeriod = sourcePeriod
        self.population = population
        let networkItem = table.instrument.item(role: .network)
        let groups = RecordGroups(table)
        records = zip(groups.networks, groups.records).reduce(into: [:]) { $0[$1.0] = $1.1.count }
        if let item = table.instrument.item(role: .unit) {
            let units = GoalCounting.codes(of: item, in: table)
            for (network, records) in zip(groups.networks, groups.records) {
                recordsOfUnits[network] = records.reduce(into: [:]) { $0[units[$1], default: 0] += 1 }
            }
        }
        if let item = table.instrument.item(role: .position) {
            recordsOfPositions = GoalCounting.codes(of: item, in: table).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        let published = InstrumentResults.publishedItems(of: table.instrument)
        answers = InstrumentResults.answers(in: table, networkItem)
        attendance = RegisterAttendance(table, groups, items: published)?.counts ?? [:]
        answersOfUnits = UnitAnswers(table).answers
        comments = InstrumentResults.comments(in: table, groups)
        filteredBases = FilteredBases(
            table: table, groups: groups, items: published, plan: plan)
        meetings = MeetingsTold(table, groups).counts
        indicators = IndicatorReading(table, until: ValuePeriod(sourcePeriod))?.values ?? []
        let municipalities = Set(organisation.units.filter { $0.kind == "kommun" }.map(\.id))
        let counting = GoalCounting(
            table: table, groups: groups, municipalities: municipalities, until: ValuePeriod(sourcePeriod))
        goals = plan.goals.filter { $0.measure.instrument == table.instrument.id }
            .reduce(into: [:]) { counts, goal in
                var networks: Set<String>?
                if networkItem != nil, case .network(let id) = goal.description.scope {
                    networks = organisation.networks(of: id, among: groups.networks)
                }
                counts[goal.id] = counting.counts(of: goal.measure, in: networks, for: goal.description)
            }
        if let before = previous.flatMap(ValuePeriod.init), table.instrument.holdsImportedValues {
            let earlier = GoalCounting(
                table: table, groups: groups, municipalities: municipalities, until: before)
            for goal in plan.goals where goals[goal.id] != nil {
                let counts = earlier.counts(of: goal.measure, for: goal.description)
                // A value of a still earlier time is none of that period.
                let period = counts.values.compactMap(\.values).first?.period.flatMap(ValuePeriod.init)
                if period?.year == before.year { goalsBefore[goal.id] = counts }
            }
        }
        words = plan.goals.filter { $0.measure.instrument == table.instrument.id && $0.measure.kind == .qualitative }
            .reduce(into: [:]) { $0[$1.id] = InstrumentResults.words(of: $1.measure, in: table, groups) }
    }

    /// How many were asked in these networks (nil: everywhere); nil where that is not known for all of them.
    ///
    /// Where more answered than were asked, the number asked is wrong and counts as unknown.
    public func invited(networks: Set<String>?) -> Int? {
        let named = networks ?? Set(records.keys).union(population.networks(askedBy: instrument.id))
        let isExceeded = named.contains { network in
            population.invited(instrument: instrument.id, networks: [network]).map {
                $0 < records[network, default: 0]
            } ?? false
        }
        guard !isExceeded else { return nil }
        return population.invited(instrument: instrument.id, networks: networks.map { $0.sorted() })
    }

    /// Whether it has a record, or none says that nothing happened.
    var tellsSomething: Bool { !records.isEmpty || instrument.emptyIsZero }

    /// The networks that were asked and from which nobody answered: the silent whom a total must not forget.
    public var silentNetworks: Set<String> {
        population.networks(askedBy: instrument.id).subtracting(records.keys)
    }

    /// How many records do not tell their network, where they are to: any network may be theirs.
    public var unplaced: Int { instrument.item(role: .network) == nil ? 0 : records["", default: 0] }

    /// The items that are results: those with an option that agrees, and not what a record is grouped by.
    public var publishedItems: [Item] { InstrumentResults.publishedItems(of: instrument) }

    /// Of persons who answer more than once a row would count answers for persons: only goals are published.
    private static func publishedItems(of instrument: Instrument) -> [Item] {
        guard !instrument.hasRepeatedPersons else { return [] }
        return instrument.items.filter {
            $0.type == .selectOne && $0.role == nil && $0.options.contains(where: \.agrees)
        }
    }

    private static func answers(in table: RecordTable, _ networkItem: Item?) -> [String: [String: AnswerCounts]] {
        let tally = Tally(records: table, by: networkItem.map { [$0.name] } ?? [])
        return publishedItems(of: table.instrument).reduce(into: [:]) { result, item in
            for (position, group) in tally.groups.enumerated() {
                result[item.name, default: [:]][group.first ?? ""] = AnswerCounts(item, of: tally, group: position)
            }
        }
    }

    /// What was written under a measure's filter, network by network.
    private static func words(
        of measure: Measure, in table: RecordTable, _ groups: RecordGroups
    ) -> [String: [String]] {
        guard let name = measure.items.first, case .text(let texts)? = table.columns[name] else { return [:] }
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        return zip(groups.networks, groups.records).reduce(into: [:]) { words, group in
            let given = group.1.filter { filter?[$0] ?? true }.compactMap { texts[$0].written }.filter { !$0.isEmpty }
            if !given.isEmpty { words[group.0] = given }
        }
    }

    private static func comments(in table: RecordTable, _ groups: RecordGroups) -> [String: [String: [String]]] {
        var comments: [String: [String: [String]]] = [:]
        for item in table.instrument.items where item.role == .comment {
            guard case .text(let texts)? = table.columns[item.name] else { continue }
            for (network, records) in zip(groups.networks, groups.records) {
                let given = records.compactMap { texts[$0].written }
                if !given.isEmpty { comments[item.name, default: [:]][network] = given }
            }
        }
        return comments
    }
}

/// The raw results of one period: what disclosure control turns into a publication.
public struct PeriodResults: Hashable, Sendable {
    /// The period.
    public var period: Period
    /// The organisation.
    public var organisation: Organisation
    /// The plan whose goals are held against the results.
    public var plan: Plan
    /// The results of each instrument with data, in the order of ids.
    public var instruments: [InstrumentResults]

    /// Takes the parts as counted; what is for a team alone is left out, so that nothing of it can be published, and so is
    /// an instrument without a record, which says nothing unless it is declared that it says none.
    public init(period: Period, organisation: Organisation, plan: Plan, instruments: [InstrumentResults]) {
        self.period = period
        self.organisation = organisation
        self.plan = plan
        self.instruments = instruments.filter { $0.instrument.anonymity.audience == .everyone && $0.tellsSomething }
            .sorted { $0.instrument.id < $1.instrument.id }
    }
}
