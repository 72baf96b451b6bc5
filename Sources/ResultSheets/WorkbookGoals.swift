import DisclosureControl
import SurveyModel
import Tables

/// The sheet of goals: one row each, status as symbol, word and colour.
struct WorkbookGoals {
    private let goals: [PublishedGoal]
    private let edition: Edition
    /// Whether anything is said of some goal beside its sentence.
    private let hasRemarks: Bool

    init(goals: [PublishedGoal], edition: Edition) {
        (self.goals, self.edition) = (goals, edition)
        hasRemarks = goals.contains { !GoalLine($0, in: edition).besides.isEmpty }
    }

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// The sheet; nil without goals.
    var sheet: Workbook.Sheet? {
        guard !goals.isEmpty else { return nil }
        let tints = StatusSummary.statuses.map { status in
            let colours = Palette.colours(of: status)
            return Workbook.Tint(column: 2, prefix: status.symbol, ink: colours.ink, ground: colours.ground)
        }
        return Workbook.Sheet(
            name: phrases.goalsHeading, title: phrases.goalsTitle(edition.periodSpan),
            lines: StatusSummary(goals).sentences(phrases) + [phrases.oneRowAGoal],
            table: Workbook.Table(
                distinct: columns, name: "goals", rows: goals.map(row), frozenColumns: 2, tints: tints,
                leastWidths: WorkbookGoals.leastWidths))
    }

    /// The measure, the description, the strategic goal and what is said: narrower, they make rows higher than a screen.
    private static let leastWidths = [1: 28, 6: 56, 12: 20, 13: 32]

    /// What a reader wants first stands first, so that it fits on the first page of a print.
    private var columns: [String] {
        [
            phrases.groupColumn, phrases.measureColumn, phrases.statusColumn, phrases.resultColumn,
            phrases.targetColumn, phrases.changeColumn, phrases.descriptionColumn, phrases.agreeingColumn,
            phrases.baseColumn, phrases.invitedColumn, phrases.lowerColumn, phrases.upperColumn,
            phrases.strategicGoalLabel,
        ] + (hasRemarks ? [phrases.remarksColumn] : [])
    }

    private func row(_ goal: PublishedGoal) -> [Workbook.Cell] {
        let line = GoalLine(goal, in: edition)
        let start: [Workbook.Cell] = [
            .text(edition.groupName(goal.group)), cells.text(line.title), .text("\(line.symbol) \(line.word)"),
        ]
        let end: [Workbook.Cell] =
            [
                .text(line.strategicGoal.map(edition.title) ?? phrases.withoutStrategicGoal)
            ] + (hasRemarks ? [remarks(line)] : [])
        guard let outcome = goal.outcome.figure else {
            let hidden = [Workbook.Cell](repeating: cells.withheld, count: 5)
            return start + [
                cells.withheld, cells.target(goal.description, for: nil), cells.withheld, .text(line.sentence),
            ]
                + hidden + end
        }
        return start + figures(line, outcome, goal.description) + end
    }

    /// What is said and done about it, a line each.
    private func remarks(_ line: GoalLine) -> Workbook.Cell {
        .text(line.besides.isEmpty ? phrases.noFigureMark : line.besides.map(\.text).joined(separator: "\n"))
    }

    private func figures(_ line: GoalLine, _ outcome: PublishedOutcome, _ goal: GoalDescription) -> [Workbook.Cell] {
        let share = outcome.value?.share
        let arrow = line.arrow.map { "\($0.symbol) " } ?? ""
        let limits = outcome.uncertainty.map { ($0.lowerLimit, $0.upperLimit) }
        func limit(_ value: Fraction?) -> Workbook.Cell {
            value.map { .number($0.numerator, over: $0.denominator, .percent(decimals: 0, spaced: !phrases.isEnglish)) }
                ?? cells.none
        }
        return [
            cells.value(outcome.value, of: goal),
            cells.target(goal, for: outcome.value),
            .text(line.change.isEmpty ? phrases.noFigureWords : arrow + line.change), .text(line.words.text),
            cells.count(share?.agreeing), cells.count(share?.base), invited(outcome, goal),
            limit(limits?.0), limit(limits?.1),
        ]
    }
}

extension WorkbookGoals {
    /// How many were asked; of a survey's share where nobody knows, that it is unknown.
    fileprivate func invited(_ outcome: PublishedOutcome, _ goal: GoalDescription) -> Workbook.Cell {
        if let known = outcome.base?.invited { return .integer(known) }
        let isSurvey = edition.instrument(goal.instrument ?? "")?.kind == .survey
        return isSurvey && outcome.value?.share != nil
            ? .text(edition.phrases.say("okänt", "unknown")) : WorkbookCells(edition: edition).none
    }
}

extension Phrases {
    fileprivate var remarksColumn: String { say("Det som sägs och görs", "What is said and done") }
}
