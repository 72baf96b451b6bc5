import DisclosureControl
import SurveyModel

/// What every document has: its properties, its summary, and the legend and rules at its end.
enum WordEnd {
    /// The organisation's mark, where it has one.
    static func mark(_ edition: Edition) -> [WordBlock] { edition.mark.map { [.mark($0)] } ?? [] }

    /// That only questions are in easy language.
    static func easyNote(_ edition: Edition) -> [WordBlock] {
        edition.easyNote.map { [.paragraph("Normal", [WordRun($0)])] } ?? []
    }

    /// The line that sums up, and the goals that were not reached; nothing without goals.
    static func lead(_ goals: [PublishedGoal], _ edition: Edition) -> [WordBlock] {
        guard !goals.isEmpty else { return [] }
        let sentences = StatusSummary(goals).sentences(edition.phrases)
        let lead = sentences.enumerated().map { number, said in
            WordBlock.paragraph(number == 0 ? "Lead" : "Normal", [WordRun(said)])
        }
        let missed = StatusSummary.missed(goals)
        guard !missed.isEmpty else { return lead }
        let word = WordRun(
            "\(Status.notReached.symbol) \(edition.phrases.word(for: .notReached)):", bold: true,
            colour: Palette.colours(of: .notReached).ink)
        return lead + [.paragraph("Normal", [word])]
            + missed.map { goal in
                let line = GoalLine(goal, in: edition)
                let target = line.target.isEmpty ? "" : ", \(edition.phrases.targetNote(line.target))"
                return .paragraph("ListBullet", [edition.run(line.title), WordRun(": \(line.result)\(target)")])
            }
    }

    /// The symbols used, in words.
    static func legend(_ legend: Legend, _ edition: Edition) -> [WordBlock] {
        let phrases = edition.phrases
        let statuses = legend.statuses.map { status in
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
            + (statuses.isEmpty ? [] : [.paragraph("Normal", [WordRun(phrases.oneSymbolRule)])])
    }

    /// The rules behind the figures, and how goals are read.
    static func method(_ box: MethodBox, _ edition: Edition) -> [WordBlock] {
        [.paragraph("Heading1", [WordRun(edition.phrases.methodHeading)])]
            + box.rules.flatMap { entry -> [WordBlock] in
                let term = WordRun("\(entry.term). ", bold: true)
                guard entry.lines.count > 1 else {
                    return [.paragraph("Normal", [term, WordRun(entry.lines.joined(separator: " "))])]
                }
                return [.paragraph("Normal", [term])] + entry.lines.map { .paragraph("ListBullet", [WordRun($0)]) }
            } + box.readings.flatMap { readings($0, edition) }
    }

    private static func readings(_ part: MethodBox.Readings, _ edition: Edition) -> [WordBlock] {
        let heading = [edition.phrases.readingsHeading, part.area].compactMap(\.self).joined(separator: ", ")
        let rows = part.rows.map { [WordCell.text($0.goals), WordCell.text($0.words)] }
        return [
            .paragraph("Heading2", [WordRun(heading)]),
            .table(
                WordTable(
                    description: heading, columns: Array(zip(edition.phrases.readingsColumns, [40, 72])), rows: rows)),
        ]
    }
}

extension WordDocument {
    /// An empty document of an edition.
    init(_ edition: Edition, title: String) {
        self.init(
            title: title, author: edition.text(edition.publication.organisation),
            language: edition.phrases.isEnglish ? "en-GB" : "sv-SE", created: edition.publication.period.to,
            accent: edition.accent, passages: edition.passages)
    }
}

extension Edition {
    /// A comment as a run, marked where its question's language is not the document's.
    func quote(_ text: String, of question: PublishedComments) -> WordRun {
        let own = question.label.defaultLanguage
        return WordRun(text, language: languageMark(of: own).html.isEmpty ? nil : own.rawValue)
    }

    /// A text as a run, marked where it is not in the document's language; in a narrow column its long words may be divided.
    func run(_ text: LocalizedText, bold: Bool = false, isNarrow: Bool = false) -> WordRun {
        let words = isNarrow ? WordBreaks.softened(self.text(text), isRunning: true) : self.text(text)
        return WordRun(words, bold: bold, language: foreignLanguage(of: text)?.rawValue)
    }
}
