public import SurveyModel

/// What a careful reader of a period would ask: a goal that is said to be measured later, though its answers are here.
public struct PeriodNotes: Sendable {
    /// The notes, by goal; nothing in them stops the period from being used.
    public let notes: [DefinitionIssue]

    /// Reads a period.
    ///
    /// - Parameters:
    ///   - period: the period.
    ///   - plan: its plan.
    ///   - answered: the instruments with answers of the period's own, none carried on from an earlier one.
    ///   - file: the period's file, which the notes name.
    public init(of period: Period, plan: Plan, answered: Set<String>, file: String) {
        notes = plan.goals.compactMap { goal in
            guard period.notYet[goal.id] != nil, let instrument = goal.measure.instrument,
                answered.contains(instrument)
            else { return nil }
            return DefinitionIssue(
                .note, at: SourceMark(file: file),
                "goal '\(goal.id)' is said to be measured later, and \(instrument) has answers in this period already",
                remedy: "Ask whether the figure so far should be shown, and delete its entry in not_yet if so")
        }
    }
}
