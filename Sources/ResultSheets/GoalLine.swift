public import DisclosureControl
public import SurveyModel

/// One goal as every format shows it: symbol, word, target, result, change and sentence.
public struct GoalLine: Sendable {
    /// The goal's id, as in the plan.
    public let id: String
    /// ● ◆ ■ ○ △ –, or "··" where withheld.
    public let symbol: String
    /// The status' name in styles, or "withheld"; a goal that is followed without a target has one of its own.
    public let statusName: String
    /// The status in words, or that it is not shown.
    public let word: String
    /// What is measured, the title of a report's row.
    public let title: LocalizedText
    /// What the plan promises.
    public let promise: LocalizedText
    /// The target: "80 %", "50 kurser"; empty where there is none.
    public let target: String
    /// The result: "79 %", "15 kurser", "—", "··".
    public let result: String
    /// The counts behind a percentage: "12 av 13".
    public let counts: String?
    /// How sure it is for the whole group: "osäkerhet 83–100 %; beskedet kan ändras av bortfallet"; nil where all answered.
    public let uncertainty: String?
    /// ↗ → ↘, where the series holds.
    public let arrow: Arrow?
    /// The change in words, or why there is no arrow; empty where withheld or without a figure.
    public let change: String
    /// What is said of the figure, all of it.
    public let sentence: String
    /// The same beside its change, divided where it is long.
    let words: GoalWords
    /// What is done about it, where it is not reached.
    public var action: String? { plannedAction?.said }
    /// What else is said of it: the network's comment, last period's action and what came of it, corrections.
    public var remarks: [String] { saidRemarks.map(\.text) }
    /// The same, each with the language of what was written.
    let saidRemarks: [GoalRemark]
    /// What is done about it, after its label.
    let plannedAction: GoalRemark?
    /// The strategic goal it serves.
    let strategicGoal: PublishedStrategicGoal?
    /// The status, or nil where withheld.
    let status: Status?
    /// The result as a bar, where it can be drawn.
    let bar: GoalBar?
    /// The result's number by itself: "45" of "45 timmar".
    let number: String
    /// What the number counts: "timmar"; nil where the result is a number alone.
    let noun: String?

    /// The line of a goal in an edition.
    public init(_ goal: PublishedGoal, in edition: Edition) {
        let figures = GoalFigures(goal: goal.description, edition: edition)
        id = goal.description.id
        title = goal.description.title
        promise = goal.description.text
        target = figures.target(for: goal.outcome.figure?.value)
        strategicGoal = edition.strategicGoal(goal.description.strategicGoal)
        sentence = GoalSentence(goal, in: edition).text
        words = GoalSentence(goal, in: edition, beside: .change).words
        guard let outcome = goal.outcome.figure else {
            symbol = edition.phrases.withheldMark
            statusName = "withheld"
            word = edition.phrases.withheldWords
            result = edition.phrases.withheldMark
            (counts, uncertainty, arrow, change, plannedAction, status, bar) = (nil, nil, nil, "", nil, nil, nil)
            (number, noun) = (edition.phrases.withheldMark, nil)
            saidRemarks = []
            changeWithArrow = edition.phrases.withheldMark
            return
        }
        status = outcome.status
        bar = GoalBar(goal.description, outcome, in: edition)
        symbol = outcome.status.symbol
        statusName = outcome.status.styleName
        word = edition.phrases.word(for: outcome.status)
        result = outcome.value.map(figures.text) ?? edition.phrases.noFigureMark
        (number, noun) = figures.parts(of: result)
        counts = outcome.value.flatMap(figures.counts)
        uncertainty = outcome.uncertainty.flatMap { UncertaintyText(edition: edition).text($0) }
        if case .change(let change) = outcome.trend { arrow = change.arrow } else { arrow = nil }
        change = outcome.value == nil ? "" : figures.change(outcome.trend, value: outcome.value)
        let moved = [arrow?.symbol ?? "", change].filter { !$0.isEmpty }
        changeWithArrow = moved.isEmpty ? edition.phrases.noFigureMark : moved.joined(separator: " ")
        plannedAction = GoalLine.action(goal, status: outcome.status, in: edition)
        saidRemarks = GoalRemarks(goal: goal, edition: edition).all
    }

    /// The result with its arrow: "79 % →".
    public var resultWithArrow: String { arrow.map { "\(result) \($0.symbol)" } ?? result }

    /// The change with its arrow: "↗ +2 kommuner sedan 2017"; where there is none "—", and "··" where withheld.
    let changeWithArrow: String

    /// What is said of it beside its sentence, the action last, as sentences, each with the language of what was written.
    var besides: [GoalRemark] { saidRemarks + (plannedAction.map { [$0.endingSentence] } ?? []) }

    private static func action(_ goal: PublishedGoal, status: Status, in edition: Edition) -> GoalRemark? {
        // What was decided stands, also where it is not known whether the goal was reached.
        guard let action = goal.followUp?.action ?? goal.description.action,
            status == .nearly || status == .notReached || status.isOpen
        else { return nil }
        return GoalRemark(
            lead: "\(edition.phrases.actionLabel): ", said: GoalRemarks.text(of: action, in: edition),
            language: edition.foreignLanguage(of: action.text))
    }
}

extension Status {
    /// The name in styles: as in files, but for goals followed without a target, which are not to be taken for goals that
    /// cannot be judged.
    var styleName: String { self == .cannotBeJudged(.noTarget) ? "followed" : name }
}
