import DisclosureControl
import SurveyModel

/// The report by strategic goal as a Word document, to paste into the yearly report.
struct WordReport {
    let table: ReportTable
    let edition: Edition

    fileprivate var phrases: Phrases { edition.phrases }

    /// The document.
    var document: WordDocument {
        let heading = "\(edition.title(of: table.kind)) \(edition.periodSpan)"
        let organisation = edition.text(edition.publication.organisation)
        var document = WordDocument(edition, title: "\(organisation) – \(heading.loweringFirst)")
        document.blocks =
            WordEnd.mark(edition) + [
                .paragraph("Title", [WordRun(heading)]), .paragraph("Subtitle", [WordRun(organisation)]),
                .paragraph(
                    "Subtitle", [WordRun(phrases.planLabel), edition.run(edition.publication.period.planTitle)]),
            ] + WordEnd.easyNote(edition) + lead + StrategicGoalTable(table.goals, in: edition).word
            + table.told(in: edition).flatMap(blocks)
            + areas
            + IndicatorTable(of: table, in: edition).word + end
        return document
    }

    private var lead: [WordBlock] {
        let said = table.lead(in: edition)
        guard !table.goals.isEmpty else { return said.map { .paragraph("Lead", [WordRun($0)]) } }
        let counted = StatusSummary(table.goals).sentences(phrases).count
        return WordEnd.lead(table.goals, edition)
            + said.dropFirst(counted).map { .paragraph("Normal", [WordRun($0)]) }
    }

    private func blocks(_ section: ReportTable.Section) -> [WordBlock] {
        let title = WordBlock.paragraph("Heading1", [WordRun(ReportTable.heading(section, in: edition))])
        let parts = section.parts.flatMap { part -> [WordBlock] in
            let heading = part.heading(phrases, isOnly: section.parts.count == 1)
            return (heading.map { [.paragraph("Heading2", [WordRun($0)])] } ?? [])
                + body(part, name: heading ?? ReportTable.heading(section, in: edition))
        }
        return [title] + (section.prose(in: edition)?.word ?? []) + parts + section.rows.flatMap(goalProse)
    }

    private func body(_ part: ReportPart, name: String) -> [WordBlock] {
        let columns = part.columns(phrases)
        guard !columns.isEmpty else {
            return part.rows.map(item)
        }
        let hasTarget = columns.contains(phrases.targetColumn)
        let widths = hasTarget ? [30, 12, 12, 46] : [32, 14, 54]
        let rows = part.rows.map { cells($0, hasTarget: hasTarget) }
        return [.table(WordTable(description: name, columns: Array(zip(columns, widths)), rows: rows))]
    }

    /// A goal without a result, by its name, with what was written about it in its own language.
    private func item(_ row: ReportRow) -> WordBlock {
        let promise = row.promise(in: edition).map { ": \($0)" } ?? ""
        let besides = row.line.besides.flatMap { [WordRun(". ")] + $0.runs }
        return .paragraph("ListBullet", [WordRun(row.title(in: edition) + promise)] + besides)
    }

    /// Prose about one goal, below the tables.
    private func goalProse(_ row: ReportRow) -> [WordBlock] {
        ProseText(about: "goal:\(row.line.id)", in: edition).map {
            [.paragraph("Heading2", [edition.run(row.line.title)])] + $0.word
        } ?? []
    }

    private var areas: [WordBlock] {
        let parts = ReportAreas(of: table, in: edition).parts.flatMap { part -> [WordBlock] in
            [.paragraph("Heading2", [WordRun(part.heading)])]
                + (part.sum.map { [.paragraph("Normal", [WordRun($0)])] } ?? []) + (part.prose?.word ?? [])
        }
        return parts.isEmpty
            ? [] : [.paragraph("Heading1", [WordRun(ReportAreas.heading(phrases))])] + parts
    }

    /// What the symbols and figures mean; without goals there are none.
    private var end: [WordBlock] {
        guard !table.goals.isEmpty else { return [] }
        return WordEnd.legend(Legend(goals: table.goals), edition)
            + WordEnd.method(MethodBox(group: nil, goals: table.goals, in: edition), edition)
    }

    private func cells(_ row: ReportRow, hasTarget: Bool) -> [WordCell] {
        let line = row.line
        let colour = line.status.map { Palette.colours(of: $0).ink } ?? Palette.muted
        var measure: [(style: String, runs: [WordRun])] = [
            ("Cell", [WordRun("\(line.symbol) \(line.word)", bold: true, colour: colour)]),
            ("Cell", [edition.run(line.title, bold: true, isNarrow: true)]),
        ]
        measure += row.places.map { ("CellSmall", [edition.run($0, isNarrow: true)]) }
        let aim = WordBreaks.softened(line.target.isEmpty ? phrases.noTarget : line.target)
        let target = hasTarget ? [WordCell.text(aim)] : []
        return [.paragraphs(measure)] + target + [
            .text(WordBreaks.softened(line.resultWithArrow), bold: true),
            .paragraphs(row.words.word + beside(line)),
        ]
    }
}

extension WordReport {
    /// What is said and done about a goal, below its sentence.
    fileprivate func beside(_ line: GoalLine) -> [(style: String, runs: [WordRun])] {
        line.besides.map { ("CellSmall", $0.runs) }
    }
}
