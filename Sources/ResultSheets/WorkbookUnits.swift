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
        // Where every unit has a number alone, there are neither shares nor what they are of.
        let hasShares = lists.contains { $0.heads(phrases).count > 1 }
        let rows = goals.flatMap { self.rows($0, hasShares: hasShares) }
        let areMunicipalities = lists.allSatisfy(\.isAttendance)
        let charts = lists.count == 1 && rows.count <= WorkbookAnswerChart.mostBars ? [chart(lists[0])] : []
        return Workbook.Sheet(
            name: phrases.unitsTab, title: areMunicipalities ? phrases.attendanceHeading : phrases.partsHeading,
            lines: [phrases.oneRowAUnit],
            table: Workbook.Table(
                distinct: [phrases.groupColumn, phrases.measureColumn, phrases.unitColumn]
                    + (hasShares
                        ? [phrases.shareColumn, phrases.countColumn, phrases.ofColumn] : [phrases.countColumn])
                    + [phrases.targetColumn, phrases.goalReachColumn], name: "units", rows: rows), charts: charts)
    }

    private func rows(_ goal: PublishedGoal, hasShares: Bool) -> [[Workbook.Cell]] {
        switch goal.outcome.figure?.value {
        case .units(let units)?:
            alphabetical(units.members, \.id).map { member in
                let share = member.share
                return row(
                    goal, member.id,
                    [cells.share(share, for: goal.description), .integer(share.agreeing), .integer(share.base)],
                    phrases.reaching(member))
            }
        case .perUnit(let numbers)?:
            alphabetical(numbers.members, \.id).map { member in
                let number = member.number.map(Workbook.Cell.integer) ?? .text(phrases.notTold)
                return row(
                    goal, member.id, hasShares ? [cells.none, number, cells.none] : [number],
                    phrases.yesOrNo(member.reaches).capitalisingFirst)
            }
        default: []
        }
    }

    private func alphabetical<Member>(_ members: [Member], _ id: (Member) -> String) -> [Member] {
        members.sorted { edition.unitName(id($0)).alphabeticalKey < edition.unitName(id($1)).alphabeticalKey }
    }

    private func row(_ goal: PublishedGoal, _ unit: String, _ figures: [Workbook.Cell], _ reach: String)
        -> [Workbook.Cell]
    {
        [.text(edition.groupName(goal.group)), cells.text(goal.description.title), .text(edition.unitName(unit))]
            + figures + [cells.target(goal.description), .text(reach)]
    }

    private func chart(_ list: UnitList) -> Workbook.Chart {
        Workbook.Chart(
            kind: .bars, title: edition.text(list.title),
            description: phrases.chartWords(list.rows.map { "\($0.name) \($0.figures[0])" }), categories: 2,
            series: [.init(column: 3, colour: edition.figureColour)])
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
