import DisclosureControl
import SurveyModel
import Tables

/// The sheets beside goals and answers: units, responses and comments.
struct WorkbookUnits {
    let goals: [PublishedGoal]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// The sheet of units, one row each; nil without a goal that every unit has to reach.
    var sheet: Workbook.Sheet? {
        let lists = UnitList.all(goals, in: edition)
        guard !lists.isEmpty else { return nil }
        let rows = goals.flatMap(rows)
        let areMunicipalities = lists.allSatisfy(\.isAttendance)
        let charts = lists.count == 1 && rows.count <= WorkbookAnswers.mostBars ? [chart(lists[0])] : []
        return Workbook.Sheet(
            name: phrases.unitsTab, title: areMunicipalities ? phrases.attendanceHeading : phrases.partsHeading,
            lines: [phrases.oneRowAUnit],
            table: Workbook.Table(
                distinct: [
                    phrases.groupColumn, phrases.measureColumn, phrases.unitColumn, phrases.shareColumn,
                    phrases.countColumn, phrases.ofColumn, phrases.targetColumn, phrases.goalReachColumn,
                ], name: "units", rows: rows), charts: charts)
    }

    private func rows(_ goal: PublishedGoal) -> [[Workbook.Cell]] {
        if case .perUnit(let numbers)? = goal.outcome.figure?.value { return rows(goal, numbers) }
        guard case .units(let units)? = goal.outcome.figure?.value else { return [] }
        return units.members.map { member in
            [
                .text(edition.groupName(goal.group)), cells.text(goal.description.title),
                .text(edition.unitName(member.id)), cells.share(member.share, for: goal.description),
                .integer(member.share.agreeing), .integer(member.share.base), cells.target(goal.description),
                .text(edition.phrases.yesOrNo(member.reaches).capitalisingFirst),
            ]
        }
    }

    private func rows(_ goal: PublishedGoal, _ numbers: UnitNumbers) -> [[Workbook.Cell]] {
        numbers.members.map { member in
            [
                .text(edition.groupName(goal.group)), cells.text(goal.description.title),
                .text(edition.unitName(member.id)), .text(edition.phrases.noFigureMark),
                member.number.map { .integer($0) } ?? .text(edition.phrases.notTold),
                .text(edition.phrases.noFigureMark), cells.target(goal.description),
                .text(edition.phrases.yesOrNo(member.reaches).capitalisingFirst),
            ]
        }
    }

    private func chart(_ list: UnitList) -> Workbook.Chart {
        Workbook.Chart(
            kind: .bars, title: edition.text(list.title),
            description: phrases.chartWords(list.rows.map { "\($0.name) \($0.percent)" }), categories: 2,
            series: [.init(column: 3, colour: edition.accent)])
    }
}

/// How many answered of how many asked, and what they wrote.
struct WorkbookResponses {
    let groups: [PublishedGroup]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var cells: WorkbookCells { WorkbookCells(edition: edition) }

    /// The sheet of responses; nil where nobody answered anything.
    var sheet: Workbook.Sheet? {
        let rows = groups.flatMap { group in group.responses.map { row($0, of: group) } }
        guard !rows.isEmpty else { return nil }
        let columns = [
            phrases.groupColumn, phrases.instrumentColumn, phrases.periodColumn, phrases.answeredColumn,
            phrases.invitedColumn, phrases.responseRateColumn,
        ]
        return Workbook.Sheet(
            name: phrases.responsesTab, title: phrases.responsesTitle, lines: [phrases.responsesRule],
            table: Workbook.Table(distinct: columns, name: "responses", rows: rows))
    }

    private func row(_ responses: PublishedResponses, of group: PublishedGroup) -> [Workbook.Cell] {
        let invited = responses.exceedsInvited ? nil : responses.invited
        let rate = invited.flatMap { $0 > 0 ? cells.share(Share(responses.records, of: $0), for: nil) : nil }
        return [
            cells.text(group.name), .text(edition.instrumentTitle(responses.instrument)),
            .text(phrases.period(responses.period)), .integer(responses.records), cells.count(invited),
            rate ?? cells.none,
        ]
    }

    /// The sheet of published comments; nil without any.
    var comments: Workbook.Sheet? {
        let rows = groups.flatMap { group in
            edition.comments(of: group.key).flatMap { question in
                question.texts.map { text -> [Workbook.Cell] in
                    [cells.text(group.name), cells.text(question.label), .text(text)]
                }
            }
        }
        guard !rows.isEmpty else { return nil }
        return Workbook.Sheet(
            name: phrases.commentsHeading, title: phrases.commentsHeading,
            table: Workbook.Table(
                distinct: [phrases.groupColumn, phrases.questionColumn, phrases.commentColumn], name: "comments",
                rows: rows))
    }
}
