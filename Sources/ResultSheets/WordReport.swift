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
                .paragraph("Subtitle", [edition.run(edition.publication.period.planTitle)]),
            ] + WordEnd.lead(table.goals, edition) + contents + table.sections.flatMap(blocks)
            + table.proseByGroup(in: edition).flatMap { part in
                [WordBlock.paragraph("Heading1", [WordRun(part.heading)])] + part.prose.word
            } + WordEnd.legend(edition)
            + WordEnd.method(MethodBox(group: nil, goals: table.goals, in: edition), edition)
        return document
    }

    /// The strategic goals with how theirs stand.
    private var contents: [WordBlock] {
        table.contents(in: edition).map { part in
            .paragraph("ListBullet", [WordRun("\(part.heading): ", bold: true), WordRun(part.sum)])
        }
    }

    private func blocks(_ section: ReportTable.Section) -> [WordBlock] {
        let heading = ReportTable.heading(section, in: edition)
        let title = WordBlock.paragraph("Heading1", [WordRun(heading)])
        let prose = section.prose(in: edition)?.word ?? []
        guard !section.rows.isEmpty else {
            return [title, .paragraph("Normal", [WordRun(phrases.noMeasuresHere)])] + prose
        }
        let columns = [
            (phrases.measureColumn, 36), (phrases.targetColumn, 14), (phrases.resultColumn, 17),
            (phrases.descriptionColumn, 45),
        ]
        return [
            title, .table(WordTable(description: heading, columns: columns, rows: section.rows.map(cells))),
        ] + section.rows.flatMap(goalProse) + prose
    }

    /// Prose about one goal, below the table.
    private func goalProse(_ row: ReportTable.Row) -> [WordBlock] {
        ProseText(about: "goal:\(row.line.id)", in: edition).map {
            [.paragraph("Heading2", [edition.run(row.line.title)])] + $0.word
        } ?? []
    }

    private func cells(_ row: ReportTable.Row) -> [WordCell] {
        let line = row.line
        let colour = line.status.map { Palette.colours(of: $0).ink } ?? Palette.muted
        var measure: [(style: String, runs: [WordRun])] = [
            ("Cell", [WordRun("\(line.symbol) ", bold: true, colour: colour), edition.run(line.title, bold: true)])
        ]
        if let group = row.group { measure.append(("CellSmall", [edition.run(group)])) }
        let word = line.leadingWord.map { [WordRun("\($0) ", bold: true)] } ?? []
        return [
            .paragraphs(measure), .text(line.target.isEmpty ? phrases.noTarget : line.target),
            .text(line.resultWithArrow, bold: true),
            .paragraphs([("Cell", word + [WordRun(line.sentence)])] + beside(line)),
        ]
    }
}

extension WordReport {
    /// What is said and done about a goal, below its sentence.
    fileprivate func beside(_ line: GoalLine) -> [(style: String, runs: [WordRun])] {
        line.besides(phrases).map { ("CellSmall", [WordRun($0)]) }
    }
}

/// What every document has: its properties, its summary, and the legend and rules at its end.
enum WordEnd {
    /// The organisation's mark, where it has one.
    static func mark(_ edition: Edition) -> [WordBlock] { edition.mark.map { [.mark($0)] } ?? [] }

    /// The line that sums up, and the goals that were not reached; nothing without goals.
    static func lead(_ goals: [PublishedGoal], _ edition: Edition) -> [WordBlock] {
        guard !goals.isEmpty else { return [] }
        let lead = WordBlock.paragraph("Lead", [WordRun(StatusSummary(goals).text(edition.phrases) + ".")])
        let missed = StatusSummary.missed(goals)
        guard !missed.isEmpty else { return [lead] }
        let word = WordRun(
            "\(Status.notReached.symbol) \(edition.phrases.word(for: .notReached)):", bold: true,
            colour: Palette.colours(of: .notReached).ink)
        return [lead, .paragraph("Normal", [word])]
            + missed.map { .paragraph("ListBullet", [edition.run($0.description.title)]) }
    }

    /// All symbols in words.
    static func legend(_ edition: Edition) -> [WordBlock] {
        let phrases = edition.phrases
        let statuses = StatusSummary.legend.map { status in
            WordBlock.paragraph(
                "ListBullet",
                [
                    WordRun(
                        "\(status.symbol) \(phrases.word(for: status))", bold: true,
                        colour: Palette.colours(of: status).ink), WordRun(": \(phrases.meaning(of: status))"),
                ])
        }
        let withheld = WordRun("\(phrases.withheldMark) \(phrases.withheldWords)")
        return [.paragraph("Heading1", [WordRun(phrases.legendHeading)])] + statuses
            + [.paragraph("ListBullet", [withheld])]
    }

    /// The rules behind the figures.
    static func method(_ box: MethodBox, _ edition: Edition) -> [WordBlock] {
        [.paragraph("Heading1", [WordRun(edition.phrases.methodHeading)])]
            + box.entries.flatMap { entry -> [WordBlock] in
                let term = WordRun("\(entry.term). ", bold: true)
                guard entry.lines.count > 1 else {
                    return [.paragraph("Normal", [term, WordRun(entry.lines.joined(separator: " "))])]
                }
                return [.paragraph("Normal", [term])] + entry.lines.map { .paragraph("ListBullet", [WordRun($0)]) }
            }
    }
}

extension WordDocument {
    /// An empty document of an edition.
    init(_ edition: Edition, title: String) {
        self.init(
            title: title, author: edition.text(edition.publication.organisation),
            language: edition.phrases.isEnglish ? "en-GB" : "sv-SE", created: edition.publication.period.to,
            accent: edition.accent)
    }
}

extension Edition {
    /// A comment as a run, marked where its question's language is not the document's.
    func quote(_ text: String, of question: PublishedComments) -> WordRun {
        let own = question.label.defaultLanguage
        return WordRun(text, language: languageMark(of: own).html.isEmpty ? nil : own.rawValue)
    }

    /// A text as a run, marked where it is not in the document's language.
    func run(_ text: LocalizedText, bold: Bool = false) -> WordRun {
        WordRun(self.text(text), bold: bold, language: foreignLanguage(of: text)?.rawValue)
    }
}
