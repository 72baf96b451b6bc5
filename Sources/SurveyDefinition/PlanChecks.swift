import SurveyModel

/// Checks of plans that need all instruments and all plans; fills in the goals' fingerprints.
struct PlanChecks {
    let log: IssueLog
    let context: DefinitionContext
    let instruments: [Instrument]

    func checked(_ plans: [DecodedPlan]) -> [DecodedPlan] {
        let goals = Set(plans.flatMap { $0.plan.goals.map(\.id) })
        return plans.map { decoded in
            var decoded = decoded
            for (index, goal) in decoded.plan.goals.enumerated() {
                let instrument = instrument(of: goal, decoded)
                GoalChecks(log: log, context: context, plan: decoded).check(goal, instrument: instrument)
                checkContinues(goal, known: goals, decoded)
                decoded.plan.goals[index].fingerprint = GoalFingerprint.hexadecimal(
                    of: goal, items: instrument?.items ?? [])
            }
            return decoded
        }
    }

    private func instrument(of goal: Goal, _ plan: DecodedPlan) -> Instrument? {
        guard let id = goal.measure.instrument else { return nil }
        if let found = SurveyLibrary.wave(for: plan.plan.id, among: instruments.filter({ $0.id == id })) {
            return found
        }
        let known = Set(instruments.map(\.id)).sorted()
        log.unknown(
            "goal '\(goal.id)': no such instrument '\(id)'", id, among: known,
            at: plan.mark(of: goal.id, "measure", "instrument"))
        return nil
    }

    private func checkContinues(_ goal: Goal, known: Set<String>, _ plan: DecodedPlan) {
        for older in goal.continues where !known.contains(older) || older == goal.id {
            let nearest = nearestName(to: older, among: known.sorted())
            log.warning(
                "goal '\(goal.id)' continues '\(older)', which is no other goal of any plan",
                at: plan.mark(of: goal.id, "continues"), remedy: nearest.map { "The nearest is '\($0)'" })
        }
    }
}
