public import SurveyModel

/// What a careful reader of a sound plan would ask about: promises without a measure, one figure under several goals,
/// goals that contradict each other or what their source says elsewhere, targets that cannot be reached and figures that
/// can never be shown.
public struct PlanNotes: Sendable {
    /// The notes on goals in the plan's order, then those on its source; nothing in them stops the plan from being used.
    public let notes: [DefinitionIssue]

    /// Reads a plan of a library.
    public init(of plan: Plan, in library: SurveyLibrary) {
        let reader = PlanReader(plan: plan, library: library)
        let order = Dictionary(
            plan.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let onGoals = (plan.goals.flatMap(reader.notes) + reader.notesOfSameFigures() + reader.notesOfSameRows())
            .sorted { (order[$0.goal] ?? 0, $0.text) < (order[$1.goal] ?? 0, $1.text) }
            .map { note in
                DefinitionIssue(
                    .note, at: library.mark(ofGoal: note.goal, plan: plan.id) ?? SourceMark(file: library.directory),
                    "goal '\(note.goal)' \(note.text)", remedy: note.remedy)
            }
        notes = onGoals + StatementNotes(plan: plan, library: library).notes
    }
}

/// One thing to ask about one goal.
private struct PlanNote {
    let goal: String
    let text: String
    let remedy: String?
}

/// Reads a plan goal by goal, and goals that share a figure together.
private struct PlanReader {
    let plan: Plan
    let library: SurveyLibrary

    func notes(on goal: Goal) -> [PlanNote] {
        func note(_ text: String, _ remedy: String?) -> PlanNote { PlanNote(goal: goal.id, text: text, remedy: remedy) }
        var notes: [PlanNote] = []
        if goal.measure.kind == .unspecified {
            notes.append(
                note("promises something and does not say how it is measured", "Settle a measure with the area"))
        }
        if let (target, units) = unreachable(goal) {
            notes.append(note("aims at \(target) units and only \(units) are expected", "Check the target and 'units'"))
        }
        if let (percent, units, needed) = betweenUnits(goal) {
            notes.append(
                note("aims at \(percent) % of \(units) units, which is no whole number: it takes \(needed)", nil))
        }
        if let (members, minimum) = neverShown(goal) {
            notes.append(
                note(
                    "can never be shown: its network has \(members) members, and \(minimum) valid answers are needed",
                    "Measure it for several networks together"))
        }
        if let (register, month) = recordedAllYear(goal) {
            notes.append(
                note(
                    "is to be measured in month \(month), and \(register) records attendance at every meeting",
                    "Ask whether the figure so far should be shown"))
        }
        for network in closedNetworks(goal) {
            notes.append(
                note("counts the network '\(network)', which does not exist in \(plan.id)", "Name its successor"))
        }
        return notes
    }

    /// How many units are expected, where the kind counts units.
    private func expectedUnits(_ goal: Goal) -> Int? {
        guard goal.measure.kind == .shareOfUnits || goal.measure.kind == .minPerActivity else { return nil }
        switch goal.measure.units {
        case .named(let ids)?: return ids.count
        case .number(let number)?: return number
        case .countedBy?: return nil
        case nil: return library.organisation.units.count { $0.kind == "kommun" }
        }
    }

    private func unreachable(_ goal: Goal) -> (target: Int, units: Int)? {
        guard let units = expectedUnits(goal), case .atLeast(.number(let number)) = goal.description.target,
            number > Fraction(units)
        else { return nil }
        return (number.numerator / max(number.denominator, 1), units)
    }

    /// A share of units that falls between two whole numbers of them.
    private func betweenUnits(_ goal: Goal) -> (percent: Int, units: Int, needed: Int)? {
        guard let units = expectedUnits(goal), case .atLeast(.share(let share)) = goal.description.target else {
            return nil
        }
        let wanted = share * Fraction(units)
        guard wanted.denominator != 1 else { return nil }
        let percent = share * Fraction(100)
        guard percent.denominator == 1 else { return nil }
        return (percent.numerator, units, wanted.numerator / wanted.denominator + 1)
    }

    private func neverShown(_ goal: Goal) -> (members: Int, minimum: Int)? {
        guard case .network(let id) = goal.description.scope,
            let members = library.organisation.network(id)?.members.count,
            let instrument = SurveyLibrary.wave(
                for: plan.id, among: library.instruments.filter { $0.id == goal.measure.instrument }),
            instrument.kind == .survey, instrument.record == "person", instrument.anonymity.isProtected,
            members < instrument.anonymity.minimumBase
        else { return nil }
        return (members, instrument.anonymity.minimumBase)
    }

    /// The register of a goal that waits for one month of the year, though attendance is recorded as it comes.
    private func recordedAllYear(_ goal: Goal) -> (register: String, month: Int)? {
        guard goal.measure.kind == .attendanceShare || goal.measure.kind == .eachUnitAttendance,
            let month = goal.description.measuring?.month, let register = goal.measure.instrument
        else { return nil }
        return (register, month)
    }

    private func closedNetworks(_ goal: Goal) -> [String] {
        var ids = goal.measure.networks ?? []
        if case .network(let id) = goal.description.scope { ids.append(id) }
        return ids.filter { library.organisation.network($0)?.valid.contains(year: plan.id) == false }
    }

    /// Goals that rest on one and the same figure: repeated, or aiming at different levels, or in different rhythms.
    func notesOfSameFigures() -> [PlanNote] {
        var groups: [String: [Goal]] = [:]
        for goal in plan.goals where PlanAccount.isComputed(goal) {
            groups[PlanReader.figure(of: goal), default: []].append(goal)
        }
        return groups.values.filter { $0.count > 1 }.flatMap(notes(onSame:))
    }

    private func notes(onSame goals: [Goal]) -> [PlanNote] {
        guard let first = goals.first else { return [] }
        let promise = goals.first(where: PlanReader.isBinding)
        return goals.dropFirst().map { goal in
            if let promise, PlanReader.isBinding(goal), goal.description.target != promise.description.target {
                return PlanNote(
                    goal: goal.id, text: "measures the same figure as '\(promise.id)' and aims at another level",
                    remedy: "Both cannot be the promise; ask which holds")
            }
            if goal.description.measuring != first.description.measuring {
                return PlanNote(
                    goal: goal.id, text: "measures the same figure as '\(first.id)' in another rhythm",
                    remedy: "Say at both how often it is measured")
            }
            return PlanNote(
                goal: goal.id, text: "is the same figure as '\(first.id)': one result counts twice", remedy: nil)
        }
    }

    /// Several statements asked of other groups of the area in the same words and to the same level, but in another
    /// rhythm: a row that was copied, and changed in one place.
    func notesOfSameRows() -> [PlanNote] {
        var groups: [String: [Goal]] = [:]
        for goal in plan.goals where goal.measure.kind == .shareAgreeAllOf && goal.description.measuring != nil {
            groups[PlanReader.row(of: goal), default: []].append(goal)
        }
        return groups.values.flatMap { goals -> [PlanNote] in
            guard let first = goals.first else { return [] }
            return goals.dropFirst().compactMap { goal in
                guard goal.description.measuring?.every != first.description.measuring?.every,
                    goal.description.scope != first.description.scope
                else { return nil }
                return PlanNote(
                    goal: goal.id, text: "asks the same of another group as '\(first.id)', in another rhythm",
                    remedy: "Ask whether that is meant")
            }
        }
    }

    private static func row(of goal: Goal) -> String {
        ([goal.description.strategicGoal ?? "", "\(goal.description.target)"] + goal.measure.items)
            .joined(separator: "\n")
    }

    /// Whether the goal promises a level or a direction; one that is followed, or whose level is lost, contradicts none.
    private static func isBinding(_ goal: Goal) -> Bool {
        switch goal.description.target {
        case .track, .unknown: false
        case .atLeast, .atMost, .equal, .between, .increase, .decrease, .nonDecrease: true
        }
    }

    private static func figure(of goal: Goal) -> String {
        let measure = goal.measure
        let leasts = [measure.enough, measure.answeredAtLeast].map { $0.map { String($0) } ?? "" }
        let units = measure.units.map { String(describing: $0) } ?? ""
        let parts: [String] = [
            goal.description.scope.groupKey, measure.kind.rawValue, measure.instrument ?? "",
            measure.items.joined(separator: " "), measure.filter?.canonicalText ?? "", measure.distinct ?? "",
            measure.whole ?? "", (measure.options ?? ["-"]).joined(separator: " "),
            (measure.networks ?? ["-"]).joined(separator: " "), (measure.networkKinds ?? ["-"]).joined(separator: " "),
            units, goal.description.reading?.rawValue ?? "",
        ]
        return (parts + leasts).joined(separator: "\n")
    }
}
