import DisclosureControl
import SurveyModel
import Tables

/// The sheet of others' indicators: one value a row.
struct WorkbookIndicators {
    let groups: [PublishedGroup]
    let edition: Edition

    /// The sheet; nil without indicators.
    var sheet: Workbook.Sheet? {
        let phrases = edition.phrases
        let rows = groups.flatMap { group in
            let table = IndicatorTable(of: group.key, in: edition)
            return table.indicators.map { row($0, of: group, table) }
        }
        guard !rows.isEmpty else { return nil }
        return Workbook.Sheet(
            name: phrases.indicatorsTab, title: phrases.indicatorsHeading, lines: [phrases.indicatorsRule],
            table: Workbook.Table(
                distinct: [
                    phrases.groupColumn, phrases.indicatorColumn, phrases.partOfPopulationColumn,
                    phrases.concernsColumn, phrases.periodColumn, phrases.valueColumn, phrases.measuredInColumn,
                    phrases.sourceColumn, phrases.retrievedColumn,
                ], name: "indicators", rows: rows))
    }

    private func row(
        _ indicator: PublishedIndicator, of group: PublishedGroup, _ table: IndicatorTable
    ) -> [Workbook.Cell] {
        let cells = WorkbookCells(edition: edition)
        return [
            cells.text(group.name), cells.text(indicator.name),
            indicator.part.map(cells.text) ?? .text(edition.phrases.allOfPopulation), .text(table.unit(indicator)),
            .text(indicator.period),
            indicator.value.map(cells.number) ?? .text(edition.phrases.differentValues),
            indicator.measuredIn.map(cells.text) ?? cells.none, .text(table.source(indicator)),
            .text(table.retrieved(indicator)),
        ]
    }
}

extension Phrases {
    fileprivate var indicatorsTab: String { say("Nyckeltal", "Key figures") }
    fileprivate var partOfPopulationColumn: String { say("Vilka", "Whom") }
    fileprivate var measuredInColumn: String { say("Måttenhet", "Measured in") }
    fileprivate var allOfPopulation: String { say("alla", "all") }
}
