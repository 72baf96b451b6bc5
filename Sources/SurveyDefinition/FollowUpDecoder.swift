import SurveyModel

/// What a period's file says of goals beside their figures: comments, actions, what was done, and corrections.
struct FollowUpDecoder {
    let values: ValueReader
    /// The goals of the period's plan, where it could be read.
    let goals: [String]?
    let plan: String

    private var log: IssueLog { values.log }

    func followUp(_ root: MappingReader) -> [String: FollowUp] {
        var all: [String: FollowUp] = [:]
        var taken = TakenNames()
        for node in root.elements("follow_up") {
            guard let reader = MappingReader(node, "an entry of follow_up", .followUp, values: values),
                let goal = goal(reader), taken.claims(goal, "the goal", at: reader.mark(of: "goal"), log: log)
            else { continue }
            all[goal] = FollowUp(
                comment: reader.text("comment"),
                action: reader["action"].flatMap { GoalActionDecoder(values: values).action($0) },
                done: reader.text("done"))
        }
        return all
    }

    func corrections(_ root: MappingReader) -> [Correction] {
        root.elements("corrections").compactMap { node in
            guard let reader = MappingReader(node, "an entry of corrections", .correction, values: values),
                let goal = goal(reader), let period = reader.demandedYearName("period"),
                let date = reader.demandedDate("date"), let text = reader.demandedText("text")
            else { return nil }
            return Correction(goal: goal, period: period, date: date, text: text)
        }
    }

    private func goal(_ reader: MappingReader) -> String? {
        guard let goal = reader.demandedName("goal") else { return nil }
        if let goals, !goals.contains(goal) {
            log.unknown(
                .both("plan \(plan) har inget mål ’\(goal)’", "plan \(plan) has no goal '\(goal)'"), goal, among: goals,
                at: reader.mark(of: "goal"))
        }
        return goal
    }
}
