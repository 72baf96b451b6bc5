import SurveyModel

/// Holds what a measure needs beside its items against the instrument: units, person codes, phases.
struct MeasureRoleChecks {
    let log: IssueLog
    let plan: DecodedPlan
    let instrument: Instrument

    func check(_ goal: Goal) {
        let measure = goal.measure
        switch measure.kind {
        case .minPerUnit, .eachUnitAttendance: require(.unit, goal)
        case .beforeAfter:
            require(.personCode, goal)
            require(.phase, goal)
        default: break
        }
        if goal.description.reading == .meanOfUnits { require(.unit, goal) }
        if measure.kind == .shareAgree, goal.description.reading != nil { require(.activity, goal) }
        checkUnits(goal)
        checkScored(goal)
        if instrument.anonymity.audience == .team, !countsRecordsAlone(measure) {
            error(
                goal, "what comes of \(instrument.id) is for the team alone, and cannot be a published goal",
                "instrument",
                remedy: "Measure the goal by a register of its own, as one of the occasions when it was told")
        }
    }

    private func countsRecordsAlone(_ measure: Measure) -> Bool {
        measure.kind == .qualitative || measure.kind == .unspecified
    }

    private func error(_ goal: Goal, _ problem: String, _ key: String, remedy: String? = nil) {
        log.error("goal '\(goal.id)': \(problem)", at: plan.mark(of: goal.id, "measure", key), remedy: remedy)
    }

    private func require(_ role: ItemRole, _ goal: Goal) {
        guard instrument.item(role: role) == nil else { return }
        error(
            goal,
            "\(instrument.id) has no item with the role \(role.rawValue), which kind "
                + "\(goal.measure.kind.rawValue)\(goal.measure.kind == .shareAgree ? " with a reading" : "") needs",
            "instrument", remedy: "Give the item role: \(role.rawValue)")
    }

    private func checkUnits(_ goal: Goal) {
        guard let units = goal.measure.units else { return }
        switch (goal.measure.kind, units) {
        case (.minPerUnit, .number), (.eachUnitAttendance, .number):
            error(goal, "a promise for each unit must name the units", "units", remedy: "Write units: [ID, ID]")
        case (.shareOfUnits, .countedBy(let other)), (.minPerUnit, .countedBy(let other)): check(other, of: goal)
        case (_, .countedBy):
            error(
                goal, "kind \(goal.measure.kind.rawValue) cannot take its units from another goal", "units_of",
                remedy: "Name them with units: [ID, ID]")
        case (.shareOfUnits, _), (.minPerActivity, _), (.minPerUnit, _), (.eachUnitAttendance, _), (.coverage, _):
            break
        default:
            error(
                goal, "kind \(goal.measure.kind.rawValue) expects nothing of units", "units", remedy: "Delete 'units'")
        }
    }

    /// The goal whose units count must be one that counts units, by itself.
    private func check(_ other: String, of goal: Goal) {
        let known = plan.plan.goals.filter { known in
            if case .countedBy? = known.measure.units { return false }
            return known.measure.kind == .shareOfUnits
        }
        guard !known.contains(where: { $0.id == other }) else { return }
        log.unknown(
            "goal '\(goal.id)': '\(other)' is no goal of this plan that counts units of its own", other,
            among: known.map(\.id), at: plan.mark(of: goal.id, "measure", "units_of"))
    }

    private func checkScored(_ goal: Goal) {
        guard let least = goal.measure.answeredAtLeast else { return }
        let isScored = goal.measure.kind == .scoreMean || goal.measure.kind == .beforeAfter
        if !isScored {
            error(
                goal, "only scores can be prorated over missing answers", "answered_at_least",
                remedy: "Delete 'answered_at_least'")
        } else if least > goal.measure.items.count {
            error(goal, "there are only \(goal.measure.items.count) items", "answered_at_least")
        }
    }
}
