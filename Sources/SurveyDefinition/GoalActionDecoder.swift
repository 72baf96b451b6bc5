import SurveyModel

/// What is done about a goal, in a plan or in a period's follow-up.
struct GoalActionDecoder {
    let values: ValueReader

    func action(_ node: DefinitionNode) -> GoalAction? {
        guard let part = MappingReader(node, "'action'", .action, values: values),
            let text = part.demandedText("text")
        else { return nil }
        return GoalAction(text: text, responsible: part.text("responsible"))
    }
}
