import SurveyModel

/// A plan with the places of its goals, for checks that come after.
struct DecodedPlan {
    var plan: Plan
    var mark: SourceMark
    /// The map of each goal, by id.
    var goalNodes: [String: DefinitionNode]
    /// The ids of all goals as written, of faulty ones too.
    var declaredGoals: [String] = []
    /// What the source says beside its goals.
    var statements: [PlanStatement] = []
    /// The places of its sections, in their order.
    var sectionMarks: [SourceMark] = []

    /// The place of a key of a goal (of its measure, for a dotted key), else of the goal.
    func mark(of goal: String, _ keys: String...) -> SourceMark {
        var node = goalNodes[goal]
        for key in keys { node = node?[key] ?? node }
        return node?.mark ?? mark
    }
}

/// A plan's file, or the files of its folder → the plan.
struct PlanDecoder {
    let log: IssueLog
    let context: DefinitionContext

    /// The plan whose parts these files are, its goals in the files' order.
    func decode(_ documents: [DefinitionDocument]) -> DecodedPlan? {
        var whole: DecodedPlan?
        var taken = TakenNames()
        var takenSections = TakenNames()
        for document in documents {
            guard let part = head(of: document) else { continue }
            if whole == nil { whole = part.decoded }
            guard part.decoded.plan.id == whole?.plan.id else {
                log.error(
                    .both(
                        "filen hör till plan ’\(part.decoded.plan.id)’, och andra i mappen till plan ’\(whole?.plan.id ?? "")’",
                        "this file belongs to plan '\(part.decoded.plan.id)', and others of its folder to plan "
                            + "'\(whole?.plan.id ?? "")'"), at: part.decoded.mark,
                    remedy: .both("Ge alla delar samma id", "Give all parts the same id"))
                continue
            }
            if part.hasTitle { whole?.plan.title = part.decoded.plan.title }
            readGoals(part, into: &whole, &taken)
            for section in sections(part)
            where takenSections.claims(section.0.id, "the section", at: section.1, log: log) {
                whole?.plan.sections.append(section.0)
                whole?.sectionMarks.append(section.1)
            }
            let statements = StatementDecoder(values: part.values, context: context)
            whole?.statements += part.root.elements("statements").compactMap(statements.decode)
        }
        whole?.plan.fingerprint =
            documents.count == 1
            ? documents[0].fingerprint
            : SHA256.hexadecimal(of: Array(documents.map(\.fingerprint).joined(separator: "\n").utf8))
        return whole
    }

    /// The head of one file: which plan it tells of, and in which language.
    private struct Part {
        let decoded: DecodedPlan
        let root: MappingReader
        let values: ValueReader
        let hasTitle: Bool
    }

    private func head(of document: DefinitionDocument) -> Part? {
        let plain = ValueReader(log: log, language: context.organisation?.language ?? .swedish)
        guard
            let root = MappingReader(document.root, "the plan file", .planFile, values: plain),
            let headNode = root.demanded("plan"),
            let plainHead = MappingReader(headNode, "plan", .plan, values: plain)
        else { return nil }
        let values = ValueReader(log: log, language: plainHead.language(default: plain.language))
        let id = plainHead.demandedYearName("id") ?? ""
        let title = headNode["title"].map { values.text($0, "'title' of plan") ?? "" }
        var plan = Plan(id: id, title: title ?? LocalizedText(id, language: values.language), goals: [])
        plan.language = values.language
        return Part(
            decoded: DecodedPlan(plan: plan, mark: headNode.mark, goalNodes: [:]), root: root, values: values,
            hasTitle: title != nil)
    }

    private func sections(_ part: Part) -> [(PlanSection, SourceMark)] {
        part.root.elements("sections").compactMap { node in
            guard let reader = MappingReader(node, "a section", .section, values: part.values),
                let id = reader.demandedName("id"), let title = reader.demandedText("title")
            else { return nil }
            return (PlanSection(id: id, title: title), node["id"]?.mark ?? node.mark)
        }
    }

    private func readGoals(_ part: Part, into plan: inout DecodedPlan?, _ taken: inout TakenNames) {
        let decoder = GoalDecoder(values: part.values, context: context)
        for node in part.root.elements("goals") {
            if case .scalar(let id, _)? = node["id"]?.content { plan?.declaredGoals.append(id) }
            guard let goal = decoder.decode(node),
                taken.claims(goal.id, "the goal", at: node["id"]?.mark ?? node.mark, log: log)
            else { continue }
            plan?.plan.goals.append(goal)
            plan?.goalNodes[goal.id] = node
        }
        if part.root["goals"] == nil { _ = part.root.demanded("goals") }
    }
}
