import DisclosureControl
import SurveyModel

/// The items as Word tables: a bar with its share and base, and the numbers of every option.
struct WordAnswers {
    let batteries: [Battery]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The blocks; nothing without items.
    var blocks: [WordBlock] {
        guard !batteries.isEmpty else { return [] }
        let tables = batteries.enumerated().flatMap { number, battery -> [WordBlock] in
            let isFirst = number == 0 || batteries[number - 1].instrument != battery.instrument
            let title = WordRun(edition.instrumentTitle(battery.instrument))
            return (isFirst ? [.paragraph("Heading2", [title])] : []) + blocks(of: battery)
        }
        return [.paragraph("Heading1", [WordRun(phrases.answersHeading)])] + tables
    }

    private func isDrawn(_ battery: Battery) -> Bool { battery.lines.contains { $0.shown?.distribution != nil } }

    private func blocks(of battery: Battery) -> [WordBlock] {
        let sides = OptionSides(battery.options)
        return isDrawn(battery)
            ? [
                .paragraph("Caption", [WordRun(battery.drawingRule(in: edition))]),
                .paragraph("Caption", key(battery, sides)), .table(bars(battery, sides)),
            ] : captioned(battery)
    }

    /// Every option's numbers of what is drawn, on pages that lie so that the heads have room.
    var appendix: [WordBlock] {
        let drawn = batteries.filter(isDrawn)
        guard !drawn.isEmpty else { return [] }
        return [.pages(.lying), .paragraph("Heading1", [WordRun(phrases.numbersHeading)])] + drawn.flatMap(captioned)
    }

    /// Every option's numbers under the name of the table.
    private func captioned(_ battery: Battery) -> [WordBlock] {
        [.paragraph("Caption", [WordRun(caption(battery).endingSentence)]), .table(numbers(battery))]
    }

    /// What the table holds: the survey, its scale from end to end, and what its numbers are.
    private func caption(_ battery: Battery) -> String {
        let labels = battery.options.map { edition.text($0.label) }
        let scale = labels.count > 1 ? " (\(labels[0]) … \(labels[labels.count - 1]))" : ""
        return edition.instrumentTitle(battery.instrument) + scale + ": " + phrases.tableCaption
    }

    /// The options with their colours, each also named in words; the block is no symbol of a status.
    private func key(_ battery: Battery, _ sides: OptionSides) -> [WordRun] {
        let options = (sides.left + sides.right).map { (sides.tints[$0], edition.text(battery.options[$0].label)) }
        let missing = battery.missing.map { (MissingParts.tint(of: $0), phrases.word(for: $0)) }
        return (options + missing).flatMap { tint, words in
            [WordRun("█\(Typography.noBreakSpace)", colour: edition.tint(tint)), WordRun(words + "   ")]
        }
    }

    private func bars(_ battery: Battery, _ sides: OptionSides) -> WordTable {
        let drawn = battery.lines.compactMap(\.shown).filter { $0.distribution != nil }
        let scale = BarScale(
            drawn.compactMap(\.distribution), beside: drawn.map(\.missingParts), hasCentre: sides.hasCentre)
        let rows = battery.lines.map { row($0, sides, scale) }
        return WordTable(
            description: "\(phrases.answersHeading): \(edition.instrumentTitle(battery.instrument))",
            columns: [
                (phrases.statementColumn, 38), (phrases.drawingColumn, 40), (phrases.shareColumn, 11),
                (phrases.baseColumn, 12),
            ], rows: rows)
    }

    private func row(_ line: ItemLine, _ sides: OptionSides, _ scale: BarScale) -> [WordCell] {
        let label = WordCell.paragraphs([("Cell", [edition.run(line.item.label)])])
        guard let shown = line.shown else {
            return [
                label, .text("\(phrases.withheldMark) \(phrases.withheldWords)"), .text(phrases.withheldMark),
                .text(phrases.withheldMark),
            ]
        }
        guard let distribution = shown.distribution else {
            let words = phrases.reason(for: .noValidAnswer, language: edition.language)
            return [label, .text(words), .text(phrases.noFigureMark), .text(shown.base)]
        }
        let bar = DivergingBar(
            distribution: distribution, missing: shown.missingParts, percents: shown.percents, scale: scale,
            hasCentre: sides.hasCentre, whole: sides.hasCentre ? shown.wholeWidth : nil,
            description: DivergingBar.words(line, shown, in: edition))
        return [
            label, .picture(PixelPicture(bar, tint: edition.tint), width: 650, height: 54),
            .text(shown.agree ?? phrases.noFigureMark, bold: true), .text(shown.base),
        ]
    }

    private func numbers(_ battery: Battery) -> WordTable {
        let table = AnswerTable(battery: battery, edition: edition)
        let columns = table.columns
        let rows = battery.lines.map { line in
            let cells = table.cells(line) ?? columns.map { _ in phrases.withheldMark }
            return [WordCell.text(edition.text(line.item.label), style: "CellSmall")]
                + cells.map { WordCell.text($0, style: "CellSmall") }
        }
        return WordTable(
            description: caption(battery),
            columns: [(phrases.statementColumn, 44)] + columns.map { ($0, 11) }, rows: rows)
    }
}
