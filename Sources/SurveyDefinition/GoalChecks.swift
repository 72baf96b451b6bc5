import SurveyModel

/// Checks of one goal: that its kind, target and reading fit each other, and that what it measures exists.
struct GoalChecks {
    let log: IssueLog
    let context: DefinitionContext
    let plan: DecodedPlan

    func check(_ goal: Goal, instrument: Instrument?) {
        checkStrategicGoal(goal)
        checkTarget(goal)
        checkBand(goal)
        checkReading(goal)
        checkProration(goal)
        checkPromise(goal)
        checkWeighting(goal)
        if let instrument {
            MeasureChecks(log: log, plan: plan, instrument: instrument).check(goal)
        } else if goal.measure.instrument == nil {
            checkWithoutInstrument(goal)
        }
    }

    /// A count grows with the year, and so does each unit's own; whether all units reach a part of theirs is no verdict.
    private func checkProration(_ goal: Goal) {
        guard goal.description.isProrated else { return }
        switch (goal.measure.kind, goal.description.target.amount) {
        case (.countTarget, _): break
        case (.eachUnitAttendance, .number?), (.minPerUnit, .number?):
            guard goal.description.elapsedInforms != true else { return }
            error(
                goal, "the elapsed part of each unit's own number is told for information alone", "prorate",
                remedy: "Write prorate: information")
        default: error(goal, "only a count_target can be shown against the elapsed part of the year", "prorate")
        }
    }

    private func checkWeighting(_ goal: Goal) {
        guard goal.description.weighting != nil else { return }
        let isOfOneNetwork = if case .network = goal.description.scope { true } else { false }
        let measure = goal.measure
        if measure.kind != .shareAgree || isOfOneNetwork || measure.filter != nil || measure.options != nil {
            error(
                goal, "only a share_agree of several networks, of all answers and by the declared options, is weighted",
                "weighting", remedy: "Delete it")
        }
    }

    private func error(_ goal: Goal, _ problem: String, _ key: String, remedy: String? = nil) {
        log.error("goal '\(goal.id)': \(problem)", at: plan.mark(of: goal.id, key), remedy: remedy)
    }

    private func checkStrategicGoal(_ goal: Goal) {
        guard let id = goal.description.strategicGoal, let organisation = context.organisation else { return }
        let known = organisation.strategicGoals
        guard let strategic = known.first(where: { $0.id == id }) else {
            let mark = plan.mark(of: goal.id, "strategic_goal")
            log.unknown(
                .both("okänt strategiskt mål ’\(id)’", "unknown strategic goal '\(id)'"), id, among: known.map(\.id),
                at: mark)
            return
        }
        if strategic.text[plan.plan.id] == nil {
            error(
                goal, "the strategic goal '\(id)' has no text for plan \(plan.plan.id)", "strategic_goal",
                remedy: "Add it in the organisation's file, under text")
        }
    }

    private func checkTarget(_ goal: Goal) {
        let kind = goal.measure.kind
        switch (kind, goal.description.target) {
        case (.count, let target) where target.amount != nil:
            error(goal, "kind count has no target", "target", remedy: "Write kind: count_target")
        case (.countTarget, .track), (.countTarget, .increase), (.countTarget, .decrease), (.countTarget, .nonDecrease):
            error(
                goal, "kind count_target needs an amount as target", "target", remedy: "Add one, or write kind: count")
        case (.trend, let target) where target.amount != nil:
            error(
                goal, "kind trend has a direction as target, not an amount", "target", remedy: "Write target: increase")
        case (.qualitative, let target) where target.amount != nil,
            (.unspecified, let target) where target.amount != nil:
            error(goal, "kind \(kind.rawValue) has no figure to hold against a target", "target")
        case (_, let target):
            for amount in GoalChecks.amounts(of: target) { checkAmount(amount, goal) }
        }
    }

    /// Done or not done: the promise itself is the target.
    private func checkPromise(_ goal: Goal) {
        guard goal.measure.kind == .yesNo else { return }
        switch goal.description.target {
        case .track, .unknown, .equal(.number(.one)): break
        default: error(goal, "kind yes_no is reached when it is done", "target", remedy: "Delete 'target'")
        }
    }

    private static func amounts(of target: Target) -> [Target.Amount] {
        if case .between(let low, let high) = target { return [low, high] }
        return target.amount.map { [$0] } ?? []
    }

    private func checkAmount(_ amount: Target.Amount, _ goal: Goal) {
        let kind = goal.measure.kind
        switch (kind, amount) {
        case (_, .share(let share)) where kind.figure == .share:
            if share > .one || share < .zero {
                error(goal, "a share lies between 0 and 100 %", "target")
            }
        // Of units and of meetings per unit, the sources state both shares and numbers.
        case (.shareOfUnits, .number), (.eachUnitAttendance, .number): break
        case (_, .number) where kind.figure == .share:
            error(goal, "kind \(kind.rawValue) needs a target in percent", "target", remedy: "Write it as 90 %")
        case (_, .share):
            error(goal, "kind \(kind.rawValue) needs a number as target", "target", remedy: "Write it without %")
        case (_, .number(let number)):
            if number < .zero { error(goal, "the target is negative", "target") }
        }
    }

    private func checkBand(_ goal: Goal) {
        guard let nearly = goal.description.nearly else { return }
        switch (nearly, goal.description.target.amount) {
        case (_, nil):
            if case .unknown = goal.description.target { return }
            error(goal, "a band needs a target that is an amount", "nearly", remedy: "Delete 'nearly'")
        case (.within, .number) where goal.measure.kind.figure != .share:
            error(goal, "points need a target in percent", "nearly", remedy: "Write {share_of_target: 80 %}")
        // Of a share written without percent enough has been said.
        case (.within, _), (.shareOfTarget, _): break
        }
    }

    private func checkReading(_ goal: Goal) {
        let reading = goal.description.reading
        let fitting: [Reading]
        switch goal.measure.kind {
        case .shareAgreeAllOf: fitting = [.eachItem, .everyRespondent]
        case .shareAgree: fitting = [.pooled, .meanOfActivities]
        case .attendanceShare: fitting = [.pooled, .meanOfShares]
        case .eachUnitAttendance: fitting = [.eachUnit, .pooled]
        case .minPerUnit: fitting = [.eachUnit, .meanOfUnits]
        case .scoreMean, .shareOfCases: fitting = [.pooled, .meanOfUnits]
        default: fitting = []
        }
        let words = fitting.map(\.rawValue).joined(separator: " or ")
        if let reading, !fitting.contains(reading) {
            error(
                goal, "the reading \(reading.rawValue) does not fit kind \(goal.measure.kind.rawValue)", "reading",
                remedy: fitting.isEmpty ? "Delete 'reading'" : "Write \(words)")
        }
        if reading == nil, goal.measure.kind == .shareAgreeAllOf {
            error(goal, "several statements can be read in two ways", "measure", remedy: "Add reading: \(words)")
        }
    }

    private func checkWithoutInstrument(_ goal: Goal) {
        let measure = goal.measure
        switch measure.kind {
        case .shareAgree, .shareAgreeAllOf, .attendanceShare, .eachUnitAttendance, .shareOfCases, .coverage, .scoreMean,
            .beforeAfter, .minPerUnit:
            error(
                goal, "kind \(measure.kind.rawValue) needs an instrument", "measure",
                remedy: "Add instrument: ID, or write kind: unspecified where the source has no measure")
        default:
            if !measure.items.isEmpty || measure.filter != nil || measure.distinct != nil || measure.units != nil {
                error(goal, "items and filters need an instrument", "measure", remedy: "Add instrument: ID")
            }
        }
    }
}
