import DisclosureControl
import SurveyModel
import Tables

/// One scale's answers as a chart of the spreadsheet's own, on a sheet with the shares it is drawn from: those that do not
/// count to the left of the declared centre, those that do to the right, and who gave no valid answer in words beside.
struct WorkbookAnswerChart {
    private let scale: AnswerScale
    private let sides: OptionSides
    private let number: Int
    private let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// At most so many bars stand in one chart.
    static let mostBars = 30

    /// The chart of a scale; nil where there are too many bars, or none.
    init?(_ scale: AnswerScale, number: Int, edition: Edition) {
        guard scale.rows.count <= WorkbookAnswerChart.mostBars, scale.rows.contains(where: { $0.line.shown != nil })
        else { return nil }
        (self.scale, self.number, self.edition) = (scale, number, edition)
        sides = OptionSides(scale.options)
    }

    /// Whether the bars lie on both sides of a centre.
    private var isDiverging: Bool { scale.isWhole && sides.hasCentre }

    /// The sheet.
    var sheet: Workbook.Sheet {
        let order = sides.left + sides.right
        let columns =
            [phrases.barColumn, phrases.statementColumn] + order.map { edition.text(scale.options[$0].label) }
        let rows = scale.rows.enumerated().map { number, row -> [Workbook.Cell] in
            [.text(name(row.line, number: number + 1)), .text(label(row.line))]
                + order.map { cell(row.line, option: $0) }
        }
        return Workbook.Sheet(
            name: scale.tab(phrases.chartTab(number), in: edition),
            title: "\(phrases.chartTitle): \(scale.title(in: edition))",
            lines: [isDiverging ? phrases.divergingChartRule : phrases.plainRule, phrases.chartKeyRule],
            table: Workbook.Table(distinct: columns, name: "chart\(number)", rows: rows), charts: [chart])
    }

    /// The most letters of a bar's name beside the bar.
    private static let mostLetters = 34

    /// What there is room for beside the bar, numbered as the table's rows, which have the whole; of statements that
    /// begin alike from the word in which they differ.
    private func name(_ line: ItemLine, number: Int) -> String {
        let label = edition.text(line.item.label)
        let room = WorkbookAnswerChart.mostLetters
        guard label.count > room else { return "\(number). \(label)" }
        let common =
            scale.rows.map { edition.text($0.line.item.label) }.filter { $0 != label }
            .map { other in zip(label, other).prefix { $0 == $1 }.count }.max() ?? 0
        guard common > room / 2, let space = label.prefix(common).lastIndex(of: " ") else {
            return "\(number). \(WorkbookAnswerChart.clipped(label[...]))"
        }
        return "\(number). … \(WorkbookAnswerChart.clipped(label[space...].dropFirst()))"
    }

    /// As many whole words as there is room for.
    private static func clipped(_ text: Substring) -> String {
        guard text.count > mostLetters else { return String(text) }
        let start = text.prefix(mostLetters)
        return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
    }

    /// "Jag har inflytande (n = 11, vet ej 2)".
    private func label(_ line: ItemLine) -> String {
        let label = edition.text(line.item.label)
        guard let shown = line.shown else { return "\(label) (\(phrases.withheldWords))" }
        let missing = shown.missing.map { "\(phrases.word(for: $0.kind).loweringFirst) \($0.count)" }
        return "\(label) (\(([phrases.baseNote(shown.base)] + missing).joined(separator: ", ")))"
    }

    private func cell(_ line: ItemLine, option: Int) -> Workbook.Cell {
        guard let answers = line.item.answers.figure else { return .text(phrases.withheldWords) }
        guard answers.base.valid > 0 else { return .text(phrases.noFigureWords) }
        let isLeft = isDiverging && sides.left.contains(option)
        return .number(
            isLeft ? -answers.counts[option] : answers.counts[option], over: answers.base.valid,
            .unsignedPercent(spaced: !phrases.isEnglish))
    }

    private var chart: Workbook.Chart {
        let places = Array((sides.left + sides.right).enumerated())
        // Each side is stacked from the centre out.
        let stacked = places.prefix(sides.left.count).reversed() + places.suffix(sides.right.count)
        let series = stacked.map { place, option in
            Workbook.Chart.Series(column: 2 + place, colour: edition.tint(sides.tints[option]))
        }
        let lines = scale.rows.map { row in
            let label = edition.text(row.line.item.label)
            guard let shown = row.line.shown else { return "\(label): \(phrases.withheldWords)" }
            let parts = zip(scale.options, shown.percents).map { "\(edition.text($0.label)) \($1)" }
            return "\(label): \(shown.agree ?? parts.joined(separator: ", "))"
        }
        return Workbook.Chart(
            kind: isDiverging ? .divergingBars : scale.isWhole ? .stackedBars : .bars,
            title: "\(phrases.answersHeading): \(edition.instrumentTitle(scale.instrument))",
            description: phrases.chartWords(lines), categories: 0, series: series)
    }
}

extension Phrases {
    fileprivate func chartTab(_ number: Int) -> String { say("Diagram \(number)", "Chart \(number)") }
    fileprivate var chartTitle: String { say("Diagram", "Chart") }

    fileprivate var barColumn: String { say("Stapel", "Bar") }
    fileprivate var chartKeyRule: String {
        say(
            "Färgerna är de som svaren har i tabellens rubriker.",
            "The colours are those of the answers in the table’s heads.")
    }

    fileprivate var divergingChartRule: String {
        say(
            """
            Stapeln går åt höger för de svar som räknas i andelen och åt vänster för de andra. Dessa är negativa tal vars \
            minustecken inte visas. De som inte gav något giltigt svar räknas inte i stapeln utan står efter n.
            """,
            """
            The bar goes to the right for answers that count in the share and to the left for the others. These are \
            negative numbers whose minus sign is not shown. Those who gave no valid answer are not in the bar but stand \
            after n.
            """)
    }
}
