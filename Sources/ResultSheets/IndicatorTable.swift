import DisclosureControl
import SurveyModel

/// Values of indicators that others published: what, whose, when, how much, by whom and fetched which day.
struct IndicatorTable {
    let indicators: [PublishedIndicator]
    let edition: Edition
    /// Whether each row says which network or area it is about.
    var namesGroups = false

    var phrases: Phrases { edition.phrases }

    /// Those of one group, for its sheet.
    init(of group: String, in edition: Edition) {
        indicators = edition.indicators(of: group)
        self.edition = edition
    }

    /// All of them, for the yearly report; none for others.
    init(of report: ReportTable, in edition: Edition) {
        indicators = report.kind == .year ? edition.publication.indicators ?? [] : []
        self.edition = edition
        namesGroups = true
    }

    var columns: [String] {
        [
            phrases.indicatorColumn, phrases.concernsColumn, phrases.periodColumn, phrases.valueColumn,
            phrases.sourceColumn, phrases.retrievedColumn,
        ]
    }

    /// The rows as text, under the columns.
    var rows: [[String]] {
        indicators.map { indicator in
            return [
                [name(indicator), place(indicator).map(edition.text)].compactMap(\.self).joined(separator: " – "),
                unit(indicator), indicator.period, value(indicator), source(indicator), retrieved(indicator),
            ]
        }
    }

    /// "Suicid, kvinnor".
    func name(_ indicator: PublishedIndicator) -> String {
        edition.text(indicator.name) + (indicator.part.map { ", \(edition.text($0).loweringFirst)" } ?? "")
    }

    /// The group that a row names, where it is not the whole organisation.
    private func place(_ indicator: PublishedIndicator) -> LocalizedText? {
        guard namesGroups, let group = edition.group(indicator.group), group.kind != .organisation else { return nil }
        return group.name
    }

    func unit(_ indicator: PublishedIndicator) -> String {
        indicator.unit.map(edition.unitName) ?? phrases.wholeOfUnits(edition.publication.units)
    }

    private func number(_ indicator: PublishedIndicator) -> String? {
        indicator.value.map(edition.typography.number)
    }

    func value(_ indicator: PublishedIndicator) -> String {
        guard let number = number(indicator) else { return phrases.differentValues }
        return number + space(indicator) + (indicator.measuredIn.map(edition.text) ?? "")
    }

    private func space(_ indicator: PublishedIndicator) -> String {
        indicator.measuredIn.map { edition.typography.space(before: edition.text($0)) } ?? ""
    }

    func source(_ indicator: PublishedIndicator) -> String {
        indicator.source?.name ?? edition.instrumentTitle(indicator.instrument)
    }

    /// "2019-02-01 (1 tidigare hämtat värde ersatt)".
    func retrieved(_ indicator: PublishedIndicator) -> String {
        let day = indicator.source?.retrieved?.description ?? phrases.noFigureMark
        return indicator.replaced.map { "\(day) (\(phrases.replacedValues($0)))" } ?? day
    }

    // MARK: Pages

    /// The section of a page; nothing without indicators.
    var section: Markup {
        guard !indicators.isEmpty else { return .none }
        let heads = columns.map { head -> Markup in "<th role=\"columnheader\" scope=\"col\">\(head)</th>" }
        let table: Markup = """
            <p class="intro">\(phrases.indicatorsRule)</p>
            <table class="measures" role="table">
            <caption class="unseen">\(phrases.indicatorsHeading)</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(indicators.map(row))
            </tbody>
            </table>
            """
        return HTMLPage.section("indicators", phrases.indicatorsHeading, [table])
    }

    private func row(_ indicator: PublishedIndicator) -> Markup {
        let part = indicator.part.map { part -> Markup in ", \(edition.text(part).loweringFirst)" } ?? .none
        let place = place(indicator).map { place -> Markup in
            " <span class=\"promise\">\(Markup(place, in: edition))</span>"
        }
        let measured = indicator.measuredIn.map { unit -> Markup in
            "\(space(indicator))\(Markup(unit, in: edition))"
        }
        let value: Markup = number(indicator).map { "\($0)\(measured ?? .none)" } ?? "\(phrases.differentValues)"
        let cells = zip(
            columns.dropFirst(),
            [
                "\(unit(indicator))", "\(indicator.period)", value, "\(source(indicator))", "\(retrieved(indicator))",
            ] as [Markup]
        ).map { head, cell -> Markup in
            let style: Markup = head == phrases.valueColumn ? " class=\"result\"" : .none
            return "<td role=\"cell\"\(style) data-label=\"\(head)\"><span>\(cell)</span></td>"
        }
        return """
            <tr role="row"><th role="rowheader" scope="row"><span class="goal">\(Markup(indicator.name, in: edition))\
            \(part)</span>\(place ?? .none)</th>
            \(cells)</tr>
            """
    }
}

// MARK: Documents and text

extension IndicatorTable {
    /// The part of a Markdown document, with its heading; none without indicators.
    var markdown: [String] {
        guard !indicators.isEmpty else { return [] }
        return [
            "## \(phrases.indicatorsHeading)", MarkdownText.escaped(phrases.indicatorsRule),
            MarkdownText.table(columns, rows),
        ]
    }

    /// The part of a Word document, with its heading; none without indicators.
    var word: [WordBlock] {
        guard !indicators.isEmpty else { return [] }
        let widths = [38, 16, 12, 20, 20, 14]
        return [
            .paragraph("Heading1", [WordRun(phrases.indicatorsHeading)]),
            .paragraph("Caption", [WordRun(phrases.indicatorsRule)]),
            .table(
                WordTable(
                    description: phrases.indicatorsHeading,
                    columns: zip(columns, widths).map { (head: $0, width: $1) },
                    rows: rows.map { row in row.enumerated().map { WordCell.text($1, bold: $0 == 3) } })),
        ]
    }

    /// The table for a terminal, without its heading; nil without indicators.
    func terminal(width: Int?, emphasis: Bool) -> String? {
        guard !indicators.isEmpty else { return nil }
        return phrases.indicatorsRule + "\n\n"
            + TerminalTable(columns: columns, rows: rows).text(width: width, emphasis: emphasis)
    }
}

extension Phrases {
    var indicatorsHeading: String { say("Nyckeltal från andra källor", "Key figures from other sources") }

    var indicatorsRule: String {
        say(
            "Värdena är andras och visas som källan har publicerat dem; inget är räknat eller sammanlagt här.",
            "The values are others’ and shown as their source published them; nothing is counted or added up here.")
    }

    var indicatorColumn: String { say("Nyckeltal", "Key figure") }
    var concernsColumn: String { say("Gäller", "Concerns") }
    var valueColumn: String { say("Värde", "Value") }
    var sourceColumn: String { say("Källa", "Source") }
    var retrievedColumn: String { say("Hämtat", "Retrieved") }

    /// What a value is of that belongs to no single unit.
    func wholeOfUnits(_ units: [Unit]) -> String {
        units.contains { $0.kind == "kommun" }
            ? say("Alla kommuner tillsammans", "All municipalities together")
            : say("Alla tillsammans", "All together")
    }

    var differentValues: String {
        say("registret har flera olika värden", "the register holds several different values")
    }
}
