import DisclosureControl
import SurveyModel

/// Items over the years: a small chart each, and one table with the same.
struct HTMLHistory {
    let lines: [HistoryLine]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The section; nothing without a history.
    var section: Markup {
        guard !lines.isEmpty else { return .none }
        let charts = lines.map(figure)
        return HTMLPage.section(
            "history", phrases.historyHeading,
            ["<p class=\"intro\">\(rule)</p>", "<div class=\"charts\">\n\(charts)\n</div>", details])
    }

    /// What the lines mean, of those that are drawn.
    private var rule: String {
        let drawn = lines.map { chart($0).drawn }
        return phrases.historyRule(
            hasBreak: drawn.contains(where: \.hasBreak), isRecoded: drawn.contains(where: \.isRecoded),
            hasTarget: drawn.contains(where: \.hasTarget))
    }

    private func chart(_ line: HistoryLine) -> HistoryChart {
        HistoryChart(
            line: line, target: HistoryLine.target(of: line.item, in: edition), full: edition.typography.percent(.one),
            description: HistoryLine.description(line))
    }

    private func figure(_ line: HistoryLine) -> Markup {
        let notes = HistoryLine.notes(line, in: edition).map { note -> Markup in "<p class=\"note\">\(note)</p>" }
        return """
            <figure>
            <figcaption>\(Markup(line.item.label, in: edition))</figcaption>
            \(chart(line).svg)
            <div>\(notes)</div>
            </figure>
            """
    }

    private var details: Markup {
        let table = HistoryTable(lines: lines, edition: edition)
        let heads = table.columns.map { head -> Markup in "<th scope=\"col\">\(head)</th>" }
        let rows = lines.map { line -> Markup in
            let cells = table.cells(line).map { text -> Markup in "<td>\(text)</td>" }
            return "<tr><th scope=\"row\">\(Markup(line.item.label, in: edition))</th>\n\(cells)</tr>"
        }
        return """
            <details>
            <summary>\(phrases.showAsTable)<span class="unseen">: \(phrases.historyHeading)</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="\(phrases.asTable(phrases.historyHeading))">
            <table class="numbers">
            <caption>\(phrases.shareColumn)</caption>
            <thead><tr><th scope="col">\(phrases.statementColumn)</th>
            \(heads)
            </tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </div>
            </details>
            """
    }
}

/// The years side by side, equal to the charts.
struct HistoryTable {
    let lines: [HistoryLine]
    let edition: Edition

    /// The periods that occur, oldest first.
    var periods: [String] { ids.map(edition.phrases.period) }

    private var ids: [String] { Set(lines.flatMap { $0.points.map(\.id) }).sorted() }

    /// The heads after the statement: the periods, and where a series has any the notes.
    var columns: [String] { periods + (hasNotes ? [edition.phrases.noteColumn] : []) }

    /// Whether a series breaks, was recoded or has another wording.
    var hasNotes: Bool { lines.contains { !HistoryLine.notes($0, in: edition).isEmpty } }

    /// One cell for each column.
    func cells(_ line: HistoryLine) -> [String] {
        ids.map { id in
            guard let point = line.points.first(where: { $0.id == id }) else {
                return edition.phrases.noFigureMark
            }
            guard let share = point.share else { return point.text }
            return "\(point.text) (\(edition.phrases.baseNote(edition.typography.integer(share.base))))"
        } + (hasNotes ? [HistoryLine.notes(line, in: edition).joined(separator: " ")] : [])
    }
}

extension HistoryLine {
    /// The chart in words: "2016 75 %, 2017 ··, 2018 92 %".
    static func description(_ line: HistoryLine) -> String {
        line.points.map { "\($0.period) \($0.text)" }.joined(separator: ", ")
    }

    /// The target of the goal that an item measures, in hundredths of a percent; nil where it is no share.
    static func target(of item: PublishedItem, in edition: Edition) -> Int? {
        guard case .share(let share)? = edition.goal(measuring: item)?.target.amount else { return nil }
        return DecimalDigits(rounding: share * Fraction(Distribution.whole), decimals: 0).units
    }

    /// Where the series breaks or was recoded, and why.
    static func notes(_ line: HistoryLine, in edition: Edition) -> [String] {
        zip(line.points, line.points.dropFirst()).compactMap { point, next in
            let between = "\(point.period)–\(next.period)"
            let note = point.note.map { ": \(edition.text($0))" } ?? ""
            switch point.continuation {
            case .identical: return nil
            case .minorWording: return note.isEmpty ? nil : "\(between)\(note)".endingSentence
            case .rescaled: return "\(between), \(edition.phrases.rescaled)\(note)".endingSentence
            case .broken: return "\(between), \(edition.phrases.gap)\(note)".endingSentence
            }
        }
    }
}

extension Phrases {
    /// What is drawn between and across the points, each where it is drawn.
    func historyRule(hasBreak: Bool, isRecoded: Bool, hasTarget: Bool) -> String {
        [
            say(
                "Linjen går bara mellan mätningar som kan jämföras.",
                "The line runs only between measurements that can be compared."),
            hasBreak
                ? say(
                    "En lodrät streckad linje är ett brott i serien.",
                    "A vertical dashed line is a break in the series.")
                : "",
            isRecoded
                ? say(
                    "En streckad linje mellan två år betyder att svaren är omräknade till en ny skala.",
                    "A dashed line between two years means that the answers are recoded to a new scale.") : "",
            hasTarget ? say("Den prickade linjen är målvärdet.", "The dotted line is the target.") : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
