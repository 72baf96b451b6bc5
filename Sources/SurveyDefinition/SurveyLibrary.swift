public import SurveyModel

/// All definitions of a folder, read and checked: the organisation, its instruments in all waves, and its plans.
public struct SurveyLibrary: Sendable {
    /// The folder they were read from.
    public let directory: String
    /// The organisation.
    public let organisation: Organisation
    /// SHA-256 of the organisation's file, as hexadecimal digits.
    public let organisationFingerprint: String
    /// All instruments, by id and then by wave.
    public let instruments: [Instrument]
    /// All plans, by id.
    public let plans: [Plan]
    let marks: Marks
    /// What the sources say beside the goals, by plan.
    let statements: [String: [PlanStatement]]

    /// Where goals and items stand.
    struct Marks: Sendable {
        /// By plan and goal.
        var goals: [[String]: SourceMark] = [:]
        /// By instrument, wave (or nothing) and item.
        var items: [[String]: SourceMark] = [:]
    }

    /// The ids of all instruments, sorted.
    public var instrumentIDs: [String] {
        instruments.map(\.id).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The ids of all plans, sorted.
    public var planIDs: [String] { plans.map(\.id) }

    /// The waves of an instrument in order; empty where it is the same for every period.
    public func waves(of id: String) -> [String] { instruments.filter { $0.id == id }.compactMap(\.wave) }

    /// The instrument in that wave; one without waves fits every wave, and a single wave need not be named.
    public func instrument(id: String, wave: String? = nil) throws(LookupFailure) -> Instrument {
        let own = instruments.filter { $0.id == id }
        guard let first = own.first else { throw .noInstrument(id, known: instrumentIDs) }
        if first.wave == nil {
            guard let wave else { return first }
            throw .noWave(wave, instrument: id, waves: [])
        }
        guard let wave else {
            guard own.count == 1 else { throw .waveNeeded(instrument: id, waves: waves(of: id)) }
            return first
        }
        guard let found = own.first(where: { $0.wave == wave }) else {
            throw .noWave(wave, instrument: id, waves: waves(of: id))
        }
        return found
    }

    /// The instrument as asked in a period: the wave `period.yaml` names, else the period's own, else that of its year.
    public func instrument(id: String, for period: Period) throws(LookupFailure) -> Instrument {
        if let wave = period.waves[id] { return try instrument(id: id, wave: wave) }
        let waves = waves(of: id)
        guard !waves.isEmpty else { return try instrument(id: id) }
        let year = period.id.split(separator: "-").first.map(String.init) ?? period.id
        return try instrument(id: id, wave: waves.contains(period.id) ? period.id : year)
    }

    /// The plan with that id.
    public func plan(_ id: String) throws(LookupFailure) -> Plan {
        guard let plan = plans.first(where: { $0.id == id }) else { throw .noPlan(id, known: planIDs) }
        return plan
    }

    /// The goal with that id in a plan.
    public func goal(_ id: String, plan planID: String) throws(LookupFailure) -> Goal {
        let plan = try plan(planID)
        guard let goal = plan.goals.first(where: { $0.id == id }) else {
            throw .noGoal(id, plan: planID, known: plan.goals.map(\.id))
        }
        return goal
    }

    /// Where a goal is defined, or nil.
    public func mark(ofGoal goal: String, plan: String) -> SourceMark? { marks.goals[[plan, goal]] }

    /// Where an item of an instrument is defined, or nil.
    public func mark(ofItem item: String, in instrument: Instrument) -> SourceMark? {
        marks.items[[instrument.id, instrument.wave ?? "", item]]
    }

    /// The waves that a plan's goals are checked with: the latest that is not after the plan, else the first.
    static func wave(for plan: String, among waves: [Instrument]) -> Instrument? {
        waves.last { ($0.wave ?? "") <= plan || ($0.wave ?? "").hasPrefix(plan) } ?? waves.first
    }
}
