import DisclosureControl
import SurveyModel
import Tables

/// The workbook of some groups: cover, contents, notes, one table a sheet, and tidy data for pivots.
struct WorkbookBook {
    /// The groups told about; one for a network's own workbook.
    let groups: [PublishedGroup]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var publication: Publication { edition.publication }
    private var isWhole: Bool { groups.count == edition.sheets.count }

    /// The workbook.
    var workbook: Workbook {
        let tables = self.tables
        let pages = [cover, contents(of: [notes] + tables), notes] + tables
        return Workbook(
            title: title, author: edition.text(publication.organisation),
            created: WorkbookBook.created(publication.period),
            accent: edition.accent, sheets: pages)
    }

    private var name: String {
        groups.count == 1 ? edition.text(groups[0].name) : edition.text(publication.organisation)
    }

    private var title: String { "\(name) – \(phrases.resultSheet.loweringFirst) \(edition.periodSpan)" }

    private var goals: [PublishedGoal] {
        isWhole ? publication.goals : groups.flatMap { edition.goals(of: $0.key) }
    }

    /// Whether it is about the whole plan, as the organisation's own workbook is.
    private var isOfPlan: Bool { isWhole || groups.map(\.kind) == [.organisation] }

    /// The goals that are summed up.
    private var summed: [PublishedGoal] {
        isWhole ? publication.goals : groups.flatMap(edition.summedGoals)
    }

    /// A period's last day at noon, so that the same input gives the same bytes.
    static func created(_ period: PublishedPeriod) -> Int { period.to.daysSince1970 * 86_400 + 43_200 }

    private var tables: [Workbook.Sheet] {
        let rows = CSVRows(edition: edition).rows(of: isWhole ? nil : groups)
        let responses = WorkbookResponses(groups: groups, edition: edition)
        let sheets: [Workbook.Sheet?] =
            [
                WorkbookStanding(groups: groups, goals: isOfPlan ? summed : goals, isWhole: isOfPlan, edition: edition)
                    .sheet,
                WorkbookGoals(goals: goals, edition: edition).sheet,
            ]
            + WorkbookAnswers(groups: groups, edition: edition).sheets
            + [
                WorkbookSeries(groups: groups, edition: edition).sheet,
                WorkbookUnits(goals: goals, edition: edition).sheet,
                WorkbookIndicators(groups: groups, edition: edition).sheet, responses.sheet,
                responses.comments,
                WorkbookData(rows: rows, edition: edition).sheet,
            ]
        return sheets.compactMap { $0 }
    }

    private var cover: Workbook.Sheet {
        let answered =
            groups.count == 1 ? edition.responseLines(of: groups[0]).map { "\($0.title): \($0.answered)" } : []
        let statuses = StatusSummary.legend.map {
            "\($0.symbol) \(phrases.word(for: $0)): \(phrases.meaning(of: $0))"
        }
        let lines =
            [
                "\(edition.text(publication.organisation)), \(edition.periodSpan)",
                phrases.planLabel + edition.text(publication.period.planTitle),
            ] + [edition.easyNote].compactMap(\.self) + answered
            + summary
            + [phrases.workbookRule, phrases.withheldCellRule, phrases.legendHeading + ":"] + statuses
        return Workbook.Sheet(name: phrases.coverTab, title: title, lines: lines, mark: edition.mark)
    }

    /// How it went, in the lines with which every format begins.
    private var summary: [String] {
        let lead = summed.isEmpty ? [] : StatusSummary(summed).sentences(phrases)
        guard groups.count == 1 else { return lead }
        return lead + [edition.lead(of: groups[0])].compactMap(\.self) + edition.responseRemarks(of: groups[0])
    }

    private func contents(of sheets: [Workbook.Sheet]) -> Workbook.Sheet {
        let rows = sheets.map { sheet -> [Workbook.Cell] in
            [.link(sheet.name, sheet: sheet.name), .text(sheet.title)]
        }
        return Workbook.Sheet(
            name: phrases.contentsTab, title: phrases.contentsTab, lines: [phrases.contentsRule],
            table: Workbook.Table(
                name: "contents", columns: [phrases.tabColumn, phrases.contentsColumn], rows: rows))
    }

    private var notes: Workbook.Sheet {
        let group = groups.count == 1 ? groups[0].key : nil
        let entries = MethodBox(group: group, goals: goals, in: edition).entries
        let lines = entries.flatMap { entry in entry.lines.map { (entry.term, $0) } }
        let rows = lines.enumerated().map { number, line -> [Workbook.Cell] in
            [.integer(number + 1), .text(line.0), .text(line.1)]
        }
        return Workbook.Sheet(
            name: phrases.notesTab, title: phrases.methodHeading,
            table: Workbook.Table(
                name: "notes", columns: [phrases.numberColumn, phrases.subjectColumn, phrases.noteColumn], rows: rows))
    }
}

extension CalendarDate {
    /// Days from 1 January 1970, by the civil calendar.
    fileprivate var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
