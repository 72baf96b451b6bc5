import DisclosureControl
import SurveyModel

/// A battery's numbers as a table, equal to its bars.
struct AnswerTable {
    let battery: Battery
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The names of the columns after the statement.
    var columns: [String] {
        [phrases.baseColumn] + battery.options.map { edition.text($0.label) } + battery.missing.map(phrases.word)
            + (battery.hasAgreement ? [agreeColumn] : []) + (battery.hasWhole ? [phrases.wholeColumn] : [])
            + (coversSome ? [phrases.coverageColumn] : [])
    }

    /// Whether a line joins some of the networks that answered, so that goals may be of more answers than it.
    private var coversSome: Bool { battery.lines.contains { $0.shown?.networks != nil } }

    private var agreeColumn: String {
        let agreeing = battery.options.filter(\.agrees)
        guard agreeing.count == 1, let only = agreeing.first else { return phrases.agreeColumn }
        return phrases.agreeColumn(of: edition.text(only.label))
    }

    /// The cells of a line after the statement; nil where it is withheld.
    func cells(_ line: ItemLine) -> [String]? {
        guard let shown = line.shown else { return nil }
        let options = zip(shown.percents, shown.counts).map { "\($0.0) (\($0.1))" }
        let missing = battery.missing.map { kind in
            edition.typography.integer(shown.missing.first { $0.kind == kind }?.count ?? 0)
        }
        return [shown.base] + options + missing
            + (battery.hasAgreement ? [shown.agree ?? phrases.noFigureMark] : [])
            + (battery.hasWhole ? [shown.whole ?? phrases.noFigureMark] : [])
            + (coversSome ? [shown.networks ?? phrases.allNetworks] : [])
    }

    /// The same, each marked where it is in another language than the page's.
    private var heads: [Markup] {
        let options = 1..<1 + battery.options.count
        return columns.enumerated().map { place, name in
            options.contains(place) ? Markup(battery.options[place - 1].label, in: edition) : "\(name)"
        }
    }

    /// The table, folded away on screen and open in print; the number tells it from the others on the page.
    func details(_ number: Int) -> Markup {
        let heads = heads.map { name -> Markup in "<th scope=\"col\">\(name)</th>" }
        let rows = battery.lines.map(row)
        return """
            <details>
            <summary>\(phrases.showAsTable)<span class="unseen">: \(phrases.answersHeading) \(number)</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="\(phrases.asTable(phrases.answersHeading)) \(number)">
            <table class="numbers">
            <caption>\(edition.markedTitle(battery.instrument)): \(phrases.tableCaption)</caption>
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

    private func row(_ line: ItemLine) -> Markup {
        let cells: Markup
        if let texts = self.cells(line) {
            cells = Markup(texts.map { text -> Markup in "<td>\(text)</td>" })
        } else {
            cells = "<td colspan=\"\(columns.count)\">\(phrases.withheldMark) \(phrases.withheldWords)</td>"
        }
        return "<tr><th scope=\"row\">\(Markup(line.item.label, in: edition))</th>\n\(cells)</tr>"
    }
}

extension Phrases {
    fileprivate var coverageColumn: String { say("Gäller", "Covers") }

    fileprivate var allNetworks: String { say("alla nätverk", "all networks") }

    var tableCaption: String {
        say("andel av de giltiga svaren, antal inom parentes", "share of the valid answers, counts in parentheses")
    }
}
