import DisclosureControl
import SurveyModel

/// One group's result sheet as a Word document, with the same parts as the page.
struct WordSheet {
    let group: PublishedGroup
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var goals: [PublishedGoal] { edition.goals(of: group.key) }

    /// The document.
    var document: WordDocument {
        let title = "\(edition.text(group.name)) – \(phrases.resultSheet.loweringFirst) \(edition.periodSpan)"
        var document = WordDocument(edition, title: title)
        let answers = WordAnswers(batteries: Battery.all(of: group.key, in: edition), edition: edition)
        document.blocks =
            head + WordGoals(goals: goals, edition: edition).blocks(heading: phrases.goalsHeading) + prose
            + answers.blocks + history + units
            + IndicatorTable(of: group.key, in: edition).word + comments
            + WordEnd.legend(Legend(of: group, in: edition), edition)
            + WordEnd.method(MethodBox(group: group.key, goals: goals, in: edition), edition) + answers.appendix
            + NetworkMultiples(of: group, in: edition).word
        return document
    }

    private var head: [WordBlock] {
        let area = group.area.map { " · \(edition.groupName($0))" } ?? ""
        let facts =
            "\(phrases.resultSheet) \(edition.periodSpan) · \(edition.text(edition.publication.organisation))\(area)"
        let answered = edition.responseLines(of: group).map { line in
            WordBlock.paragraph("Subtitle", [WordRun("\(line.title): "), WordRun(line.answered, bold: true)])
        }
        return WordEnd.mark(edition) + [
            .paragraph("Title", [edition.run(group.name)]), .paragraph("Subtitle", [WordRun(facts)]),
            .paragraph("Subtitle", [WordRun(phrases.planLabel), edition.run(edition.publication.period.planTitle)]),
        ] + WordEnd.easyNote(edition) + answered + lead + standing
    }

    private var lead: [WordBlock] {
        let plain = edition.lead(of: group).map { [WordBlock.paragraph("Lead", [WordRun($0)])] }
        return plain ?? WordEnd.lead(edition.summedGoals(of: group), edition)
    }

    /// How the goals of each area stand, on the organisation's own sheet, and of each section on an area's.
    private var standing: [WordBlock] {
        let areas = group.kind == .organisation ? PlanByArea(in: edition) : nil
        let intro = areas?.intro(phrases).map { [WordBlock.paragraph("Normal", [WordRun($0)])] } ?? []
        let remarks = edition.responseRemarks(of: group).map { WordBlock.paragraph("Normal", [WordRun($0)]) }
        return remarks + intro
            + (areas?.lines ?? []).map { line in
                .paragraph(
                    "ListBullet",
                    [edition.run(line.group.name, bold: true), WordRun(": \(line.text(phrases))")])
            }
            + PlanBySection(of: group, in: edition).lines.map { line in
                .paragraph(
                    "ListBullet",
                    [
                        edition.run(line.title, bold: true),
                        WordRun(": \(line.summary.text(phrases).loweringFirst)"),
                    ])
            }
    }

    private var prose: [WordBlock] {
        ProseText(about: group.key, in: edition).map {
            [.paragraph("Heading1", [WordRun(phrases.say("Med egna ord", "In their own words"))])] + $0.word
        } ?? []
    }

    private var history: [WordBlock] {
        let lines = HistoryLine.all(of: group.key, in: edition)
        guard !lines.isEmpty else { return [] }
        let table = HistoryTable(lines: lines, edition: edition)
        let columns =
            [(phrases.statementColumn, 36), (phrases.drawingColumn, 28)] + table.periods.map { ($0, 16) }
            + (table.hasNotes ? [(phrases.noteColumn, 30)] : [])
        let rows = lines.map { line -> [WordCell] in
            let series = PixelPicture(
                line, target: HistoryLine.target(of: line.item, in: edition), accent: edition.figureColour)
            return [.paragraphs([("Cell", [edition.run(line.item.label)])]), .picture(series, width: 330, height: 110)]
                + table.cells(line).map { WordCell.text($0) }
        }
        return [
            .paragraph("Heading1", [WordRun(phrases.historyHeading)]),
            .paragraph("Caption", [WordRun(phrases.shareColumn + ". " + phrases.brokenSeriesRule)]),
            .table(WordTable(description: phrases.historyHeading, columns: columns, rows: rows)),
        ]
    }

    private var units: [WordBlock] {
        let lists = UnitList.all(goals, in: edition)
        guard !lists.isEmpty else { return [] }
        let heading = lists.allSatisfy(\.isAttendance) ? phrases.attendanceHeading : phrases.partsHeading
        return [.paragraph("Heading1", [WordRun(heading)])]
            + lists.flatMap { list -> [WordBlock] in
                let title = edition.text(list.title) + (list.target.isEmpty ? "" : ", \(list.target)")
                return [.paragraph("Heading2", [WordRun(title)]), .table(table(list, title))]
            }
    }

    private func table(_ list: UnitList, _ title: String) -> WordTable {
        let rows = list.rows.map { row in
            [WordCell.text(row.name)]
                + row.figures.enumerated().map { WordCell.text($0.element, bold: $0.offset == 0) }
                + [
                    .picture(
                        PixelPicture(
                            width: row.width, limit: list.limit, reaches: row.reaches, accent: edition.figureColour,
                            description: "\(row.name) \(row.figures[0])"), width: 480, height: 29),
                    .text(row.reach),
                ]
        }
        return WordTable(
            description: title,
            columns: [(phrases.unitColumn, 26)] + list.heads(phrases).map { ($0, 14) } + [
                (phrases.drawingColumn, 32), (phrases.goalReachColumn, 14),
            ], rows: rows)
    }

    private var comments: [WordBlock] {
        let questions = edition.comments(of: group.key)
        guard !questions.isEmpty else { return [] }
        return [.paragraph("Heading1", [WordRun(phrases.commentsHeading)])]
            + questions.flatMap { question in
                [.paragraph("Heading2", [edition.run(question.label)])]
                    + question.texts.map { .paragraph("Quote", [edition.quote($0, of: question)]) }
            }
    }
}

/// Goals as a Word table: status, goal with its sentence, result, target and change.
struct WordGoals {
    let goals: [PublishedGoal]
    let edition: Edition

    /// The table under a heading; nothing without goals.
    func blocks(heading: String) -> [WordBlock] {
        guard !goals.isEmpty else { return [] }
        let phrases = edition.phrases
        let table = WordTable(
            description: heading,
            columns: [
                (phrases.statusColumn, 19), (phrases.goalColumn, 42), (phrases.resultColumn, 17),
                (phrases.targetColumn, 12), (phrases.changeColumn, 20),
            ], rows: goals.map(row))
        return [.paragraph("Heading1", [WordRun(heading)]), .table(table)]
    }

    private func row(_ goal: PublishedGoal) -> [WordCell] {
        let line = GoalLine(goal, in: edition)
        let colour = line.status.map { Palette.colours(of: $0).ink } ?? Palette.muted
        var words: [(style: String, runs: [WordRun])] = [("Cell", [edition.run(line.title, bold: true)])]
        if line.promise != line.title { words.append(("CellSmall", [edition.run(line.promise)])) }
        words += line.words.word
        for remark in line.saidRemarks { words.append(("CellSmall", remark.runs)) }
        if let action = line.plannedAction { words.append(("CellSmall", action.runs)) }
        var result: [(style: String, runs: [WordRun])] = [("CellFigure", [WordRun(line.number)])]
        for detail in [line.noun, line.counts, line.uncertainty].compactMap({ $0 }) {
            result.append(("CellSmall", [WordRun(detail)]))
        }
        let told = line.bar.map { bar in
            WordCell.illustrated(words, PixelPicture(bar, accent: edition.figureColour), width: 600, height: 37)
        }
        return [
            .paragraphs([("Cell", [WordRun("\(line.symbol) \(line.word)", bold: true, colour: colour)])]),
            told ?? .paragraphs(words), .paragraphs(result),
            .text(line.target.isEmpty ? edition.phrases.noTarget : line.target),
            .text(line.changeWithArrow),
        ]
    }
}
