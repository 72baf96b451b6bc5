import SurveyModel

/// Checks of plans that need all instruments and all plans; fills in the goals' fingerprints.
struct PlanChecks {
    let log: IssueLog
    let context: DefinitionContext
    let instruments: [DecodedInstrument]

    func checked(_ plans: [DecodedPlan]) -> [DecodedPlan] {
        let goals = Set(plans.flatMap(\.declaredGoals))
        return plans.map { decoded in
            var decoded = decoded
            for (index, goal) in decoded.plan.goals.enumerated() {
                let source = instrument(of: goal, decoded)
                let whole = source.flatMap { $0.isIncomplete ? nil : $0.instrument }
                GoalChecks(log: log, context: context, plan: decoded).check(goal, instrument: whole)
                checkContinues(goal, known: goals, decoded)
                decoded.plan.goals[index].fingerprint = GoalFingerprint.hexadecimal(
                    of: goal, items: source?.instrument.items ?? [])
            }
            checkStatements(decoded)
            checkSections(decoded)
            return decoded
        }
    }

    /// Where a plan names its sections, each goal's is one of them, and each of them has a goal.
    private func checkSections(_ decoded: DecodedPlan) {
        let known = decoded.plan.sections.map(\.id)
        guard !known.isEmpty else { return }
        let used = decoded.plan.goals.compactMap(\.description.section)
        for goal in decoded.plan.goals {
            guard let section = goal.description.section, !known.contains(section) else { continue }
            log.unknown(
                .both(
                    "målet ’\(goal.id)’ står i ’\(section)’, som inte är ett avsnitt i planen",
                    "goal '\(goal.id)' stands in '\(section)', which is no section of this plan"), section,
                among: known,
                at: decoded.mark(of: goal.id, "section"))
        }
        for (section, mark) in zip(known, decoded.sectionMarks) where !used.contains(section) {
            log.error(
                .both("inget mål står i avsnittet ’\(section)’", "no goal stands in the section '\(section)'"),
                at: mark, remedy: .both("Ta bort det, eller ange det vid ett mål", "Delete it, or name it at a goal"))
        }
    }

    private func checkStatements(_ plan: DecodedPlan) {
        let known = Set(plan.declaredGoals)
        for statement in plan.statements {
            for goal in statement.goals where !known.contains(goal) {
                log.unknown(
                    .both(
                        "utsagan om ’\(statement.matter)’ gäller ’\(goal)’, som inte är ett mål i planen",
                        "the statement on '\(statement.matter)' is about '\(goal)', which is no goal of this plan"),
                    goal,
                    among: known.sorted(), at: statement.mark)
            }
        }
    }

    private func instrument(of goal: Goal, _ plan: DecodedPlan) -> DecodedInstrument? {
        guard let id = goal.measure.instrument else { return nil }
        let waves = instruments.filter { $0.instrument.id == id }
        if let found = SurveyLibrary.wave(for: plan.plan.id, among: waves.map(\.instrument)) {
            return waves.first { $0.instrument.wave == found.wave }
        }
        let known = Set(instruments.map(\.instrument.id)).sorted()
        log.unknown(
            .both(
                "målet ’\(goal.id)’: det finns inget instrument ’\(id)’",
                "goal '\(goal.id)': no such instrument '\(id)'"), id, among: known,
            at: plan.mark(of: goal.id, "measure", "instrument"))
        return nil
    }

    private func checkContinues(_ goal: Goal, known: Set<String>, _ plan: DecodedPlan) {
        for older in goal.continues where !known.contains(older) || older == goal.id {
            let nearest = nearestName(to: older, among: known.sorted())
            log.warning(
                .both(
                    "målet ’\(goal.id)’ fortsätter ’\(older)’, som inte är något annat mål i någon plan",
                    "goal '\(goal.id)' continues '\(older)', which is no other goal of any plan"),
                at: plan.mark(of: goal.id, "continues"),
                remedy: nearest.map { .both("Närmast är ’\($0)’", "The nearest is '\($0)'") })
        }
    }
}
