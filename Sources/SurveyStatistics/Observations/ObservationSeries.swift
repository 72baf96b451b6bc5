public import SurveyModel

/// The observations of one person in the order of time: how the person was, and what may go with it.
///
/// Raw values of one person: for the team that made them, never for a publication.
public struct ObservationSeries: Hashable, Sendable {
    /// One observation.
    public struct Point: Hashable, Sendable {
        /// The day, where told.
        public var day: CalendarDate?
        /// Before or after the change, where told.
        public var phase: Phase?
        /// How the person was; nil where missing.
        public var outcome: Fraction?
        /// Each support factor's value; nil where missing.
        public var factors: [Fraction?]

        /// Takes the parts as observed.
        public init(day: CalendarDate?, phase: Phase? = nil, outcome: Fraction?, factors: [Fraction?] = []) {
            self.day = day
            self.phase = phase
            self.outcome = outcome
            self.factors = factors
        }
    }

    /// The person's code.
    public var person: String
    /// The observations, oldest first.
    public var points: [Point]

    /// Takes observations in the order of time.
    public init(person: String, points: [Point]) {
        self.person = person
        self.points = points
    }

    /// The outcomes that were told, in order.
    public var outcomes: [Fraction] { points.compactMap(\.outcome) }
}

/// The observations of a register of repeated persons, person by person.
public struct Observations: Hashable, Sendable {
    /// The outcome that is followed.
    public var outcome: Item
    /// The support factors, in the instrument's order.
    public var factors: [Item]
    /// Each person's series, by code.
    public var series: [ObservationSeries]
    /// How many records could not be laid to a person or a time, and are left out.
    public var leftOut: Int

    /// Reads the records of an instrument.
    ///
    /// - Returns: Nil where the instrument has no person codes, no day or no outcome.
    public init?(_ table: RecordTable) {
        let instrument = table.instrument
        guard instrument.hasRepeatedPersons, let outcome = instrument.item(role: .outcome),
            let time = instrument.item(role: .timestamp)
        else { return nil }
        self.outcome = outcome
        factors = instrument.items.filter { $0.role == .supportFactor }
        let persons = PersonCodes(table).codes
        let reader = ObservationReader(table, outcome: outcome, factors: factors, time: time)
        var all: [String: [(record: Int, point: ObservationSeries.Point)]] = [:]
        var leftOut = 0
        for record in 0..<table.count {
            let point = reader[record]
            guard let person = persons[record], point.day != nil else {
                leftOut += 1
                continue
            }
            all[person, default: []].append((record, point))
        }
        self.leftOut = leftOut
        // Shifts of one day keep the order of their rows.
        series = all.keys.sorted().map { person in
            let own = (all[person] ?? []).sorted { first, second in
                (first.point.day.map(\.ordinal) ?? 0, first.record) < (
                    second.point.day.map(\.ordinal) ?? 0, second.record
                )
            }
            return ObservationSeries(
                person: person.split(separator: "\u{1F}").joined(separator: " "), points: own.map(\.point))
        }
    }
}

private struct ObservationReader {
    let outcome: ItemScoreReader
    let factors: [ItemScoreReader]
    let days: [DateAnswer]
    let phases: [Phase?]

    init(_ table: RecordTable, outcome: Item, factors: [Item], time: Item) {
        self.outcome = ItemScoreReader(outcome.name, in: table)
        self.factors = factors.map { ItemScoreReader($0.name, in: table) }
        if case .date(let answers)? = table.columns[time.name] {
            days = answers
        } else {
            days = .init(repeating: .missing(.notAsked), count: table.count)
        }
        phases = PhaseReader(table).phases
    }

    subscript(record: Int) -> ObservationSeries.Point {
        var day: CalendarDate?
        if case .value(let date) = days[record] { day = date }
        return .init(
            day: day, phase: phases[record], outcome: try? outcome[record].get(),
            factors: factors.map { try? $0[record].get() })
    }
}

/// Reads which occasion each record belongs to.
struct PhaseReader {
    /// The phase of each record; nil where it is not told.
    let phases: [Phase?]

    init(_ table: RecordTable) {
        guard let item = table.instrument.item(role: .phase), case .choice(let codes)? = table.columns[item.name] else {
            phases = .init(repeating: nil, count: table.count)
            return
        }
        phases = codes.map { code in code.option.flatMap { item.options[$0].phase } }
    }
}
