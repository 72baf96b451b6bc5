import SurveyModel

/// A plan with the places of its goals, for checks that come after.
struct DecodedPlan {
    var plan: Plan
    var mark: SourceMark
    /// The map of each goal, by id.
    var goalNodes: [String: DefinitionNode]
    /// The ids of all goals as written, of faulty ones too.
    var declaredGoals: [String] = []

    /// The place of a key of a goal (of its measure, for a dotted key), else of the goal.
    func mark(of goal: String, _ keys: String...) -> SourceMark {
        var node = goalNodes[goal]
        for key in keys { node = node?[key] ?? node }
        return node?.mark ?? mark
    }
}

/// A plan's file → the plan.
struct PlanDecoder {
    let log: IssueLog
    let context: DefinitionContext

    func decode(_ document: DefinitionDocument) -> DecodedPlan? {
        let plain = ValueReader(log: log, language: context.organisation?.language ?? .swedish)
        let headKeys = ["id", "language", "title"]
        guard
            let root = MappingReader(
                document.root, "the plan file", keys: ["plan", "goals", "$schema"], values: plain),
            let headNode = root.demanded("plan"),
            let plainHead = MappingReader(headNode, "plan", keys: headKeys, values: plain)
        else { return nil }
        let values = ValueReader(log: log, language: plainHead.language(default: plain.language))
        let id = plainHead.demandedYearName("id") ?? ""
        let title = headNode["title"].map { values.text($0, "'title' of plan") ?? "" }
        var plan = Plan(id: id, title: title ?? LocalizedText(id, language: values.language), goals: [])
        plan.language = values.language
        plan.fingerprint = document.fingerprint
        var decoded = DecodedPlan(plan: plan, mark: headNode.mark, goalNodes: [:])
        let decoder = GoalDecoder(values: values, context: context)
        var taken = TakenNames()
        for node in root.elements("goals") {
            if case .scalar(let id, _)? = node["id"]?.content { decoded.declaredGoals.append(id) }
            guard let goal = decoder.decode(node),
                taken.claims(goal.id, "the goal", at: node["id"]?.mark ?? node.mark, log: log)
            else { continue }
            decoded.plan.goals.append(goal)
            decoded.goalNodes[goal.id] = node
        }
        if root["goals"] == nil { _ = root.demanded("goals") }
        return decoded
    }
}
